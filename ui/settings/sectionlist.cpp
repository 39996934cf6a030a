#include "ui/settings/sectionlist.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/focusorder.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <QVBoxLayout>
#include <algorithm>

namespace pulse::ui {

namespace {
constexpr int iconLeft = 10;
constexpr int textLeft = iconLeft + size::icon + 10;
} // namespace

SectionButton::SectionButton(const QString& text, QString iconName, QWidget* parent) : QAbstractButton(parent), m_icon(std::move(iconName))
{
    setText(text);
    setAccessibleName(text);
    setFont(uiFont(type::body, QFont::Medium));
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void SectionButton::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setToolTip(isNarrow ? text() : QString{});
    update();
}

QSize SectionButton::sizeHint() const
{
    return {m_isNarrow ? 2 * iconLeft + size::icon : textLeft + fontMetrics().horizontalAdvance(text()) + space::m, size::control};
}

void SectionButton::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked())
        paintRounded(painter, rect(), radius::control, {colors.accentSoft});
    else if (underMouse())
        paintRounded(painter, rect(), radius::control, {colors.hover});
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect(), radius::control, colors);
    const auto place = [this](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect(), part); };
    paintIcon(painter, place({iconLeft, (height() - size::icon) / 2, size::icon, size::icon}), m_icon, isChecked() ? colors.link : colors.muted);
    if (m_isNarrow)
        return;
    painter.setPen(isChecked() || underMouse() ? colors.text : colors.secondary);
    const auto room = place(rect().adjusted(textLeft, 0, -space::s, 0));
    painter.drawText(room, static_cast<int>(QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft) | Qt::AlignVCenter), text());
}

void SectionButton::focusInEvent(QFocusEvent* event)
{
    if (event->reason() != Qt::ActiveWindowFocusReason)
        m_hasRing = isKeyboardFocus(*this, event->reason());
    QAbstractButton::focusInEvent(event);
}

SectionList::SectionList(const QString& name, QWidget* parent) : QWidget(parent)
{
    setAccessibleName(name);
    setAccessibleRole(this, QAccessible::Grouping);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(2);
}

void SectionList::add(const QString& text, const QString& iconName)
{
    auto* button = new SectionButton(text, iconName, this);
    const int index = static_cast<int>(m_buttons.size());
    m_buttons.push_back(button);
    layout()->addWidget(button);
    button->installEventFilter(this);
    beginFocusHere(*button);
    connect(button, &QAbstractButton::clicked, this, [this, index] { Q_EMIT entered(index, Qt::MouseFocusReason); });
    if (index == m_current)
        setCurrent(index);
    fitWidth();
}

void SectionList::fitWidth()
{
    int width = 0;
    for (const auto* button : m_buttons)
        width = std::max(width, button->sizeHint().width());
    setFixedWidth(width);
}

void SectionList::setCurrent(int index)
{
    if (index < 0 || index >= static_cast<int>(m_buttons.size()))
        return;
    m_buttons[static_cast<size_t>(m_current)]->setFocusPolicy(Qt::NoFocus);
    m_current = index;
    auto* lit = m_buttons[static_cast<size_t>(index)];
    lit->setFocusPolicy(Qt::TabFocus);
    lit->setChecked(true);
}

void SectionList::setNarrow(bool isNarrow)
{
    if (isNarrow == m_isNarrow)
        return;
    m_isNarrow = isNarrow;
    for (auto* button : m_buttons)
        button->setNarrow(isNarrow);
    fitWidth();
}

bool SectionList::onKey(int key)
{
    const int last = static_cast<int>(m_buttons.size()) - 1;
    int wanted = m_current;
    switch (key) {
    case Qt::Key_Up: wanted = std::max(0, m_current - 1); break;
    case Qt::Key_Down: wanted = std::min(last, m_current + 1); break;
    case Qt::Key_Home: wanted = 0; break;
    case Qt::Key_End: wanted = last; break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space: Q_EMIT entered(m_current, Qt::TabFocusReason); return true;
    default: return false;
    }
    setCurrent(wanted);
    m_buttons[static_cast<size_t>(wanted)]->setFocus(Qt::TabFocusReason);
    Q_EMIT walked(wanted);
    return true;
}

bool SectionList::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::KeyPress && !(static_cast<QKeyEvent*>(event)->modifiers() & ~Qt::KeypadModifier) && onKey(static_cast<QKeyEvent*>(event)->key()))
        return true;
    return QWidget::eventFilter(watched, event);
}

} // namespace pulse::ui
