#include "ui/common/preparing.h"
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QResizeEvent>
#include <QWidget>

namespace pulse::ui {

namespace {

/// A frame of 60 a second leaves room for it, and for what the person does.
constexpr int sliceMs = 4;

using Part = bool (*)(QWidget& widget);

/// Does a part of the work on the widget and all that is inside, until the time is over; false: there was nothing to do.
bool walk(QWidget& widget, Part part, bool isInsideFirst, const QElapsedTimer& since)
{
    bool isSome = !isInsideFirst && part(widget);
    // Some make further ones when they get their style.
    for (qsizetype i = 0; i < widget.children().size(); ++i) {
        if (since.elapsed() >= sliceMs)
            return true;
        if (auto* inside = qobject_cast<QWidget*>(widget.children().at(i)); inside && !inside->isWindow() && walk(*inside, part, isInsideFirst, since))
            isSome = true;
    }
    return (isInsideFirst && part(widget)) || isSome;
}

/// Qt has asked each widget to take its style in the next turn, all in the same one, and one that does takes its children along.
void wait(QWidget& widget) { QCoreApplication::removePostedEvents(&widget, QEvent::PolishRequest); }

bool polish(QWidget& widget)
{
    if (widget.testAttribute(Qt::WA_WState_Polished))
        return false;
    widget.ensurePolished();
    return true;
}

bool place(QWidget& widget)
{
    if (!widget.testAttribute(Qt::WA_PendingResizeEvent))
        return false;
    QResizeEvent event(widget.size(), {});
    QCoreApplication::sendEvent(&widget, &event);
    widget.setAttribute(Qt::WA_PendingResizeEvent, false);
    return true;
}

} // namespace

void prepareLater(QWidget& widget)
{
    wait(widget);
    for (auto* inside : widget.findChildren<QWidget*>())
        wait(*inside);
}

bool prepareSome(QWidget& widget)
{
    QElapsedTimer since;
    since.start();
    return walk(widget, polish, true, since) || walk(widget, place, false, since);
}

} // namespace pulse::ui
