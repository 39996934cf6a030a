#include "backend/store/sqlite/sqliteengine.h"
#include "backend/core/error.h"
#include "backend/store/match.h"
#include "backend/store/sqlite/backup.h"
#include "backend/store/sqlite/migrate.h"
#include "backend/store/sqlite/reads.h"
#include "backend/store/timebucket.h"
#include <algorithm>
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <unistd.h>

namespace pulse {

namespace {

constexpr int fileStepBytes = 2 << 20;

Result<void> createPrivate(const std::string& file)
{
    // Never opened when it is there: closing it would drop the locks that SQLite holds on it in this process.
    const int fd = ::open(file.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (fd < 0 && errno == EEXIST)
        return {};
    if (fd < 0)
        return fail(Error{.code = errno == ENOSPC ? ErrorCode::StorageFull : ErrorCode::StoreUnavailable, .internal = "cannot open " + file});
    ::close(fd);
    return {};
}

Result<void> prepareWriter(SqliteConnection& connection, int64_t maxBytes)
{
    PULSE_CHECK(connection.execute("PRAGMA synchronous=FULL; PRAGMA journal_size_limit=67108864; PRAGMA cache_size=-16384; "
                                   "PRAGMA secure_delete=FAST;"));
    // The file grows in steps, so that readers rarely map it anew.
    int step = fileStepBytes;
    sqlite3_file_control(connection.handle(), "main", SQLITE_FCNTL_CHUNK_SIZE, &step);
    bool isWal = false;
    {
        PULSE_TRY(auto mode, connection.prepare("PRAGMA journal_mode"));
        PULSE_CHECK(mode.step());
        isWal = mode.text(0) == "wal";
    }
    if (!isWal)
        PULSE_CHECK(connection.execute("PRAGMA journal_mode=WAL"));
    if (maxBytes > 0) {
        PULSE_TRY(const auto pageSize, connection.integer("PRAGMA page_size"));
        PULSE_CHECK(connection.execute("PRAGMA max_page_count = " + std::to_string(std::max<int64_t>(maxBytes / pageSize, 1))));
    }
    return {};
}

} // namespace

Result<std::unique_ptr<SqliteEngine>> SqliteEngine::open(SqliteSettings settings, const Clock& clock)
{
    PULSE_CHECK(createPrivate(settings.file));
    PULSE_TRY(auto writer, SqliteConnection::open(settings.file, SqliteAccess::ReadWrite));
    if (auto prepared = prepareWriter(*writer, settings.maxBytes); !prepared) {
        // Trying again helps against a disk in trouble, not against a file of something else.
        if (const int code = sqlite3_errcode(writer->handle()) & 0xff; code == SQLITE_NOTADB || code == SQLITE_CORRUPT)
            return fail(Error{.code = ErrorCode::Conflict,
                              .args = {{"why", settings.file + " is no database, or a damaged one; put one from backups/ in its place, or move it away to start anew"}},
                              .field = "database"});
        return fail(std::move(prepared).error());
    }
    return std::unique_ptr<SqliteEngine>(new SqliteEngine(std::move(settings), clock, std::move(writer)));
}

SqliteEngine::SqliteEngine(SqliteSettings settings, const Clock& clock, std::unique_ptr<SqliteConnection> writer)
    : m_settings(std::move(settings)), m_clock(clock), m_readers(m_settings.file, m_settings.readers),
      m_writer(std::move(writer), m_tables), m_state{.name = std::string("SQLite ") + sqlite3_libversion(), .since = clock.now()}
{
}

SqliteEngine::~SqliteEngine() { close(); }

void SqliteEngine::close()
{
    m_readers.close();
    m_writer.close();
}

void SqliteEngine::note(Way way, const Error* failure)
{
    auto& isFailing = m_isFailing[static_cast<size_t>(way)];
    if (!failure && !isFailing.load())
        return;
    std::lock_guard lock(m_stateMutex);
    isFailing = failure != nullptr;
    // Reading that works does not show that writing does, nor the reverse.
    const bool isUp = !m_isFailing[0] && !m_isFailing[1];
    if (isUp != m_state.isUp)
        m_state.since = m_clock.now();
    m_state.isUp = isUp;
    if (failure)
        m_state.problem = errorText(*failure);
    else if (isUp)
        m_state.problem.clear();
}

template <class T>
Result<T> SqliteEngine::noted(Way way, Result<T> result, bool isProof)
{
    if (result && isProof)
        note(way, nullptr);
    else if (!result && (result.error().code == ErrorCode::StoreUnavailable || result.error().code == ErrorCode::StorageFull))
        note(way, &result.error());
    return result;
}

template <class Work>
auto SqliteEngine::read(const Schema& schema, std::stop_token stop, Work work)
{
    using Answer = decltype(work(std::declval<SqliteReads&>()));
    return noted(Way::Read, [&]() -> Answer {
        PULSE_TRY(const auto lease, m_readers.acquire(std::move(stop)));
        PULSE_TRY(const auto snapshot, Transaction::begin(*lease, SqliteAccess::ReadOnly));
        SqliteReads reads(*lease, m_tables.of(schema));
        return work(reads);
    }());
}

Result<void> SqliteEngine::migrate(std::span<const Migration> migrations)
{
    return noted(Way::Write, m_writer.perform([&](SqliteWrites& writes) {
        const auto backUp = [&](int64_t version) -> Result<void> {
            const std::filesystem::path file(m_settings.file);
            const auto folder = m_settings.backupFolder.empty() ? file.parent_path() : std::filesystem::path(m_settings.backupFolder);
            std::error_code ec;
            std::filesystem::create_directories(folder, ec);
            const auto name = file.stem().string() + "-schema" + std::to_string(version) + "-" + std::to_string(toMillis(m_clock.now()));
            auto target = folder / (name + ".db");
            for (int n = 2; std::filesystem::exists(target, ec); ++n)
                target = folder / (name + "-" + std::to_string(n) + ".db");
            return backUpSqlite(m_settings.file, target.string());
        };
        return SqliteMigrator(writes, backUp).run(migrations);
    }));
}

Result<std::vector<Row>> SqliteEngine::getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted)
{
    if (ids.size() > 1)
        return read(schema, {}, [&](SqliteReads& reads) { return reads.getMany(ids, deleted); });
    // One row by its id, the most frequent read by far: its statement is its own snapshot.
    return noted(Way::Read, [&]() -> Result<std::vector<Row>> {
        PULSE_TRY(const auto lease, m_readers.acquire({}));
        return SqliteReads(*lease, m_tables.of(schema)).getMany(ids, deleted);
    }());
}

Result<Found> SqliteEngine::find(const Schema& schema, const Query& query, std::stop_token stop)
{
    PULSE_CHECK(checkQuery(schema, query));
    return read(schema, stop, [&](SqliteReads& reads) { return reads.find(query); });
}

Result<Count> SqliteEngine::count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop)
{
    PULSE_CHECK(checkQuery(schema, query));
    return read(schema, stop, [&](SqliteReads& reads) { return reads.count(query, cap); });
}

