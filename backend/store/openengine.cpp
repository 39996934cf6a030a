#include "backend/store/openengine.h"
#include "backend/store/sqlite/sqliteengine.h"
#include "backend/store/watchedengine.h"

namespace pulse {

EngineChoice engineChoice(const Config& config) { return {.folder = config.dataFolder()}; }

Result<std::unique_ptr<Engine>> openEngine(const EngineChoice& choice, const Clock& clock)
{
    PULSE_TRY(auto engine, SqliteEngine::open({.file = choice.folder + "/pulse.db", .backupFolder = choice.folder + "/backups"}, clock));
    return std::unique_ptr<Engine>(std::make_unique<WatchedEngine>(std::move(engine), clock, WatchSettings{}));
}

} // namespace pulse
