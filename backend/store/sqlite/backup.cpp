#include "backend/store/sqlite/backup.h"
#include "backend/store/sqlite/connection.h"
#include <fcntl.h>
#include <filesystem>
#include <sqlite3.h>
#include <unistd.h>

namespace pulse {

namespace {

Error failedAt(const std::string& file, const std::string& what)
{
    return {.code = errno == ENOSPC ? ErrorCode::StorageFull : ErrorCode::StoreUnavailable, .internal = what + " " + file};
}

Result<void> copy(const std::string& source, const std::string& target)
{
    PULSE_TRY(const auto from, SqliteConnection::open(source, SqliteAccess::ReadOnly));
    PULSE_TRY(const auto to, SqliteConnection::open(target, SqliteAccess::ReadWrite));
    PULSE_CHECK(to->execute("PRAGMA synchronous=OFF"));
    auto* backup = sqlite3_backup_init(to->handle(), "main", from->handle(), "main");
    if (!backup)
        return fail(SqliteConnection::error(to->handle(), sqlite3_errcode(to->handle())));
    // In one step: between steps the source is unlocked, and a busy writer would start the copy over for ever.
    const int stepped = sqlite3_backup_step(backup, -1);
    const int finished = sqlite3_backup_finish(backup);
    if (stepped != SQLITE_DONE || finished != SQLITE_OK)
        return fail(SqliteConnection::error(to->handle(), stepped != SQLITE_DONE ? stepped : finished));
    return {};
}

} // namespace

Result<void> syncAndRename(const std::string& partial, const std::string& target)
{
    const int file = ::open(partial.c_str(), O_RDONLY | O_CLOEXEC);
    const bool isSynced = file >= 0 && ::fsync(file) == 0;
    if (file >= 0)
        ::close(file);
    if (!isSynced || ::rename(partial.c_str(), target.c_str()) != 0)
        return fail(failedAt(target, "cannot finish"));
    const auto folder = std::filesystem::path(target).parent_path().string();
    if (const int at = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); at >= 0) {
        ::fsync(at);
        ::close(at);
    }
    return {};
}

Result<void> backUpSqlite(const std::string& source, const std::string& target)
{
    if (std::error_code ec; std::filesystem::exists(target, ec))
        return fail(ErrorCode::Conflict, {{"why", "the backup file exists already"}});
    const auto partial = target + ".partial";
    std::error_code ec;
    std::filesystem::remove(partial, ec);
    const int file = ::open(partial.c_str(), O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(failedAt(partial, "cannot create"));
    ::close(file);
    auto done = copy(source, partial);
    if (done)
        done = syncAndRename(partial, target);
    if (!done)
        std::filesystem::remove(partial, ec);
    return done;
}

} // namespace pulse
