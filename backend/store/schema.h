#pragma once
#include "backend/store/engine.h"
#include <vector>

namespace pulse {

/// The store's own steps of the schema's history: domain events and idempotency records. Version 1.
std::vector<Migration> storeMigrations();

} // namespace pulse
