#pragma once
#include "backend/core/actor.h"
#include "backend/core/events.h"
#include "models/runasync.h"
#include <QObject>
#include <QThread>
#include <QThreadPool>

namespace pulse {

class ControlPlane;

/// The models' one way to the services. The control plane is handed out only to work that runs on the pool, so no service
/// call can run on the GUI thread (asserted besides). Lives on the GUI thread; the control plane outlives it.
class Backend final : public QObject {
    Q_OBJECT
public:
    Backend(ControlPlane& plane, Actor actor, QObject* parent = nullptr);
    /// Waits for the work that still runs.
    ~Backend() override;

    /// Runs `work(ControlPlane&, const Actor&)` on a worker and gives what it returns to `done` on this thread, unless
    /// `context` has gone by then.
    template <class Work, class Done>
    void call(QObject* context, Work work, Done done)
    {
        runAsync(m_pool, [this, work = std::move(work)]() mutable { return work(plane(), m_actor); }, context, std::move(done));
    }

    /// Ends the signals and waits for the work that still runs; nobody calls any more. Any thread.
    void finish();

    const Actor& actor() const { return m_actor; }
    QThreadPool& pool() { return m_pool; }
    /// For work that already runs on the pool: asserts that this is not the GUI thread.
    ControlPlane& plane();

Q_SIGNALS:
    /// Something was committed, by this window or through the API: the collection and the row. On the GUI thread.
    void changed(const QString& collection, const QString& id, pulse::Action action);
    /// The database went away or is back: what is shown is read again, and shown as old where that cannot be.
    void engineTurned();

private:
    ControlPlane& m_plane;
    Actor m_actor;
    QThreadPool m_pool;
    Events::Subscription m_events;
};

} // namespace pulse
