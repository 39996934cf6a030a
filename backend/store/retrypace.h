#pragma once
#include <chrono>
#include <cstdint>
#include <functional>

namespace pulse {

/// The pauses between the attempts of one call that others keep getting in the way of: short at first, doubling to 50 ms,
/// each cut by up to half at random, so that callers that met once do not meet again. Together at most 1.5 s. One thread.
class RetryPace {
public:
    using Pause = std::function<void(std::chrono::microseconds)>;
    /// `pause` empty: the calling thread sleeps.
    explicit RetryPace(Pause pause = {});

    /// Pauses; false, at once, when the time is used up.
    bool next();

private:
    Pause m_pause;
    uint64_t m_random;
    int64_t m_ceilingMicros = 1'000;
    int64_t m_leftMicros = 1'500'000;
};

} // namespace pulse
