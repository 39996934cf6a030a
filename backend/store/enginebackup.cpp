#include "backend/store/enginebackup.h"
#include "backend/core/error.h"
#include "backend/store/mongo/backupfile.h"
#include "backend/store/mongo/mongodatabase.h"
#include "backend/store/sqlite/backup.h"
#include "backend/store/sqlite/restore.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace pulse {

namespace {

const SystemClock systemClock;

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

MongoSettings mongoSettings(const EngineChoice& choice) { return {.uri = choice.uri, .database = choice.database}; }

Result<bool> isMongoThere(const EngineChoice& choice)
{
    PULSE_TRY(const auto database, MongoDatabase::open(mongoSettings(choice), systemClock));
    const auto collections = database->collections();
    if (!collections)
        return fail(explainedOutage(collections.error(), choice));
    return !collections->empty();
}

Error noBackup(const std::string& file)
{
    return {.code = ErrorCode::Conflict, .args = {{"why", file + " is no backup of a Pulse database in MongoDB, or a damaged one; nothing was restored"}}, .field = "database"};
}

Result<void> restoreIntoMongo(const EngineChoice& choice, const std::string& file, int newestSchema)
{
    const auto reader = BackupReader::open(file);
    if (!reader)
        return fail(noBackup(file));
    if (reader->schema() > newestSchema)
        return fail(Error{.code = ErrorCode::Conflict,
                          .args = {{"why", file + " was written by a newer Pulse (its schema is " + std::to_string(reader->schema())
                                               + ", this program knows " + std::to_string(newestSchema) + "); restore it with that one"}},
                          .field = "database"});
    auto restored = MongoEngine::restore(mongoSettings(choice), file);
    if (restored)
        return {};
    if (restored.error().code == ErrorCode::ValidationFailed)
        return fail(noBackup(file));
    return fail(explainedOutage(std::move(restored).error(), choice));
}

} // namespace

Result<bool> isDatabaseThere(const EngineChoice& choice)
{
    if (!choice.uri.empty())
        return isMongoThere(choice);
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
    if (!choice.uri.empty()) {
        PULSE_TRY(const auto engine, openEngine(choice, systemClock));
        return engine->backup(file);
    }
    return backUpSqlite(fileOf(choice), file);
}

Result<void> restoreDatabase(const EngineChoice& choice, const std::string& file, int newestSchema)
{
    if (!choice.uri.empty())
        return restoreIntoMongo(choice, file, newestSchema);
    return restoreSqlite(file, fileOf(choice), newestSchema);
}

} // namespace pulse
