#pragma once
#include "backend/core/result.h"
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

/// The folder with everything an installation keeps, held by one program at a time: an OFD lock on `pulse.lock`, which the
/// kernel lets go when the holder ends, however it ends.
class DataFolder {
public:
    /// Makes the folder (0700) with `backups/` and `spool/`, and takes the lock; `pulse.lock` then holds the pid and
    /// `program`. Conflict (DATA_DIR) names who holds it; ValidationFailed (DATA_DIR) when it cannot be used.
    static Result<std::unique_ptr<DataFolder>> open(const std::string& path, const std::string& program);
    ~DataFolder();
    DataFolder(const DataFolder&) = delete;
    DataFolder& operator=(const DataFolder&) = delete;

    const std::string& path() const { return m_path; }

    /// What others could look at: `closed` no longer, `open` still (it belongs to somebody else).
    struct Tightened {
        std::vector<std::string> closed{};
        std::vector<std::string> open{};
    };
    /// Closes the folder, `backups/`, `spool/` with their files, and the named `files` of the folder to all but their owner.
    /// Absent files and links are left alone.
    Tightened tighten(std::span<const std::string_view> files) const;

private:
    DataFolder(std::string path, int lock) : m_path(std::move(path)), m_lock(lock) {}
    std::string m_path;
    int m_lock;
};

} // namespace pulse
