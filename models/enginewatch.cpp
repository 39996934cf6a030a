#include "models/enginewatch.h"
#include "backend/controlplane.h"
#include "models/backend.h"
#include <utility>

namespace pulse {

EngineWatch::EngineWatch(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    m_pool.setMaxThreadCount(1);
    m_timer.setInterval(everyMs);
    connect(&m_timer, &QTimer::timeout, this, &EngineWatch::ask);
    m_timer.start();
    ask();
}

EngineWatch::~EngineWatch() { m_pool.waitForDone(); }

void EngineWatch::ask()
{
    if (std::exchange(m_isAsked, true))
        return;
    runAsync(m_pool, [this] { return m_backend.plane().engineState(); }, this, [this](EngineState state) {
        m_isAsked = false;
        take(std::move(state));
    });
}

void EngineWatch::take(EngineState state)
{
    const auto before = std::exchange(m_state, std::move(state));
    // A latency that moves a little is no news: the window would repaint for nothing.
    const bool isSlower = m_state.latencyMicros > 2 * before.latencyMicros + 1'000 || before.latencyMicros > 2 * m_state.latencyMicros + 1'000;
    if (before.name == m_state.name && before.isUp == m_state.isUp && before.problem == m_state.problem && !isSlower)
        return;
    // Without a name nothing was known yet.
    if (before.isUp != m_state.isUp && !before.name.empty())
        Q_EMIT m_backend.engineTurned();
    Q_EMIT changed();
}

} // namespace pulse
