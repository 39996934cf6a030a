#pragma once

/// The measures of the design, in device-independent pixels. Nothing else in ui/ invents a distance, a radius or a size.
namespace pulse::ui {

namespace space {
inline constexpr int xs = 4, s = 8, m = 12, l = 16, xl = 28;
}
namespace radius {
inline constexpr int control = 7, card = 10, pill = 10, tile = 6;
}
namespace type {
inline constexpr int caption = 11, small = 12, body = 13, heading = 15, title = 20, figure = 24;
}
/// What was read before the database went away, over its ground.
inline constexpr double staleOpacity = 0.55;
/// The veil over a window while something stands above it.
inline constexpr double veilOpacity = 0.6;

namespace size {
inline constexpr int control = 32, row = 48, header = 38, topBar = 52, sidebar = 224, icon = 16, tile = 28, form = 440, fields = 600, palette = 640,
                     drawer = 460, chip = 28, track = 6;
}

} // namespace pulse::ui
