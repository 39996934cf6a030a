#include "backend/store/mongo/backup.h"
#include "backend/store/mongo/backupfile.h"
#include "backend/store/mongo/changes.h"
#include "backend/store/mongo/querybson.h"
#include <algorithm>

namespace pulse {

namespace {

bool isKept(std::string_view collection) { return !collection.starts_with('_') || collection == "_sequences" || collection == "_migrations"; }

bool isHeld(const Bson& document) { return document.has("_lock") || document.has("_new"); }

/// Without what stands for this database's batches and pollers alone.
Bson bare(const Bson& document)
{
    Bson kept;
    bson_copy_to_excluding_noinit(document.get(), kept.get(), "_lock", "_seq", "_claim", nullptr);
    return kept;
}

class Dump {
public:
    Dump(MongoDatabase& database, MongoBatches& batches, BackupWriter& writer) : m_database(database), m_batches(batches), m_writer(writer) {}

    Result<void> collection(const std::string& name)
    {
        std::vector<std::string> held;
        PULSE_CHECK(m_database.each({.collection = name}, [&](const bson_t* found) -> Result<bool> {
            const Bson document(found);
            if (isHeld(document))
                held.push_back(document.text("_id"));
            else
                PULSE_CHECK(line(name, document));
            return true;
        }));
        return held.empty() ? Result<void>{} : heldOnes(name, held);
    }
    int64_t lines() const { return m_lines; }

private:
    Result<void> line(const std::string& name, const Bson& document)
    {
        ++m_lines;
        return m_writer.line(std::move(bsonOf("in", name).add("document", bare(document))));
    }
    /// What a decided batch holds is as afterwards, what an undecided one holds is as before.
    Result<void> heldOnes(const std::string& name, const std::vector<std::string>& ids)
    {
        PULSE_CHECK(m_batches.applyDecided());
        for (size_t from = 0; from < ids.size(); from += mostInOneCommand) {
            auto filter = idsFilter(std::span(ids).subspan(from, std::min(mostInOneCommand, ids.size() - from)));
            addAbsent(filter, "_new");
            PULSE_TRY(const auto found, m_database.all({.collection = name, .filter = std::move(filter)}));
            for (const auto& document : found)
                PULSE_CHECK(line(name, document));
        }
        return {};
    }

    MongoDatabase& m_database;
    MongoBatches& m_batches;
    BackupWriter& m_writer;
    int64_t m_lines = 0;
};

Result<void> markRestore(MongoDatabase& database, std::string_view state)
{
    const MongoDatabase::Update mark[] = {{.filter = bsonOf("_id", bsonOf("$eq", "restore")), .change = bsonOf("$set", bsonOf("state", state))}};
    return database.update("_state", mark).map([](int64_t) {});
}

Result<void> checkEmpty(MongoDatabase& database)
{
    PULSE_TRY(const auto collections, database.collections());
    for (const auto& name : collections) {
        PULSE_TRY(const auto any, database.one(name, {}));
        if (any)
            return fail(Error{.code = ErrorCode::Conflict,
                              .args = {{"why", "the database " + database.settings().database + " is not empty; restore into another one, or drop it first"}},
                              .field = "database"});
    }
    return {};
}

Result<void> fill(MongoDatabase& database, const std::string& file)
{
    PULSE_TRY(auto reader, BackupReader::open(file));
    MongoStamps stamps(database.clock());
    std::string collection;
    std::vector<Bson> documents;
    const auto flush = [&]() -> Result<void> {
        PULSE_TRY(const bool isInserted, database.insert(collection, std::exchange(documents, {})));
        return isInserted ? Result<void>{} : fail(internalError("the backup holds an id twice"));
    };
    for (;;) {
        PULSE_TRY(auto line, reader.next());
        if (!documents.empty() && (!line || line->collection != collection || documents.size() >= mostInOneCommand))
            PULSE_CHECK(flush());
        if (!line)
            return {};
        collection = line->collection;
        if (!collection.starts_with('_'))
            line->document.add("_seq", stamps.next());
        documents.push_back(std::move(line->document));
    }
}

/// The mark goes last: until then whoever opens the database refuses it.
Result<void> clear(MongoDatabase& database)
{
    PULSE_TRY(const auto collections, database.collections());
    for (const auto& name : collections)
        if (name != "_state")
            PULSE_CHECK(database.remove(name, Bson{}));
    return database.remove("_state", Bson{}).map([](int64_t) {});
}

Result<void> checkWhole(const std::string& file)
{
    PULSE_TRY(auto reader, BackupReader::open(file));
    for (;;) {
        PULSE_TRY(const auto line, reader.next());
        if (!line)
            return {};
    }
}

} // namespace

Result<void> backUpMongo(MongoDatabase& database, MongoBatches& batches, const std::string& file)
{
    PULSE_TRY(auto writer, BackupWriter::create(file));
    PULSE_TRY(const auto steps, database.all({.collection = "_migrations"}));
    int64_t schema = 0;
    for (const auto& step : steps)
        schema = std::max(schema, step.integer("_id"));
    PULSE_CHECK(writer.line(std::move(Bson{}.add("format", "pulse-mongo").add("version", 1).add("schema", schema).add("at", formatTime(database.clock().now())))));
    PULSE_TRY(auto collections, database.collections());
    // Backwards: what rows are told by (audit_logs, api_keys) comes after them, so that no row is there without it.
    std::ranges::sort(collections, std::greater{});
    Dump dump(database, batches, writer);
    for (const auto& name : collections)
        if (isKept(name))
            PULSE_CHECK(dump.collection(name));
    PULSE_CHECK(writer.line(bsonOf("documents", dump.lines())));
    return writer.finish();
}

Result<void> restoreMongo(MongoDatabase& database, const std::string& file)
{
    PULSE_CHECK(checkWhole(file));
    PULSE_CHECK(checkEmpty(database));
    const auto mark = listOf(std::move(Bson{}.add("_id", "restore").add("state", "filling")));
    PULSE_TRY(const bool isMarked, database.insert("_state", mark));
    if (!isMarked)
        return fail(Error{.code = ErrorCode::Conflict, .args = {{"why", "somebody else restores into it"}}, .field = "database"});
    if (auto filled = fill(database, file); !filled) {
        (void)clear(database);
        return fail(std::move(filled).error());
    }
    return markRestore(database, "filled");
}

} // namespace pulse
