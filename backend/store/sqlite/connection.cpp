#include "backend/store/sqlite/connection.h"
#include "backend/core/text.h"
#include <cerrno>
#include <sqlite3.h>

namespace pulse {

namespace {

constexpr size_t maxCachedStatements = 256;
/// Virtual machine steps between two looks at the stop token: some ten microseconds.
constexpr int stepsBetweenChecks = 2'000;

void foldFunction(sqlite3_context* context, int, sqlite3_value** values)
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_value_text(values[0]));
    const auto length = static_cast<size_t>(sqlite3_value_bytes(values[0]));
    const auto folded = fold({text ? text : "", length});
    sqlite3_result_text(context, folded.data(), static_cast<int>(folded.size()), SQLITE_TRANSIENT);
}

int shouldStop(void* token) { return static_cast<std::stop_token*>(token)->stop_requested() ? 1 : 0; }

int bindTo(sqlite3_stmt* stmt, int place, const Value& value, sqlite3_destructor_type lifetime)
{
    if (const auto* text = std::get_if<std::string>(&value))
        return sqlite3_bind_text64(stmt, place, text->data(), text->size(), lifetime, SQLITE_UTF8);
    if (const auto* number = std::get_if<int64_t>(&value))
        return sqlite3_bind_int64(stmt, place, *number);
    if (const auto* flag = std::get_if<bool>(&value))
        return sqlite3_bind_int64(stmt, place, *flag ? 1 : 0);
    if (const auto* real = std::get_if<double>(&value))
        return sqlite3_bind_double(stmt, place, *real);
    return sqlite3_bind_null(stmt, place);
}

} // namespace

Statement::~Statement()
{
    if (!m_stmt)
        return;
    if (!m_isBusy) {
        sqlite3_finalize(m_stmt);
        return;
    }
    reset();
    *m_isBusy = false;
}

Statement::Statement(Statement&& other) noexcept
    : m_db(other.m_db), m_stmt(std::exchange(other.m_stmt, nullptr)), m_isBusy(other.m_isBusy), m_bound(other.m_bound)
{
}

Statement& Statement::bind(int64_t number)
{
    sqlite3_bind_int64(m_stmt, ++m_bound, number);
    return *this;
}

Statement& Statement::bind(std::string_view text)
{
    // A null pointer would bind NULL.
    sqlite3_bind_text64(m_stmt, ++m_bound, text.data() ? text.data() : "", text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    return *this;
}

Statement& Statement::bindValue(const Value& value)
{
    bindTo(m_stmt, ++m_bound, value, SQLITE_TRANSIENT);
    return *this;
}

Statement& Statement::borrow(const Value& value)
{
    bindTo(m_stmt, ++m_bound, value, SQLITE_STATIC);
    return *this;
}

Result<bool> Statement::step()
{
    const int code = sqlite3_step(m_stmt);
    if (code == SQLITE_ROW)
        return true;
    if (code == SQLITE_DONE)
        return false;
    return fail(SqliteConnection::error(m_db, code));
}

Result<void> Statement::run()
{
    while (true) {
        PULSE_TRY(const bool isRow, step());
        if (!isRow)
            return {};
    }
}

void Statement::reset()
{
    sqlite3_reset(m_stmt);
    sqlite3_clear_bindings(m_stmt);
    m_bound = 0;
}

int64_t Statement::integer(int column) const { return sqlite3_column_int64(m_stmt, column); }

std::string_view Statement::text(int column) const
{
    const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(m_stmt, column));
    return text ? std::string_view(text, static_cast<size_t>(sqlite3_column_bytes(m_stmt, column))) : std::string_view{};
}

Value Statement::value(int column, Kind kind) const
{
    switch (kind) {
    case Kind::Integer:
    case Kind::Time:
        return integer(column);
    case Kind::Boolean:
        return integer(column) != 0;
    case Kind::Text:
    case Kind::Id:
    case Kind::Enum:
    case Kind::Json:
        return std::string(text(column));
    }
    return {};
}

Row Statement::row(const Schema& schema, int first) const
{
    Row row;
    row.reserve(schema.fields.size());
    for (const auto& field : schema.fields)
        row.push_back(value(first++, field.kind));
    return row;
}

