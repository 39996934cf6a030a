#pragma once
#include <atomic>
#include <cstdint>

namespace pulse {

/// Whether somebody who is pinged again and again is there. A ping that fails or takes longer than the limit is a miss; one
/// that hangs is a further miss each limit. Two misses in a row: away; one answer in time: back. One thread pings, any asks.
class PingTally {
public:
    explicit PingTally(int64_t limitMs) : m_limitMs(limitMs) {}

    void begin(int64_t nowMs) { m_begunMs = nowMs; }
    void end(int64_t nowMs, bool isAnswered);
    bool isAway(int64_t nowMs) const { return m_misses + missesUntil(nowMs) >= missesToBeAway; }
    bool wasMissed() const { return m_misses > 0; }

private:
    static constexpr int64_t missesToBeAway = 2;
    static constexpr int64_t none = -1;
    /// Of the ping under way.
    int64_t missesUntil(int64_t nowMs) const
    {
        const int64_t begunMs = m_begunMs;
        return begunMs == none ? 0 : (nowMs - begunMs) / m_limitMs;
    }

    const int64_t m_limitMs;
    std::atomic<int64_t> m_begunMs{none};
    std::atomic<int64_t> m_misses{0};
};

} // namespace pulse
