#include "ui/common/tabs.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QFocusEvent>
#include <QPainter>
#include <QStackedWidget>
#include <QVBoxLayout>

namespace pulse::ui {

TabRow::TabRow(const QString& name, QWidget* parent) : QTabBar(parent)
{
    setAccessibleName(name);
    setFont(uiFont(type::body, QFont::DemiBold));
    setDrawBase(false);
    setExpanding(false);
    setElideMode(Qt::ElideNone);
    setUsesScrollButtons(true);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    setMouseTracking(true);
}

QSize TabRow::tabSizeHint(int index) const { return {fontMetrics().horizontalAdvance(tabText(index)) + 2 * space::m, size::header}; }

QSize TabRow::minimumTabSizeHint(int index) const { return tabSizeHint(index); }

void TabRow::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(0, height() - 1, width(), 1, colors.border);
    const auto pointer = mapFromGlobal(QCursor::pos());
    for (int i = 0; i < count(); ++i) {
        const auto box = tabRect(i);
        const bool isCurrent = i == currentIndex();
        painter.setPen(!isTabEnabled(i) ? colors.muted : isCurrent || (underMouse() && box.contains(pointer)) ? colors.text : colors.secondary);
        painter.drawText(box.adjusted(0, 0, 0, -2), Qt::AlignCenter, tabText(i));
        if (isCurrent)
            painter.fillRect(box.left(), height() - 2, box.width(), 2, colors.link);
        if (isCurrent && hasFocus() && m_hasRing)
            paintFocusRing(painter, box.adjusted(2, 3, -2, -5), radius::control, colors);
    }
}

void TabRow::focusInEvent(QFocusEvent* event)
{
    m_hasRing = isKeyboardFocus(*this, event->reason());
    QTabBar::focusInEvent(event);
}

Tabs::Tabs(const QString& name, QWidget* parent) : QWidget(parent), m_row(new TabRow(name)), m_panes(new QStackedWidget)
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::l);
    column->addWidget(m_row);
    column->addWidget(m_panes, 1);
    connect(m_row, &QTabBar::currentChanged, this, [this](int index) {
        m_panes->setCurrentIndex(index);
        Q_EMIT currentChanged(index);
    });
}

void Tabs::addTab(QWidget* pane, const QString& title)
{
    m_panes->addWidget(pane);
    m_row->addTab(title);
}

int Tabs::currentIndex() const { return m_row->currentIndex(); }

void Tabs::setCurrentIndex(int index) { m_row->setCurrentIndex(index); }

int Tabs::count() const { return m_row->count(); }

} // namespace pulse::ui
