#include "backend/store/sqlite/reads.h"
#include "backend/store/sqlite/search.h"
#include "backend/store/sqlite/writes.h"

namespace pulse {

namespace {

constexpr int64_t searchCountCap = 1'000;
/// From here on a page is found in the index alone first and then joined.
constexpr int64_t deepSkip = 200;

} // namespace

Result<std::vector<Row>> SqliteReads::getMany(std::span<const std::string> ids, Deleted deleted)
{
    std::vector<Row> rows;
    rows.reserve(ids.size());
    const auto deletedColumn = m_table.schema.softDeletes ? m_table.schema.indexOf("is_deleted") : Schema::npos;
    PULSE_TRY(auto select, m_connection.prepare(m_table.selectById));
    for (const auto& id : ids) {
        PULSE_TRY(const bool isRow, select.bind(std::string_view(id)).step());
        if (isRow) {
            auto row = select.row(m_table.schema, 1);
            const bool isDeleted = deletedColumn != Schema::npos && row[deletedColumn] == Value{true};
            if (deleted == Deleted::Included || isDeleted == (deleted == Deleted::Only))
                rows.push_back(std::move(row));
        }
        select.reset();
    }
    return rows;
}

Result<std::optional<int64_t>> SqliteReads::knownTotal(const Query& query)
{
    if (!query.filter.all.empty() || !SearchTerm(query.search).isEmpty())
        return std::optional<int64_t>{};
    const auto& schema = m_table.schema;
    PULSE_TRY(auto select, m_connection.prepare("SELECT coalesce(sum(value), 0), count(*) FROM \"_state\" WHERE key IN (?, ?)"));
    select.bind(query.deleted == Deleted::Only ? std::string_view{} : livingKey(schema));
    select.bind(query.deleted == Deleted::Hidden || !schema.softDeletes ? std::string_view{} : deletedKey(schema));
    PULSE_CHECK(select.step());
    return std::optional(select.integer(0));
}

Result<Found> SqliteReads::find(const Query& query)
{
    const SearchTerm term(query.search);
    const bool isNarrow = isBound(m_table.schema, query.filter);
    if (!term.isEmpty() && !isNarrow)
        return SqliteSearch(m_connection, m_table, term).find(query);
    auto where = whereSql(m_table, query.filter, query.deleted);
    if (!term.isEmpty())
        where.add(termSql(m_table, term));
    return query.skip >= deepSkip ? findDeep(query, where) : findPlain(query, where);
}

Result<Found> SqliteReads::findPlain(const Query& query, const Sql& where)
{
    auto sql = Sql{}.add("SELECT " + m_table.columnList + " FROM " + m_table.name).add(where).add(positionSql(m_table, query));
    sql.add(orderSql(m_table, query.sort)).add(" LIMIT ?", query.limit + 1);
    if (query.skip > 0)
        sql.add(" OFFSET ?", query.skip);
    return collect(query, sql);
}

Result<Found> SqliteReads::findDeep(const Query& query, const Sql& where)
{
    // Behind the middle the other end is nearer.
    PULSE_TRY(const auto total, knownTotal(query));
    const auto wanted = total ? std::min(query.limit + 1, *total - query.skip) : query.limit + 1;
    if (wanted <= 0)
        return Found{};
    const bool isReversed = total && query.skip > *total / 2;
    const auto skip = isReversed ? *total - query.skip - wanted : query.skip;
    auto sql = Sql{}.add("SELECT " + m_table.columnList + " FROM (SELECT \"_row\" AS k FROM " + m_table.name).add(where);
    sql.add(orderSql(m_table, query.sort, isReversed)).add(" LIMIT ?", wanted).add(" OFFSET ?", skip);
    sql.add(") CROSS JOIN " + m_table.name + " ON \"_row\" = k").add(orderSql(m_table, query.sort));
    return collect(query, sql);
}

Result<Found> SqliteReads::collect(const Query& query, const Sql& sql)
{
    PULSE_TRY(auto select, sql.prepare(m_connection));
    return collectRows(select, m_table.schema, query);
}

Result<Count> SqliteReads::count(const Query& query, int64_t cap)
{
    PULSE_TRY(const auto known, knownTotal(query));
    const SearchTerm term(query.search);
    if (!term.isEmpty())
        cap = cap == 0 ? searchCountCap : std::min(cap, searchCountCap);
    if (!term.isEmpty() && !isBound(m_table.schema, query.filter))
        return SqliteSearch(m_connection, m_table, term).count(query, cap);
    int64_t total = 0;
    if (known) {
        total = *known;
    } else {
        PULSE_TRY(total, countRows(query, term.isEmpty() ? Sql{} : termSql(m_table, term), cap));
    }
    if (cap > 0 && total > cap)
        return Count{cap, true};
    return Count{total, false};
}

Result<int64_t> SqliteReads::countRows(const Query& query, const Sql& extra, int64_t cap)
{
    const auto where = whereSql(m_table, query.filter, query.deleted);
    auto sql = Sql{}.add(cap > 0 ? "SELECT count(*) FROM (SELECT 1 FROM " : "SELECT count(*) FROM ").add(m_table.name).add(where).add(extra);
    if (cap > 0)
        sql.add(" LIMIT ?", cap + 1).add(")");
    PULSE_TRY(auto select, sql.prepare(m_connection));
    PULSE_TRY(const bool isRow, select.step());
    return isRow ? select.integer(0) : 0;
}

Result<Anchors> SqliteReads::anchors(const Query& query, int64_t every)
{
    every = std::max<int64_t>(every, 1);
    const SearchTerm term(query.search);
    auto where = whereSql(m_table, query.filter, query.deleted);
    if (!term.isEmpty())
        where.add(termSql(m_table, term));
    const auto sorted = m_table.schema.indexOf(query.sort.field);
    const auto kind = m_table.schema.fields[sorted].kind;
    auto at = query;
    at.skip = 0;
    Anchors anchors;
    // Jump from anchor to anchor: the rows between are stepped over inside SQLite, in the sort index.
    while (true) {
        auto sql = Sql{}.add("SELECT " + m_table.columns[sorted] + ", \"id\" FROM " + m_table.name).add(where).add(positionSql(m_table, at));
        sql.add(orderSql(m_table, query.sort)).add(" LIMIT 1 OFFSET ?", anchors.positions.empty() ? int64_t{0} : every - 1);
        PULSE_TRY(auto select, sql.prepare(m_connection));
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow)
            break;
        anchors.positions.push_back({select.value(0, kind), std::string(select.text(1))});
        at.from.reset();
        at.after = anchors.positions.back();
    }
    if (anchors.positions.empty())
        return anchors;
    PULSE_TRY(const auto rest, countRows(query, Sql{}.add(term.isEmpty() ? Sql{} : termSql(m_table, term)).add(positionSql(m_table, at)), 0));
    anchors.total = static_cast<int64_t>(anchors.positions.size() - 1) * every + 1 + rest;
    return anchors;
}

Result<void> SqliteReads::scan(const Query& query, const std::function<bool(const Row&)>& visit)
{
    const SearchTerm term(query.search);
    auto sql = Sql{}.add("SELECT " + m_table.columnList + " FROM " + m_table.name).add(whereSql(m_table, query.filter, query.deleted));
    if (!term.isEmpty())
        sql.add(termSql(m_table, term));
    sql.add(positionSql(m_table, query)).add(orderSql(m_table, query.sort));
    PULSE_TRY(auto select, sql.prepare(m_connection));
    while (true) {
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow || !visit(select.row(m_table.schema, 0)))
            return {};
    }
}

Result<Changed> SqliteReads::changedSince(int64_t sequence, int64_t limit)
{
    PULSE_TRY(auto select, m_connection.prepare("SELECT \"_change\", " + m_table.columnList + " FROM " + m_table.name
                                                + " WHERE \"_change\" > ? ORDER BY \"_change\" LIMIT ?"));
    select.bind(sequence).bind(limit);
    Changed changed{.sequence = sequence};
    while (true) {
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow)
            return changed;
        changed.sequence = select.integer(0);
        changed.rows.push_back(select.row(m_table.schema, 1));
    }
}

} // namespace pulse
