#pragma once
#include "backend/store/sqlite/querysql.h"

namespace pulse {

/// Searches over the whole of a collection. Terms with at most 1,000 hits are answered exactly, from the index. Common ones
/// walk the order that was asked for and test each row, which meets hits soon; where it does not, the newest 1,000 hits
/// are put in order, and `isSortPartial` says so. Inside the caller's transaction.
class SqliteSearch {
public:
    SqliteSearch(SqliteConnection& connection, const SqliteTable& table, SearchTerm term)
        : m_connection(connection), m_table(table), m_term(std::move(term))
    {
    }
    Result<Found> find(const Query& query);
    /// At most `cap`; looks at 5,000 hits at most.
    Result<Count> count(const Query& query, int64_t cap);

private:
    /// The keys of all hits, by the index; newest first; of at most `limit` hits.
    Sql hits(int64_t limit) const;
    Result<std::vector<Value>> probe();
    Result<Found> findAmong(const Query& query, const std::vector<Value>& keys);
    /// Nothing when too few hits are met.
    Result<std::optional<Found>> walk(const Query& query);
    Result<std::vector<Row>> rowsOf(const std::vector<int64_t>& keys);

    SqliteConnection& m_connection;
    const SqliteTable& m_table;
    SearchTerm m_term;
};

} // namespace pulse
