#pragma once
#include "backend/store/engine.h"
#include "backend/store/sqlite/connection.h"
#include "backend/store/sqlite/table.h"

namespace pulse {

/// What the database keeps beside its rows and the writer raises with them: the change sequence and how many rows of each
/// collection live. Written once per transaction, by `save`.
struct Tally {
    struct Rows {
        const SqliteTable* table;
        int64_t living = 0;
        int64_t deleted = 0;
        bool isChanged = false;
    };
    int64_t change = 0;
    bool isChanged = false;
    std::vector<Rows> rows{};
};

/// Executes writes on the writer's connection, inside a transaction that the caller opens and ends. After a refusal the
/// caller rolls back, to a savepoint or wholly, and restores the tally of before. The writer's thread only.
class SqliteWrites {
public:
    SqliteWrites(SqliteConnection& connection, SqliteTables& tables) : m_connection(connection), m_tables(tables) {}

    /// Reads the tally of the database; the collections' counts follow when they are first written.
    Result<void> load();
    /// Reads a collection's counts, counting what was never counted.
    Result<void> know(const SqliteTable& table);
    Result<Committed> run(std::span<const Write> writes);
    Result<std::vector<Row>> claim(const Schema& schema, const Claim& claim);
    /// Writes the tally; before COMMIT.
    Result<void> save();

    const Tally& tally() const { return m_tally; }
    void restore(Tally tally) { m_tally = std::move(tally); }
    SqliteConnection& connection() { return m_connection; }
    SqliteTables& tables() { return m_tables; }

private:
    struct Stored {
        int64_t key = 0; ///< _row
        Row row{};
    };
    using Outcome = Committed::Outcome;

    Result<Outcome> apply(const Write& write);
    Result<Outcome> insert(const SqliteTable& table, const Write& write);
    Result<Outcome> toRow(const SqliteTable& table, const Write& write, const Stored& stored);
    Result<Outcome> where(const SqliteTable& table, const Write& write);

    Result<std::optional<Stored>> read(const SqliteTable& table, std::string_view sql, const Value& key);
    Result<void> insertRow(const SqliteTable& table, const Row& row);
    Result<void> updateRow(const SqliteTable& table, const Stored& stored, const Row& after);
    Result<void> removeRow(const SqliteTable& table, const Stored& stored);
    Result<void> unindex(const SqliteTable& table, int64_t key);
    Result<void> index(const SqliteTable& table, int64_t key, const Row& row);
    Result<int64_t> nextNumber(const std::string& sequence);
    Result<void> countInFlight(const SqliteTable& table, const Claim& claim, class ClaimPlan& plan);
    Tally::Rows* countsOf(const SqliteTable& table);
    void count(const SqliteTable& table, const Row& row, int64_t by);
    int64_t nextChange() { m_tally.isChanged = true; return ++m_tally.change; }

    SqliteConnection& m_connection;
    SqliteTables& m_tables;
    Tally m_tally;
};

/// The key of a collection's counts in `_state`.
std::string livingKey(const Schema& schema);
std::string deletedKey(const Schema& schema);

} // namespace pulse
