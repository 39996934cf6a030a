#include "backend/store/pingtally.h"
#include <algorithm>

namespace pulse {

void PingTally::end(int64_t nowMs, bool isAnswered)
{
    const auto missed = missesUntil(nowMs);
    m_begunMs = none;
    if (isAnswered && missed == 0)
        m_misses = 0;
    else
        m_misses += std::max<int64_t>(missed, 1);
}

} // namespace pulse
