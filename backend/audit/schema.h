#pragma once
#include "backend/store/engine.h"
#include <vector>

namespace pulse {

/// The audit log's steps of the schema's history.
std::vector<Migration> auditMigrations();

} // namespace pulse
