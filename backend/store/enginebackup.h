#pragma once
#include "backend/store/openengine.h"

namespace pulse {

/// The whole database of a choice as one file and back, secrets (encrypted, as they are stored) and audit included. The
/// master key is not in it. A file fits the kind of database that it came from.

/// Whether there is a database: false for an empty one and for none. StoreUnavailable.
Result<bool> isDatabaseThere(const EngineChoice& choice);

/// Writes a new file (0600), whole or not at all, beside whatever program runs on the database. NotFound (database) when
/// there is none; Conflict (file) when the file is there already or cannot be made.
Result<void> backUpDatabase(const EngineChoice& choice, const std::string& file);

/// Makes the database out of such a file, whole or not at all; whoever calls holds the data folder's lock. Conflict
/// (database) when the choice names one that is not empty, or the file's is damaged or has a schema above `newestSchema`;
/// NotFound (file) when it cannot be read.
Result<void> restoreDatabase(const EngineChoice& choice, const std::string& file, int newestSchema);

} // namespace pulse
