#pragma once
#include "backend/store/engine.h"
#include <vector>

namespace pulse {

/// The steps of admin tokens and users in the schema's history.
std::vector<Migration> authMigrations();

} // namespace pulse
