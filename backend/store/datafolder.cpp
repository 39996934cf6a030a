#include "backend/store/datafolder.h"
#include "backend/core/text.h"
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <sys/stat.h>
#include <unistd.h>

namespace pulse {

namespace {

Error unusable(const std::string& path, int number)
{
    auto error = validationError({fieldError(ErrorCode::FieldFormat, "DATA_DIR", {{"expected", "a folder this account may write: " + path + ": " + std::strerror(number)}})});
    error.field = "DATA_DIR";
    return error;
}

/// Makes the folder with its parents, the last one closed to others. 0, or errno.
int makeFolder(const std::string& path)
{
    std::error_code failed;
    std::filesystem::create_directories(std::filesystem::path(path).parent_path(), failed);
    if (mkdir(path.c_str(), 0700) == 0)
        return 0;
    if (errno != EEXIST)
        return errno;
    return std::filesystem::is_directory(path, failed) ? 0 : ENOTDIR;
}

std::string readHolder(int file)
{
    char text[256];
    const auto count = pread(file, text, sizeof text, 0);
    return count > 0 ? std::string(trim({text, static_cast<size_t>(count)})) : "another program";
}

void closeToOthers(const std::string& path, DataFolder::Tightened& tightened)
{
    struct stat info {};
    if (lstat(path.c_str(), &info) != 0 || S_ISLNK(info.st_mode) || (info.st_mode & (S_IRWXG | S_IRWXO)) == 0)
        return;
    const bool isClosed = chmod(path.c_str(), info.st_mode & S_IRWXU) == 0;
    (isClosed ? tightened.closed : tightened.open).push_back(path);
}

} // namespace

Result<std::unique_ptr<DataFolder>> DataFolder::open(const std::string& path, const std::string& program)
{
    for (const auto& folder : {path, path + "/backups", path + "/spool"})
        if (const int failed = makeFolder(folder))
            return fail(unusable(folder, failed));
    const int file = ::open((path + "/pulse.lock").c_str(), O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (file < 0)
        return fail(unusable(path + "/pulse.lock", errno));
    struct flock whole{};
    whole.l_type = F_WRLCK;
    whole.l_whence = SEEK_SET;
    if (fcntl(file, F_OFD_SETLK, &whole) != 0) {
        Error error{.code = ErrorCode::Conflict,
                    .args = {{"why", "the data folder " + path + " is in use by " + readHolder(file)}}, .field = "DATA_DIR"};
        ::close(file);
        return fail(std::move(error));
    }
    const auto holder = "pid " + std::to_string(getpid()) + " (" + program + ")\n";
    if (ftruncate(file, 0) != 0 || pwrite(file, holder.data(), holder.size(), 0) != static_cast<ssize_t>(holder.size())) {
        const int failed = errno;
        ::close(file);
        return fail(unusable(path + "/pulse.lock", failed));
    }
    return std::unique_ptr<DataFolder>(new DataFolder(path, file));
}

DataFolder::Tightened DataFolder::tighten(std::span<const std::string_view> files) const
{
    Tightened tightened;
    closeToOthers(m_path, tightened);
    for (const auto file : files)
        closeToOthers(m_path + "/" + std::string(file), tightened);
    for (const auto* name : {"/backups", "/spool"}) {
        closeToOthers(m_path + name, tightened);
        std::error_code failed;
        for (std::filesystem::directory_iterator at(m_path + name, failed), end; !failed && at != end; at.increment(failed))
            closeToOthers(at->path().string(), tightened);
    }
    return tightened;
}

DataFolder::~DataFolder() { ::close(m_lock); }

} // namespace pulse
