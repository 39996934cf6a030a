#pragma once
#include "backend/core/result.h"
#include <string>

namespace pulse {

class Config;

/// The database of an installation as one file, and back: `pulse-server backup` and `pulse-server restore`. The file holds
/// everything that the database does, secrets (encrypted) and audit included; the master key is not in it.

/// Whether the settings name an installation that exists. StoreUnavailable.
Result<bool> hasInstallation(const Config& config);

/// Writes a new file (0600), whole or not at all, also while a program runs on the installation: all that was acknowledged
/// before the call is in it. NotFound (database) when there is no installation, Conflict (file) when the file is there
/// already or cannot be made.
Result<void> backUpInstallation(const Config& config, const std::string& file);

/// Makes the database out of such a file while it holds the data folder. Conflict (DATA_DIR) when another program does;
/// Conflict (database) when there is a database already, or the file is damaged, of another kind of database or of a newer
/// Pulse; NotFound (file) when it cannot be read.
Result<void> restoreInstallation(const Config& config, const std::string& file);

} // namespace pulse
