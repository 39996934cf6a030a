#include "ui/common/density.h"
#include "ui/common/entitytable.h"
#include "ui/common/rowview.h"
#include <QApplication>
#include <QVariant>

namespace pulse::ui {

namespace {
constexpr const char* property = "pulseCompactRows";
} // namespace

Density density() { return qApp && qApp->property(property).toBool() ? Density::Compact : Density::Comfortable; }

void setDensity(Density wanted)
{
    if (wanted == density())
        return;
    qApp->setProperty(property, wanted == Density::Compact);
    const auto all = QApplication::allWidgets();
    for (auto* widget : all)
        if (auto* view = qobject_cast<RowView*>(widget))
            view->fitRows();
    for (auto* widget : all)
        if (auto* table = qobject_cast<EntityTable*>(widget))
            table->fitRows();
}

int rowHeight(int comfortable) { return density() == Density::Compact ? comfortable * 3 / 4 : comfortable; }

bool isCompactRow(int height) { return height < size::row; }

} // namespace pulse::ui
