#pragma once
#include <functional>

class QMenu;
class QWidget;

namespace pulse::ui {

/// Opens a menu below a button; `fill` makes it anew each time.
void openMenuBelow(QWidget& button, const std::function<void(QMenu*)>& fill);

} // namespace pulse::ui
