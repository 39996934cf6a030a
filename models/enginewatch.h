#pragma once
#include "backend/store/enginestate.h"
#include <QObject>
#include <QThreadPool>
#include <QTimer>

namespace pulse {

class Backend;

/// How the database is: asked each half second on a thread of its own, since the backend's may all wait for a database that
/// does not answer. When it went away or is back, every model of the backend reads again. GUI thread.
class EngineWatch final : public QObject {
    Q_OBJECT
public:
    static constexpr int everyMs = 500;

    explicit EngineWatch(Backend& backend, QObject* parent = nullptr);
    /// Waits for the question that is under way: it never waits for a disk.
    ~EngineWatch() override;

    /// As of the last answer; without a name before the first.
    const EngineState& state() const { return m_state; }
    /// Asks now.
    void ask();

Q_SIGNALS:
    void changed();

private:
    void take(EngineState state);

    Backend& m_backend;
    QThreadPool m_pool;
    QTimer m_timer;
    EngineState m_state;
    bool m_isAsked = false;
};

} // namespace pulse
