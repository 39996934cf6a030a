#include "backend/core/events.h"
#include <algorithm>
#include <mutex>
#include <shared_mutex>
#include <vector>

namespace pulse {

/// Handlers run under the shared lock: whoever ends a subscription waits for calls that run, so none runs after.
struct Events::Subscription::State {
    struct Entry {
        uint64_t id;
        Handler handler;
    };
    /// Held by whoever waits for the exclusive lock, so that busy publishers cannot keep it waiting.
    std::mutex gate;
    std::shared_mutex mutex;
    std::vector<Entry> entries;
    uint64_t lastId = 0;

    void end(uint64_t id)
    {
        const std::lock_guard turn(gate);
        const std::unique_lock lock(mutex);
        std::erase_if(entries, [id](const Entry& entry) { return entry.id == id; });
    }
};

Events::Subscription::~Subscription()
{
    if (m_state)
        m_state->end(m_id);
}

Events::Subscription& Events::Subscription::operator=(Subscription&& other) noexcept
{
    if (this != &other) {
        if (m_state)
            m_state->end(m_id);
        m_state = std::move(other.m_state);
        m_id = other.m_id;
    }
    return *this;
}

Events::Events() : m_state(std::make_shared<Subscription::State>()) {}

Events::Subscription Events::subscribe(Handler handler)
{
    const std::lock_guard turn(m_state->gate);
    const std::unique_lock lock(m_state->mutex);
    Subscription subscription;
    subscription.m_state = m_state;
    subscription.m_id = ++m_state->lastId;
    m_state->entries.push_back({subscription.m_id, std::move(handler)});
    return subscription;
}

void Events::publish(const Event& event)
{
    std::unique_lock turn(m_state->gate);
    const std::shared_lock lock(m_state->mutex);
    turn.unlock();
    for (const auto& entry : m_state->entries)
        entry.handler(event);
}

} // namespace pulse
