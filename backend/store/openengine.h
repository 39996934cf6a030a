#pragma once
#include "backend/core/config.h"
#include "backend/store/engine.h"
#include <memory>

namespace pulse {

/// The kind of database that the settings choose, and where it is: the one place that knows the kinds by name.
struct EngineChoice {
    std::string folder{};     ///< the data folder: the embedded database is in it
};
EngineChoice engineChoice(const Config& config);

/// Opens it, or makes it where there is none; watched from its migration on. As the engines say.
Result<std::unique_ptr<Engine>> openEngine(const EngineChoice& choice, const Clock& clock);

} // namespace pulse
