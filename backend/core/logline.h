#pragma once
#include "backend/core/log.h"
#include <array>
#include <map>
#include <string>
#include <vector>

namespace pulse {

/// Short text of a fixed place, so that copying it allocates nothing; longer text is cut.
template <size_t N>
struct FixedText {
    std::array<char, N> bytes;
    uint8_t length = 0;
    static_assert(N < 256);

    void assign(std::string_view text)
    {
        length = static_cast<uint8_t>(text.copy(bytes.data(), N));
    }
    std::string_view view() const { return {bytes.data(), length}; }
};

/// One request, as the hot path leaves it.
struct AccessRecord {
    int64_t millis = 0;
    int64_t micros = 0;
    int status = 0;
    FixedText<64> requestId;
    FixedText<8> method;
    FixedText<96> route;
    FixedText<46> ip;
};

/// A message with its values.
struct TextRecord {
    int64_t millis = 0;
    LogLevel level = LogLevel::Info;
    std::string message;
    std::vector<std::pair<std::string, std::string>> fields;
};

/// Turns records into lines: always one line a record, valid UTF-8 (and JSON), at most 8 KiB with its line end, redacted.
/// One thread.
class LogFormatter {
public:
    explicit LogFormatter(LogFormat format) : m_format(format) {}
    void append(std::string& out, const AccessRecord& record);
    void append(std::string& out, const TextRecord& record);

private:
    void begin(std::string& out, int64_t millis, LogLevel level, std::string_view message);
    void text(std::string& out, std::string_view name, std::string_view value, size_t most);
    void number(std::string& out, std::string_view name, int64_t value);
    void end(std::string& out);
    std::string_view stamp(int64_t millis);
    /// Remembered, since routes come again and again. Until the next call.
    std::string_view redacted(std::string_view text);

    LogFormat m_format;
    int64_t m_second = -1;
    std::string m_stamp;
    std::map<std::string, std::string, std::less<>> m_redacted;
};

} // namespace pulse
