#pragma once
#include "backend/store/engine.h"
#include "backend/store/sqlite/readers.h"
#include "backend/store/sqlite/writer.h"
#include <array>

namespace pulse {

struct SqliteSettings {
    std::string file{};
    std::string backupFolder{};  ///< where `migrate` copies an existing database first; empty: beside the file
    size_t readers = 16;         ///< connections at most
    int64_t maxBytes = 0;        ///< of the database file; above: StorageFull. 0: the disk's end
};

/// The embedded engine: one writer thread with group commit and WAL, `synchronous=FULL`, read-only connections for
/// readers. Whoever opens it must hold the data folder's lock: a second process would be a second writer.
class SqliteEngine final : public Engine {
public:
    /// Opens or creates (0600) the file; changes nothing in an existing one. StoreUnavailable, StorageFull.
    static Result<std::unique_ptr<SqliteEngine>> open(SqliteSettings settings, const Clock& clock);
    ~SqliteEngine() override;

    Result<void> migrate(std::span<const Migration> migrations) override;
    Result<std::vector<Row>> getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted) override;
    Result<Found> find(const Schema& schema, const Query& query, std::stop_token stop) override;
    Result<Count> count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop) override;
    Result<Anchors> anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop) override;
    Result<void> scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop) override;
    Result<Changed> changedSince(const Schema& schema, int64_t sequence, int64_t limit) override;
    Result<std::vector<Group>> aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop) override;
    Result<Committed> commit(const Batch& batch) override;
    Result<std::vector<Row>> claim(const Schema& schema, const Claim& claim) override;
    Result<void> backup(const std::string& file) override;
    EngineState state() override;
    Result<void> probe() override;
    /// Through the writer's queue: a disk that hangs in a write leaves it unanswered.
    Result<void> ping() override;
    void close() override;

private:
    SqliteEngine(SqliteSettings settings, const Clock& clock, std::unique_ptr<SqliteConnection> writer);
    /// Runs `work(SqliteReads&)` on one snapshot.
    template <class Work>
    auto read(const Schema& schema, std::stop_token stop, Work work);
    enum class Way : uint8_t { Read, Write };
    /// Remembers what `state` tells: a failure of the database, or a success that is a proof. A refusal by rule is neither.
    template <class T>
    Result<T> noted(Way way, Result<T> result, bool isProof = true);
    void note(Way way, const Error* failure);

    SqliteSettings m_settings;
    const Clock& m_clock;
    SqliteTables m_tables;
    SqliteReaders m_readers;
    SqliteWriter m_writer;
    std::mutex m_stateMutex;
    EngineState m_state;
    std::array<std::atomic<bool>, 2> m_isFailing{};   ///< by Way; written under m_stateMutex
};

} // namespace pulse
