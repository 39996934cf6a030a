#include "ui/common/button.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

Button::Button(const QString& text, ButtonKind kind, QWidget* parent) : QPushButton(text, parent), m_kind(kind)
{
    setFont(uiFont(type::body, QFont::DemiBold));
    setCursor(Qt::PointingHandCursor);
    setAutoDefault(false);
}

Button* Button::withIcon(const QString& name)
{
    setIconName(name);
    return this;
}

void Button::setIconName(const QString& name)
{
    m_icon = name;
    updateGeometry();
    update();
}

void Button::keepRoomFor(const QString& text)
{
    m_widest = text;
    updateGeometry();
}

void Button::setKind(ButtonKind kind)
{
    m_kind = kind;
    update();
}

void Button::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

void Button::setBusy(bool isBusy)
{
    if (isBusy == m_isBusy)
        return;
    m_isBusy = isBusy;
    if (isBusy) {
        m_hadFocus = hasFocus();
        setEnabled(false);
        m_stoodIn = window()->focusWidget();
        return;
    }
    setEnabled(true);
    if (std::exchange(m_hadFocus, false) && window()->focusWidget() == m_stoodIn)
        setFocus(Qt::OtherFocusReason);
}

QSize Button::sizeHint() const
{
    const auto words = text();
    if (words.isEmpty())
        return {size::control, size::control};
    const auto widthOf = [this](QString shown) { return fontMetrics().horizontalAdvance(shown.remove(QLatin1Char('&'))); };
    int width = qMax(widthOf(words), widthOf(m_widest)) + 2 * (space::m + 2);
    if (!m_icon.isEmpty())
        width += size::icon + space::s;
    return {width, size::control};
}

QColor Button::fill(const Colors& c) const
{
    const bool isHot = isEnabled() && (underMouse() || isDown());
    if (!isEnabled())
        return m_kind == ButtonKind::Ghost ? QColor(Qt::transparent) : c.hover;
    switch (m_kind) {
    case ButtonKind::Primary: return isHot ? c.accentHover : c.accent;
    case ButtonKind::Danger: return isHot ? c.dangerFillHover : c.dangerFill;
    case ButtonKind::Secondary: return isHot ? c.hover : c.raised;
    case ButtonKind::Ghost: return isHot ? c.hover : QColor(Qt::transparent);
    }
    return c.raised;
}

QColor Button::foreground(const Colors& c) const
{
    if (!isEnabled())
        return c.muted;
    if (m_tone)
        return c.tone(*m_tone);
    switch (m_kind) {
    case ButtonKind::Primary:
    case ButtonKind::Danger: return c.onAccent;
    case ButtonKind::Secondary: return c.text;
    case ButtonKind::Ghost: return c.secondary;
    }
    return c.text;
}

void Button::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool hasBorder = m_kind == ButtonKind::Secondary;
    paintRounded(painter, rect(), radius::control, {fill(colors), hasBorder ? colors.borderStrong : QColor{}});
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect(), radius::control, colors);

    const auto ink = foreground(colors);
    const int textWidth = text().isEmpty() ? 0 : fontMetrics().size(Qt::TextShowMnemonic, text()).width();
    const int gap = !m_icon.isEmpty() && textWidth > 0 ? space::s : 0;
    const int iconWidth = m_icon.isEmpty() ? 0 : size::icon;
    const int x = (width() - iconWidth - gap - textWidth) / 2;
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (iconWidth > 0)
        paintIcon(painter, place({x, (height() - size::icon) / 2, size::icon, size::icon}), m_icon, ink);
    painter.setPen(ink);
    painter.drawText(place({x + iconWidth + gap, 0, textWidth + 2, height()}), Qt::AlignVCenter | Qt::AlignHCenter | Qt::TextHideMnemonic, text());
}

void Button::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason)
        m_hasRing = isKeyboardFocus(*this, event->reason());
    QPushButton::focusInEvent(event);
}

void Button::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return click();
    QPushButton::keyPressEvent(event);
}

void Button::enterEvent(QEnterEvent* event)
{
    QPushButton::enterEvent(event);
    update();
}

void Button::leaveEvent(QEvent* event)
{
    QPushButton::leaveEvent(event);
    update();
}

Button* iconButton(const QString& iconName, const QString& name, QWidget* parent)
{
    auto* button = new Button({}, ButtonKind::Ghost, parent);
    button->setIconName(iconName);
    button->setToolTip(name);
    button->setAccessibleName(name);
    return button;
}

} // namespace pulse::ui
