#pragma once
#include "backend/store/engine.h"
#include <vector>

namespace pulse {

/// The organizations' steps of the schema's history.
std::vector<Migration> organizationMigrations();

} // namespace pulse
