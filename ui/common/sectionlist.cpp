#include "ui/common/sectionlist.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/focusorder.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QAccessibleWidget>
#include <QBoxLayout>
#include <QFocusEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QStyle>
#include <algorithm>

namespace pulse::ui {

namespace {

constexpr int iconLeft = 10;
constexpr int textLeft = iconLeft + size::icon + 10;
constexpr int underline = 2;

/// Qt would call it a radio button, which says nothing of the page that follows.
class AccessibleSection final : public QAccessibleWidget {
public:
    explicit AccessibleSection(SectionButton* button) : QAccessibleWidget(button, QAccessible::PageTab) {}
    QAccessible::State state() const override
    {
        auto state = QAccessibleWidget::state();
        state.selectable = true;
        state.selected = button()->isChecked();
        return state;
    }
    QStringList actionNames() const override { return QStringList(pressAction()) + QAccessibleWidget::actionNames(); }
    void doAction(const QString& name) override { name == pressAction() ? button()->click() : QAccessibleWidget::doAction(name); }

private:
    SectionButton* button() const { return static_cast<SectionButton*>(object()); }
};

QAccessibleInterface* makeAccessible(const QString&, QObject* object)
{
    auto* button = qobject_cast<SectionButton*>(object);
    return button ? new AccessibleSection(button) : nullptr;
}

} // namespace

SectionButton::SectionButton(const QString& text, QString iconName, Qt::Orientation list, QWidget* parent)
    : QAbstractButton(parent), m_icon(std::move(iconName)), m_list(list)
{
    QAccessible::installFactory(makeAccessible);
    setText(text);
    setAccessibleName(text);
    setFont(uiFont(type::body, list == Qt::Vertical ? QFont::Medium : QFont::DemiBold));
    setCheckable(true);
    setAutoExclusive(true);
    setAttribute(Qt::WA_Hover);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(list == Qt::Vertical ? QSizePolicy::Expanding : QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void SectionButton::setNarrow(bool isNarrow)
{
    m_isNarrow = isNarrow;
    setToolTip(isNarrow ? text() : QString{});
    update();
}

QSize SectionButton::sizeHint() const
{
    // Advances are rounded: the pixel keeps a text from being cut by less than one.
    const int words = fontMetrics().horizontalAdvance(text()) + 1;
    if (m_list == Qt::Horizontal)
        return {words + 2 * space::s, size::header};
    return {m_isNarrow ? 2 * iconLeft + size::icon : textLeft + words + space::m, size::control};
}

void SectionButton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    m_list == Qt::Horizontal ? paintTab(painter) : paintRow(painter);
}

void SectionButton::paintTab(QPainter& painter)
{
    const auto& colors = Colors::of(palette());
    const auto words = rect().adjusted(space::s, 0, -space::s, -underline);
    painter.setPen(isChecked() || underMouse() ? colors.text : colors.secondary);
    painter.drawText(words, Qt::AlignCenter, fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
    if (isChecked())
        painter.fillRect(words.left(), height() - underline, words.width(), underline, colors.link);
    if (hasFocus() && m_hasRing)
        paintFocusRing(painter, rect().adjusted(0, 3, 0, -underline - 3), radius::control, colors);
}

void SectionButton::paintRow(QPainter& painter)
{
    const auto& colors = Colors::of(palette());
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

SectionList::SectionList(const QString& name, Qt::Orientation orientation, QWidget* parent)
    : QWidget(parent), m_orientation(orientation), m_line(new QBoxLayout(orientation == Qt::Vertical ? QBoxLayout::TopToBottom : QBoxLayout::LeftToRight, this))
{
    setAccessibleName(name);
    setAccessibleRole(this, QAccessible::PageTabList);
    m_line->setContentsMargins(0, 0, 0, 0);
    m_line->setSpacing(orientation == Qt::Vertical ? 2 : space::xs);
    if (orientation == Qt::Horizontal)
        m_line->addStretch();
}

void SectionList::add(const QString& text, const QString& iconName)
{
    auto* button = new SectionButton(text, iconName, m_orientation, this);
    const int index = static_cast<int>(m_buttons.size());
    m_buttons.push_back(button);
    m_line->insertWidget(index, button);
    button->installEventFilter(this);
    if (m_orientation == Qt::Vertical)
        beginFocusHere(*button);
    connect(button, &QAbstractButton::clicked, this, [this, index] { Q_EMIT entered(index, Qt::MouseFocusReason); });
    if (index == m_current)
        setCurrent(index);
    fitWidth();
}

void SectionList::fitWidth()
{
    if (m_orientation == Qt::Horizontal)
        return;
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

int SectionList::stepOf(int key) const
{
    const int last = static_cast<int>(m_buttons.size()) - 1;
    const bool isStrip = m_orientation == Qt::Horizontal;
    const int back = !isStrip ? Qt::Key_Up : isRightToLeft() ? Qt::Key_Right : Qt::Key_Left;
    const int onward = !isStrip ? Qt::Key_Down : isRightToLeft() ? Qt::Key_Left : Qt::Key_Right;
    if (key == back)
        return std::max(0, m_current - 1);
    if (key == onward)
        return std::min(last, m_current + 1);
    return key == Qt::Key_Home ? 0 : key == Qt::Key_End ? last : -1;
}

bool SectionList::onKey(int key)
{
    if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
        Q_EMIT entered(m_current, Qt::TabFocusReason);
        return true;
    }
    const int wanted = stepOf(key);
    if (wanted < 0)
        return false;
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

void SectionList::paintEvent(QPaintEvent*)
{
    if (m_orientation == Qt::Horizontal)
        QPainter(this).fillRect(0, height() - 1, width(), 1, Colors::of(palette()).border);
}

} // namespace pulse::ui
