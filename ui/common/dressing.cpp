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
    // What makes a window of its own while its style changes adds a root, which has the new sheet already.
    for (size_t i = 0, count = m_roots.size(); i < count; ++i) {
        const auto widget = m_roots[i].widget;
        if (!widget)
            continue;
        m_roots[i].isOld = !widget->isVisible();
        if (widget->isVisible())
            widget->setStyleSheet(m_sheet);
    }
}

bool Dressing::eventFilter(QObject* watched, QEvent* event)
{
    const bool isPolish = event->type() == QEvent::Polish, isShow = event->type() == QEvent::Show;
    if ((isPolish || isShow) && watched->isWidgetType()) {
        auto& widget = *static_cast<QWidget*>(watched);
        // What is inside a dressed one has its style.
        if (!m_sheet.isEmpty() && widget.style() == QApplication::style())
            dress(widget);
        else if (isShow)
            show(widget);
    }
    return QObject::eventFilter(watched, event);
}

namespace {

/// The main window and what holds its stack of pages: their parts decide for themselves.
bool isLeftOut(const QWidget& widget)
{
    if (!qobject_cast<QMainWindow*>(widget.window()) || qobject_cast<QStackedWidget*>(widget.parentWidget()))
        return false;
    return widget.isWindow() || qobject_cast<const QStackedWidget*>(&widget) || widget.findChild<QStackedWidget*>();
}

/// A part that is still being made, without the page it will belong to. A menu or a tooltip is measured before it has a window.
bool isOrphan(const QWidget& widget)
{
    return widget.isWindow() && widget.windowType() == Qt::Window && !widget.testAttribute(Qt::WA_WState_Created);
}

} // namespace

void Dressing::dress(QWidget& widget)
{
    if (isLeftOut(widget))
        return;
    auto* root = &widget;
    while (!root->isWindow() && !isLeftOut(*root->parentWidget()))
        root = root->parentWidget();
    // A list that opens out of a box has the style of what the box belongs to.
    for (const QWidget* above = root; above; above = above->window()->parentWidget())
        if (isOrphan(*above->window()))
            return;
    m_roots.push_back({root});
    root->setStyleSheet(m_sheet);
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
