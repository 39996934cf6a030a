#pragma once
#include "backend/core/result.h"
#include <string>

namespace pulse {

class Config;

/// What the next start would do to the database before it serves, for people: nothing (empty) when it is current or not there
/// yet. Looks beside a running program and changes nothing. StoreUnavailable.
Result<std::string> upgradeOutlook(const Config& config);

} // namespace pulse
