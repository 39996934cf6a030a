#pragma once
#include "backend/store/engine.h"
#include <vector>

namespace pulse {

/// The keys' steps of the schema's history.
std::vector<Migration> keyMigrations();

} // namespace pulse
