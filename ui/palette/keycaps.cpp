#include "ui/palette/keycaps.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QFontMetrics>
#include <QPainter>

namespace pulse::ui {

namespace {

constexpr int capHeight = 20;

QFont font() { return uiFont(type::caption, QFont::Medium); }

QStringList caps(const QString& keys)
{
    return keys.split(QLatin1Char('+'), Qt::SkipEmptyParts);
}

int capWidth(const QString& cap) { return qMax(capHeight, QFontMetrics(font()).horizontalAdvance(cap) + 2 * 6); }

} // namespace

int keysWidth(const QString& keys)
{
    int width = 0;
    for (const auto& cap : caps(keys))
        width += capWidth(cap) + space::xs;
    return qMax(0, width - space::xs);
}

void paintKeys(QPainter& painter, const QRect& rect, const QString& keys, const Colors& colors)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(font());
    int left = painter.layoutDirection() == Qt::RightToLeft ? rect.left() : rect.right() + 1 - keysWidth(keys);
    for (const auto& cap : caps(keys)) {
        const QRect key(left, rect.center().y() - capHeight / 2 + 1, capWidth(cap), capHeight);
        paintRounded(painter, key, 5, {colors.window, colors.borderStrong});
        painter.setPen(colors.secondary);
        painter.drawText(key, Qt::AlignCenter, cap);
        left += key.width() + space::xs;
    }
    painter.restore();
}

KeyCaps::KeyCaps(const QKeySequence& keys, QWidget* parent) : QWidget(parent), m_text(keys.toString(QKeySequence::NativeText))
{
    setAccessibleName(m_text);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

QSize KeyCaps::sizeHint() const { return {keysWidth(m_text), capHeight + 2}; }

void KeyCaps::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintKeys(painter, rect(), m_text, Colors::of(palette()));
}

} // namespace pulse::ui
