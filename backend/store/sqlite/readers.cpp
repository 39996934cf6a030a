#include "backend/store/sqlite/readers.h"

namespace pulse {

SqliteReaders::Lease::~Lease()
{
    if (m_connection)
        m_readers->giveBack(std::move(m_connection));
}

Result<SqliteReaders::Lease> SqliteReaders::acquire(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    m_wake.wait(lock, stop, [&] { return m_isClosed || !m_free.empty() || m_out < m_limit; });
    if (m_isClosed)
        return fail(Error{.code = ErrorCode::StoreUnavailable, .internal = "the store is closed"});
    if (stop.stop_requested())
        return fail(ErrorCode::Timeout);
    ++m_out;
    std::unique_ptr<SqliteConnection> connection;
    if (!m_free.empty()) {
        connection = std::move(m_free.back());
        m_free.pop_back();
    }
    lock.unlock();
    if (!connection) {
        auto opened = SqliteConnection::open(m_file, SqliteAccess::ReadOnly);
        if (opened)
            if (auto set = (*opened)->execute("PRAGMA cache_size=-2048; PRAGMA mmap_size=268435456;"); !set)
                opened = fail(std::move(set).error());
        if (!opened) {
            giveBack(nullptr);
            return fail(std::move(opened).error());
        }
        connection = *std::move(opened);
    }
    connection->setStop(std::move(stop));
    return Lease(*this, std::move(connection));
}

void SqliteReaders::giveBack(std::unique_ptr<SqliteConnection> connection)
{
    if (connection)
        connection->setStop({});
    std::lock_guard lock(m_mutex);
    --m_out;
    if (connection)
        m_free.push_back(std::move(connection));
    m_wake.notify_all();
}

void SqliteReaders::close()
{
    std::unique_lock lock(m_mutex);
    m_isClosed = true;
    m_wake.notify_all();
    m_wake.wait(lock, [&] { return m_out == 0; });
    m_free.clear();
}

} // namespace pulse
