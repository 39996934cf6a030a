#include "backend/store/memory/memoryengine.h"
#include "backend/store/claimplan.h"
#include "backend/store/grouping.h"
#include "backend/store/rowwrite.h"
#include "backend/store/timebucket.h"
#include <algorithm>
#include <fstream>

namespace pulse {

namespace {

constexpr int64_t searchCountCap = 1'000;

/// Order of rows (or a row and a position) in a query.
struct Order {
    size_t column;
    size_t idColumn;
    bool isDescending;

    int compare(const Value& key, const std::string& id, const Row& other) const
    {
        auto order = compareValues(key, other[column]);
        if (order == 0)
            order = compareValues(Value{id}, other[idColumn]);
        return isDescending ? -order : order;
    }
    bool operator()(const Row* a, const Row* b) const { return compare((*a)[column], std::get<std::string>((*a)[idColumn]), *b) < 0; }
    Position positionOf(const Row& row) const { return {row[column], std::get<std::string>(row[idColumn])}; }
};

Order orderOf(const Schema& schema, const Sort& sort)
{
    return {schema.indexOf(sort.field), schema.indexOf("id"), sort.isDescending};
}

} // namespace

const MemoryEngine::Collection* MemoryEngine::findCollection(const Schema& schema) const
{
    const auto found = m_collections.find(schema.collection);
    return found == m_collections.end() ? nullptr : &found->second;
}

std::vector<const Row*> MemoryEngine::select(const Schema& schema, const Query& query) const
{
    std::vector<const Row*> rows;
    const auto* collection = findCollection(schema);
    if (!collection)
        return rows;
    const RowTest test(schema, query.filter, query.deleted, query.search);
    const auto order = orderOf(schema, query.sort);
    for (const auto& [id, stored] : collection->rows) {
        if (query.after && order.compare(query.after->key, query.after->id, stored.row) >= 0)
            continue;
        if (query.from && order.compare(query.from->key, query.from->id, stored.row) > 0)
            continue;
        if (test(stored.row))
            rows.push_back(&stored.row);
    }
    std::sort(rows.begin(), rows.end(), order);
    return rows;
}

Result<std::vector<Row>> MemoryEngine::getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted)
{
    std::shared_lock lock(m_mutex);
    PULSE_CHECK(checkOpen());
    std::vector<Row> rows;
    const auto* collection = findCollection(schema);
    const RowTest test(schema, {}, deleted);
    for (const auto& id : ids)
        if (collection)
            if (const auto found = collection->rows.find(id); found != collection->rows.end() && test(found->second.row))
                rows.push_back(found->second.row);
    return rows;
}

Result<Found> MemoryEngine::find(const Schema& schema, const Query& query, std::stop_token stop)
{
    std::shared_lock lock(m_mutex);
    PULSE_CHECK(checkOpen(stop));
    PULSE_CHECK(checkQuery(schema, query));
    const auto rows = select(schema, query);
    const auto total = static_cast<int64_t>(rows.size());
    const auto first = std::min(query.skip, total);
    const auto last = first + std::min(query.limit, total - first);
    Found found;
    for (auto i = first; i < last; ++i)
        found.rows.push_back(*rows[static_cast<size_t>(i)]);
    if (last < total && last > first)
        found.next = orderOf(schema, query.sort).positionOf(found.rows.back());
    return found;
}

Result<Count> MemoryEngine::count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop)
{
    std::shared_lock lock(m_mutex);
    PULSE_CHECK(checkOpen(stop));
    PULSE_CHECK(checkQuery(schema, query));
    auto everything = query;
    everything.after.reset();
    everything.from.reset();
    const auto total = static_cast<int64_t>(select(schema, everything).size());
    if (!SearchTerm(query.search).isEmpty())
        cap = cap == 0 ? searchCountCap : std::min(cap, searchCountCap);
    if (cap > 0 && total > cap)
        return Count{cap, true};
    return Count{total, false};
}

Result<Anchors> MemoryEngine::anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop)
{
    std::shared_lock lock(m_mutex);
    PULSE_CHECK(checkOpen(stop));
    PULSE_CHECK(checkQuery(schema, query));
    const auto rows = select(schema, query);
    const auto order = orderOf(schema, query.sort);
    Anchors anchors{.total = static_cast<int64_t>(rows.size())};
    for (size_t i = 0; i < rows.size(); i += static_cast<size_t>(std::max<int64_t>(every, 1)))
        anchors.positions.push_back(order.positionOf(*rows[i]));
    return anchors;
}

