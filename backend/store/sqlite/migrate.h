#pragma once
#include "backend/store/engine.h"
#include "backend/store/sqlite/writes.h"
#include <functional>

namespace pulse {

/// Brings a database to a list of steps. Runs alone on the writer's thread.
class SqliteMigrator {
public:
    /// `backUp` is called once before the first pending step of a database that holds steps already.
    SqliteMigrator(SqliteWrites& writes, std::function<Result<void>(int64_t version)> backUp) : m_writes(writes), m_connection(writes.connection()), m_backUp(std::move(backUp)) {}

    /// Conflict, and nothing written, when the database is newer than the newest step.
    Result<void> run(std::span<const Migration> migrations);

    /// Makes a table, its indexes and its search index what the schema describes. In the caller's transaction.
    Result<void> ensure(const Schema& schema);

private:
    Result<void> checkVersion(int64_t newest, int64_t stored) const;
    Result<std::vector<const Migration*>> pending(std::span<const Migration> migrations);
    Result<void> runStep(const Migration& step, int64_t version);
    Result<std::string> storedSql(std::string_view type, std::string_view name);
    /// True: rows have columns that must be filled.
    Result<bool> ensureColumns(const SqliteTable& table, const std::string& stored);
    Result<void> rebuild(const SqliteTable& table, const std::vector<std::string>& stored);
    Result<void> fillShadows(const SqliteTable& table);
    Result<void> ensureIndexes(const SqliteTable& table);
    Result<void> ensureSearch(const SqliteTable& table, bool mustFill);

    SqliteWrites& m_writes;
    SqliteConnection& m_connection;
    std::function<Result<void>(int64_t version)> m_backUp;
};

/// The column definitions of a CREATE TABLE statement, in its order.
std::vector<std::string> definitionsOf(std::string_view createTable);

} // namespace pulse
