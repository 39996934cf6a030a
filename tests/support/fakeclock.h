#pragma once
#include "backend/core/clock.h"
#include <atomic>

namespace pulse {

/// A clock that stands until a test turns it. Any thread.
class FakeClock final : public Clock {
public:
    /// 2026-01-31T12:00:00Z
    static constexpr int64_t startMillis = 1'769'860'800'000;

    explicit FakeClock(int64_t millis = startMillis) : m_now(millis) {}

    Time now() const override { return fromMillis(m_now); }
    int64_t steadyMillis() const override { return m_steady; }

    /// Turns both hands.
    void advance(Duration by)
    {
        m_now += by.count();
        m_steady += by.count();
    }
    /// Sets the wall clock alone, as an administrator or NTP does.
    void setNow(Time time) { m_now = toMillis(time); }

private:
    std::atomic<int64_t> m_now;
    std::atomic<int64_t> m_steady{1'000};
};

} // namespace pulse
