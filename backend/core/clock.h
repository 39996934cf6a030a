#pragma once
#include <chrono>
#include <cstdint>
#include <string>
#include <string_view>

namespace pulse {

/// A point in time: UTC, milliseconds. The zero value means "never" and is JSON null outside.
using Time = std::chrono::sys_time<std::chrono::milliseconds>;
using Duration = std::chrono::milliseconds;

inline int64_t toMillis(Time time) { return time.time_since_epoch().count(); }
inline Time fromMillis(int64_t millis) { return Time{Duration{millis}}; }

/// RFC 3339 in UTC with `Z`; milliseconds only when they are not zero.
std::string formatTime(Time time);
/// Reads RFC 3339 with any offset. Returns false and leaves `out` alone on anything else.
bool parseTime(std::string_view text, Time& out);

/// Where time comes from. Handed in everywhere, so that tests turn it by hand. Any thread.
class Clock {
public:
    virtual ~Clock() = default;
    /// Wall clock, for what is stored and shown.
    virtual Time now() const = 0;
    /// Milliseconds that never run backwards, for windows and deadlines.
    virtual int64_t steadyMillis() const = 0;
};

class SystemClock final : public Clock {
public:
    Time now() const override;
    int64_t steadyMillis() const override;
};

} // namespace pulse
