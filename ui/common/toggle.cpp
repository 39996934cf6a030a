#include "ui/common/toggle.h"
#include "ui/common/painting.h"
#include <QFocusEvent>
#include <QPainter>

namespace pulse::ui {

Toggle::Toggle(const QString& name, QWidget* parent) : QAbstractButton(parent)
{
    setCheckable(true);
    setAccessibleName(name);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Toggle::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF track(1, 2, 36, 20);
    const auto off = underMouse() ? colors.muted : colors.borderStrong;
    paintRounded(painter, track, 10, {isChecked() && isEnabled() ? colors.accent : off});
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, track, 10, colors);
    painter.setPen(Qt::NoPen);
    painter.setBrush(Qt::white);
    painter.drawEllipse(QRectF(isChecked() ? track.right() - 18 : track.left() + 2, track.top() + 2, 16, 16));
}

void Toggle::focusInEvent(QFocusEvent* event)
{
    m_hasRing = isKeyboardFocus(*this, event->reason());
    QAbstractButton::focusInEvent(event);
}

} // namespace pulse::ui
