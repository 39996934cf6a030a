#pragma once
#include <QSize>

class QWidget;

namespace pulse::ui {

/// The size in which a window opens: 1280×800, or as much of it as its screen can show with a window manager's frame.
QSize firstSize(const QWidget& window);
/// The same over a screen with this much room.
QSize firstSize(QSize room);

} // namespace pulse::ui
