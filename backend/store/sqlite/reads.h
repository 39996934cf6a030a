#pragma once
#include "backend/store/engine.h"
#include "backend/store/sqlite/connection.h"
#include "backend/store/sqlite/table.h"

namespace pulse {

/// Answers of one collection, read from a connection inside the caller's transaction, so that the statements of one answer
/// see one state. Contracts are Engine's; everything was checked before (match.h).
class SqliteReads {
public:
    SqliteReads(SqliteConnection& connection, const SqliteTable& table) : m_connection(connection), m_table(table) {}

    Result<std::vector<Row>> getMany(std::span<const std::string> ids, Deleted deleted);
    Result<Found> find(const Query& query);
    Result<Count> count(const Query& query, int64_t cap);
    Result<Anchors> anchors(const Query& query, int64_t every);
    Result<void> scan(const Query& query, const std::function<bool(const Row&)>& visit);
    Result<Changed> changedSince(int64_t sequence, int64_t limit);
    Result<std::vector<Group>> aggregate(const Aggregate& aggregate);

private:
    Result<Found> findPlain(const Query& query, const struct Sql& where);
    Result<Found> findDeep(const Query& query, const struct Sql& where);
    /// Rows of a SELECT of all columns, one more than the limit told whether more follow.
    Result<Found> collect(const Query& query, const struct Sql& sql);
    Result<int64_t> countRows(const Query& query, const struct Sql& extra, int64_t cap);
    /// How many rows the collection has, from the counters; nothing when the query narrows it.
    Result<std::optional<int64_t>> knownTotal(const Query& query);

    SqliteConnection& m_connection;
    const SqliteTable& m_table;
};

} // namespace pulse
