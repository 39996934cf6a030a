#pragma once
#include "backend/core/result.h"
#include <map>
#include <string>
#include <string_view>

namespace pulse {

/// Reads `.env` text: NAME=value lines, `export ` prefix, # comments, 'literal' and "escaped" values. ValidationFailed
/// names the line that is none of these.
Result<std::map<std::string, std::string>> parseEnvText(std::string_view text);

} // namespace pulse
