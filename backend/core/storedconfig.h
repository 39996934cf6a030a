#pragma once
#include "backend/core/config.h"
#include <map>
#include <optional>
#include <string>
#include <string_view>

namespace pulse {

/// Stored values by name.
using StoredValues = std::map<std::string, std::string>;

/// The config with stored values in the place of defaults; what a flag, the environment or `.env` says stays. Names that the
/// table does not have or does not let be stored are left out; the values are as `storedProblem` lets them.
Config withStored(const Config& config, const StoredValues& values);

/// Why this may not be stored, or, stored, not be used: an unknown name (UnknownField), one that may not be stored
/// (FieldReadOnly), a value that its kind, range or format forbids, or one that this config's environment refuses, whatever
/// goes before it. The error names the setting; never a secret.
std::optional<Error> storedProblem(const Config& config, std::string_view name, const std::string& value);

} // namespace pulse
