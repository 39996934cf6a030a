#include "ui/common/chip.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QFocusEvent>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

namespace {
constexpr int crossPixels = 14;
constexpr int maxWidth = 280;
} // namespace

Chip::Chip(const QString& text, QWidget* parent) : QAbstractButton(parent)
{
    setFont(uiFont(type::small, QFont::Medium));
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    setWords(text);
}

void Chip::setWords(const QString& text)
{
    setText(text);
    setAccessibleName(text);
    setAccessibleDescription(tr("Press Delete to take it away"));
    setToolTip(fontMetrics().horizontalAdvance(text) > maxWidth - size::chip - space::m ? text : QString{});
    updateGeometry();
}

QSize Chip::sizeHint() const { return {qMin(maxWidth, fontMetrics().horizontalAdvance(text()) + space::m + size::chip + 2), size::chip}; }

QSize Chip::minimumSizeHint() const { return sizeHint(); }

QRect Chip::cross() const { return QStyle::visualRect(layoutDirection(), rect(), {width() - size::chip, 0, size::chip, height()}); }

void Chip::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), height() / 2.0, {underMouse() && !m_isOverCross ? colors.hover : colors.raised, colors.borderStrong});
    const auto words = QStyle::visualRect(layoutDirection(), rect(), {space::m, 0, width() - space::m - size::chip, height()});
    painter.setPen(colors.text);
    const auto start = QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter;
    painter.drawText(words, static_cast<int>(start), fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    QRect mark(0, 0, crossPixels, crossPixels);
    mark.moveCenter(cross().center());
    if (m_isOverCross)
        paintRounded(painter, mark.adjusted(-3, -3, 3, 3), radius::pill, {colors.border});
    paintIcon(painter, mark, QStringLiteral("x"), m_isOverCross ? colors.text : colors.secondary);
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect(), height() / 2.0, colors);
}

void Chip::focusInEvent(QFocusEvent* event)
{
    m_hasRing = isKeyboardFocus(*this, event->reason());
    QAbstractButton::focusInEvent(event);
}

void Chip::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace)
        return Q_EMIT removed();
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        return click();
    QAbstractButton::keyPressEvent(event);
}

void Chip::mousePressEvent(QMouseEvent* event)
{
    m_isCrossPressed = event->button() == Qt::LeftButton && cross().contains(event->pos());
    if (!m_isCrossPressed)
        QAbstractButton::mousePressEvent(event);
}

void Chip::mouseReleaseEvent(QMouseEvent* event)
{
    if (!std::exchange(m_isCrossPressed, false))
        return QAbstractButton::mouseReleaseEvent(event);
    if (cross().contains(event->pos()))
        Q_EMIT removed();
}

void Chip::mouseMoveEvent(QMouseEvent* event)
{
    m_isOverCross = cross().contains(event->pos());
    update();
    QAbstractButton::mouseMoveEvent(event);
}

void Chip::leaveEvent(QEvent* event)
{
    m_isOverCross = false;
    QAbstractButton::leaveEvent(event);
}

} // namespace pulse::ui
