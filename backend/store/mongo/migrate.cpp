#include "backend/store/mongo/migrate.h"
#include "backend/store/mongo/document.h"
#include "backend/store/mongo/querybson.h"
#include "backend/store/retrypace.h"
#include "backend/store/rowwrite.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr Duration longestMigration{60'000};
constexpr std::string_view steps = "_migrations";

Error refused(std::string why) { return {.code = ErrorCode::Conflict, .args = {{"why", std::move(why)}}, .field = "database"}; }

/// Another program's unique or expiring index: uniqueness is among the living here, and what is kept how long is a rule of ours.
bool isForeign(const Bson& index) { return index.text("name") != "_id_" && (index.integer("unique") != 0 || index.has("expireAfterSeconds")); }

struct Index {
    std::string name;
    Bson key;
};

std::vector<Index> indexesOf(const Schema& schema)
{
    std::vector<Index> indexes;
    indexes.push_back({"pulse_changes", bsonOf("_seq", 1)});
    for (const auto& field : schema.fields) {
        if (field.name == "id")
            continue;
        if (field.name == "deleted_at")
            // By the state first: a walk from its old end would pass all that lives.
            indexes.push_back({"pulse_trash", std::move(bsonOf("is_deleted", 1).add("deleted_at", 1).add("_id", 1))});
        else if (field.is(Sortable))
            indexes.push_back({"pulse_sort_" + std::string(field.name), std::move(bsonOf(field.name, 1).add("_id", 1))});
        else if (field.is(Indexed))
            indexes.push_back({"pulse_filter_" + std::string(field.name), bsonOf(field.name, 1)});
    }
    if (schema.softDeletes)
        indexes.push_back({"pulse_deletion", bsonOf("deletion_id", 1)});
    if (schema.isSearchable())
        indexes.push_back({"pulse_search", bsonOf("_g", 1)});
    return indexes;
}

/// The default that the field is described with, else its zero.
Value defaultOf(const FieldInfo& field)
{
    if (field.fallback.empty())
        return zeroOf(field);
    switch (field.kind) {
    case Kind::Integer:
        return static_cast<int64_t>(std::strtoll(std::string(field.fallback).c_str(), nullptr, 10));
    case Kind::Boolean:
        return field.fallback == "true";
    case Kind::Time:
    case Kind::Id:
        return zeroOf(field);
    case Kind::Text:
    case Kind::Enum:
    case Kind::Json:
        return std::string(field.fallback);
    }
    return zeroOf(field);
}

/// The document at the state it was read in.
Bson asRead(const bson_t* document)
{
    Bson filter;
    bson_iter_t member;
    if (bson_iter_init_find(&member, document, "_id"))
        bson_append_value(filter.get(), "_id", 3, bson_iter_value(&member));
    if (bson_iter_init_find(&member, document, "_rev"))
        filter.add("_rev", integerOf(member));
    else
        addAbsent(filter, "_rev");
    return filter;
}

/// Whether questions find the value where they look: numbers of any kind compare as numbers, the rest by kind.
bool isAsStored(const FieldInfo& field, const bson_iter_t& member)
{
    switch (field.kind) {
    case Kind::Integer:
        return BSON_ITER_HOLDS_NUMBER(&member);
    case Kind::Time:
        return BSON_ITER_HOLDS_DATE_TIME(&member);
    case Kind::Boolean:
        return BSON_ITER_HOLDS_BOOL(&member);
    case Kind::Id:
        return BSON_ITER_HOLDS_OID(&member) || BSON_ITER_HOLDS_UTF8(&member);
    case Kind::Text:
    case Kind::Enum:
        return BSON_ITER_HOLDS_UTF8(&member);
    case Kind::Json: // sub-documents stay: the original service can still read them
        return BSON_ITER_HOLDS_UTF8(&member) || BSON_ITER_HOLDS_DOCUMENT(&member) || BSON_ITER_HOLDS_ARRAY(&member);
    }
    return true;
}

} // namespace

