#include "ui/common/segmented.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QFocusEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

Segment::Segment(const QString& text, const QString& iconName, QWidget* parent) : QAbstractButton(parent), m_icon(iconName)
{
    setText(text);
    setFont(uiFont(type::small, QFont::DemiBold));
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

QSize Segment::sizeHint() const
{
    const int height = size::control - 4;
    if (text().isEmpty())
        return {height + space::xs, height};
    return {fontMetrics().horizontalAdvance(text()) + 2 * space::m + (m_icon.isEmpty() ? 0 : size::icon + space::s - 2), height};
}

void Segment::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked())
        paintRounded(painter, rect(), radius::control - 1, {colors.raised, colors.borderStrong});
    const auto ink = !isEnabled() ? colors.muted : isChecked() || underMouse() ? colors.text : colors.secondary;
    const int textWidth = text().isEmpty() ? 0 : fontMetrics().horizontalAdvance(text());
    const int gap = !m_icon.isEmpty() && textWidth > 0 ? space::s - 2 : 0;
    const int iconWidth = m_icon.isEmpty() ? 0 : size::icon;
    const int x = (width() - iconWidth - gap - textWidth) / 2;
    const auto place = [this](const QRect& r) { return QStyle::visualRect(layoutDirection(), rect(), r); };
    if (iconWidth > 0)
        paintIcon(painter, place({x, (height() - size::icon) / 2, size::icon, size::icon}), m_icon, ink);
    painter.setPen(ink);
    painter.drawText(place({x + iconWidth + gap, 0, textWidth + 1, height()}), Qt::AlignVCenter | Qt::AlignHCenter, text());
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect(), radius::control - 1, colors);
}

void Segment::focusInEvent(QFocusEvent* event)
{
    m_hasRing = isKeyboardFocus(*this, event->reason());
    QAbstractButton::focusInEvent(event);
}

Segmented::Segmented(const QString& name, QWidget* parent) : QFrame(parent)
{
    setAccessibleName(name);
    setAccessibleRole(this, QAccessible::Grouping);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(2, 2, 2, 2);
    row->setSpacing(0);
}

void Segmented::addChoice(const QString& text, const QString& iconName, bool isIconOnly)
{
    auto* made = new Segment(isIconOnly ? QString{} : text, iconName, this);
    made->setAccessibleName(text);
    if (isIconOnly)
        made->setToolTip(text);
    const int index = count();
    m_segments.push_back(made);
    made->setChecked(index == m_current);
    layout()->addWidget(made);
    connect(made, &Segment::toggled, this, [this, index](bool isTaken) {
        if (!isTaken || index == m_current)
            return;
        m_current = index;
        Q_EMIT chosen(index);
    });
}

int Segmented::currentIndex() const { return m_current; }

void Segmented::setCurrentIndex(int index)
{
    if (index < 0 || index >= count())
        return;
    m_current = index;
    segment(index)->setChecked(true);
}

void Segmented::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintRounded(painter, rect(), radius::control, {colors.hover, colors.border});
}

} // namespace pulse::ui
