#pragma once
#include "backend/store/engine.h"
#include <vector>

namespace pulse {

/// The projects' steps of the schema's history.
std::vector<Migration> projectMigrations();

} // namespace pulse
