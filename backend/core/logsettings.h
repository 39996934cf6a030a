#pragma once
#include "backend/core/config.h"
#include "backend/core/log.h"

namespace pulse {

/// What LOG_LEVEL and LOG_FORMAT say; without a format: pretty in development, JSON elsewhere.
LogSettings logSettings(const Config& config);

} // namespace pulse