Result<Anchors> SqliteEngine::anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop)
{
    PULSE_CHECK(checkQuery(schema, query));
    return read(schema, stop, [&](SqliteReads& reads) { return reads.anchors(query, every); });
}

Result<void> SqliteEngine::scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop)
{
    PULSE_CHECK(checkQuery(schema, query));
    return read(schema, stop, [&](SqliteReads& reads) { return reads.scan(query, visit); });
}

Result<Changed> SqliteEngine::changedSince(const Schema& schema, int64_t sequence, int64_t limit)
{
    return read(schema, {}, [&](SqliteReads& reads) { return reads.changedSince(sequence, limit); });
}

Result<std::vector<Group>> SqliteEngine::aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop)
{
    PULSE_CHECK(checkAggregate(schema, aggregate));
    return read(schema, stop, [&](SqliteReads& reads) { return reads.aggregate(aggregate); });
}

Result<Committed> SqliteEngine::commit(const Batch& batch)
{
    auto committed = m_writer.commit(batch.writes());
    // A commit that changed nothing did not touch the disk.
    const bool isProof = committed && std::ranges::any_of(committed->outcomes, [](const auto& outcome) { return outcome.affected > 0; });
    return noted(Way::Write, std::move(committed), isProof);
}

Result<std::vector<Row>> SqliteEngine::claim(const Schema& schema, const Claim& claim)
{
    auto rows = m_writer.claim(schema, claim);
    const bool isProof = rows && !rows->empty();
    return noted(Way::Write, std::move(rows), isProof);
}

Result<void> SqliteEngine::probe()
{
    const auto write = noted(Way::Write, m_writer.perform([this](SqliteWrites& writes) -> Result<void> {
        PULSE_TRY(auto put, writes.connection().prepare("INSERT INTO \"_state\" (key, value) VALUES ('probed_at', ?) "
                                                        "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
        return put.bind(toMillis(m_clock.now())).run();
    }));
    const auto read = noted(Way::Read, [this]() -> Result<void> {
        PULSE_TRY(const auto lease, m_readers.acquire({}));
        PULSE_CHECK(lease->integer("SELECT count(*) FROM sqlite_schema"));
        return lease->integer("SELECT value FROM \"_state\" WHERE key = 'probed_at'").map([](int64_t) {});
    }());
    return write ? read : write;
}

Result<void> SqliteEngine::ping()
{
    return m_writer.perform([](SqliteWrites& writes) { return writes.connection().integer("PRAGMA schema_version").map([](int64_t) {}); });
}

Result<void> SqliteEngine::backup(const std::string& file)
{
    // The lease makes `close` wait for the copy.
    PULSE_TRY(const auto lease, m_readers.acquire({}));
    return backUpSqlite(m_settings.file, file);
}

EngineState SqliteEngine::state()
{
    std::lock_guard lock(m_stateMutex);
    auto state = m_state;
    state.latencyMicros = m_writer.times().commitMicros;
    std::error_code ec;
    for (const auto* suffix : {"", "-wal"})
        if (const auto bytes = std::filesystem::file_size(m_settings.file + suffix, ec); !ec)
            state.bytes += static_cast<int64_t>(bytes);
    return state;
}

} // namespace pulse
