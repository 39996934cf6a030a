#include "ui/common/sectionscroll.h"
#include "ui/common/sectionlist.h"
#include "ui/common/tokens.h"
#include <QApplication>
#include <QScopedValueRollback>
#include <QScrollArea>
#include <QScrollBar>

namespace pulse::ui {

SectionScroll::SectionScroll(SectionList& list, QScrollArea& area) : QObject(&list), m_list(list), m_area(area)
{
    connect(&list, &SectionList::walked, this, &SectionScroll::scrollTo);
    connect(&list, &SectionList::entered, this, &SectionScroll::enter);
    auto* bar = area.verticalScrollBar();
    connect(bar, &QScrollBar::valueChanged, this, &SectionScroll::followScroll);
    // What is read later makes cards taller; the one that was asked for stays in its place.
    connect(bar, &QScrollBar::rangeChanged, this, [this] {
        if (m_sought >= 0)
            scrollTo(m_sought);
    });
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget*, QWidget* now) {
        for (size_t i = 0; now && i < m_cards.size(); ++i)
            if (m_cards[i]->isAncestorOf(now))
                m_list.setCurrent(static_cast<int>(i));
    });
}

void SectionScroll::add(const QString& title, QWidget& card, const QString& iconName)
{
    m_cards.push_back(&card);
    m_list.add(title, iconName);
}

int SectionScroll::topOf(int section) const { return m_cards[static_cast<size_t>(section)]->mapTo(m_area.widget(), QPoint{}).y(); }

QWidget* SectionScroll::firstControl(int section) const
{
    const auto controls = m_cards[static_cast<size_t>(section)]->findChildren<QWidget*>();
    for (auto* control : controls)
        if ((control->focusPolicy() & Qt::TabFocus) && control->isEnabled() && control->isVisibleTo(m_area.widget()) && !control->focusProxy())
            return control;
    return nullptr;
}

void SectionScroll::enter(int section, Qt::FocusReason reason)
{
    if (auto* control = firstControl(section)) {
        const QScopedValueRollback quiet(m_isScrolling, true);
        control->setFocus(reason);
    }
    scrollTo(section);
}

void SectionScroll::scrollTo(int section)
{
    m_sought = section;
    m_list.setCurrent(section);
    const QScopedValueRollback quiet(m_isScrolling, true);
    // As far from the view's edge as from the card before it.
    m_area.verticalScrollBar()->setValue(section == 0 ? 0 : topOf(section) - space::l);
}

void SectionScroll::reset()
{
    m_sought = -1;
    m_list.setCurrent(0);
    const QScopedValueRollback quiet(m_isScrolling, true);
    m_area.verticalScrollBar()->setValue(0);
}

void SectionScroll::followScroll()
{
    if (m_isScrolling)
        return;
    m_sought = -1;
    // The line that is read goes down the view as the page does: so the first and the last section have their turn.
    const auto* bar = m_area.verticalScrollBar();
    const int line = bar->value() + (bar->maximum() > 0 ? m_area.viewport()->height() * bar->value() / bar->maximum() : 0);
    int read = 0;
    for (size_t i = 0; i < m_cards.size(); ++i)
        if (topOf(static_cast<int>(i)) <= line)
            read = static_cast<int>(i);
    m_list.setCurrent(read);
}

} // namespace pulse::ui
