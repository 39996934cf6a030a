#pragma once
#include "backend/core/clock.h"
#include <cstdint>
#include <optional>
#include <vector>

namespace pulse {

/// How many requests came in each minute of the last hour, from looks at a number that only grows. What came between two looks
/// counts for the minute of the later one; what came before the first one for none.
class RequestRate {
public:
    static constexpr size_t minutes = 60;

    /// `answered` of them until `at`. An earlier time than before is taken for the same minute.
    void take(Time at, uint64_t answered);
    /// The oldest first; the last one is still going on.
    std::vector<int64_t> perMinute() const { return m_counts; }

private:
    std::vector<int64_t> m_counts = std::vector<int64_t>(minutes);
    std::optional<int64_t> m_minute;
    uint64_t m_answered = 0;
};

} // namespace pulse
