#include "ui/common/dressing.h"
#include <QApplication>
#include <QEvent>
#include <QMainWindow>
#include <QStackedWidget>
#include <QStyle>
#include <algorithm>

namespace pulse::ui {

Dressing::Dressing(QObject* parent) : QObject(parent) { qApp->installEventFilter(this); }

void Dressing::change(const QString& sheet)
{
    m_sheet = sheet;
    std::erase_if(m_roots, [](const Root& root) { return !root.widget; });
    for (auto& root : m_roots) {
        root.isOld = !root.widget->isVisible();
        if (!root.isOld)
            root.widget->setStyleSheet(m_sheet);
    }
}

bool Dressing::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() == QEvent::Polish && watched->isWidgetType())
        polish(*static_cast<QWidget*>(watched));
    else if (event->type() == QEvent::Show && watched->isWidgetType())
        show(*static_cast<QWidget*>(watched));
    return QObject::eventFilter(watched, event);
}

void Dressing::polish(QWidget& widget)
{
    // A widget inside a dressed one has its style; it is polished after that one.
    if (m_sheet.isEmpty() || widget.style() != QApplication::style())
        return;
    // The main window and what holds its stack of pages are left out; their parts decide for themselves.
    const bool isPage = qobject_cast<QStackedWidget*>(widget.parentWidget());
    const bool isOfMain = qobject_cast<QMainWindow*>(widget.window());
    if (isOfMain && !isPage && (widget.isWindow() || qobject_cast<QStackedWidget*>(&widget) || widget.findChild<QStackedWidget*>()))
        return;
    m_roots.push_back({&widget});
    widget.setStyleSheet(m_sheet);
}

void Dressing::show(QWidget& widget)
{
    const auto found = std::ranges::find_if(m_roots, [&](const Root& root) { return root.isOld && root.widget == &widget; });
    if (found == m_roots.end())
        return;
    found->isOld = false;
    widget.setStyleSheet(m_sheet);
}

} // namespace pulse::ui
