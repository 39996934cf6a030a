#pragma once
#include "backend/core/clock.h"
#include <cstdint>
#include <initializer_list>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pulse {

enum class LogLevel : uint8_t { Debug, Info, Warn, Error };
enum class LogFormat : uint8_t { Pretty, Json };

/// A named value of a log line.
struct LogField {
    std::string_view name;
    std::string value;
};

/// What is said of one answered request.
struct AccessLine {
    std::string_view requestId;
    std::string_view method;
    std::string_view route;   ///< the pattern, never the path
    int status = 0;
    int64_t micros = 0;
    std::string_view ip;
};

struct LogSettings {
    LogLevel level = LogLevel::Info;
    LogFormat format = LogFormat::Pretty;
    std::string file{};   ///< empty: standard error
};

/// A line that was written, as it was: redacted.
struct LogEntry {
    uint64_t number = 0;   ///< from 1, ascending
    int64_t millis = 0;
    LogLevel level = LogLevel::Info;
    std::string text{};
};

/// The one log of a process: bounded queue, one writing thread, the oldest lines are dropped (and counted) when it is full.
/// Every line goes through `redact`. Any thread; never blocks.
class Log {
public:
    explicit Log(LogSettings settings);
    ~Log();
    void write(LogLevel level, std::string_view message, std::initializer_list<LogField> fields = {});
    /// The access line of a request, formatted on the writing thread: the hot path copies values only.
    void access(const AccessLine& line);
    void debug(std::string_view m, std::initializer_list<LogField> f = {}) { write(LogLevel::Debug, m, f); }
    void info(std::string_view m, std::initializer_list<LogField> f = {}) { write(LogLevel::Info, m, f); }
    void warn(std::string_view m, std::initializer_list<LogField> f = {}) { write(LogLevel::Warn, m, f); }
    void error(std::string_view m, std::initializer_list<LogField> f = {}) { write(LogLevel::Error, m, f); }
    void setLevel(LogLevel level);
    uint64_t dropped() const;
    /// The last lines that were written (2,000 at most), those numbered above `number`, the oldest first.
    std::vector<LogEntry> recent(uint64_t number = 0) const;
    /// Waits until everything written so far is out.
    void flush();

private:
    struct Worker;
    std::unique_ptr<Worker> m_worker;
};

/// Masks what looks like a secret, by the field's name (secret, password, token, authorization …) and by shape
/// (pulse_secret_…, pulse_admin_…, pulse_session_…, eyJ…, whsec_…, URL userinfo, RTMP keys).
std::string redact(std::string_view text);
bool isSecretName(std::string_view name);

} // namespace pulse
