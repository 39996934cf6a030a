#include "backend/core/privatefile.h"
#include <cerrno>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <unistd.h>

namespace pulse {

namespace {

Error cannotWrite(const std::string& path, int reason) { return internalError("cannot write " + path + ": " + std::strerror(reason)); }

bool writeAll(int fd, std::string_view text)
{
    while (!text.empty()) {
        const auto count = ::write(fd, text.data(), text.size());
        if (count < 0 && errno != EINTR)
            return false;
        text.remove_prefix(static_cast<size_t>(count > 0 ? count : 0));
    }
    return ::fsync(fd) == 0;
}

/// A name is only as durable as its folder.
bool syncFolder(const std::string& path)
{
    const auto folder = std::filesystem::path(path).parent_path();
    const int fd = ::open(folder.empty() ? "." : folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd < 0)
        return false;
    const bool isSynced = ::fsync(fd) == 0;
    ::close(fd);
    return isSynced;
}

} // namespace

Result<void> writePrivateFile(const std::string& path, std::string_view text, IfThere ifThere)
{
    const auto draft = path + ".new";
    ::unlink(draft.c_str());
    const int fd = ::open(draft.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600);
    if (fd < 0)
        return fail(cannotWrite(draft, errno));
    bool isDone = writeAll(fd, text);
    int reason = errno;
    ::close(fd);
    if (isDone) {
        isDone = ifThere == IfThere::Replace ? std::rename(draft.c_str(), path.c_str()) == 0 : ::link(draft.c_str(), path.c_str()) == 0;
        reason = errno;
    }
    ::unlink(draft.c_str());
    if (!isDone)
        return fail(cannotWrite(path, reason));
    if (!syncFolder(path))
        return fail(cannotWrite(path, errno));
    return {};
}

} // namespace pulse
