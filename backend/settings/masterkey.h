#pragma once
#include "backend/core/result.h"
#include <string>

namespace pulse {

/// Where the master key may come from.
struct MasterKeyPlaces {
    std::string file{};          ///< PULSE_MASTER_KEY_FILE; empty: <data folder>/master.key
    std::string dataFolder{};    ///< empty: none, so nothing is made
    bool mayMake = true;         ///< there is nothing yet that another key made, and this is not production
};

struct MasterKey {
    std::string bytes{};     ///< 32 bytes; empty: none, the installation is sealed
    std::string madeFile{};  ///< the file that this call made; empty: none
};

/// Reads the master key: a file of 64 hex digits that its owner alone may read. Without PULSE_MASTER_KEY_FILE one
/// that is absent is made, where it may be: <data folder>/master.key (0600). ValidationFailed names PULSE_MASTER_KEY_FILE: a named
/// file that is absent, readable by others, or no key. Blocks (disk).
Result<MasterKey> loadMasterKey(const MasterKeyPlaces& places);

} // namespace pulse
