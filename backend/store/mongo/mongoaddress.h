#pragma once
#include "backend/core/result.h"
#include <string>

namespace pulse {

/// What a connection string says that may be shown: no user, no password.
struct MongoAddress {
    std::string hosts{};             ///< "db1.example.org:27017, db2.example.org:27017"
    bool isLocal = false;            ///< loopback addresses or sockets alone
    bool isEncrypted = false;
    bool isServerChecked = true;     ///< its certificate is
    bool hasUser = false;
    bool isAcknowledged = true;      ///< false: a write concern of 0, which does not say what was stored
};

/// ValidationFailed (MONGO_URI) when `uri` is no connection string; the text holds nothing of it. Opens nothing.
Result<MongoAddress> readMongoUri(const std::string& uri);
/// ValidationFailed (MONGO_DB_NAME) when MongoDB takes no database of that name.
Result<void> checkMongoName(std::string_view name);

} // namespace pulse
