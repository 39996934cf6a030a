#include "app/desktop/ending.h"
#include <QEvent>
#include <QGuiApplication>

namespace pulse {

Ending::Ending(QObject* parent) : QObject(parent)
{
    // Not quit(): that closes every window first, and each may refuse.
    connect(&m_signals, &UnixSignals::asked, this, [] { QCoreApplication::exit(0); });
    // The session manager first lets everybody save, then sends the end.
    connect(qGuiApp, &QGuiApplication::commitDataRequest, this, [this] { m_isSessionOver = true; }, Qt::DirectConnection);
    qGuiApp->installEventFilter(this);
}

bool Ending::eventFilter(QObject* watched, QEvent* event)
{
    if (watched != qGuiApp || event->type() != QEvent::Quit || !m_isSessionOver)
        return QObject::eventFilter(watched, event);
    QCoreApplication::exit(0);
    return true;
}

} // namespace pulse
