#pragma once
#include "backend/core/clock.h"
#include <atomic>
#include <cstdint>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>

namespace pulse {

/// When a credential was noted last. Shared by all snapshots of the credential, so that a hot one costs one relaxed load.
struct UseCell {
    std::atomic<int64_t> slot{-1};

    /// Whether this is the first use in its slot of `slotMillis`.
    bool isFirstIn(Time now, int64_t slotMillis)
    {
        const auto current = toMillis(now) / slotMillis;
        return slot.load(std::memory_order_relaxed) != current && slot.exchange(current, std::memory_order_relaxed) != current;
    }
};

/// A credential's last use, as it will be written.
struct PendingUse {
    std::string projectId{};   ///< of a key; empty: an admin token
    Time at{};
    std::string ip{};
    std::string route{};
};

/// A key whose hash is under an older pepper.
struct PendingUpgrade {
    std::string from;
    std::string to;
};

struct PendingUses {
    std::unordered_map<std::string, PendingUse> uses;           ///< by the credential's id: the latest of each
    std::unordered_map<std::string, PendingUpgrade> upgrades;   ///< by the key's id
    bool isEmpty() const { return uses.empty() && upgrades.empty(); }
};

/// Remembers in memory what was used until it is flushed: at most one entry per credential, so a store that is away costs
/// no more than that. Any thread; a credential comes here once a second, whatever its traffic.
class UseTracker {
public:
    void used(const std::string& id, PendingUse use);
    void outdated(const std::string& keyId, PendingUpgrade upgrade);
    PendingUses take();
    /// What could not be written comes back; newer entries stand.
    void putBack(PendingUses uses);

private:
    std::mutex m_mutex;
    PendingUses m_pending;
};

} // namespace pulse