Result<void> MemoryEngine::scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop)
{
    std::vector<Row> snapshot;
    {
        std::shared_lock lock(m_mutex);
        PULSE_CHECK(checkOpen(stop));
        PULSE_CHECK(checkQuery(schema, query));
        for (const auto* row : select(schema, query))
            snapshot.push_back(*row);
    }
    for (const auto& row : snapshot) {
        if (stop.stop_requested())
            return fail(ErrorCode::Timeout);
        if (!visit(row))
            break;
    }
    return {};
}

Result<Changed> MemoryEngine::changedSince(const Schema& schema, int64_t sequence, int64_t limit)
{
    std::shared_lock lock(m_mutex);
    PULSE_CHECK(checkOpen());
    Changed changed{.sequence = sequence};
    const auto* collection = findCollection(schema);
    if (!collection)
        return changed;
    for (auto at = collection->changes.upper_bound(sequence); at != collection->changes.end(); ++at) {
        if (static_cast<int64_t>(changed.rows.size()) == limit)
            break;
        changed.rows.push_back(collection->rows.at(at->second).row);
        changed.sequence = at->first;
    }
    return changed;
}

Result<std::vector<Row>> MemoryEngine::claim(const Schema& schema, const Claim& claim)
{
    std::unique_lock lock(m_mutex);
    PULSE_CHECK(checkOpen());
    PULSE_CHECK(checkClaim(schema, claim));
    auto& collection = collectionOf(schema);
    const auto now = toMillis(claim.now);
    ClaimPlan plan(claim);
    std::vector<const Row*> due;
    const RowTest test(schema, claim.filter, Deleted::Hidden);
    for (const auto& [id, stored] : collection.rows) {
        const auto& row = stored.row;
        if (integerAt(schema, row, "lease_until") > now) {
            if (plan.isPartitioned())
                plan.countInFlight(std::get<std::string>(row[schema.indexOf(claim.partitionField)]), 1);
        } else if (integerAt(schema, row, claim.dueField) <= now && test(row))
            due.push_back(&row);
    }
    std::sort(due.begin(), due.end(), orderOf(schema, {.field = claim.dueField, .isDescending = false}));
    std::vector<std::string> taken;
    for (const auto* row : due) {
        if (plan.isFull())
            break;
        if (plan.take(plan.isPartitioned() ? std::get<std::string>((*row)[schema.indexOf(claim.partitionField)]) : std::string{}))
            taken.push_back(idOf(schema, *row));
    }
    std::vector<Row> rows;
    std::vector<Undo> undo;
    for (const auto& id : taken) {
        auto row = leased(schema, collection.rows.at(id).row, claim);
        PULSE_CHECK(put(collection, id, row, undo));
        rows.push_back(std::move(row));
    }
    return rows;
}

Result<std::vector<Group>> MemoryEngine::aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop)
{
    std::shared_lock lock(m_mutex);
    PULSE_CHECK(checkOpen(stop));
    PULSE_CHECK(checkAggregate(schema, aggregate));
    Grouping grouping(schema, aggregate);
    const auto* collection = findCollection(schema);
    const RowTest test(schema, aggregate.filter, aggregate.deleted);
    if (collection)
        for (const auto& [id, stored] : collection->rows)
            if (test(stored.row))
                PULSE_CHECK(grouping.add(stored.row));
    return std::move(grouping).groups();
}

Result<void> MemoryEngine::backup(const std::string& file)
{
    std::shared_lock lock(m_mutex);
    PULSE_CHECK(checkOpen());
    json::object all;
    for (const auto& [name, collection] : m_collections) {
        json::array rows;
        for (const auto& [id, stored] : collection.rows) {
            json::array values;
            for (const auto& value : stored.row)
                std::visit([&](const auto& v) {
                    if constexpr (std::is_same_v<std::decay_t<decltype(v)>, std::monostate>)
                        values.emplace_back(nullptr);
                    else
                        values.emplace_back(v);
                }, value);
            rows.push_back(std::move(values));
        }
        all[name] = std::move(rows);
    }
    std::ofstream out(file, std::ios::binary | std::ios::trunc);
    out << json::serialize(all);
    out.close();
    if (!out)
        return fail(ErrorCode::StoreUnavailable, {{"why", "the backup could not be written"}});
    return {};
}

} // namespace pulse
