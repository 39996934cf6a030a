#include "backend/backups.h"
#include "backend/controlplaneparts.h"
#include "backend/core/privatefile.h"
#include "backend/store/enginebackup.h"
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <unistd.h>

namespace pulse {

namespace {

namespace fs = std::filesystem;

constexpr const char* parts[] = {"pulse.db-wal", "pulse.db-shm", "pulse.db"};

std::string noteOf(const std::string& folder) { return folder + "/restore-at-start"; }

/// What waits: the backup, and the name under which the database of then is kept.
struct Note {
    std::string file;
    std::string keptAs;
};

Note readNote(const std::string& folder)
{
    Note note;
    std::ifstream stream(noteOf(folder));
    std::getline(stream, note.file);
    std::getline(stream, note.keptAs);
    return note;
}

Error conflict(std::string field, std::string why) { return {.code = ErrorCode::Conflict, .args = {{"why", std::move(why)}}, .field = std::move(field)}; }

Error diskError(const std::string& what, const std::error_code& ec) { return conflict("file", what + ": " + ec.message()); }

/// Restores into a folder of its own beside the database; the caller removes it.
Result<std::string> restoreBeside(EngineChoice choice, const std::string& file, int newestSchema)
{
    choice.folder += "/restoring";
    std::error_code ec;
    fs::remove_all(choice.folder, ec);
    if (!fs::create_directory(choice.folder, ec))
        return fail(diskError("no folder for the restored database can be made", ec));
    fs::permissions(choice.folder, fs::perms::owner_all, ec);
    PULSE_CHECK(restoreDatabase(choice, file, newestSchema));
    return choice.folder;
}

Result<void> swapIn(const std::string& folder, const std::string& fresh, const std::string& keptAs)
{
    std::error_code ec;
    const auto kept = folder + "/backups/" + keptAs;
    fs::create_directories(kept, ec);
    fs::permissions(kept, fs::perms::owner_all, ec);
    // The database itself last: until it is gone, the parts that it needs are beside it or beside its copy.
    for (const auto* part : parts) {
        if (!fs::exists(folder + "/" + part, ec))
            continue;
        fs::rename(folder + "/" + part, kept + "/" + part, ec);
        if (ec)
            return fail(diskError("the database of today cannot be put aside", ec));
    }
    fs::rename(fresh + "/pulse.db", folder + "/pulse.db", ec);
    if (ec)
        return fail(diskError("the restored database cannot be put in place", ec));
    fs::remove_all(fresh, ec);
    return {};
}

} // namespace

Result<void> Backups::backUp(const std::string& file)
{
    const auto& start = m_plane.start();
    if (start.dataFolder.empty())
        return fail(Error{.code = ErrorCode::NotFound, .args = {{"why", "this installation is in memory"}}, .field = "database"});
    return backUpDatabase(engineChoice(m_plane.m_parts->config), file);
}

Result<void> Backups::restoreAtNextStart(const std::string& file)
{
    const auto choice = engineChoice(m_plane.m_parts->config);
    const auto& folder = m_plane.start().dataFolder;
    if (folder.empty() || choice.isShared())
        return fail(conflict("database", "the database is not in the data folder; restore it with pulse-server restore"));
    if (::access(file.c_str(), R_OK) != 0)
        return fail(Error{.code = ErrorCode::NotFound, .args = {{"why", file + " cannot be read: " + std::strerror(errno)}}, .field = "file"});
    // A trial, so that the next start does not find out.
    const auto tried = restoreBeside(choice, file, newestSchemaVersion());
    std::error_code ec;
    fs::remove_all(folder + "/restoring", ec);
    if (!tried)
        return fail(tried.error());
    PULSE_CHECK(keepData());
    const auto stamp = "before-restore-" + std::to_string(toMillis(m_plane.m_parts->clock.now()));
    return writePrivateFile(noteOf(folder), fs::absolute(file, ec).string() + "\n" + stamp + "\n", IfThere::Replace);
}

Result<void> Backups::keepData()
{
    std::error_code ec;
    fs::remove(noteOf(m_plane.start().dataFolder), ec);
    if (ec)
        return fail(diskError("it cannot be taken back", ec));
    return {};
}

std::string Backups::waiting() const
{
    const auto& folder = m_plane.start().dataFolder;
    return folder.empty() ? std::string{} : readNote(folder).file;
}

Result<void> applyWaitingRestore(const EngineChoice& choice, int newestSchema)
{
    std::error_code ec;
    if (choice.isShared() || !fs::exists(noteOf(choice.folder), ec))
        return {};
    const auto note = readNote(choice.folder);
    if (const auto fresh = restoreBeside(choice, note.file, newestSchema); !fresh) {
        fs::remove(noteOf(choice.folder), ec);
        fs::remove_all(choice.folder + "/restoring", ec);
        return fail(fresh.error());
    } else if (auto swapped = swapIn(choice.folder, *fresh, note.keptAs.empty() ? "before-restore" : note.keptAs); !swapped) {
        return swapped;
    }
    fs::remove(noteOf(choice.folder), ec);
    return {};
}

} // namespace pulse
