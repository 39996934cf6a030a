#include "ui/common/density.h"
#include "ui/common/entitytable.h"
#include <QApplication>
#include <QHeaderView>
#include <QScrollBar>
#include <QTableView>
#include <QVariant>

namespace pulse::ui {

namespace {

constexpr const char* property = "pulseCompactRows";
/// Of a table: the height of its rows while they are comfortable.
constexpr const char* heightProperty = "pulseRowHeight";

void fit(QTableView& table, int height)
{
    const auto* bar = table.verticalScrollBar();
    const bool isAtEnd = bar->maximum() > 0 && bar->value() == bar->maximum();
    table.verticalHeader()->setMinimumSectionSize(0);
    table.verticalHeader()->setDefaultSectionSize(height);
    // Where it is scrolled to is measured by the new heights.
    table.doItemsLayout();
    if (const auto current = table.currentIndex(); current.isValid() && table.isVisible())
        table.scrollTo(current);
    else if (isAtEnd)
        table.scrollToBottom();
}

} // namespace

Density density() { return qApp && qApp->property(property).toBool() ? Density::Compact : Density::Comfortable; }

void setDensity(Density wanted)
{
    if (wanted == density())
        return;
    qApp->setProperty(property, wanted == Density::Compact);
    const auto all = QApplication::allWidgets();
    for (auto* widget : all)
        if (const auto height = widget->property(heightProperty); height.isValid())
            fit(*static_cast<QTableView*>(widget), rowHeight(height.toInt()));
    for (auto* widget : all)
        if (auto* table = qobject_cast<EntityTable*>(widget))
            table->fitRows();
}

int rowHeight(int comfortable) { return density() == Density::Compact ? comfortable * 3 / 4 : comfortable; }

void followDensity(QTableView& table, int comfortable)
{
    table.setProperty(heightProperty, comfortable);
    fit(table, rowHeight(comfortable));
}

bool isCompactRow(int height) { return height < size::row; }

} // namespace pulse::ui
