#pragma once
#include "backend/core/result.h"
#include "backend/store/store.h"
#include <string>

namespace pulse {

/// What the first start made.
struct FirstOwner {
    bool isNew = false;        ///< false: there was an owner already, and nothing was done
    std::string tokenFile{};   ///< <data folder>/first-admin-token; empty without a data folder
};

/// Makes the installation's owner when there is no user yet, and with it the first admin token, written as the one line of
/// <data folder>/first-admin-token (0600) before it is stored, so that a crash between the two leaves the next start to do
/// it again. Internal when the file cannot be written; StoreUnavailable. Blocks (disk).
Result<FirstOwner> makeFirstOwner(Store& store, const Clock& clock, IdSource& ids, const std::string& dataFolder);

} // namespace pulse
