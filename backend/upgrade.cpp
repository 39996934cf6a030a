#include "backend/upgrade.h"
#include "backend/controlplane.h"
#include "backend/store/enginepeek.h"

namespace pulse {

Result<std::string> upgradeOutlook(const Config& config)
{
    const auto choice = engineChoice(config);
    PULSE_TRY(const auto found, peekSchema(choice));
    const int newest = newestSchemaVersion();
    if (!found.isThere || found.version == newest)
        return std::string{};
    const auto copy = "copies it to " + choice.folder + "/backups";
    if (found.version > newest)
        return "It was written by a newer Pulse (its schema is at step " + std::to_string(found.version) + ", this program knows " + std::to_string(newest)
               + "), and this program will not start on it.";
    if (found.version == 0)
        return "It was not written by this Pulse. The next start " + copy + ", gives every document what it lacks, drops the unique and expiring indexes "
               "that it has, and keeps unique values its own way; the original service must not write to it any more.";
    return "The next start " + copy + ", then brings its schema from step " + std::to_string(found.version) + " to " + std::to_string(newest) + ".";
}

} // namespace pulse
