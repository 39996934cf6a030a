#include "models/notices.h"

namespace pulse {

bool Notices::observe(const QString& condition, const QString& state)
{
    auto& known = m_known[condition];
    const bool isFirst = !known.isSeen;
    const bool isChange = known.state != state;
    known.isSeen = true;
    known.state = state;
    if (isFirst || !isChange)
        return false;
    const auto now = m_clock.steadyMillis();
    const bool isOwn = known.doneAt && now - *known.doneAt <= ownMs;
    const bool isTooSoon = known.toldAt && now - *known.toldAt < apartMs;
    if (isOwn || isTooSoon)
        return false;
    known.toldAt = now;
    return true;
}

void Notices::didIt(const QString& condition) { m_known[condition].doneAt = m_clock.steadyMillis(); }

} // namespace pulse
