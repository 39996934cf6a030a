#include "backend/store/sqlite/restore.h"
#include "backend/core/descriptor.h"
#include "backend/store/sqlite/backup.h"
#include "backend/store/sqlite/connection.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>
#include <vector>

namespace pulse {

namespace {

Error refused(std::string why) { return {.code = ErrorCode::Conflict, .args = {{"why", std::move(why)}}, .field = "database"}; }

Error cannotWrite(const std::string& file, int reason)
{
    return {.code = reason == ENOSPC || reason == EDQUOT ? ErrorCode::StorageFull : ErrorCode::StoreUnavailable,
            .internal = "cannot write " + file + ": " + std::strerror(reason)};
}

bool writeAll(int fd, const char* bytes, ssize_t count)
{
    while (count > 0) {
        const auto written = ::write(fd, bytes, static_cast<size_t>(count));
        if (written < 0 && errno != EINTR)
            return false;
        bytes += written > 0 ? written : 0;
        count -= written > 0 ? written : 0;
    }
    return true;
}

Result<void> copyFile(const std::string& source, const std::string& target)
{
    const Descriptor from(::open(source.c_str(), O_RDONLY | O_CLOEXEC));
    std::vector<char> buffer(size_t{1} << 20);
    ssize_t count = from.isOpen() ? ::read(from.fd(), buffer.data(), buffer.size()) : -1;
    if (count < 0)
        return fail(Error{.code = ErrorCode::NotFound, .args = {{"why", source + " cannot be read: " + std::strerror(errno)}}, .field = "file"});
    const Descriptor to(::open(target.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
    if (!to.isOpen())
        return fail(cannotWrite(target, errno));
    for (; count > 0; count = ::read(from.fd(), buffer.data(), buffer.size()))
        if (!writeAll(to.fd(), buffer.data(), count))
            return fail(cannotWrite(target, errno));
    if (count < 0)
        return fail(Error{.code = ErrorCode::NotFound, .args = {{"why", source + " cannot be read to its end: " + std::strerror(errno)}}, .field = "file"});
    return {};
}

/// The schema of the copy; 0 when it is no database, a damaged one or one of something else.
Result<int64_t> checkedSchema(const std::string& copy)
{
    const auto opened = SqliteConnection::open(copy, SqliteAccess::ReadWrite);
    if (!opened)
        return 0;
    auto& connection = **opened;
    const auto steps = connection.integer("SELECT count(*) FROM \"_migrations\"");
    if (!steps || *steps == 0)
        return 0;
    auto check = connection.prepare("PRAGMA integrity_check(1)");
    if (!check)
        return 0;
    const auto row = check->step();
    if (!row || !*row || check->text(0) != "ok")
        return 0;
    return connection.integer("PRAGMA user_version");
}

Result<void> restoreInto(const std::string& source, const std::string& partial, const std::string& target, int newestSchema)
{
    PULSE_CHECK(copyFile(source, partial));
    PULSE_TRY(const auto schema, checkedSchema(partial));
    if (schema == 0)
        return fail(refused(source + " is no backup of a Pulse database in SQLite, or a damaged one; nothing was restored"));
    if (schema > newestSchema)
        return fail(refused(source + " was written by a newer Pulse (its schema is " + std::to_string(schema) + ", this program knows "
                            + std::to_string(newestSchema) + "); restore it with that one"));
    return syncAndRename(partial, target);
}

} // namespace

Result<void> restoreSqlite(const std::string& source, const std::string& target, int newestSchema)
{
    std::error_code ignored;
    for (const auto* suffix : {"", "-wal"})
        if (std::filesystem::exists(target + suffix, ignored))
            return fail(refused(target + suffix + " is there already, and a restore replaces nothing; move it away, or name an empty folder with --data"));
    const auto partial = target + ".partial";
    const auto clean = [&] {
        for (const auto* suffix : {"", "-wal", "-shm"})
            std::filesystem::remove(partial + suffix, ignored);
    };
    clean();
    auto done = restoreInto(source, partial, target, newestSchema);
    clean();
    return done;
}

} // namespace pulse