Result<std::unique_ptr<SqliteConnection>> SqliteConnection::open(const std::string& file, SqliteAccess access)
{
    const int mode = access == SqliteAccess::ReadOnly ? SQLITE_OPEN_READONLY : SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE;
    sqlite3* db = nullptr;
    const int code = sqlite3_open_v2(file.c_str(), &db, mode | SQLITE_OPEN_NOMUTEX | SQLITE_OPEN_EXRESCODE, nullptr);
    if (code != SQLITE_OK) {
        auto why = db ? error(db, code) : Error{.code = ErrorCode::StoreUnavailable, .internal = "out of memory"};
        sqlite3_close(db);
        return fail(std::move(why));
    }
    std::unique_ptr<SqliteConnection> connection(new SqliteConnection(db));
    sqlite3_busy_timeout(db, 5'000);
    // The writer alone checkpoints, and says when: not whoever closes last.
    sqlite3_db_config(db, SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, 1, nullptr);
    sqlite3_db_config(db, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
    // Plans follow the text alone: else bound values make SQLite prepare a cached statement again.
    sqlite3_db_config(db, SQLITE_DBCONFIG_ENABLE_QPSG, 1, nullptr);
    sqlite3_create_function(db, "pulse_fold", 1, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr, foldFunction, nullptr, nullptr);
    PULSE_CHECK(connection->execute("PRAGMA trusted_schema=OFF; PRAGMA foreign_keys=ON; PRAGMA temp_store=MEMORY; "
                                    "PRAGMA wal_autocheckpoint=0;"));
    return connection;
}

SqliteConnection::~SqliteConnection()
{
    for (auto& [sql, cached] : m_cache)
        sqlite3_finalize(cached.stmt);
    sqlite3_close(m_db);
}

Result<Statement> SqliteConnection::prepare(std::string_view sql)
{
    const auto found = m_cache.find(sql);
    if (found != m_cache.end() && !found->second.isBusy) {
        found->second.isBusy = true;
        return Statement(m_db, found->second.stmt, &found->second.isBusy);
    }
    const bool isCached = found == m_cache.end();
    sqlite3_stmt* stmt = nullptr;
    const unsigned flags = isCached ? SQLITE_PREPARE_PERSISTENT : 0;
    const int code = sqlite3_prepare_v3(m_db, sql.data(), static_cast<int>(sql.size()), flags, &stmt, nullptr);
    if (code != SQLITE_OK || !stmt) {
        sqlite3_finalize(stmt);
        return fail(error(m_db, code));
    }
    if (!isCached)
        return Statement(m_db, stmt, nullptr);
    trimCache();
    auto& cached = m_cache[std::string(sql)];
    cached = {stmt, true};
    return Statement(m_db, stmt, &cached.isBusy);
}

void SqliteConnection::trimCache()
{
    if (m_cache.size() < maxCachedStatements)
        return;
    std::erase_if(m_cache, [](auto& item) {
        if (item.second.isBusy)
            return false;
        sqlite3_finalize(item.second.stmt);
        return true;
    });
}

Result<void> SqliteConnection::execute(const std::string& sql)
{
    const int code = sqlite3_exec(m_db, sql.c_str(), nullptr, nullptr, nullptr);
    if (code != SQLITE_OK)
        return fail(error(m_db, code));
    return {};
}

Result<int64_t> SqliteConnection::integer(std::string_view sql)
{
    PULSE_TRY(auto statement, prepare(sql));
    PULSE_TRY(const bool isRow, statement.step());
    return isRow ? statement.integer(0) : 0;
}

void SqliteConnection::setStop(std::stop_token stop)
{
    m_stop = std::move(stop);
    const bool isUsed = m_stop.stop_possible();
    sqlite3_progress_handler(m_db, isUsed ? stepsBetweenChecks : 0, isUsed ? shouldStop : nullptr, &m_stop);
}

bool SqliteConnection::isInTransaction() const { return sqlite3_get_autocommit(m_db) == 0; }
int64_t SqliteConnection::totalChanges() const { return sqlite3_total_changes64(m_db); }

Error SqliteConnection::error(sqlite3* db, int code)
{
    Error error{.code = ErrorCode::StoreUnavailable};
    const int system = sqlite3_system_errno(db);
    error.internal = "sqlite " + std::to_string(code) + ": " + sqlite3_errmsg(db);
    switch (code & 0xff) {
    case SQLITE_FULL: error.code = ErrorCode::StorageFull; break;
    case SQLITE_IOERR: error.code = system == ENOSPC || system == EDQUOT ? ErrorCode::StorageFull : ErrorCode::StoreUnavailable; break;
    case SQLITE_INTERRUPT: error.code = ErrorCode::Timeout; break;
    case SQLITE_ERROR:
    case SQLITE_MISUSE:
    case SQLITE_RANGE:
    case SQLITE_MISMATCH: error.code = ErrorCode::Internal; break;
    default: break;
    }
    return error;
}

Result<Transaction> Transaction::begin(SqliteConnection& connection, SqliteAccess access)
{
    PULSE_TRY(auto statement, connection.prepare(access == SqliteAccess::ReadWrite ? "BEGIN IMMEDIATE" : "BEGIN"));
    PULSE_CHECK(statement.run());
    return Transaction(connection);
}

Transaction::~Transaction()
{
    if (!m_connection || !m_connection->isInTransaction())
        return;
    if (auto statement = m_connection->prepare("ROLLBACK"))
        (void)statement->run();
}

Result<void> Transaction::commit()
{
    PULSE_TRY(auto statement, m_connection->prepare("COMMIT"));
    PULSE_CHECK(statement.run());
    m_connection = nullptr;
    return {};
}

} // namespace pulse
