#pragma once
#include "ui/common/colors.h"
#include <QFont>
#include <QRect>
#include <QString>

class QPainter;
class QWidget;

/// Small shapes that widgets and delegates share.
namespace pulse::ui {

/// What a rounded box is filled and edged with; an invalid `border` draws none.
struct Fill {
    QColor fill;
    QColor border{};
};
/// A rounded box; the border lies inside `rect`.
void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const Fill& fill);
/// Whether the focus that `widget` gets for this reason is worth a ring: somebody goes through this window, or the one below it,
/// by Tab. A click shows by itself where it was, and what the program chose is no news to who uses the mouse.
bool isKeyboardFocus(const QWidget& widget, Qt::FocusReason reason);
void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Colors& colors);
/// A state: a dot and a word on a soft tint.
struct PillText {
    QString text;
    Tone tone = Tone::Neutral;
};
/// At the start of `rect` in the painter's direction, centred vertically.
void paintPill(QPainter& painter, const QRect& rect, const PillText& pill, const Colors& colors);
int pillWidth(const QString& text);
/// A rounded square with the first letter of `name`, coloured by the name.
void paintTile(QPainter& painter, const QRect& rect, const QString& name, const Colors& colors);

} // namespace pulse::ui
