#include "backend/store/match.h"
#include "backend/store/mongo/document.h"
#include "backend/store/mongo/plan.h"
#include "backend/store/mongo/querybson.h"
#include "backend/store/rowwrite.h"
#include <algorithm>
#include <set>

namespace pulse {

Result<int64_t> MongoPlan::nextNumber(const std::string& sequence)
{
    if (const auto known = m_sequences.find(sequence); known != m_sequences.end())
        return ++known->second.now;
    PULSE_TRY(const auto found, m_database.one("_sequences", idFilter(sequence)));
    Sequence loaded;
    if (found) {
        for (const auto* member : {"_lock", "_new"})
            if (found->has(member)) {
                m_blocker = MongoBlocker{found->text(member), "_sequences", sequence};
                return fail(ErrorCode::Busy);
            }
        loaded = {.isThere = true, .before = found->integer("value"), .now = found->integer("value"), .rev = found->integer("_rev")};
    }
    return ++m_sequences.emplace(sequence, loaded).first->second.now;
}

Result<std::vector<std::string>> MongoPlan::matching(const Write& write)
{
    const auto& schema = *write.schema;
    // A batch that is decided and not applied yet may hide rows that are met, behind a row of ours that it has released.
    if (!std::exchange(m_hasLookedForDecided, true))
        PULSE_CHECK(m_batches.applyDecided());
    const RowTest test(schema, write.filter, write.deleted);
    auto filter = filterOf(schema, write.filter, write.deleted);
    const auto limit = write.limit.value_or(0);
    Bson options = rowMembers();
    options.add("sort", bsonOf("_id", 1));
    if (limit > 0 && filter.isExact)
        options.add("limit", limit + static_cast<int64_t>(m_rows.size()));
    PULSE_CHECK(m_database.each({.collection = schema.collection, .filter = std::move(filter.bson), .options = std::move(options)}, [&](const bson_t* document) -> Result<bool> {
        const auto row = rowOf(schema, document);
        if (test(row) && !m_rows.contains({std::string(schema.collection), idOf(schema, row)}))
            PULSE_CHECK(take(schema, document));
        return true;
    }));
    // What this batch has written before is met as it is now.
    std::vector<std::string> ids;
    for (auto at = m_rows.lower_bound({std::string(schema.collection), ""}); at != m_rows.end() && at->first.first == schema.collection; ++at)
        if (at->second.now && test(*at->second.now) && (limit == 0 || static_cast<int64_t>(ids.size()) < limit))
            ids.push_back(at->first.second);
    return ids;
}

Result<void> MongoPlan::takeKeys(const Planned& planned, const Row& after)
{
    const auto& schema = *planned.schema;
    std::set<std::string> own;
    if (planned.now)
        for (auto& key : keysOf(schema, *planned.now))
            own.insert(std::move(key.key));
    const auto wanted = keysOf(schema, after);
    // All are looked at before one is taken: a refusal of the second must not leave the first taken.
    for (const auto& [key, field] : wanted) {
        if (own.contains(key))
            continue;
        PULSE_TRY(const auto holder, owner(schema, key));
        if (!holder.empty() && holder != planned.id)
            return fail(alreadyExists(schema, field));
    }
    for (const auto& [key, field] : wanted)
        if (!own.contains(key))
            m_keys[key].now = planned.id;
    return {};
}

void MongoPlan::releaseKeys(const Planned& planned, const std::optional<Row>& after)
{
    if (!planned.now)
        return;
    std::set<std::string> kept;
    if (after)
        for (auto& key : keysOf(*planned.schema, *after))
            kept.insert(std::move(key.key));
    for (const auto& [key, field] : keysOf(*planned.schema, *planned.now)) {
        if (kept.contains(key))
            continue;
        auto& of = m_keys.try_emplace(key, Key{.before = planned.id, .now = planned.id}).first->second;
        if (of.now == planned.id)
            of.now.clear();
    }
}

Result<std::string> MongoPlan::owner(const Schema& schema, const std::string& key)
{
    if (!m_keys.contains(key)) {
        if (!m_isCertain) {
            m_isGuessing = true;
            m_keys[key] = {};
            return std::string{};
        }
        PULSE_TRY(const auto found, m_database.one("_keys", bsonOf("_id", key)));
        m_keys.try_emplace(key);
        if (found)
            PULSE_CHECK(noteKey(*found));
    }
    auto& of = m_keys[key];
    if (of.now.empty() || of.now != of.before)
        return of.now;
    PULSE_TRY(const bool isStill, isOccupied(schema, key, of.now));
    // The owner went without its value being released: another program removed it.
    if (!isStill)
        of.now.clear();
    return of.now;
}

Result<bool> MongoPlan::isOccupied(const Schema& schema, const std::string& key, const std::string& owner)
{
    PULSE_TRY(auto* at, row(schema, owner));
    const bool isOccupied = at->now && std::ranges::any_of(keysOf(schema, *at->now), [&](const UniqueKey& own) { return own.key == key; });
    // Who does not have it now must not get it back while it goes to somebody else.
    at->isTouched = at->isTouched || !isOccupied;
    return isOccupied;
}

} // namespace pulse
