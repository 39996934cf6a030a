#pragma once
#include "backend/core/config.h"
#include "backend/store/engine.h"
#include <memory>

namespace pulse {

/// The kind of database that the settings choose, and where it is: the one place that knows the kinds by name.
struct EngineChoice {
    std::string folder{};     ///< the data folder: the embedded database is in it
    std::string uri{};        ///< of a shared database, a secret; empty: the embedded one
    std::string database{};   ///< its name there
    bool mayUseTransactions = false;
    /// Whether other programs may write to it too.
    bool isShared() const { return !uri.empty(); }
};
EngineChoice engineChoice(const Config& config);

/// What the choice says before anything is opened.
struct EngineOutlook {
    std::string text{};                            ///< for people, nothing secret in it
    std::vector<Config::Weakness> weaknesses{};
};
/// ValidationFailed, one cause a variable. Opens nothing.
Result<EngineOutlook> engineOutlook(const Config& config);

/// An outage with its arguments `where` and `advice`, for whoever starts a program; any other error as it is.
Error explainedOutage(Error error, const EngineChoice& choice);

/// Opens it, or makes it where there is none. As the engines say; StoreUnavailable has the arguments `where` and `advice`.
Result<std::unique_ptr<Engine>> openEngine(const EngineChoice& choice, const Clock& clock);

} // namespace pulse
