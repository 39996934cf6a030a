#include "ui/mouseway.h"
#include <QApplication>
#include <QMouseEvent>
#include <QWidget>

namespace pulse::ui {

// Whatever is under the pointer would take the press for its own: it is seen before anybody.
MouseWay::MouseWay(QWidget* window) : QObject(window), m_window(window) { qApp->installEventFilter(this); }

bool MouseWay::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::MouseButtonPress)
        return false;
    const auto button = static_cast<QMouseEvent*>(event)->button();
    const auto* widget = qobject_cast<QWidget*>(watched);
    if ((button != Qt::BackButton && button != Qt::ForwardButton) || !widget || widget->window() != m_window)
        return false;
    button == Qt::BackButton ? Q_EMIT back() : Q_EMIT forward();
    return true;
}

} // namespace pulse::ui
