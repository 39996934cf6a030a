#include "tests/bench/barewriter.h"
#include <cstdio>
#include <sqlite3.h>

namespace pulse {

BareWriter::BareWriter(const std::string& file)
{
    sqlite3_open(file.c_str(), &m_db);
    sqlite3_exec(m_db, "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA cache_size=-16384;"
                       "CREATE TABLE rows (key INTEGER PRIMARY KEY, id TEXT NOT NULL, name TEXT NOT NULL, email TEXT NOT NULL,"
                       " plan TEXT NOT NULL, a TEXT NOT NULL, b TEXT NOT NULL, c TEXT NOT NULL, d TEXT NOT NULL, version INTEGER NOT NULL,"
                       " is_deleted INTEGER NOT NULL, deleted_at INTEGER NOT NULL, created_at INTEGER NOT NULL, updated_at INTEGER NOT NULL,"
                       " changed INTEGER NOT NULL) STRICT;"
                       "CREATE UNIQUE INDEX rows_id ON rows (id); CREATE INDEX rows_name ON rows (name, id);"
                       "CREATE UNIQUE INDEX rows_email ON rows (email); CREATE INDEX rows_plan ON rows (plan, id);"
                       "CREATE INDEX rows_created ON rows (created_at, id); CREATE INDEX rows_changed ON rows (changed)", nullptr, nullptr, nullptr);
    sqlite3_prepare_v3(m_db, "INSERT INTO rows (id, name, email, plan, a, b, c, d, version, is_deleted, deleted_at, created_at, updated_at, changed)"
                             " VALUES (?1, ?2, ?3, 'Free', ?4, ?4, ?4, ?4, 1, 0, 0, ?5, ?5, ?5)", -1, SQLITE_PREPARE_PERSISTENT, &m_insert, nullptr);
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
    job.number = m_next++;
    m_queue.push_back(&job);
    m_wake.notify_one();
    job.wake.wait(lock, [&] { return job.isDone; });
    return job.isStored;
}

void BareWriter::bindRow(uint64_t number, const std::string& filler)
{
    // Names and addresses come in no order, as they do in life.
    const auto scattered = static_cast<unsigned long long>(number * 0x9e3779b97f4a7c15u);
    char id[25], name[40], email[60];
    std::snprintf(id, sizeof id, "%024llx", static_cast<unsigned long long>(number));
    std::snprintf(name, sizeof name, "Organization %016llx", scattered);
    std::snprintf(email, sizeof email, "%016llx@example.com", scattered);
    sqlite3_bind_text(m_insert, 1, id, -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(m_insert, 2, name, -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(m_insert, 3, email, -1, SQLITE_TRANSIENT);
    sqlite3_bind_text(m_insert, 4, filler.data(), static_cast<int>(filler.size()), SQLITE_STATIC);
    sqlite3_bind_int64(m_insert, 5, static_cast<sqlite3_int64>(number));
}

void BareWriter::loop()
{
    const std::string filler(40, 'x');
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
            bindRow(job->number, filler);
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
