#pragma once
#include "backend/core/clock.h"
#include "backend/store/engine.h"
#include <array>
#include <mutex>

namespace pulse {

enum class MongoWay : uint8_t { Read, Write };

/// What is known of the server from the last calls, and the circuit breaker: after 5 calls in a row that met no server,
/// calls fail at once for 2 s; then one is let through to see. Any thread.
class MongoHealth {
public:
    MongoHealth(const Clock& clock, std::string name);

    /// Whether a call may go out now. `isTrial`: goes out in any case.
    bool admits(bool isTrial);
    void succeeded(MongoWay way, int64_t micros);
    void failed(MongoWay way, const Error& error);
    /// A refusal by rule: a server is there, and nothing is known of its disk.
    void answered();

    void setName(std::string name);
    void setBytes(int64_t bytes);
    EngineState state() const;

private:
    static constexpr int failuresToOpen = 5;
    static constexpr int64_t openMs = 2'000;

    const Clock& m_clock;
    mutable std::mutex m_mutex;
    EngineState m_state;
    std::array<bool, 2> m_isFailing{};
    int m_failures = 0;
    int64_t m_closedUntilMs = 0;   ///< steady
};

} // namespace pulse
