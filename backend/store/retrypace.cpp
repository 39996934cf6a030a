#include "backend/store/retrypace.h"
#include <algorithm>
#include <thread>

namespace pulse {

namespace {

constexpr int64_t longestPauseMicros = 50'000;

/// Differs between threads that start in the same instant; nothing here must be secret.
uint64_t seed()
{
    const auto now = static_cast<uint64_t>(std::chrono::steady_clock::now().time_since_epoch().count());
    return now ^ (std::hash<std::thread::id>{}(std::this_thread::get_id()) * 0x9e3779b97f4a7c15u);
}

} // namespace

RetryPace::RetryPace(Pause pause) : m_pause(std::move(pause)), m_random(seed() | 1)
{
    if (!m_pause)
        m_pause = [](std::chrono::microseconds time) { std::this_thread::sleep_for(time); };
}

bool RetryPace::next()
{
    if (m_leftMicros <= 0)
        return false;
    m_random ^= m_random << 13;
    m_random ^= m_random >> 7;
    m_random ^= m_random << 17;
    const auto half = m_ceilingMicros / 2;
    const auto micros = std::min(m_leftMicros, half + static_cast<int64_t>(m_random % static_cast<uint64_t>(half + 1)));
    m_leftMicros -= micros;
    m_ceilingMicros = std::min(m_ceilingMicros * 2, longestPauseMicros);
    m_pause(std::chrono::microseconds(micros));
    return true;
}

} // namespace pulse
