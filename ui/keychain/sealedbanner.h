#pragma once
#include <QObject>

namespace pulse::ui {

class Banner;
class MasterKeys;

/// Says in the window's banner that there is no master key, and offers what to do about it. `isSealed` is the control plane's word.
void showSealed(Banner& banner, MasterKeys& keys, bool isSealed);

} // namespace pulse::ui
