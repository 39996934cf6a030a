#include "models/backend.h"
#include "backend/controlplane.h"
#include "models/text.h"
#include <QCoreApplication>

namespace pulse {

Backend::Backend(ControlPlane& plane, Actor actor, QObject* parent) : QObject(parent), m_plane(plane), m_actor(std::move(actor))
{
    m_pool.setMaxThreadCount(4);
    // The handler runs on the committing thread: it only posts.
    m_events = plane.events().subscribe([this](const Event& event) {
        QMetaObject::invokeMethod(this, [this, kind = qt(event.kind), id = qt(event.id), action = event.action] { Q_EMIT changed(kind, id, action); },
                                  Qt::QueuedConnection);
    });
}

Backend::~Backend() { finish(); }

void Backend::finish()
{
    m_events = {};
    m_pool.waitForDone();
}

ControlPlane& Backend::plane()
{
    Q_ASSERT_X(QThread::currentThread() != QCoreApplication::instance()->thread(), "Backend", "a service call on the GUI thread");
    return m_plane;
}

} // namespace pulse
