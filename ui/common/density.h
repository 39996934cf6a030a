#pragma once
#include <cstdint>

/// How close the rows of all tables stand.
namespace pulse::ui {

enum class Density : uint8_t { Comfortable, Compact };

/// Where a window remembers it: "compact", else comfortable.
inline constexpr const char* densityPreference = "density";
inline constexpr const char* compactDensity = "compact";

Density density();
/// Reaches every table that there is at once. GUI thread.
void setDensity(Density density);
/// The height of a table's row now. Compact rows have one line: what stands under a name stands behind it.
int rowHeight();
/// Whether a row of this height has one line.
bool isCompactRow(int height);

} // namespace pulse::ui