Bson missingIn(const Schema& schema, const bson_t* document, MongoStamps& stamps)
{
    Bson missing;
    const auto row = rowOf(schema, document);
    bson_iter_t member;
    for (size_t i = 0; i < schema.fields.size(); ++i) {
        const auto& field = schema.fields[i];
        const auto name = std::string(memberOf(field));
        const bool isThere = bson_iter_init_find(&member, document, name.c_str());
        if (isThere && isAsStored(field, member))
            continue;
        const bool isEmpty = !isThere || BSON_ITER_HOLDS_NULL(&member);
        if (field.name == "version")
            missing.add(name, 1);
        else
            missing.addValue(name, field, isEmpty ? defaultOf(field) : row[i]);
    }
    const auto searched = searchedOf(schema, row);
    bson_iter_t text;
    bool isSearchable = !schema.isSearchable() || bson_has_field(document, "_g");
    for (bson_iter_init(&text, searched.get()); bson_iter_next(&text);)
        isSearchable = isSearchable && bson_has_field(document, bson_iter_key(&text));
    if (!isSearchable)
        missing.addAll(searched.get());
    if (missing.isEmpty() && bson_has_field(document, "_seq") && bson_has_field(document, "_rev"))
        return {};
    missing.add("_seq", stamps.next());
    return std::move(bsonOf("$set", missing).add("$inc", bsonOf("_rev", 1)));
}

Result<void> MongoMigrator::run(std::span<const Migration> migrations)
{
    for (RetryPace pace;;) {
        PULSE_TRY(const auto before, known());
        const auto newest = migrations.empty() ? 0 : std::ranges::max(migrations, {}, &Migration::version).version;
        if (before.version > newest)
            return fail(refused("the database was written by a newer Pulse (its schema is " + std::to_string(before.version) + ", this program knows "
                                + std::to_string(newest) + "); start that one"));
        const bool isCurrent = !before.isRestored && std::ranges::all_of(migrations, [&](const Migration& step) { return std::ranges::find(before.done, step.version) != before.done.end(); });
        if (isCurrent)
            return {};
        PULSE_TRY(const auto lease, m_rooms.leases.take("migration", longestMigration));
        if (lease) {
            auto done = runAlone(migrations);
            (void)m_rooms.leases.giveBack(*lease, 0);
            return done;
        }
        if (!pace.next())
            return fail(refused("another Pulse is bringing it up to date; wait until it has started, then start this one"));
    }
}

Result<MongoMigrator::Known> MongoMigrator::known()
{
    Known known;
    PULSE_TRY(const auto collections, m_rooms.database.collections());
    known.isNew = std::ranges::all_of(collections, [](const std::string& name) { return name.starts_with('_'); });
    PULSE_TRY(const auto done, m_rooms.database.all({.collection = steps}));
    for (const auto& step : done) {
        known.done.push_back(step.integer("_id"));
        known.version = std::max(known.version, known.done.back());
    }
    PULSE_TRY(const auto restore, m_rooms.database.one("_state", bsonOf("_id", "restore")));
    if (restore && restore->text("state") != "filled")
        return fail(refused("a restore into it did not end; drop the database and restore again"));
    known.isRestored = restore.has_value();
    return known;
}

Result<void> MongoMigrator::runAlone(std::span<const Migration> migrations)
{
    PULSE_TRY(const auto before, known());
    std::vector<const Migration*> pending;
    for (const auto& step : migrations)
        if (std::ranges::find(before.done, step.version) == before.done.end())
            pending.push_back(&step);
    std::ranges::sort(pending, {}, [](const Migration* step) { return step->version; });
    for (size_t i = 1; i < pending.size(); ++i)
        if (pending[i]->version == pending[i - 1]->version)
            return fail(internalError("two schema steps are numbered " + std::to_string(pending[i]->version)));
    if (before.isRestored)
        for (const auto& step : migrations)
            for (const auto* schema : step.ensure)
                PULSE_CHECK(ensure(*schema));
    else if (!before.isNew && !pending.empty())
        PULSE_CHECK(m_backUp(before.version));
    for (const auto* step : pending)
        PULSE_CHECK(runStep(*step));
    return before.isRestored ? m_rooms.database.remove("_state", bsonOf("_id", "restore")).map([](int64_t) {}) : Result<void>{};
}

Result<void> MongoMigrator::runStep(const Migration& step)
{
    for (const auto* schema : step.ensure)
        PULSE_CHECK(ensure(*schema));
    if (!step.writes.empty())
        PULSE_CHECK(m_rooms.commits.commit(step.writes));
    const auto done = listOf(std::move(Bson{}.add("_id", step.version).add("name", step.name)));
    return m_rooms.database.insert(steps, done).map([](bool) {});
}

Result<void> MongoMigrator::ensure(const Schema& schema)
{
    PULSE_CHECK(dropForeign(schema));
    PULSE_CHECK(fillDocuments(schema));
    PULSE_CHECK(fillKeys(schema));
    return ensureIndexes(schema);
}

