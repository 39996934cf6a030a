#include "ui/common/drawer.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/button.h"
#include "ui/common/colors.h"
#include "ui/common/label.h"
#include "ui/common/motion.h"
#include "ui/common/tokens.h"
#include <QKeyEvent>
#include <QPainter>
#include <QPropertyAnimation>
#include <QScrollArea>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr int slideMs = 140;
}

Drawer::Drawer(const QString& title, QWidget* window)
    : QWidget(window), m_panel(new QWidget(this)), m_title(makeLabel(title, "title")), m_close(iconButton(QStringLiteral("x"), tr("Close"))),
      m_body(new QVBoxLayout), m_foot(new QWidget), m_buttons(new QHBoxLayout(m_foot)), m_slide(new QPropertyAnimation(m_panel, "pos", this))
{
    setAccessibleRole(this, QAccessible::Dialog);
    setFocusPolicy(Qt::NoFocus);
    auto* column = new QVBoxLayout(m_panel);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(makeHead(title));
    auto* area = new QScrollArea;
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    auto* inside = new QWidget;
    inside->setLayout(m_body);
    m_body->setContentsMargins(space::xl, space::s, space::xl, space::l);
    m_body->setSpacing(space::l);
    m_body->setAlignment(Qt::AlignTop);
    area->setWidget(inside);
    // It shows the panel; the area fills what it is given.
    area->viewport()->setAutoFillBackground(false);
    inside->setAutoFillBackground(false);
    column->addWidget(area, 1);
    m_buttons->setContentsMargins(space::xl, space::m, space::xl, space::l);
    m_buttons->setSpacing(space::s);
    m_buttons->addStretch();
    m_foot->hide();
    column->addWidget(m_foot);
    m_slide->setDuration(slideMs);
    m_slide->setEasingCurve(QEasingCurve::OutCubic);
    connect(m_close, &Button::clicked, this, &Drawer::dismiss);
    window->installEventFilter(this);
    hide();
}

QWidget* Drawer::makeHead(const QString& title)
{
    auto* head = new QWidget;
    auto* row = new QHBoxLayout(head);
    row->setContentsMargins(space::xl, space::l, space::l, space::s);
    row->addWidget(m_title, 1);
    row->addWidget(m_close);
    setAccessibleName(title);
    return head;
}

void Drawer::setTitle(const QString& title)
{
    m_title->setText(title);
    setAccessibleName(title);
}

void Drawer::addButton(Button* button)
{
    m_buttons->addWidget(button);
    m_foot->show();
}

void Drawer::open()
{
    if (m_isOpen)
        return;
    m_isOpen = true;
    m_before = window()->focusWidget();
    place();
    raise();
    show();
    const auto there = m_panel->pos();
    if (!isMotionReduced()) {
        m_slide->setStartValue(there + QPoint(layoutDirection() == Qt::RightToLeft ? -m_panel->width() : m_panel->width(), 0));
        m_slide->setEndValue(there);
        m_slide->start();
    }
    // What the drawer is about comes before the way out of it.
    const auto all = stops();
    const auto first = std::ranges::find_if(all, [this](const QWidget* w) { return w != m_close; });
    (first != all.end() ? *first : static_cast<QWidget*>(m_close))->setFocus(Qt::OtherFocusReason);
}

void Drawer::dismiss()
{
    if (!m_isOpen)
        return;
    m_isOpen = false;
    m_slide->stop();
    hide();
    if (m_before)
        m_before->setFocus(Qt::OtherFocusReason);
    Q_EMIT closed();
}

void Drawer::place()
{
    const auto room = parentWidget()->rect();
    setGeometry(room);
    const int width = qMin(size::drawer, room.width() - 2 * space::xl);
    m_slide->stop();
    m_panel->setGeometry(layoutDirection() == Qt::RightToLeft ? 0 : room.width() - width, 0, width, room.height());
}

QList<QWidget*> Drawer::stops() const
{
    QList<QWidget*> found;
    for (auto* w = m_panel->nextInFocusChain(); w != m_panel; w = w->nextInFocusChain())
        if (m_panel->isAncestorOf(w) && (w->focusPolicy() & Qt::TabFocus) && w->isEnabled() && w->isVisibleTo(this) && !w->focusProxy())
            found << w;
    return found;
}

bool Drawer::focusNextPrevChild(bool isNext)
{
    const auto all = stops();
    if (all.isEmpty())
        return true;
    const auto at = all.indexOf(window()->focusWidget());
    const auto next = (at < 0 ? 0 : at + (isNext ? 1 : all.size() - 1)) % all.size();
    all[next]->setFocus(isNext ? Qt::TabFocusReason : Qt::BacktabFocusReason);
    return true;
}

void Drawer::keyPressEvent(QKeyEvent* event)
{
    if (event->key() == Qt::Key_Escape)
        return dismiss();
    QWidget::keyPressEvent(event);
}

void Drawer::mousePressEvent(QMouseEvent* event)
{
    if (!m_panel->geometry().contains(event->pos()))
        dismiss();
}

bool Drawer::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Resize && m_isOpen && watched == parentWidget())
        place();
    return QWidget::eventFilter(watched, event);
}

void Drawer::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setOpacity(veilOpacity);
    painter.fillRect(rect(), colors.window);
    painter.setOpacity(1);
    const auto panel = m_panel->geometry();
    painter.fillRect(panel, colors.card);
    const bool isMirrored = layoutDirection() == Qt::RightToLeft;
    painter.fillRect(isMirrored ? panel.right() : panel.left(), panel.top(), 1, panel.height(), colors.borderStrong);
}

} // namespace pulse::ui
