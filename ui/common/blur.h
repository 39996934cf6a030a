#pragma once
#include <QFont>
#include <QPixmap>

class QColor;

namespace pulse::ui {

/// What stands for a hidden text: a line of meaningless letters out of focus, in this font and colour, always as long. It is
/// made of no secret, so nothing can be read back out of it. Made once for each look and kept by Qt's picture cache.
QPixmap blurredLine(const QFont& font, const QColor& color, qreal ratio);

} // namespace pulse::ui
