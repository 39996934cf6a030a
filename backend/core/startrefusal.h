#pragma once
#include "backend/core/error.h"
#include <string>
#include <vector>

namespace pulse {

/// Why a program does not start, for the person who started it: a sentence for each cause, with the next step on a command
/// line. Holds what the log would (`internal`), nothing secret.
std::vector<std::string> startRefusal(const Error& error);

/// Whether the command line itself is wrong: an option that does not exist, lacks its value or may not be one.
bool isUsageError(const Error& error);

} // namespace pulse
