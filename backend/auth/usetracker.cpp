#include "backend/auth/usetracker.h"

namespace pulse {

void UseTracker::used(const std::string& id, PendingUse use)
{
    const std::lock_guard lock(m_mutex);
    m_pending.uses.insert_or_assign(id, std::move(use));
}

void UseTracker::outdated(const std::string& keyId, PendingUpgrade upgrade)
{
    const std::lock_guard lock(m_mutex);
    m_pending.upgrades.try_emplace(keyId, std::move(upgrade));
}

PendingUses UseTracker::take()
{
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_pending, {});
}

void UseTracker::putBack(PendingUses uses)
{
    const std::lock_guard lock(m_mutex);
    m_pending.uses.merge(uses.uses);
    m_pending.upgrades.merge(uses.upgrades);
}

} // namespace pulse
