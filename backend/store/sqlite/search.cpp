#include "backend/store/sqlite/search.h"

namespace pulse {

namespace {

constexpr int64_t maxExactHits = 1'000;
constexpr int64_t maxCountedHits = 5'000;

/// Rows that a walk tests before it gives up: some 5 ms. In the order of creation rows lie side by side.
int64_t maxWalkedRows(const Sort& sort) { return sort.field == "created_at" || sort.field == "id" ? 10'000 : 2'000; }

} // namespace

Sql SqliteSearch::hits(int64_t limit) const
{
    return Sql{}.add("SELECT rowid AS k FROM " + m_table.searchName + " WHERE " + m_table.searchName + " MATCH ?", matchText(m_term))
        .add(" ORDER BY rowid DESC LIMIT ?", limit);
}

Result<std::vector<Value>> SqliteSearch::probe()
{
    PULSE_TRY(auto select, hits(maxExactHits + 1).prepare(m_connection));
    std::vector<Value> keys;
    while (true) {
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow)
            return keys;
        keys.emplace_back(select.integer(0));
    }
}

Result<Found> SqliteSearch::find(const Query& query)
{
    PULSE_TRY(auto keys, probe());
    if (static_cast<int64_t>(keys.size()) <= maxExactHits)
        return findAmong(query, keys);
    PULSE_TRY(auto walked, walk(query));
    if (walked)
        return *std::move(walked);
    keys.resize(static_cast<size_t>(maxExactHits));
    PULSE_TRY(auto found, findAmong(query, keys));
    found.isSortPartial = true;
    return found;
}

Result<Found> SqliteSearch::findAmong(const Query& query, const std::vector<Value>& keys)
{
    auto sql = Sql{}.add("SELECT " + m_table.columnList + " FROM " + m_table.name).add(whereSql(m_table, query.filter, query.deleted));
    sql.add(" AND \"_row\" IN (SELECT value FROM json_each(?))", jsonList(keys)).add(positionSql(m_table, query));
    sql.add(orderSql(m_table, query.sort)).add(" LIMIT ?", query.limit + 1).add(" OFFSET ?", query.skip);
    PULSE_TRY(auto select, sql.prepare(m_connection));
    return collectRows(select, m_table.schema, query);
}

Result<std::optional<Found>> SqliteSearch::walk(const Query& query)
{
    std::string searched;
    for (const auto& column : m_table.searched)
        searched += ", " + column;
    auto sql = Sql{}.add("SELECT \"_row\"" + searched + " FROM " + m_table.name).add(whereSql(m_table, query.filter, query.deleted));
    sql.add(positionSql(m_table, query)).add(orderSql(m_table, query.sort));
    PULSE_TRY(auto select, sql.prepare(m_connection));
    const auto needle = needleOf(m_term);
    const auto columns = static_cast<int>(m_table.searched.size());
    std::vector<int64_t> keys;
    int64_t skipped = 0;
    bool isEnd = false;
    for (int64_t walked = 0; walked < maxWalkedRows(query.sort) && static_cast<int64_t>(keys.size()) <= query.limit; ++walked) {
        PULSE_TRY(const bool isRow, select.step());
        isEnd = !isRow;
        if (isEnd)
            break;
        bool isHit = false;
        for (int i = 1; i <= columns && !isHit; ++i)
            isHit = select.text(i).find(needle) != std::string_view::npos;
        if (isHit && skipped++ >= query.skip)
            keys.push_back(select.integer(0));
    }
    const bool hasMore = static_cast<int64_t>(keys.size()) > query.limit;
    if (!isEnd && !hasMore)
        return std::optional<Found>{};
    if (hasMore)
        keys.pop_back();
    Found found;
    PULSE_TRY(found.rows, rowsOf(keys));
    if (hasMore && !found.rows.empty())
        found.next = positionOf(m_table.schema, query.sort, found.rows.back());
    return std::optional(std::move(found));
}

Result<std::vector<Row>> SqliteSearch::rowsOf(const std::vector<int64_t>& keys)
{
    std::vector<Row> rows;
    PULSE_TRY(auto select, m_connection.prepare(m_table.selectByRow));
    for (const auto key : keys) {
        PULSE_TRY(const bool isRow, select.bind(key).step());
        if (isRow)
            rows.push_back(select.row(m_table.schema, 1));
        select.reset();
    }
    return rows;
}

Result<Count> SqliteSearch::count(const Query& query, int64_t cap)
{
    const auto where = whereSql(m_table, query.filter, query.deleted);
    auto sql = Sql{}.add("SELECT " + where.text.substr(std::string_view(" WHERE ").size()));
    sql.values = where.values;
    sql.add(" FROM (").add(hits(maxCountedHits)).add(") CROSS JOIN " + m_table.name + " ON \"_row\" = k");
    PULSE_TRY(auto select, sql.prepare(m_connection));
    int64_t passed = 0;
    for (int64_t looked = 0; passed <= cap; ++looked) {
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow)
            return Count{passed, looked >= maxCountedHits};
        passed += select.integer(0);
    }
    return Count{cap, true};
}

} // namespace pulse
