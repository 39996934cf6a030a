#pragma once
#include "backend/core/seenrequest.h"
#include <atomic>
#include <mutex>
#include <string_view>
#include <vector>

namespace pulse {

struct Request;

/// The last thousand requests of a listener, in a place of fixed size, for a window that shows them live. Off until somebody
/// watches: then a request costs one look at a flag. Any thread; who records never waits, and gives a request up rather
/// than that.
class RequestRing {
public:
    static constexpr size_t kept = 1'000;

    RequestRing() = default;
    ~RequestRing();
    /// Off forgets what was seen. The room for it is taken once and kept until the end.
    void watch(bool isOn);
    bool isOn() const { return m_isOn.load(std::memory_order_acquire); }

    struct Seen {
        const Request& request;
        std::string_view stage;   ///< static text
        int status;
        int64_t micros;
        int64_t millis;
    };
    void record(const Seen& seen);
    /// Those with a higher number than `number`, the oldest first. Blocks briefly, never the recorders.
    std::vector<SeenRequest> since(uint64_t number) const;

private:
    struct Slot;
    std::atomic<bool> m_isOn{false};
    std::atomic<uint64_t> m_next{1};
    std::atomic<uint64_t> m_from{0};   ///< what has no higher number was forgotten
    std::atomic<Slot*> m_slots{nullptr};
    std::mutex m_switching;
};

} // namespace pulse
