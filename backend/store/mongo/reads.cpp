#include "backend/store/mongo/reads.h"
#include "backend/store/grouping.h"
#include "backend/store/match.h"
#include "backend/store/mongo/document.h"
#include "backend/store/rowwrite.h"
#include <set>
#include <unordered_map>

namespace pulse {

namespace {

constexpr int64_t searchCountCap = 1'000;
constexpr size_t mostIds = 1'000;

Position positionOf(const Schema& schema, const Sort& sort, const Row& row)
{
    return {row[schema.indexOf(sort.field)], idOf(schema, row)};
}

/// Only the members that `fields` name.
Bson membersOf(const Schema& schema, const std::set<std::string_view>& fields)
{
    Bson members;
    for (const auto name : fields)
        if (const auto* field = schema.find(name))
            members.add(memberOf(*field), 1);
    return members;
}

void nameFields(const Filter& filter, std::set<std::string_view>& fields)
{
    for (const auto& any : filter.all)
        for (const auto& condition : any)
            fields.insert(condition.field);
}

} // namespace

Result<std::vector<Row>> MongoReads::getMany(std::span<const std::string> ids, Deleted deleted)
{
    std::unordered_map<std::string, Row> found;
    const RowTest test(m_schema, {}, deleted);
    for (size_t from = 0; from < ids.size(); from += mostIds) {
        const auto some = ids.subspan(from, std::min(mostIds, ids.size() - from));
        // By the id alone, which every server finds without looking at the rest.
        auto filter = some.size() == 1 ? idFilter(some.front()) : idsFilter(some);
        if (some.size() > 1)
            addAbsent(filter, "_new");
        PULSE_CHECK(m_database.each({.collection = m_schema.collection, .filter = std::move(filter), .options = rowMembers()},
                                    [&](const bson_t* document) -> Result<bool> {
                                        auto row = rowOf(m_schema, document);
                                        if (test(row) && !bson_has_field(document, "_new"))
                                            found.insert_or_assign(idOf(m_schema, row), std::move(row));
                                        return true;
                                    }));
    }
    std::vector<Row> rows;
    rows.reserve(ids.size());
    for (const auto& id : ids)
        if (const auto at = found.find(id); at != found.end())
            rows.push_back(at->second);
    return rows;
}

Result<void> MongoReads::walk(const Query& query, Slice slice, const Take& take)
{
    auto filter = filterOf(m_schema, query);
    auto options = sortOf(m_schema, query.sort);
    options.add("projection", slice.members.isEmpty() ? bsonOf("_g", 0) : std::move(slice.members));
    if (filter.isExact && slice.skip > 0)
        options.add("skip", slice.skip);
    if (filter.isExact && slice.most > 0)
        options.add("limit", slice.most);
    const RowTest test(m_schema, query.filter, query.deleted, query.search);
    int64_t met = 0;
    return m_database.each({.collection = m_schema.collection, .filter = std::move(filter.bson), .options = std::move(options)},
                           [&](const bson_t* document) -> Result<bool> {
                               auto row = rowOf(m_schema, document);
                               if (!filter.isExact && (!test(row) || ++met <= slice.skip))
                                   return true;
                               PULSE_TRY(const bool wantsMore, take(std::move(row)));
                               return wantsMore && (filter.isExact || slice.most == 0 || met < slice.skip + slice.most);
                           }, m_stop);
}

Result<Found> MongoReads::find(const Query& query)
{
    Found found;
    if (query.limit == 0)
        return found;
    PULSE_CHECK(walk(query, {.skip = query.skip, .most = query.limit + 1}, [&](Row row) -> Result<bool> {
        found.rows.push_back(std::move(row));
        return true;
    }));
    if (static_cast<int64_t>(found.rows.size()) > query.limit) {
        found.rows.pop_back();
        found.next = positionOf(m_schema, query.sort, found.rows.back());
    }
    return found;
}

Result<int64_t> MongoReads::countOnServer(const Bson& filter, int64_t most)
{
    Bson command = bsonOf("count", m_schema.collection);
    command.add("query", filter);
    if (most > 0)
        command.add("limit", most);
    PULSE_TRY(const auto reply, m_database.run(MongoWay::Read, command));
    return reply.integer("n");
}

Result<Count> MongoReads::count(const Query& query, int64_t cap)
{
    if (m_stop.stop_requested())
        return fail(ErrorCode::Timeout);
    auto everything = query;
    everything.after.reset();
    everything.from.reset();
    if (!SearchTerm(query.search).isEmpty())
        cap = cap == 0 ? searchCountCap : std::min(cap, searchCountCap);
    const auto most = cap > 0 ? cap + 1 : 0;
    const auto filter = filterOf(m_schema, everything);
    int64_t total = 0;
    if (filter.isExact) {
        PULSE_TRY(total, countOnServer(filter.bson, most));
    } else {
        PULSE_CHECK(walk(everything, {.most = most}, [&](const Row&) -> Result<bool> { return ++total > 0; }));
    }
    if (cap > 0 && total > cap)
        return Count{cap, true};
    return Count{total, false};
}

Result<Anchors> MongoReads::anchors(const Query& query, int64_t every)
{
    every = std::max<int64_t>(every, 1);
    // One walk that carries nothing but what the positions and the tests are made of.
    std::set<std::string_view> fields{"id", query.sort.field, "is_deleted"};
    nameFields(query.filter, fields);
    if (!SearchTerm(query.search).isEmpty())
        for (const auto& field : m_schema.fields)
            if (field.is(Searchable))
                fields.insert(field.name);
    Anchors anchors;
    PULSE_CHECK(walk(query, {.members = membersOf(m_schema, fields)}, [&](const Row& row) -> Result<bool> {
        if (anchors.total++ % every == 0)
            anchors.positions.push_back(positionOf(m_schema, query.sort, row));
        return true;
    }));
    return anchors;
}

Result<void> MongoReads::scan(const Query& query, const std::function<bool(const Row&)>& visit)
{
    return walk(query, {}, [&](const Row& row) -> Result<bool> { return visit(row); });
}

Result<std::vector<Group>> MongoReads::aggregate(const Aggregate& aggregate)
{
    // Summed here: a $sum of the server leaves int64 for a double without a word.
    std::set<std::string_view> fields{"id", "is_deleted"};
    nameFields(aggregate.filter, fields);
    fields.insert(aggregate.groupBy.begin(), aggregate.groupBy.end());
    fields.insert(aggregate.timeField);
    for (const auto& of : aggregate.measures)
        fields.insert(of.field);
    auto filter = filterOf(m_schema, aggregate.filter, aggregate.deleted);
    const RowTest test(m_schema, aggregate.filter, aggregate.deleted);
    Grouping grouping(m_schema, aggregate);
    PULSE_CHECK(m_database.each({.collection = m_schema.collection, .filter = std::move(filter.bson), .options = bsonOf("projection", membersOf(m_schema, fields))},
                                [&](const bson_t* document) -> Result<bool> {
                                    const auto row = rowOf(m_schema, document);
                                    if (filter.isExact || test(row))
                                        PULSE_CHECK(grouping.add(row));
                                    return true;
                                }, m_stop));
    return std::move(grouping).groups();
}

} // namespace pulse
