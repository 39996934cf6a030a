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

/// What must go from a URL whose "://" is at `at`: userinfo, and the last path part of an RTMP address.
size_t urlAt(std::string_view text, size_t at, std::string_view scheme, std::string& out)
{
    // Bounded, so that a text of nothing but "a://a://" stays linear.
    static constexpr size_t longest = 2048;
    const auto start = at + 3;
    const auto end = endOf(text.substr(0, start + longest), start, isUrlChar);
    const auto whole = text.substr(start, end - start);
    const auto slash = std::min(whole.find_first_of("/?#"), whole.size());
    const auto user = whole.substr(0, slash).rfind('@');
    const auto hostStart = user == std::string_view::npos ? size_t{0} : user + 1;
    const bool isStream = scheme == "rtmp" || scheme == "rtmps" || scheme == "srt";
    // rtmp://host/app/KEY
    const auto key = isStream && slash < whole.size() ? whole.find_first_of("/?", slash + 1) : std::string_view::npos;
    const bool hasKey = key != std::string_view::npos && key + 1 < whole.size();
    if (hostStart == 0 && !hasKey)
        return 0;
    out += "://";
    if (hostStart > 0)
        (out += mask) += '@';
    if (hasKey) {
        (out += whole.substr(hostStart, key + 1 - hostStart)) += mask;
        return end;
    }
    return start + hostStart;
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
    if (at < text.size() && text[at] == '\\')
        ++at;
    const char quote = at < text.size() && (text[at] == '"' || text[at] == '\'') ? text[at] : '\0';
    from = quote ? at + 1 : at;
    if (quote) {
        for (to = from; to < text.size() && text[to] != quote; ++to)
            if (text[to] == '\\' && to + 1 < text.size() && text[to + 1] != quote)
                ++to;
        to = std::min(to, text.size());
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
    out.reserve(text.size());
    size_t i = 0;
    while (i < text.size()) {
        if (!isWord(text[i])) {
            out += text[i++];
            continue;
        }
        const auto wordEnd = endOf(text, i, isWord);
        size_t keep = 0;
        // A shape may also begin inside a word: "xpulse_secret_…".
        size_t shapeStart = i, shapeEnd = 0;
        while (shapeStart < wordEnd && (shapeEnd = shapeAt(text, shapeStart, keep)) == 0)
            ++shapeStart;
        if (shapeEnd > 0) {
            out.append(text, i, shapeStart + keep - i);
            out += mask;
            i = shapeEnd;
            continue;
        }
        const auto word = text.substr(i, wordEnd - i);
        out += word;
        i = wordEnd;
        size_t from = 0, to = 0;
        if (text.substr(i, 3) == "://") {
            if (const auto end = urlAt(text, i, word, out))
                i = end;
        } else if (isSecretName(word) && valueAfter(text, i, from, to)) {
            out.append(text, i, from - i);
            out += mask;
            i = to;
        }
    }
    return out;
}

} // namespace pulse
