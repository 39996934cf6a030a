#include "ui/common/painting.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"
#include <QFontMetrics>
#include <QPainter>
#include <QStyle>
#include <QWidget>
#include <utility>

namespace pulse::ui {

namespace {
constexpr int pillHeight = 20;
constexpr int dot = 6;
QFont pillFont() { return uiFont(type::small, QFont::Medium); }
} // namespace

void paintRounded(QPainter& painter, const QRectF& rect, qreal radius, const Fill& fill)
{
    const auto& border = fill.border;
    const auto box = border.isValid() ? rect.adjusted(0.5, 0.5, -0.5, -0.5) : rect;
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    painter.setBrush(fill.fill);
    painter.drawRoundedRect(box, radius, radius);
}

bool isKeyboardFocus(const QWidget& widget, Qt::FocusReason reason)
{
    if (reason != Qt::TabFocusReason && reason != Qt::BacktabFocusReason && reason != Qt::ShortcutFocusReason && reason != Qt::OtherFocusReason)
        return false;
    // Qt gives a hidden widget's focus on as if Tab were pressed; the window knows whether it was.
    for (const auto* at = &widget; at; at = at->window()->parentWidget())
        if (at->window()->testAttribute(Qt::WA_KeyboardFocusChange))
            return true;
    return false;
}

void paintFocusRing(QPainter& painter, const QRectF& rect, qreal radius, const Colors& colors)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(colors.card, 1));
    painter.drawRoundedRect(rect.adjusted(2, 2, -2, -2), radius - 1.5, radius - 1.5);
    painter.setPen(QPen(colors.link, 2));
    painter.drawRoundedRect(rect.adjusted(1, 1, -1, -1), radius, radius);
}

int pillWidth(const QString& text) { return QFontMetrics(pillFont()).horizontalAdvance(text) + dot + 5 + 2 * 8; }

void paintPill(QPainter& painter, const QRect& rect, const PillText& state, const Colors& colors)
{
    const auto& [text, tone] = state;
    if (text.isEmpty())
        return;
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    // Everything in it stands the other way round where one reads from right to left.
    const auto direction = painter.layoutDirection();
    const auto pill = QStyle::visualRect(direction, rect, {rect.left(), rect.center().y() - pillHeight / 2 + 1, qMin(rect.width(), pillWidth(text)), pillHeight});
    const auto mark = QStyle::visualRect(direction, pill, {pill.left() + 8, pill.top(), dot, pillHeight});
    const auto words = QStyle::visualRect(direction, pill, pill.adjusted(8 + dot + 5, 0, -4, 0));
    paintRounded(painter, pill, pillHeight / 2.0, {colors.soft(tone)});
    painter.setPen(Qt::NoPen);
    painter.setBrush(colors.tone(tone));
    painter.drawEllipse(QRectF(mark.left(), pill.center().y() - dot / 2.0 + 0.5, dot, dot));
    painter.setPen(colors.tone(tone));
    painter.setFont(pillFont());
    painter.drawText(words, static_cast<int>(Qt::AlignVCenter | QStyle::visualAlignment(direction, Qt::AlignLeft)), text);
    painter.restore();
}

void paintTile(QPainter& painter, const QRect& rect, const QString& name, const Colors& colors)
{
    // No red: a name is no error.
    const std::pair<QColor, QColor> tints[] = {{colors.link, colors.accentSoft}, {colors.success, colors.successSoft}, {colors.warning, colors.warningSoft}, {colors.violet, colors.violetSoft}};
    uint sum = 0;
    for (const auto letter : name)
        sum = sum * 31 + letter.unicode();
    const auto& [ink, ground] = tints[sum % std::size(tints)];
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect, radius::tile, {ground});
    painter.setPen(ink);
    painter.setFont(uiFont(type::small, QFont::DemiBold));
    painter.drawText(rect, Qt::AlignCenter, name.left(1).toUpper());
    painter.restore();
}

} // namespace pulse::ui
