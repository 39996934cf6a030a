#include "backend/store/mongo/batches.h"
#include "backend/store/mongo/querybson.h"
#include <map>

namespace pulse {

namespace {

constexpr std::string_view keys = "_keys";

using Updates = std::vector<MongoDatabase::Update>;

/// Documents at the revision that the plan saw, held by nobody.
Bson expected(Bson filter, int64_t rev)
{
    filter.add("_rev", bsonOf("$eq", rev));
    addAbsent(filter, "_lock");
    addAbsent(filter, "_new");
    return filter;
}
Bson expected(const MongoRowEffect& row) { return expected(idFilter(row.id), row.rev); }

/// Locks on documents by their revision: one statement for many.
Updates locksOn(const std::map<int64_t, std::vector<std::string>>& byRev, const std::string& batch)
{
    const auto lock = bsonOf("$set", bsonOf("_lock", batch));
    Updates locks;
    for (const auto& [rev, ids] : byRev)
        for (size_t from = 0; from < ids.size(); from += mostIdsToWrite) {
            const auto some = std::span(ids).subspan(from, std::min(mostIdsToWrite, ids.size() - from));
            auto filter = some.size() == 1 ? idFilter(some.front()) : idsFilter(some);
            locks.push_back({.filter = expected(std::move(filter), rev), .change = lock.clone(), .isMany = some.size() > 1});
        }
    return locks;
}

Bson heldBy(Bson filter, std::string_view member, const std::string& batch)
{
    filter.add(member, bsonOf("$eq", batch));
    return filter;
}

/// The documents of these ids that the batch holds, in filters of a size to write by.
std::vector<Bson> held(std::span<const std::string> ids, std::string_view member, const std::string& batch)
{
    std::vector<Bson> filters;
    for (size_t from = 0; from < ids.size(); from += mostIdsToWrite)
        filters.push_back(heldBy(idsFilter(ids.subspan(from, std::min(mostIdsToWrite, ids.size() - from))), member, batch));
    return filters;
}

void updateEach(Updates& updates, std::vector<Bson> filters, const Bson& change)
{
    for (auto& filter : filters)
        updates.push_back({.filter = std::move(filter), .change = change.clone(), .isMany = true});
}

Bson unset(std::string_view member) { return bsonOf("$unset", bsonOf(member, "")); }

/// What is set on a row, its revision raised.
Bson written(const MongoRowEffect& row, bool isLocked)
{
    Bson change;
    if (!row.content.isEmpty())
        change.add("$set", row.content);
    change.add("$inc", bsonOf("_rev", 1));
    if (isLocked)
        change.addAll(unset("_lock").get());
    return change;
}

Bson keyFilter(const std::string& key) { return bsonOf("_id", key); }

/// The unique value as the plan saw it. One that is moved must be held by nobody; for one that is released its owner's
/// locked row sees to that.
Bson expected(const MongoUniqueEffect& key)
{
    auto filter = keyFilter(key.key);
    filter.add("owner", bsonOf("$eq", key.before));
    if (key.effect == MongoKeyEffect::Move)
        addAbsent(filter, "by");
    return filter;
}

} // namespace

Result<MongoBatches::Outcome> MongoBatches::carryOutOne(const MongoRowEffect& effect)
{
    bool isDone = true;
    switch (effect.effect) {
    case MongoEffect::Insert: {
        PULSE_TRY(isDone, m_database.insert(effect.collection, std::span(&effect.content, 1)));
        break;
    }
    case MongoEffect::Set: {
        const MongoDatabase::Update update[] = {{.filter = expected(effect), .change = written(effect, false)}};
        PULSE_TRY(const auto met, m_database.update(effect.collection, update));
        isDone = met == 1;
        break;
    }
    case MongoEffect::Remove: {
        PULSE_TRY(const auto met, m_database.remove(effect.collection, expected(effect)));
        isDone = met == 1;
        break;
    }
    case MongoEffect::Touch:
        break;
    }
    if (isDone)
        return Outcome{};
    const std::string ids[] = {effect.id};
    PULSE_TRY(auto blocker, holderAmong(effect.collection, ids, {}));
    return Outcome{.end = blocker ? End::Blocked : End::Changed, .blocker = std::move(blocker)};
}

Result<std::optional<MongoBlocker>> MongoBatches::holderAmong(const std::string& collection, std::span<const std::string> ids, const std::string& batch)
{
    std::optional<MongoBlocker> found;
    for (size_t from = 0; from < ids.size() && !found; from += mostInOneCommand) {
        const auto some = ids.subspan(from, std::min(mostInOneCommand, ids.size() - from));
        PULSE_CHECK(m_database.each({.collection = collection, .filter = idsFilter(some), .options = bsonOf("projection", bsonOf("_g", 0))}, [&](const bson_t* document) -> Result<bool> {
            const Bson held(document);
            for (const auto* member : {"_lock", "_new", "by"})
                if (held.has(member) && held.text(member) != batch)
                    found = MongoBlocker{held.text(member), collection, held.text("_id")};
            return !found;
        }));
    }
    return found;
}

Result<std::optional<MongoBlocker>> MongoBatches::lockRows(const std::string& batch, const MongoEffects& effects, bool& isChanged)
{
    for (const auto& collection : effects.collections()) {
        std::map<int64_t, std::vector<std::string>> byRev;
        std::vector<Bson> hidden;
        std::vector<std::string> ids;
        for (const auto& row : effects.rows) {
            if (row.collection != collection)
                continue;
            ids.push_back(row.id);
            if (row.effect == MongoEffect::Insert)
                hidden.push_back(std::move(row.content.clone().add("_new", batch)));
            else
                byRev[row.rev].push_back(row.id);
        }
        PULSE_TRY(const auto locked, m_database.update(collection, locksOn(byRev, batch)));
        bool isHeld = locked == static_cast<int64_t>(ids.size() - hidden.size());
        if (isHeld) {
            PULSE_TRY(isHeld, m_database.insert(collection, hidden));
        }
        if (isHeld)
            continue;
        isChanged = true;
        return holderAmong(collection, ids, batch);
    }
    return std::optional<MongoBlocker>{};
}

Result<std::optional<MongoBlocker>> MongoBatches::lockKeys(const std::string& batch, const MongoEffects& effects, bool& isChanged)
{
    if (effects.keys.empty())
        return std::optional<MongoBlocker>{};
    std::vector<Bson> taken;
    std::vector<std::string> ids;
    Updates moved, released;
    for (const auto& key : effects.keys) {
        if (key.effect != MongoKeyEffect::Release)
            ids.push_back(key.key);
        if (key.effect == MongoKeyEffect::Take)
            taken.push_back(std::move(Bson{}.add("_id", key.key).add("owner", key.owner).add("by", batch)));
        else
            (key.effect == MongoKeyEffect::Move ? moved : released).push_back({.filter = expected(key), .change = bsonOf("$set", bsonOf("by", batch))});
    }
    PULSE_TRY(bool isHeld, m_database.insert(keys, taken));
    if (isHeld) {
        PULSE_TRY(const auto met, m_database.update(keys, moved));
        isHeld = met == static_cast<int64_t>(moved.size());
    }
    if (isHeld) {
        // Not counted: a value that nobody noted, in a database of another program, cannot be released.
        PULSE_CHECK(m_database.update(keys, released));
        return std::optional<MongoBlocker>{};
    }
    isChanged = true;
    return holderAmong(std::string(keys), ids, batch);
}

Result<void> MongoBatches::applyRows(const std::string& batch, const MongoEffects& effects, const std::string& collection)
{
    Updates updates;
    std::vector<std::string> inserted, touched, removed;
    for (const auto& row : effects.rows) {
        if (row.collection != collection)
            continue;
        switch (row.effect) {
        case MongoEffect::Insert:
            inserted.push_back(row.id);
            break;
        case MongoEffect::Set:
            updates.push_back({.filter = heldBy(idFilter(row.id), "_lock", batch), .change = written(row, true)});
            break;
        case MongoEffect::Touch:
            touched.push_back(row.id);
            break;
        case MongoEffect::Remove:
            removed.push_back(row.id);
            break;
        }
    }
    updateEach(updates, held(inserted, "_new", batch), unset("_new"));
    updateEach(updates, held(touched, "_lock", batch), written({}, true));
    PULSE_CHECK(m_database.update(collection, updates));
    return m_database.remove(collection, held(removed, "_lock", batch)).map([](int64_t) {});
}

Result<void> MongoBatches::applyKeys(const std::string& batch, const MongoEffects& effects)
{
    Updates updates;
    std::vector<std::string> released;
    for (const auto& key : effects.keys) {
        // A value that was taken keeps the batch's name: once the intent has gone, it says nothing any more.
        if (key.effect == MongoKeyEffect::Move)
            updates.push_back({.filter = heldBy(keyFilter(key.key), "by", batch),
                               .change = std::move(bsonOf("$set", bsonOf("owner", key.owner)).addAll(unset("by").get()))});
        else if (key.effect == MongoKeyEffect::Release)
            released.push_back(key.key);
    }
    PULSE_CHECK(m_database.update(keys, updates));
    return m_database.remove(keys, held(released, "by", batch)).map([](int64_t) {});
}

Result<void> MongoBatches::apply(const std::string& batch, const MongoEffects& effects)
{
    for (const auto& collection : effects.collections())
        PULSE_CHECK(applyRows(batch, effects, collection));
    return applyKeys(batch, effects);
}

Result<void> MongoBatches::undo(const std::string& batch, const MongoEffects& effects)
{
    for (const auto& collection : effects.collections()) {
        std::vector<std::string> locked, hidden;
        for (const auto& row : effects.rows)
            if (row.collection == collection)
                (row.effect == MongoEffect::Insert ? hidden : locked).push_back(row.id);
        Updates release;
        updateEach(release, held(locked, "_lock", batch), unset("_lock"));
        PULSE_CHECK(m_database.update(collection, release));
        PULSE_CHECK(m_database.remove(collection, held(hidden, "_new", batch)));
    }
    std::vector<std::string> taken, marked;
    for (const auto& key : effects.keys)
        (key.effect == MongoKeyEffect::Take ? taken : marked).push_back(key.key);
    PULSE_CHECK(m_database.remove(keys, held(taken, "by", batch)));
    Updates release;
    updateEach(release, held(marked, "by", batch), unset("by"));
    return m_database.update(keys, release).map([](int64_t) {});
}

} // namespace pulse
