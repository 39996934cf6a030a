#include "tests/bench/barewriter.h"
#include <cstdio>
#include <sqlite3.h>

namespace pulse {

BareWriter::BareWriter(const std::string& file)
{
    sqlite3_open(file.c_str(), &m_db);
    sqlite3_exec(m_db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;"
                       "CREATE TABLE rows (key INTEGER PRIMARY KEY, id TEXT NOT NULL, body TEXT NOT NULL, number INTEGER NOT NULL) STRICT;"
                       "CREATE UNIQUE INDEX rows_id ON rows (id)", nullptr, nullptr, nullptr);
    sqlite3_prepare_v3(m_db, "INSERT INTO rows (id, body, number) VALUES (?, ?, ?)", -1, SQLITE_PREPARE_PERSISTENT, &m_insert, nullptr);
    m_thread = std::thread([this] { loop(); });
}

BareWriter::~BareWriter()
{
    {
        std::lock_guard lock(m_mutex);
        m_isClosing = true;
    }
    m_wake.notify_one();
    m_thread.join();
    sqlite3_finalize(m_insert);
    sqlite3_close(m_db);
}

bool BareWriter::insert()
{
    Job job;
    std::unique_lock lock(m_mutex);
    char id[25];
    std::snprintf(id, sizeof id, "%024llx", static_cast<unsigned long long>(m_next++));
    job.id = id;
    m_queue.push_back(&job);
    m_wake.notify_one();
    job.wake.wait(lock, [&] { return job.isDone; });
    return job.isStored;
}

void BareWriter::loop()
{
    const std::string body(300, 'x');
    std::vector<Job*> jobs;
    while (true) {
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [&] { return m_isClosing || !m_queue.empty(); });
            jobs.swap(m_queue);
        }
        if (jobs.empty())
            return;
        bool isStored = sqlite3_exec(m_db, "BEGIN IMMEDIATE", nullptr, nullptr, nullptr) == SQLITE_OK;
        for (auto* job : jobs) {
            sqlite3_bind_text(m_insert, 1, job->id.data(), static_cast<int>(job->id.size()), SQLITE_STATIC);
            sqlite3_bind_text(m_insert, 2, body.data(), static_cast<int>(body.size()), SQLITE_STATIC);
            sqlite3_bind_int64(m_insert, 3, 1);
            isStored = sqlite3_step(m_insert) == SQLITE_DONE && isStored;
            sqlite3_reset(m_insert);
        }
        isStored = sqlite3_exec(m_db, "COMMIT", nullptr, nullptr, nullptr) == SQLITE_OK && isStored;
        std::lock_guard lock(m_mutex);
        for (auto* job : jobs) {
            job->isStored = isStored;
            job->isDone = true;
            job->wake.notify_one();
        }
        jobs.clear();
    }
}

} // namespace pulse
