#pragma once

namespace pulse::ui {

/// Whether things stand still: nothing slides, pulses or spins. The Theme says so, from the desktop's settings or a preference;
/// whoever moves something asks before each movement. GUI thread.
bool isMotionReduced();
void setMotionReduced(bool isReduced);

} // namespace pulse::ui
