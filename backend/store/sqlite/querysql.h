#pragma once
#include "backend/store/match.h"
#include "backend/store/query.h"
#include "backend/store/sqlite/connection.h"
#include "backend/store/sqlite/table.h"

/// Queries as SQL. No I/O. Everything was checked before (match.h).
namespace pulse {

/// SQL with the values of its places.
struct Sql {
    std::string text{};
    std::vector<Value> values{};

    Sql& add(std::string_view more) { text += more; return *this; }
    Sql& add(std::string_view more, Value value) { text += more; values.push_back(std::move(value)); return *this; }
    Sql& add(const Sql& other)
    {
        text += other.text;
        values.insert(values.end(), other.values.begin(), other.values.end());
        return *this;
    }
    Result<Statement> prepare(SqliteConnection& connection) const;
};

/// " WHERE …": the deletion state and the filter; always at least one condition.
Sql whereSql(const SqliteTable& table, const Filter& filter, Deleted deleted);
/// " AND …": behind, or from, the query's position; empty without one.
Sql positionSql(const SqliteTable& table, const Query& query);
/// " ORDER BY …"; reversed: from the other end.
std::string orderSql(const SqliteTable& table, const Sort& sort, bool isReversed = false);
/// " AND (…)": one of the searched columns holds the term.
Sql termSql(const SqliteTable& table, const SearchTerm& term);
/// What a folded column contains when it matches the term.
std::string needleOf(const SearchTerm& term);
/// The needle as an FTS5 query: one phrase.
std::string matchText(const SearchTerm& term);
/// The least text that is greater than all texts with that prefix.
std::string afterPrefix(std::string_view prefix);
/// Whether the filter binds the rows to few tenants by an index, so that testing each of them is cheaper than the search index.
bool isBound(const Schema& schema, const Filter& filter);
/// Where a row stands in an order.
Position positionOf(const Schema& schema, const Sort& sort, const Row& row);
/// The rows of a SELECT of all columns with LIMIT `limit` + 1; the one too many tells that more follow.
Result<Found> collectRows(Statement& select, const Schema& schema, const Query& query);
/// Values as a JSON array for json_each: one place for any number of them.
std::string jsonList(const std::vector<Value>& values);

} // namespace pulse
