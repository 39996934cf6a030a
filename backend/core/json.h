#pragma once
#include "backend/core/result.h"
#include <boost/json.hpp>
#include <string>
#include <string_view>

namespace pulse {
namespace json = boost::json;

/// Parses one JSON text of at most 1 MiB and depth 64. InvalidJson names the offset; duplicate keys are refused.
Result<json::value> parseJson(std::string_view text);
/// As parseJson, and the text must be an object (InvalidBody).
Result<json::object> parseJsonObject(std::string_view text);

/// Appends `text` as a JSON string, quotes included, for the hand-written hot answers.
void appendJsonString(std::string& out, std::string_view text);

} // namespace pulse
