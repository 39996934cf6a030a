#pragma once
#include "backend/store/sqlite/connection.h"
#include <condition_variable>
#include <mutex>
#include <vector>

namespace pulse {

/// Read-only connections, opened as they are needed, at most `limit`. Any thread.
class SqliteReaders {
public:
    SqliteReaders(std::string file, size_t limit) : m_file(std::move(file)), m_limit(limit) {}

    /// A connection for one read; goes back when this goes.
    class Lease {
    public:
        Lease(SqliteReaders& readers, std::unique_ptr<SqliteConnection> connection) : m_readers(&readers), m_connection(std::move(connection)) {}
        ~Lease();
        Lease(Lease&&) noexcept = default;
        Lease& operator=(Lease&&) = delete;
        SqliteConnection& operator*() const { return *m_connection; }
        SqliteConnection* operator->() const { return m_connection.get(); }

    private:
        SqliteReaders* m_readers;
        std::unique_ptr<SqliteConnection> m_connection;
    };

    /// Waits for a free connection. Timeout when the token asks for it, StoreUnavailable after `close`.
    Result<Lease> acquire(std::stop_token stop);
    /// Waits for the reads on their way and closes all.
    void close();

private:
    void giveBack(std::unique_ptr<SqliteConnection> connection);

    std::string m_file;
    size_t m_limit;
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    std::vector<std::unique_ptr<SqliteConnection>> m_free;
    size_t m_out = 0;
    bool m_isClosed = false;
};

} // namespace pulse