Result<void> MongoMigrator::ensureIndexes(const Schema& schema)
{
    for (const auto& index : indexesOf(schema)) {
        // One a command: FerretDB fails on several of which some are there.
        const auto one = listOf(std::move(Bson{}.add("key", index.key).add("name", index.name)));
        PULSE_CHECK(m_rooms.database.run(MongoWay::Write, std::move(bsonOf("createIndexes", schema.collection).add("indexes", one))));
    }
    return {};
}

Result<void> MongoMigrator::dropForeign(const Schema& schema)
{
    PULSE_TRY(const auto collections, m_rooms.database.collections());
    if (std::ranges::find(collections, schema.collection) == collections.end())
        return {};
    PULSE_TRY(const auto reply, m_rooms.database.run(MongoWay::Read, bsonOf("listIndexes", schema.collection)));
    const auto cursor = reply.document("cursor");
    for (const auto& index : cursor ? cursor->documents("firstBatch") : std::vector<Bson>{})
        if (isForeign(index))
            PULSE_CHECK(m_rooms.database.run(MongoWay::Write, std::move(bsonOf("dropIndexes", schema.collection).add("index", index.text("name")))));
    return {};
}

Result<void> MongoMigrator::fillDocuments(const Schema& schema)
{
    std::vector<MongoDatabase::Update> updates;
    const auto flush = [&](size_t atLeast) -> Result<void> {
        if (updates.size() < atLeast)
            return {};
        PULSE_CHECK(m_rooms.database.update(schema.collection, std::exchange(updates, {})));
        return {};
    };
    PULSE_CHECK(m_rooms.database.each({.collection = schema.collection}, [&](const bson_t* document) -> Result<bool> {
        auto missing = missingIn(schema, document, m_rooms.stamps);
        if (!missing.isEmpty()) {
            updates.push_back({.filter = asRead(document), .change = std::move(missing)});
        }
        return flush(mostInOneCommand).map([] { return true; });
    }));
    return flush(1);
}

Result<void> MongoMigrator::fillKeys(const Schema& schema)
{
    const bool isUnique = std::ranges::any_of(schema.fields, [](const FieldInfo& field) { return field.is(Unique) || field.is(UniqueLiving); });
    if (!isUnique)
        return {};
    std::vector<std::pair<std::string, UniqueKey>> owners;
    const auto flush = [&](size_t atLeast) { return owners.size() < atLeast ? Result<void>{} : noteOwners(schema, std::exchange(owners, {})); };
    Bson filter;
    addAbsent(filter, "_new");
    PULSE_CHECK(m_rooms.database.each({.collection = schema.collection, .filter = std::move(filter), .options = rowMembers()}, [&](const bson_t* document) -> Result<bool> {
        const auto row = rowOf(schema, document);
        for (auto& key : keysOf(schema, row))
            // A value that old documents lack is nobody's.
            if (key.key != keyOf(schema, *schema.find(key.field), std::string{}))
                owners.emplace_back(idOf(schema, row), std::move(key));
        return flush(mostInOneCommand).map([] { return true; });
    }));
    return flush(1);
}

Result<void> MongoMigrator::noteOwners(const Schema& schema, const Owners& owners)
{
    std::vector<Bson> notes;
    for (const auto& [id, key] : owners)
        notes.push_back(std::move(Bson{}.add("_id", key.key).add("owner", id)));
    PULSE_TRY(const bool areNoted, m_rooms.database.insert("_keys", notes));
    if (areNoted)
        return {};
    for (const auto& [id, key] : owners)
        PULSE_CHECK(noteOwner(schema, id, key));
    return {};
}

Result<void> MongoMigrator::noteOwner(const Schema& schema, const std::string& id, const UniqueKey& key)
{
    const auto note = listOf(std::move(Bson{}.add("_id", key.key).add("owner", id)));
    PULSE_TRY(const bool isNoted, m_rooms.database.insert("_keys", note));
    if (isNoted)
        return {};
    PULSE_TRY(const auto held, m_rooms.database.one("_keys", bsonOf("_id", key.key)));
    if (!held || held->text("owner") == id || held->has("by"))
        return {};
    return fail(refused("the " + std::string(schema.collection) + " " + held->text("owner") + " and " + id + " have the same " + std::string(key.field)
                        + ", which must be unique; change one of them with the program that wrote them, then start again"));
}

} // namespace pulse
