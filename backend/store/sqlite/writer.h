#pragma once
#include "backend/store/sqlite/writes.h"
#include <atomic>
#include <condition_variable>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>

namespace pulse {

/// The one thread that writes, and the only one that checkpoints: a second writer or a foreign checkpoint can lose
/// acknowledged rows on SQLite before 3.51.3. What queues while a commit is on its way to the disk is committed together.
///
/// A group runs without savepoints first, since refusals are rare; when one of its jobs is refused after it wrote, the
/// group is rolled back and run again with a savepoint per job. Callers block until their job is durable. Any thread.
class SqliteWriter {
public:
    struct Times {
        int64_t commitMicros = 0; ///< the last group's transaction
        int64_t groupJobs = 0;    ///< jobs in it
    };
    SqliteWriter(std::unique_ptr<SqliteConnection> connection, SqliteTables& tables);
    ~SqliteWriter();

    Result<Committed> commit(std::span<const Write> writes);
    Result<std::vector<Row>> claim(const Schema& schema, const Claim& claim);
    /// Runs alone on the writer's thread, outside any transaction.
    Result<void> perform(std::function<Result<void>(SqliteWrites&)> task);
    /// Does what is queued, checkpoints everything and ends the thread; later calls answer StoreUnavailable.
    void close();
    Times times() const { return {m_commitMicros.load(), m_groupJobs.load()}; }

private:
    struct Job {
        std::function<Result<void>(SqliteWrites&)> work;
        bool isAlone = false;
        Result<void> result{};
        std::mutex mutex{};
        std::condition_variable done{};
        bool isDone = false;
    };
    using Jobs = std::deque<std::shared_ptr<Job>>;

    Result<void> submit(std::function<Result<void>(SqliteWrites&)> work, bool isAlone);
    void loop();
    bool take(Jobs& jobs);
    void runGroup(Jobs& jobs);
    /// Runs jobs from the front until the time is up; gives how many. A failure of the database itself ends it.
    Result<size_t> runJobs(Jobs& jobs, bool hasSavepoints, bool& mustRepeat);
    Result<void> runInSavepoint(Job& job);
    void give(Job& job, Result<void> result);
    void checkpoint();

    std::unique_ptr<SqliteConnection> m_connection;
    SqliteWrites m_writes;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    Jobs m_queue;
    bool m_isClosing = false;
    size_t m_lastCallers = 0;
    int m_walPages = 0;
    int m_checkpointAt;
    std::atomic<int64_t> m_commitMicros{0};
    std::atomic<int64_t> m_groupJobs{0};
    std::thread m_thread;
};

} // namespace pulse
