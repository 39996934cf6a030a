#pragma once
#include "backend/core/config.h"
#include <optional>

namespace pulse {

/// Comma-separated, trimmed, without empty items.
std::vector<std::string> listItems(std::string_view text);
/// true, 1, yes, on; false, 0, no, off and nothing. False when it is none of these.
bool readsAsBool(std::string_view text, bool& value);
/// Why a setting cannot have this value, whatever the others are: its kind, range, choices or format. Of a list it names
/// the first item that is wrong; of a URL nothing, since that may hold a password.
std::optional<Error> valueProblem(const Setting& setting, const std::string& value);

} // namespace pulse
