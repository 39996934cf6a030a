#include "models/requestrate.h"
#include <algorithm>

namespace pulse {

void RequestRate::take(Time at, uint64_t answered)
{
    const auto minute = toMillis(at) / 60'000;
    if (m_minute) {
        const auto passed = std::clamp<int64_t>(minute - *m_minute, 0, minutes);
        m_counts.erase(m_counts.begin(), m_counts.begin() + passed);
        m_counts.resize(minutes);
        m_counts.back() += static_cast<int64_t>(answered - std::min(answered, m_answered));
    }
    m_minute = std::max(minute, m_minute.value_or(minute));
    m_answered = answered;
}

} // namespace pulse
