#pragma once
#include <cstdint>
#include <memory>
#include <string_view>

namespace pulse {

struct LimiterSettings {
    int64_t limit = 1000;          ///< per window; 0: no limit
    int64_t windowMs = 60'000;
    size_t maxKeys = 100'000;      ///< beyond these the least used neighbours make room
    uint64_t seed = 0;             ///< of the hash; random, so that nobody can make keys collide
};

struct LimitVerdict {
    bool isAdmitted = true;
    int64_t remaining = 0;         ///< how many more would be admitted now
    int64_t resetSeconds = 0;      ///< until the window ends
    int64_t retrySeconds = 0;      ///< until one more is admitted, when this one was not
};

/// A sliding window of two buckets: what came in this window, plus the share of the last one that still reaches into the
/// sliding window. Refused calls are not counted. 24 bytes a key, sharded; any thread. `nowMs` never runs backwards.
class RateLimiter {
public:
    explicit RateLimiter(LimiterSettings settings);
    ~RateLimiter();
    bool isOn() const;
    const LimiterSettings& settings() const;
    /// Counts one call of `key`, if it is admitted.
    LimitVerdict take(std::string_view key, int64_t nowMs);
    /// How many keys are kept, for tests and metrics.
    size_t keys() const;

private:
    struct Shard;
    LimiterSettings m_settings;
    std::unique_ptr<Shard[]> m_shards;
};

} // namespace pulse
