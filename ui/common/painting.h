#pragma once
#include "ui/common/colors.h"
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;

/// Small shapes that widgets and delegates share.
namespace pulse::ui {

/// A rounded box; an invalid `border` draws none. One physical pixel of border lies inside `rect`.
void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const QColor& fill, const QColor& border = {});
void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Colors& colors);
/// A state as a dot and a word on a soft tint, left-aligned and centred vertically in `rect`.
void paintPill(QPainter& painter, const QRect& rect, const QString& text, Tone tone, const Colors& colors);
int pillWidth(const QString& text);
/// A rounded square with the first letter of `name`, coloured by the name.
void paintTile(QPainter& painter, const QRect& rect, const QString& name, const Colors& colors);

} // namespace pulse::ui
