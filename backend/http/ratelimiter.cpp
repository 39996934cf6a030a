#include "backend/http/ratelimiter.h"
#include <algorithm>
#include <cstring>
#include <mutex>
#include <vector>

namespace pulse {

namespace {

constexpr size_t shardCount = 64;
constexpr size_t firstSlots = 16;
constexpr size_t probeLimit = 16;

struct Slot {
    uint64_t hash = 0;       ///< 0: free
    uint32_t window = 0;     ///< number of the window that `current` counts
    uint32_t current = 0;
    uint32_t previous = 0;
};

uint64_t mix(uint64_t a, uint64_t b)
{
    __extension__ using Wide = unsigned __int128;
    const auto product = static_cast<Wide>(a) * b;
    return static_cast<uint64_t>(product) ^ static_cast<uint64_t>(product >> 64);
}

uint64_t hashOf(std::string_view key, uint64_t seed)
{
    auto hash = seed ^ (0x9e3779b97f4a7c15u + key.size());
    for (; key.size() >= 8; key.remove_prefix(8)) {
        uint64_t word = 0;
        std::memcpy(&word, key.data(), 8);
        hash = mix(hash ^ word, seed | 0xa0761d6478bd642fu);
    }
    uint64_t word = 0;
    std::memcpy(&word, key.data(), key.size());
    hash = mix(hash ^ word, seed ^ 0xe7037ed1a0b428dbu);
    return hash | 1;
}

} // namespace

struct alignas(64) RateLimiter::Shard {
    std::mutex mutex;
    std::vector<Slot> slots;
    size_t used = 0;
    uint32_t grown = 0;   ///< the window in which `grow` last ran: at full size it helps once a window only

    Slot& find(uint64_t hash, uint32_t window, size_t maxSlots)
    {
        if (used * 4 >= slots.size() * 3 && (slots.size() < maxSlots || grown != window))
            grow(window, maxSlots);
        const size_t mask = slots.size() - 1;
        Slot* poorest = nullptr;
        for (size_t i = 0; i < std::min(probeLimit, slots.size()); ++i) {
            auto& slot = slots[((hash >> 8) + i) & mask];
            if (slot.hash == hash)
                return slot;
            if (slot.hash == 0) {
                ++used;
                return slot = {.hash = hash, .window = window};
            }
            if (!poorest || weight(slot, window) < weight(*poorest, window))
                poorest = &slot;
        }
        return *poorest = {.hash = hash, .window = window};
    }

    static uint64_t weight(const Slot& slot, uint32_t window)
    {
        if (slot.window + 1 < window)
            return 0;
        return 1 + (slot.window == window ? uint64_t{slot.current} + slot.previous : slot.current);
    }

    /// Leaves out what has gone cold; takes more room only when that was not enough, and never beyond `maxSlots`.
    void grow(uint32_t window, size_t maxSlots)
    {
        grown = window;
        std::vector<Slot> old;
        old.swap(slots);
        std::erase_if(old, [&](const Slot& s) { return s.hash == 0 || weight(s, window) == 0; });
        size_t size = firstSlots;
        while (size < maxSlots && size < old.size() * 2)
            size *= 2;
        slots.resize(size);
        used = 0;
        for (const auto& slot : old)
            for (size_t i = 0; i < probeLimit; ++i)
                if (auto& place = slots[((slot.hash >> 8) + i) & (size - 1)]; place.hash == 0) {
                    place = slot;
                    ++used;
                    break;
                }
    }
};

RateLimiter::RateLimiter(LimiterSettings settings) : m_settings(settings), m_shards(std::make_unique<Shard[]>(shardCount)) {}

RateLimiter::~RateLimiter() = default;

bool RateLimiter::isOn() const { return m_settings.limit > 0; }

const LimiterSettings& RateLimiter::settings() const { return m_settings; }

LimitVerdict RateLimiter::take(std::string_view key, int64_t nowMs)
{
    if (!isOn())
        return {};
    const auto hash = hashOf(key, m_settings.seed);
    const auto span = m_settings.windowMs;
    const auto window = static_cast<uint32_t>(nowMs / span);
    const int64_t elapsed = nowMs % span;
    auto& shard = m_shards[hash >> 58];
    uint32_t current = 0;
    uint32_t previous = 0;
    bool isAdmitted = false;
    {
        const std::lock_guard lock(shard.mutex);
        auto& slot = shard.find(hash, window, std::max(firstSlots, m_settings.maxKeys / shardCount));
        if (slot.window != window) {
            slot.previous = slot.window + 1 == window ? slot.current : 0;
            slot.current = 0;
            slot.window = window;
        }
        // In units of window milliseconds, so that no share is rounded.
        isAdmitted = slot.previous * (span - elapsed) + (int64_t{slot.current} + 1) * span <= m_settings.limit * span;
        slot.current += isAdmitted ? 1 : 0;
        current = slot.current;
        previous = slot.previous;
    }
    LimitVerdict verdict{.isAdmitted = isAdmitted, .resetSeconds = (span - elapsed + 999) / 1000};
    verdict.remaining = std::max<int64_t>(0, (m_settings.limit * span - previous * (span - elapsed) - current * span) / span);
    if (isAdmitted)
        return verdict;
    int64_t waitMs = 0;
    if (current < m_settings.limit) {
        // previous·(1 − x) + current + 1 ≤ limit holds from this share x of the window on.
        waitMs = span - (m_settings.limit - current - 1) * span / previous - elapsed;
    } else {
        // Only in the next window, where `current` is the previous one.
        waitMs = span - elapsed + span - (m_settings.limit - 1) * span / current;
    }
    verdict.retrySeconds = std::max<int64_t>(1, (waitMs + 999) / 1000);
    return verdict;
}

size_t RateLimiter::keys() const
{
    size_t count = 0;
    for (size_t i = 0; i < shardCount; ++i) {
        const std::lock_guard lock(m_shards[i].mutex);
        count += m_shards[i].used;
    }
    return count;
}

} // namespace pulse
