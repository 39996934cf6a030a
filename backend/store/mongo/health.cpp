#include "backend/store/mongo/health.h"

namespace pulse {

MongoHealth::MongoHealth(const Clock& clock, std::string name) : m_clock(clock), m_state{.name = std::move(name), .since = clock.now()} {}

bool MongoHealth::admits(bool isTrial)
{
    std::lock_guard lock(m_mutex);
    if (m_failures < failuresToOpen || isTrial)
        return true;
    const auto now = m_clock.steadyMillis();
    if (now < m_closedUntilMs)
        return false;
    // This one goes out to see; the others wait for what it brings.
    m_closedUntilMs = now + openMs;
    return true;
}

void MongoHealth::succeeded(MongoWay way, int64_t micros)
{
    std::lock_guard lock(m_mutex);
    m_failures = 0;
    m_state.latencyMicros = m_state.latencyMicros == 0 ? micros : (m_state.latencyMicros * 7 + micros) / 8;
    m_isFailing[static_cast<size_t>(way)] = false;
    // Reading that works does not show that writing does, nor the reverse.
    const bool isUp = !m_isFailing[0] && !m_isFailing[1];
    if (!isUp || m_state.isUp)
        return;
    m_state.isUp = true;
    m_state.since = m_clock.now();
    m_state.problem.clear();
}

void MongoHealth::failed(MongoWay way, const Error& error)
{
    std::lock_guard lock(m_mutex);
    if (error.code == ErrorCode::StoreUnavailable && ++m_failures >= failuresToOpen)
        m_closedUntilMs = m_clock.steadyMillis() + openMs;
    m_isFailing[static_cast<size_t>(way)] = true;
    if (m_state.isUp)
        m_state.since = m_clock.now();
    m_state.isUp = false;
    m_state.problem = errorText(error);
}

void MongoHealth::answered()
{
    std::lock_guard lock(m_mutex);
    m_failures = 0;
}

void MongoHealth::setName(std::string name)
{
    std::lock_guard lock(m_mutex);
    m_state.name = std::move(name);
}

void MongoHealth::setBytes(int64_t bytes)
{
    std::lock_guard lock(m_mutex);
    m_state.bytes = bytes;
}

EngineState MongoHealth::state() const
{
    std::lock_guard lock(m_mutex);
    return m_state;
}

} // namespace pulse
