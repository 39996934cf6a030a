#pragma once
#include "backend/settings/storedsetting.h"

namespace pulse {

/// What the database of this config stores as settings, also beside a running program; nothing where there is no database.
/// Changes nothing and makes nothing; secrets are opened with the master key's file where there is one. Error: as peekRows.
Result<StoredSettings> peekStoredSettings(const Config& config);

} // namespace pulse
