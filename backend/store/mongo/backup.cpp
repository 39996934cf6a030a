#include "backend/store/mongo/backup.h"
#include "backend/store/mongo/backupfile.h"
#include "backend/store/mongo/changes.h"
#include "backend/store/mongo/pause.h"
#include "backend/store/mongo/querybson.h"
#include <algorithm>
#include <map>
#include <unordered_map>

namespace pulse {

namespace {

constexpr int mostTries = 3;

bool isKept(std::string_view collection) { return !collection.starts_with('_') || collection == "_sequences" || collection == "_migrations"; }

/// Without what stands for this database's batches and pollers alone.
Bson bare(const Bson& document)
{
    Bson kept;
    bson_copy_to_excluding_noinit(document.get(), kept.get(), "_lock", "_new", "_seq", "_claim", nullptr);
    return kept;
}

/// All documents twice: first everything as it comes, beside writers; then, while no batch can be decided, what has
/// changed since.
class Dump {
public:
    Dump(MongoDatabase& database, MongoBatches& batches, BackupWriter& writer) : m_database(database), m_batches(batches), m_writer(writer) {}

    Result<void> everything(std::span<const std::string> collections)
    {
        for (const auto& name : collections)
            PULSE_CHECK(m_database.each({.collection = name, .filter = shown()}, [&](const bson_t* found) -> Result<bool> {
                const Bson document(found);
                m_seen[name][document.text("_id")] = document.integer("_rev");
                PULSE_CHECK(line(name, document, false));
                return true;
            }));
        return {};
    }
    /// False when the pause ended before: what was written since may be of half a batch.
    Result<bool> changes(std::span<const std::string> collections)
    {
        MongoPause pause(m_database);
        PULSE_CHECK(pause.extend());
        PULSE_CHECK(m_batches.endAll());
        for (const auto& name : collections)
            PULSE_CHECK(changesOf(name, pause));
        return pause.extend();
    }
    int64_t lines() const { return m_lines; }

private:
    using Revisions = std::unordered_map<std::string, int64_t>;
    static constexpr int64_t extendEvery = 20'000;

    /// Not what a batch has yet to decide about.
    static Bson shown()
    {
        Bson filter;
        addAbsent(filter, "_new");
        return filter;
    }
    Result<void> changesOf(const std::string& name, MongoPause& pause)
    {
        auto& before = m_seen[name];
        Revisions now;
        std::vector<std::string> changed;
        PULSE_CHECK(m_database.each({.collection = name, .filter = shown(), .options = bsonOf("projection", bsonOf("_rev", 1))}, [&](const bson_t* found) -> Result<bool> {
            const Bson document(found);
            const auto id = document.text("_id");
            const auto rev = document.integer("_rev");
            if (const auto seen = before.find(id); seen == before.end() || seen->second != rev)
                changed.push_back(id);
            now.emplace(id, rev);
            if (static_cast<int64_t>(now.size()) % extendEvery == 0)
                PULSE_CHECK(pause.extend());
            return true;
        }));
        for (const auto& [id, rev] : before)
            if (!now.contains(id)) {
                ++m_lines;
                PULSE_CHECK(m_writer.line(std::move(bsonOf("in", name).add("gone", id))));
            }
        before = std::move(now);
        return again(name, changed, pause);
    }
    Result<void> again(const std::string& name, std::span<const std::string> ids, MongoPause& pause)
    {
        for (size_t from = 0; from < ids.size(); from += mostInOneCommand) {
            PULSE_TRY(const auto found, m_database.all({.collection = name, .filter = idsFilter(ids.subspan(from, std::min(mostInOneCommand, ids.size() - from)))}));
            for (const auto& document : found)
                PULSE_CHECK(line(name, document, true));
            PULSE_CHECK(pause.extend());
        }
        return {};
    }
    Result<void> line(const std::string& name, const Bson& document, bool isAgain)
    {
        ++m_lines;
        auto text = bsonOf("in", name);
        if (isAgain)
            text.add("again", true);
        return m_writer.line(text.add("document", bare(document)));
    }

    MongoDatabase& m_database;
    MongoBatches& m_batches;
    BackupWriter& m_writer;
    std::map<std::string, Revisions> m_seen;
    int64_t m_lines = 0;
};

Result<void> markRestore(MongoDatabase& database, std::string_view state)
{
    const MongoDatabase::Update mark[] = {{.filter = bsonOf("_id", "restore"), .change = bsonOf("$set", bsonOf("state", state))}};
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
        const bool isCorrection = line && !line->replaced.empty();
        if (!documents.empty() && (!line || isCorrection || line->collection != collection || documents.size() >= mostInOneCommand))
            PULSE_CHECK(flush());
        if (!line)
            return {};
        collection = line->collection;
        if (isCorrection)
            PULSE_CHECK(database.remove(collection, idFilter(line->replaced)));
        if (line->document.isEmpty())
            continue;
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
    std::erase_if(collections, [](const std::string& name) { return !isKept(name); });
    Dump dump(database, batches, writer);
    PULSE_CHECK(dump.everything(collections));
    bool isWhole = false;
    for (int left = mostTries; left > 0 && !isWhole; --left) {
        PULSE_TRY(isWhole, dump.changes(collections));
    }
    if (!isWhole)
        return fail(Error{.code = ErrorCode::Timeout, .internal = "the database was too slow to be looked over without batches"});
    PULSE_CHECK(writer.line(bsonOf("lines", dump.lines())));
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
