#include "ui/jumpbutton.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include "ui/palette/keycaps.h"
#include <QAction>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

namespace {
constexpr int widest = 300, leastWords = 150;
} // namespace

JumpButton::JumpButton(QAction& action, QWidget* parent) : QAbstractButton(parent), m_keys(action.shortcut().toString(QKeySequence::NativeText))
{
    setText(action.text());
    setAccessibleName(action.text());
    if (!m_keys.isEmpty())
        setToolTip(QStringLiteral("%1 (%2)").arg(action.text(), m_keys));
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    setMaximumWidth(widest);
    connect(this, &QAbstractButton::clicked, &action, &QAction::trigger);
}

QSize JumpButton::sizeHint() const { return {widest, size::control}; }

QSize JumpButton::minimumSizeHint() const { return {size::control, size::control}; }

void JumpButton::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    const auto place = [this](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setLayoutDirection(layoutDirection());
    const bool isHot = underMouse() || isDown();
    paintRounded(painter, rect(), radius::control, {isHot ? colors.hover : colors.raised, isHot ? colors.borderStrong : colors.border});
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect(), radius::control, colors);
    paintIcon(painter, place({space::s, (height() - size::icon) / 2, size::icon, size::icon}), QStringLiteral("search"), colors.muted);
    const int keys = keysWidth(m_keys);
    if (width() < leastWords)
        return;
    const int left = 2 * space::s + size::icon;
    const int room = width() - left - keys - 2 * space::s;
    painter.setFont(uiFont(type::body));
    painter.setPen(colors.muted);
    painter.drawText(place({left, 0, room, height()}), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    paintKeys(painter, place({width() - keys - 6, 0, keys, height()}), m_keys, colors);
}

void JumpButton::focusInEvent(QFocusEvent* event)
{
    m_hasRing = isKeyboardFocus(*this, event->reason());
    QAbstractButton::focusInEvent(event);
}

void JumpButton::keyPressEvent(QKeyEvent* event)
{
    const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
    if (isEnter && !event->isAutoRepeat())
        return click();
    QAbstractButton::keyPressEvent(event);
}

} // namespace pulse::ui
