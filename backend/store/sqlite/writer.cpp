#include "backend/store/sqlite/writer.h"
#include <sqlite3.h>

namespace pulse {

namespace {

constexpr size_t maxGroupJobs = 512;
constexpr auto maxGroupTime = std::chrono::milliseconds(5);
constexpr auto maxGatherTime = std::chrono::microseconds(200);
constexpr int checkpointPages = 1'000;

/// Whether an error is the job's own: a failure of the database concerns the whole group.
bool isRefusal(const Error& error)
{
    return error.code != ErrorCode::StoreUnavailable && error.code != ErrorCode::StorageFull && error.code != ErrorCode::Timeout;
}

int rememberPages(void* pages, sqlite3*, const char*, int count)
{
    *static_cast<int*>(pages) = count;
    return SQLITE_OK;
}

} // namespace

SqliteWriter::SqliteWriter(std::unique_ptr<SqliteConnection> connection, SqliteTables& tables)
    : m_connection(std::move(connection)), m_writes(*m_connection, tables), m_checkpointAt(checkpointPages)
{
    sqlite3_wal_hook(m_connection->handle(), rememberPages, &m_walPages);
    m_thread = std::thread([this] { loop(); });
}

SqliteWriter::~SqliteWriter() { close(); }

void SqliteWriter::close()
{
    {
        std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_one();
    if (m_thread.joinable())
        m_thread.join();
}

Result<Committed> SqliteWriter::commit(std::span<const Write> writes)
{
    Committed committed;
    PULSE_CHECK(submit([&](SqliteWrites& on) { return on.run(writes).map([&](Committed done) { committed = std::move(done); }); }, false));
    return committed;
}

Result<std::vector<Row>> SqliteWriter::claim(const Schema& schema, const Claim& claim)
{
    std::vector<Row> rows;
    PULSE_CHECK(submit([&](SqliteWrites& on) { return on.claim(schema, claim).map([&](std::vector<Row> taken) { rows = std::move(taken); }); }, false));
    return rows;
}

Result<void> SqliteWriter::perform(std::function<Result<void>(SqliteWrites&)> task) { return submit(std::move(task), true); }

Result<void> SqliteWriter::submit(std::function<Result<void>(SqliteWrites&)> work, bool isAlone)
{
    auto job = std::make_shared<Job>();
    job->work = std::move(work);
    job->isAlone = isAlone;
    {
        std::lock_guard lock(m_mutex);
        if (m_isClosing)
            return fail(Error{.code = ErrorCode::StoreUnavailable, .internal = "the store is closed"});
        m_queue.push_back(job);
    }
    m_wake.notify_one();
    std::unique_lock waiting(job->mutex);
    job->done.wait(waiting, [&] { return job->isDone; });
    return std::move(job->result);
}

void SqliteWriter::loop()
{
    Jobs jobs;
    while (take(jobs)) {
        if (jobs.front()->isAlone) {
            const auto job = std::move(jobs.front());
            jobs.pop_front();
            give(*job, job->work(m_writes));
        } else {
            runGroup(jobs);
        }
        if (m_walPages >= m_checkpointAt)
            checkpoint();
    }
    sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_TRUNCATE, nullptr, nullptr);
}

bool SqliteWriter::take(Jobs& jobs)
{
    if (!jobs.empty())
        return true;
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, [&] { return m_isClosing || !m_queue.empty(); });
    // The callers of the last group are about to come back: the few microseconds that they need cost less than the disk
    // being asked twice.
    const auto end = std::chrono::steady_clock::now() + maxGatherTime;
    m_wake.wait_until(lock, end, [&] { return m_isClosing || m_queue.size() >= m_lastCallers; });
    m_lastCallers = m_queue.size();
    jobs.swap(m_queue);
    return !jobs.empty();
}

void SqliteWriter::give(Job& job, Result<void> result)
{
    std::lock_guard lock(job.mutex);
    job.result = std::move(result);
    job.isDone = true;
    job.done.notify_one();
}

void SqliteWriter::runGroup(Jobs& jobs)
{
    const auto start = std::chrono::steady_clock::now();
    size_t ran = 0;
    const auto attempt = [&](bool hasSavepoints, bool& mustRepeat) -> Result<void> {
        auto before = m_writes.tally();
        auto outcome = [&]() -> Result<void> {
            PULSE_TRY(auto transaction, Transaction::begin(*m_connection, SqliteAccess::ReadWrite));
            PULSE_TRY(ran, runJobs(jobs, hasSavepoints, mustRepeat));
            if (mustRepeat)
                return {};
            PULSE_CHECK(m_writes.save());
            return transaction.commit();
        }();
        if (!outcome || mustRepeat)
            m_writes.restore(std::move(before));
        return outcome;
    };
    bool mustRepeat = false;
    auto outcome = attempt(false, mustRepeat);
    if (outcome && mustRepeat) {
        mustRepeat = false;
        outcome = attempt(true, mustRepeat);
    }
    if (!outcome)
        ran = jobs.size();
    const auto took = std::chrono::steady_clock::now() - start;
    m_commitMicros = std::chrono::duration_cast<std::chrono::microseconds>(took).count();
    m_groupJobs = static_cast<int64_t>(ran);
    for (size_t i = 0; i < ran; ++i) {
        const auto job = std::move(jobs.front());
        jobs.pop_front();
        // A refusal that was found before the database failed is as true as the failure.
        give(*job, outcome || !job->result ? std::move(job->result) : outcome);
    }
}

Result<size_t> SqliteWriter::runJobs(Jobs& jobs, bool hasSavepoints, bool& mustRepeat)
{
    const auto end = std::chrono::steady_clock::now() + maxGroupTime;
    size_t ran = 0;
    for (const auto& job : jobs) {
        if (job->isAlone || ran == maxGroupJobs || (ran > 0 && std::chrono::steady_clock::now() > end))
            break;
        ++ran;
        if (hasSavepoints) {
            PULSE_CHECK(runInSavepoint(*job));
            continue;
        }
        const auto changesBefore = m_connection->totalChanges();
        auto tally = m_writes.tally();
        job->result = job->work(m_writes);
        if (job->result)
            continue;
        if (!isRefusal(job->result.error()))
            return fail(job->result.error());
        if (m_connection->totalChanges() != changesBefore) {
            mustRepeat = true;
            return ran;
        }
        // Refused before it wrote: nothing to take back.
        m_writes.restore(std::move(tally));
    }
    return ran;
}

Result<void> SqliteWriter::runInSavepoint(Job& job)
{
    PULSE_CHECK(m_connection->execute("SAVEPOINT job"));
    auto tally = m_writes.tally();
    job.result = job.work(m_writes);
    if (!job.result) {
        if (!isRefusal(job.result.error()))
            return fail(job.result.error());
        m_writes.restore(std::move(tally));
        PULSE_CHECK(m_connection->execute("ROLLBACK TO job"));
    }
    return m_connection->execute("RELEASE job");
}

void SqliteWriter::checkpoint()
{
    int inLog = 0;
    int done = 0;
    sqlite3_wal_checkpoint_v2(m_connection->handle(), nullptr, SQLITE_CHECKPOINT_PASSIVE, &inLog, &done);
    // A reader that holds an old snapshot lets the log grow; trying again at each commit would only cost syncs.
    m_checkpointAt = (done < inLog ? inLog : 0) + checkpointPages;
    m_walPages = 0;
}

} // namespace pulse
