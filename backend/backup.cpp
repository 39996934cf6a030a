#include "backend/backup.h"
#include "backend/controlplane.h"
#include "backend/core/config.h"
#include "backend/store/datafolder.h"
#include "backend/store/enginebackup.h"
#include <cerrno>
#include <cstring>
#include <unistd.h>

namespace pulse {

Result<bool> hasInstallation(const Config& config) { return isDatabaseThere(engineChoice(config)); }

Result<void> backUpInstallation(const Config& config, const std::string& file) { return backUpDatabase(engineChoice(config), file); }

Result<void> restoreInstallation(const Config& config, const std::string& file)
{
    // Before the folder is made.
    if (::access(file.c_str(), R_OK) != 0)
        return fail(Error{.code = ErrorCode::NotFound, .args = {{"why", file + " cannot be read: " + std::strerror(errno)}}, .field = "file"});
    PULSE_TRY(const auto folder, DataFolder::open(config.dataFolder(), "pulse-server restore"));
    return restoreDatabase(engineChoice(config), file, newestSchemaVersion());
}

} // namespace pulse
