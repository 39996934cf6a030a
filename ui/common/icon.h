#pragma once
#include "ui/common/colors.h"
#include <QIcon>
#include <QString>

namespace pulse::ui {

/// A Lucide icon (resources/icons) that takes its colour from the application's theme each time it is painted, so that it
/// follows a change of theme wherever it was put. GUI thread.
QIcon icon(const QString& name, Ink ink = Ink::Secondary);
/// The same as a picture, for hand-painted widgets.
void paintIcon(QPainter& painter, const QRect& rect, const QString& name, const QColor& color);
/// The application's icon, in the sizes that window managers ask for.
QIcon appIcon();

} // namespace pulse::ui
