#include "backend/core/log.h"
#include <algorithm>
#include <array>

namespace pulse {

namespace {

constexpr std::string_view mask = "***";

bool isWord(char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-'; }
char lower(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }

/// Beginnings that only secrets have; the beginning stays readable.
constexpr std::array<std::string_view, 11> shapes{"pulse_secret_", "pulse_admin_", "pulse_session_", "whsec_", "eyJ", "sk_live_", "sk_test_",
                                                  "rk_live_", "rk_test_", "Bearer ", "Basic "};

constexpr auto beginsShape = [] {
    std::array<bool, 256> begins{};
    for (const auto shape : shapes)
        begins[static_cast<unsigned char>(shape.front())] = true;
    return begins;
}();

size_t endOf(std::string_view text, size_t at, bool (*belongs)(char))
{
    while (at < text.size() && belongs(text[at]))
        ++at;
    return at;
}

bool isTokenChar(char c) { return isWord(c) || c == '.' || c == '+' || c == '/' || c == '=' || c == '~'; }
bool isUrlChar(char c) { return static_cast<unsigned char>(c) > 0x20 && c != '"' && c != '\'' && c != '<' && c != '>' && c != '\\'; }

/// The end of the secret that begins at `at` by its shape, or 0; `keep` is how much of it stays.
size_t shapeAt(std::string_view text, size_t at, size_t& keep)
{
    for (const auto shape : shapes) {
        if (text[at] != shape.front() || !text.substr(at).starts_with(shape))
            continue;
        const auto end = endOf(text, at + shape.size(), isTokenChar);
        if (end < at + shape.size() + 4)
            continue;
        keep = shape.size();
        return end;
    }
    return 0;
}

/// Hides what must go from the URL whose "://" is at `at`: userinfo, and the last path part of an RTMP or SRT address.
template <class Hide>
void hideInUrl(std::string_view text, std::string_view scheme, size_t at, const Hide& hide)
{
    // Bounded, so that a text of nothing but "a://a://" stays linear.
    static constexpr size_t longest = 2048;
    const auto start = at + 3;
    const auto end = endOf(text.substr(0, start + longest), start, isUrlChar);
    const auto whole = text.substr(start, end - start);
    const auto slash = std::min(whole.find_first_of("/?#"), whole.size());
    const auto user = whole.substr(0, slash).rfind('@');
    const bool isStream = scheme == "rtmp" || scheme == "rtmps" || scheme == "srt";
    // rtmp://host/app/KEY
    const auto key = isStream && slash < whole.size() ? whole.find_first_of("/?", slash + 1) : std::string_view::npos;
    if (user != std::string_view::npos)
        hide(start, start + user);
    if (key != std::string_view::npos && key + 1 < whole.size())
        hide(start + key + 1, end);
}

/// Where the quoted text that begins at `from` ends. The closing quote of JSON inside JSON has one backslash, a quote
/// within its value three.
size_t endOfQuoted(std::string_view text, size_t from, char quote, bool isNested)
{
    size_t at = from;
    while (at < text.size() && text[at] != quote) {
        if (text[at] != '\\') {
            ++at;
            continue;
        }
        const auto run = endOf(text, at, [](char c) { return c == '\\'; }) - at;
        if (isNested && run == 1 && at + 1 < text.size() && text[at + 1] == quote)
            return at;
        const bool isQuoteEscaped = isNested ? run > 1 : run % 2 == 1;
        at += run + (isQuoteEscaped ? 1 : 0);
    }
    return std::min(at, text.size());
}

/// The value that follows a secret name: `password=…`, `"secret":"…"`, `token: …`. Gives its start and end.
bool valueAfter(std::string_view text, size_t at, size_t& from, size_t& to)
{
    const auto blank = [](char c) { return c == ' ' || c == '\t'; };
    if (at < text.size() && text[at] == '\\')
        ++at;
    if (at < text.size() && (text[at] == '"' || text[at] == '\''))
        ++at;
    at = endOf(text, at, blank);
    if (at >= text.size() || (text[at] != '=' && text[at] != ':'))
        return false;
    at = endOf(text, at + 1, blank);
    // JSON inside JSON: both quotes carry a backslash, and the value ends at the second such.
    const bool isNested = at + 1 < text.size() && text[at] == '\\';
    at += isNested ? 1 : 0;
    const char quote = at < text.size() && (text[at] == '"' || text[at] == '\'') ? text[at] : '\0';
    from = quote ? at + 1 : at;
    if (quote) {
        to = endOfQuoted(text, from, quote, isNested);
    } else {
        // An authorization header holds its scheme and then the secret.
        for (const std::string_view scheme : {"Bearer ", "bearer ", "Basic ", "basic "})
            if (text.substr(from).starts_with(scheme))
                from += scheme.size();
        to = from + std::min(text.substr(from).find_first_of(" \t\r\n,;&|)}]\"'"), text.size() - from);
    }
    return to > from && text.substr(from, to - from) != mask;
}

} // namespace

bool isSecretName(std::string_view name)
{
    static constexpr std::array<std::string_view, 14> parts{"secret", "password", "passwd", "passphrase", "token", "authorization", "cookie",
                                                            "credential", "privatekey", "masterkey", "apikey", "accesskey", "streamkey", "pepper"};
    // Names that hold such a part and tell nothing.
    static constexpr std::array<std::string_view, 5> harmless{"tokentype", "tokens", "tokensissued", "tokenid", "secretid"};
    std::array<char, 64> letters;
    size_t length = 0;
    for (const char c : name)
        if (c != '_' && c != '-' && c != '.' && c != ' ' && length < letters.size())
            letters[length++] = lower(c);
    const std::string_view plain(letters.data(), length);
    return std::ranges::find(harmless, plain) == harmless.end()
           && std::ranges::any_of(parts, [plain](std::string_view part) { return plain.find(part) != std::string_view::npos; });
}

std::string redact(std::string_view text)
{
    std::string out;
    size_t copied = 0, i = 0;
    const auto hide = [&](size_t from, size_t to) {
        out.append(text, copied, from - copied);
        out += mask;
        copied = i = to;
    };
    while (i < text.size()) {
        if (!isWord(text[i])) {
            ++i;
            continue;
        }
        const auto start = i;
        size_t keep = 0, shapeEnd = 0;
        // A shape may also begin inside a word: "xpulse_secret_…".
        for (; i < text.size() && isWord(text[i]); ++i)
            if (beginsShape[static_cast<unsigned char>(text[i])] && (shapeEnd = shapeAt(text, i, keep)) > 0)
                break;
        if (shapeEnd > 0) {
            hide(i + keep, shapeEnd);
            continue;
        }
        size_t from = 0, to = 0;
        if (text.substr(i, 3) == "://")
            hideInUrl(text, text.substr(start, i - start), i, hide);
        else if (valueAfter(text, i, from, to) && isSecretName(text.substr(start, i - start)))
            hide(from, to);
    }
    return out.append(text, copied);
}

} // namespace pulse
