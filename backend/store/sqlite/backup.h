#pragma once
#include "backend/core/result.h"
#include <string>

namespace pulse {

/// Copies the database as it is at one moment into a new file (0600), beside running writes: read-only, without a
/// checkpoint. `target` appears only when it is whole. Conflict when it exists already; StorageFull, StoreUnavailable.
Result<void> backUpSqlite(const std::string& source, const std::string& target);

/// Puts a file that is whole under its name, durably. StorageFull, StoreUnavailable.
Result<void> syncAndRename(const std::string& partial, const std::string& target);

} // namespace pulse
