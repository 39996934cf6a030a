#pragma once
#include "backend/core/field.h"
#include "backend/core/result.h"
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>

struct sqlite3;
struct sqlite3_stmt;

namespace pulse {

/// A prepared statement, borrowed from its connection's cache: reset and unbound when it goes, so that no read stays open.
/// Parameters are bound in order. A step that fails answers as `SqliteConnection::error` says.
class Statement {
public:
    Statement(sqlite3* db, sqlite3_stmt* stmt, bool* isBusy) : m_db(db), m_stmt(stmt), m_isBusy(isBusy) {}
    ~Statement();
    Statement(Statement&& other) noexcept;
    Statement& operator=(Statement&&) = delete;

    /// Copies texts.
    Statement& bind(int64_t number);
    Statement& bind(std::string_view text);
    Statement& bindValue(const Value& value);
    /// Keeps a pointer into `value` until the statement is reset: for values that outlive it.
    Statement& borrow(const Value& value);

    /// True: there is a row.
    Result<bool> step();
    /// Steps to the end.
    Result<void> run();
    /// Ready to be bound and run again.
    void reset();

    int64_t integer(int column) const;
    std::string_view text(int column) const; ///< valid until the next step
    Value value(int column, Kind kind) const;
    /// The columns from `first` on, as a row of the schema.
    Row row(const Schema& schema, int first) const;

private:
    sqlite3* m_db;
    sqlite3_stmt* m_stmt;
    bool* m_isBusy; ///< in the cache's entry; null: the statement is this object's own
    int m_bound = 0;
};

enum class SqliteAccess : uint8_t { ReadOnly, ReadWrite };

/// One SQLite connection with its prepared statements. Used by one thread at a time.
class SqliteConnection {
public:
    /// StoreUnavailable, StorageFull.
    static Result<std::unique_ptr<SqliteConnection>> open(const std::string& file, SqliteAccess access);
    ~SqliteConnection();
    SqliteConnection(const SqliteConnection&) = delete;
    SqliteConnection& operator=(const SqliteConnection&) = delete;

    /// From the cache when it is there and not in use.
    Result<Statement> prepare(std::string_view sql);
    /// Several statements without parameters.
    Result<void> execute(const std::string& sql);
    /// The first column of the first row; 0 when there is none.
    Result<int64_t> integer(std::string_view sql);

    /// Reads end with Timeout soon after the token asks for it; an empty token: never.
    void setStop(std::stop_token stop);
    bool isInTransaction() const;
    /// Rows inserted, changed or removed since it was opened.
    int64_t totalChanges() const;
    sqlite3* handle() const { return m_db; }

    /// What the last failure means: StorageFull (SQLITE_FULL, ENOSPC), Timeout (interrupted), Internal (SQL that is wrong),
    /// else StoreUnavailable; SQLite's own words in `internal`.
    static Error error(sqlite3* db, int code);

private:
    explicit SqliteConnection(sqlite3* db) : m_db(db) {}
    struct Cached {
        sqlite3_stmt* stmt = nullptr;
        bool isBusy = false;
    };
    struct Hash : std::hash<std::string_view> {
        using is_transparent = void;
    };
    void trimCache();

    sqlite3* m_db;
    std::stop_token m_stop;
    std::unordered_map<std::string, Cached, Hash, std::equal_to<>> m_cache;
};

/// A transaction that is rolled back unless it was committed.
class Transaction {
public:
    static Result<Transaction> begin(SqliteConnection& connection, SqliteAccess access);
    ~Transaction();
    Transaction(Transaction&& other) noexcept : m_connection(std::exchange(other.m_connection, nullptr)) {}
    Transaction& operator=(Transaction&&) = delete;
    Result<void> commit();

private:
    explicit Transaction(SqliteConnection& connection) : m_connection(&connection) {}
    SqliteConnection* m_connection;
};

} // namespace pulse
