#pragma once
#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <string_view>

namespace pulse {

enum class Action : uint8_t { Created, Updated, Removed, Restored };

/// Something changed, said after its commit. For screens and snapshots only: it may be lost, the row is the truth.
struct Event {
    std::string_view kind;   ///< the collection (static text)
    std::string id;
    std::string project{};
    Action action = Action::Updated;
};

/// Fan-out of events. Subscribers run on the committing thread, before the committing call returns, and must only set a
/// value or enqueue. Any thread; a subscriber may not subscribe or unsubscribe from inside its call.
class Events {
public:
    using Handler = std::function<void(const Event&)>;
    /// Ends the subscription when it goes. After its destructor the handler neither runs nor will run.
    class Subscription {
    public:
        Subscription() = default;
        ~Subscription();
        Subscription(Subscription&&) noexcept = default;
        Subscription& operator=(Subscription&&) noexcept;

    private:
        friend class Events;
        struct State;
        std::shared_ptr<State> m_state;
        uint64_t m_id = 0;
    };

    Events();
    [[nodiscard]] Subscription subscribe(Handler handler);
    void publish(const Event& event);

private:
    std::shared_ptr<Subscription::State> m_state;
};

} // namespace pulse
