#include "backend/core/logline.h"
#include "backend/core/text.h"
#include <algorithm>
#include <charconv>

namespace pulse {

namespace {

constexpr size_t mostLine = 8 * 1024;
constexpr size_t mostMessage = 4 * 1024;
constexpr size_t mostValue = 2 * 1024;
constexpr size_t mostName = 64;
/// Kept free for the mark of a cut line and its end.
constexpr size_t reserve = 64;

constexpr std::string_view levelNames[] = {"debug", "info", "warn", "error"};
constexpr std::string_view levelColumns[] = {"DEBUG ", "INFO  ", "WARN  ", "ERROR "};

void appendEscape(std::string& out, uint32_t point)
{
    out += "\\u";
    for (int shift = 12; shift >= 0; shift -= 4)
        out += "0123456789abcdef"[(point >> shift) & 15];
}

/// Line ends, terminal commands and marks that turn the direction of writing.
bool isDangerous(uint32_t point)
{
    return (point >= 0x7f && point < 0xa0) || point == 0x2028 || point == 0x2029 || (point >= 0x202a && point <= 0x202e)
           || (point >= 0x2066 && point <= 0x2069);
}

/// Bytes of the UTF-8 sequence at `i` (1 for a broken one) and its code point (0xfffd for a broken one).
size_t pointAt(std::string_view text, size_t i, uint32_t& point)
{
    const auto lead = static_cast<unsigned char>(text[i]);
    point = lead;
    if (lead < 0x80)
        return 1;
    const size_t length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : 2;
    if (!isValidUtf8(text.substr(i, length)) || codePoints(text.substr(i, length)) != 1) {
        point = 0xfffd;
        return 1;
    }
    point = lead & (0x7fu >> length);
    for (size_t k = 1; k < length; ++k)
        point = (point << 6) | (static_cast<unsigned char>(text[i + k]) & 0x3fu);
    return length;
}

/// Printable ASCII without what a line of either format must escape.
bool isClean(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c < 0x7f && c != '"' && c != '\\'; });
}

/// Appends at most `most` bytes of `text`, escaped; never half a character.
void appendEscaped(std::string& out, std::string_view text, size_t most)
{
    if (text.size() <= most && isClean(text)) {
        out += text;
        return;
    }
    const auto stop = out.size() + most;
    for (size_t i = 0; i < text.size();) {
        if (out.size() + 6 > stop) {
            out += "…";
            return;
        }
        uint32_t point = 0;
        const auto length = pointAt(text, i, point);
        if (point == '"' || point == '\\')
            (out += '\\') += static_cast<char>(point);
        else if (point == '\n')
            out += "\\n";
        else if (point == '\r')
            out += "\\r";
        else if (point == '\t')
            out += "\\t";
        else if (point < 0x20 || isDangerous(point))
            appendEscape(out, point);
        else if (point == 0xfffd)
            out += "\xef\xbf\xbd";
        else
            out.append(text, i, length);
        i += length;
    }
}

void appendNumber(std::string& out, int64_t value)
{
    std::array<char, 24> digits;
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    out.append(digits.data(), end);
}

/// As the ids are that the program gives; no secret's shape is.
bool isHex(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); });
}

bool isPlain(std::string_view value)
{
    return !value.empty() && value.find_first_of(" \"\\=") == std::string_view::npos;
}

} // namespace

std::string_view LogFormatter::stamp(int64_t millis)
{
    if (const auto second = millis / 1000; second != m_second) {
        m_second = second;
        m_stamp = formatTime(fromMillis(second * 1000));
        m_stamp.pop_back();
        m_stamp += ".000Z";
    }
    const auto rest = static_cast<int>(millis % 1000);
    m_stamp[m_stamp.size() - 4] = static_cast<char>('0' + rest / 100);
    m_stamp[m_stamp.size() - 3] = static_cast<char>('0' + rest / 10 % 10);
    m_stamp[m_stamp.size() - 2] = static_cast<char>('0' + rest % 10);
    return m_stamp;
}

void LogFormatter::begin(std::string& out, int64_t millis, LogLevel level, std::string_view message)
{
    const auto at = static_cast<size_t>(level);
    if (m_format == LogFormat::Json) {
        ((((out += R"({"ts":")") += stamp(millis)) += R"(","level":")") += levelNames[at]) += R"(","msg":")";
        appendEscaped(out, message, mostMessage);
        out += '"';
        return;
    }
    ((out += stamp(millis)) += ' ') += levelColumns[at];
    appendEscaped(out, message, mostMessage);
}

void LogFormatter::text(std::string& out, std::string_view name, std::string_view value, size_t most)
{
    if (m_format == LogFormat::Json) {
        out += ",\"";
        appendEscaped(out, name, mostName);
        out += "\":\"";
        appendEscaped(out, value, most);
        out += '"';
        return;
    }
    out += ' ';
    appendEscaped(out, name, mostName);
    out += isPlain(value) ? "=" : "=\"";
    appendEscaped(out, value, most);
    out += isPlain(value) ? "" : "\"";
}

void LogFormatter::number(std::string& out, std::string_view name, int64_t value)
{
    if (m_format == LogFormat::Json)
        ((out += ",\"") += name) += "\":";
    else
        ((out += ' ') += name) += '=';
    appendNumber(out, value);
}

void LogFormatter::end(std::string& out) { out += m_format == LogFormat::Json ? "}\n" : "\n"; }

std::string_view LogFormatter::redacted(std::string_view text)
{
    constexpr size_t most = 512;
    if (const auto found = m_redacted.find(text); found != m_redacted.end())
        return found->second;
    if (m_redacted.size() == most)
        m_redacted.clear();
    return m_redacted.emplace(text, redact(text)).first->second;
}

void LogFormatter::append(std::string& out, const AccessRecord& record)
{
    begin(out, record.millis, LogLevel::Info, "request");
    const auto id = record.requestId.view();
    text(out, "request_id", isHex(id) ? id : redacted(id), mostValue);
    text(out, "method", record.method.view(), mostValue);
    text(out, "route", redacted(record.route.view()), mostValue);
    number(out, "status", record.status);
    number(out, "micros", record.micros);
    text(out, "ip", record.ip.view(), mostValue);
    end(out);
}

void LogFormatter::append(std::string& out, const TextRecord& record)
{
    const auto start = out.size();
    begin(out, record.millis, record.level, redact(record.message));
    for (const auto& [name, value] : record.fields) {
        const auto left = mostLine - reserve - (out.size() - start);
        if (left < 2 * mostName + reserve) {
            text(out, "cut", "true", mostName);
            break;
        }
        text(out, name, isSecretName(name) ? "***" : redact(value), std::min(mostValue, left - 2 * mostName));
    }
    end(out);
}

} // namespace pulse
