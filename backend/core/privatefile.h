#pragma once
#include "backend/core/result.h"
#include <cstdint>
#include <string>
#include <string_view>

namespace pulse {

enum class IfThere : uint8_t { Replace, Refuse };

/// Writes a file that its owner alone may read (0600): whole or not at all, and durable with its name when this returns,
/// whatever moment the machine stops at. Internal with the path and the system's reason; with Refuse a file of that name
/// is left as it is and is such an error too. A draft beside it, PATH.new, is written over: one writer at a time.
Result<void> writePrivateFile(const std::string& path, std::string_view text, IfThere ifThere);

} // namespace pulse
