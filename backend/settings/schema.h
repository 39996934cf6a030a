#pragma once
#include "backend/store/engine.h"
#include <vector>

namespace pulse {

/// The settings' steps of the schema's history.
std::vector<Migration> settingsMigrations();

} // namespace pulse
