#include "ui/palette/shortcutsheet.h"
#include "ui/actions.h"
#include "ui/common/accessiblerole.h"
#include "ui/common/button.h"
#include "ui/common/label.h"
#include "ui/common/tokens.h"
#include "ui/pages.h"
#include "ui/palette/keycaps.h"
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

namespace pulse::ui {

namespace {
constexpr int leastHeight = 430, aroundIt = 220;
}

ShortcutSheet::ShortcutSheet(QWidget* parent) : Dialog(tr("Keyboard shortcuts"), tr("What an action does depends on the page that is shown."), parent)
{
    std::vector<Line> onPage, everywhere, pages;
    for (const auto& info : allActions())
        if (const auto keys = shortcutsOf(info); !keys.isEmpty())
            (info.scope == ActionScope::Page ? onPage : everywhere).push_back({actionText(info), keys});
    for (const auto& info : allPages())
        if (const auto keys = pageShortcut(info); !keys.isEmpty())
            pages.push_back({pageTitle(info), {keys}});
    auto* columns = new QHBoxLayout;
    columns->setSpacing(2 * space::xl);
    auto* left = new QVBoxLayout;
    left->setSpacing(space::l);
    left->addWidget(makeGroup(tr("On the page"), onPage));
    left->addWidget(makeGroup(tr("Pages"), pages));
    left->addStretch();
    auto* right = new QVBoxLayout;
    right->setSpacing(space::l);
    right->addWidget(makeGroup(tr("Everywhere"), everywhere));
    right->addStretch();
    columns->addLayout(left, 1);
    columns->addLayout(right, 1);
    body()->addWidget(makeScrolling(columns));
    setMinimumWidth(size::palette + 2 * space::xl);
    addCancel(tr("Close"))->setFocus();
}

QWidget* ShortcutSheet::makeScrolling(QLayout* columns)
{
    auto* inside = new QWidget;
    inside->setAutoFillBackground(false);
    columns->setContentsMargins(0, 0, space::l, 0);
    inside->setLayout(columns);
    auto* area = new QScrollArea;
    area->setAccessibleName(windowTitle());
    setAccessibleRole(area, QAccessible::Document);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->viewport()->setAutoFillBackground(false);
    area->setWidget(inside);
    // A small window scrolls it.
    const int room = parentWidget() ? parentWidget()->window()->height() - aroundIt : 0;
    area->setMinimumSize(inside->sizeHint().width() + area->verticalScrollBar()->sizeHint().width(), qMin(inside->sizeHint().height(), qMax(leastHeight, room)));
    return area;
}

QWidget* ShortcutSheet::makeGroup(const QString& title, const std::vector<Line>& lines)
{
    auto* group = new QWidget;
    auto* column = new QVBoxLayout(group);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::s);
    column->addWidget(makeLabel(title.toUpper(), "section"));
    for (const auto& [text, keys] : lines) {
        auto* row = new QHBoxLayout;
        row->setSpacing(space::s);
        row->addWidget(makeLabel(text, "body"), 1);
        for (qsizetype i = 0; i < keys.size(); ++i) {
            if (i > 0)
                row->addWidget(makeLabel(tr("or", "between two shortcuts"), "muted"));
            row->addWidget(new KeyCaps(keys[i]));
        }
        column->addLayout(row);
    }
    return group;
}

} // namespace pulse::ui
