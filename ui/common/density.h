#pragma once
#include "ui/common/tokens.h"
#include <cstdint>

/// How close the rows of all lists stand.
namespace pulse::ui {

enum class Density : uint8_t { Comfortable, Compact };

/// Where a window remembers it: "compact", else comfortable.
inline constexpr const char* densityPreference = "density";
inline constexpr const char* compactDensity = "compact";

Density density();
/// Reaches every list that there is at once. GUI thread.
void setDensity(Density density);
/// The height that a row of `comfortable` has now: where rows stand close, three quarters of it. Compact rows have one line: what stands
/// under a name stands behind it.
int rowHeight(int comfortable = size::row);
/// Whether a row of this height has one line.
bool isCompactRow(int height);

} // namespace pulse::ui
