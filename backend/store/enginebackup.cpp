#include "backend/store/enginebackup.h"
#include "backend/core/error.h"
#include "backend/store/sqlite/backup.h"
#include "backend/store/sqlite/restore.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace pulse {

namespace {

std::string fileOf(const EngineChoice& choice) { return choice.folder + "/pulse.db"; }

Error wrongFile(std::string why) { return {.code = ErrorCode::Conflict, .args = {{"why", std::move(why)}}, .field = "file"}; }

/// Whether a new file can be made there: said before any work, and in words for whoever named it.
Result<void> checkNewFile(const std::string& file)
{
    std::error_code ignored;
    if (std::filesystem::exists(std::filesystem::symlink_status(file, ignored)))
        return fail(wrongFile(file + " is there already, and a backup replaces nothing; name another file"));
    const auto folder = std::filesystem::path(file).parent_path();
    if (::access(folder.empty() ? "." : folder.c_str(), W_OK | X_OK) != 0)
        return fail(wrongFile(file + " cannot be made: " + std::strerror(errno)));
    return {};
}

} // namespace

Result<bool> isDatabaseThere(const EngineChoice& choice)
{
    // One that cannot be looked at is there: opening it says why.
    std::error_code failed;
    return std::filesystem::status(fileOf(choice), failed).type() != std::filesystem::file_type::not_found;
}

Result<void> backUpDatabase(const EngineChoice& choice, const std::string& file)
{
    PULSE_TRY(const bool isThere, isDatabaseThere(choice));
    if (!isThere)
        return fail(Error{.code = ErrorCode::NotFound, .args = {{"why", "there is no database"}}, .field = "database"});
    PULSE_CHECK(checkNewFile(file));
    return backUpSqlite(fileOf(choice), file);
}

Result<void> restoreDatabase(const EngineChoice& choice, const std::string& file, int newestSchema)
{
    return restoreSqlite(file, fileOf(choice), newestSchema);
}

} // namespace pulse
