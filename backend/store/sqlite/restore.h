#pragma once
#include "backend/core/result.h"
#include <string>

namespace pulse {

/// Makes the database `target` (0600) out of a copy that `backUpSqlite` wrote; it appears only when it is whole, checked and
/// durable. Nobody else makes it meanwhile. Conflict (database) when there is one already, or the copy is damaged, none of
/// Pulse, or has a schema above `newestSchema`; NotFound (file) when it cannot be read; StorageFull, StoreUnavailable.
Result<void> restoreSqlite(const std::string& source, const std::string& target, int newestSchema);

} // namespace pulse
