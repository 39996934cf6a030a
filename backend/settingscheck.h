#pragma once
#include "backend/core/result.h"
#include "backend/http/address.h"
#include <vector>

namespace pulse {

class Config;

/// Every check of the settings that a start makes before it makes anything: Config::check, the address to listen on, the
/// trusted proxies, the database and, when `isKeyFileRead`, PULSE_MASTER_KEY_FILE. Reads files, writes none. ValidationFailed, one cause
/// a variable.
Result<void> checkSettings(const Config& config, bool isKeyFileRead = true);

/// TRUSTED_PROXIES; ValidationFailed names what is no address.
Result<std::vector<IpBlock>> trustedProxies(const Config& config);

} // namespace pulse
