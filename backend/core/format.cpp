#include "backend/core/format.h"
#include "backend/core/text.h"
#include <algorithm>
#include <array>

namespace pulse {

namespace {

bool isVisible(char c) { return static_cast<unsigned char>(c) > 0x20 && c != 0x7f; }

bool isPort(std::string_view text)
{
    int number = 0;
    for (const char c : text.substr(0, 6)) {
        if (c < '0' || c > '9')
            return false;
        number = number * 10 + (c - '0');
    }
    return number >= 1 && number <= 65535;
}

/// host, host:port, [v6] or [v6]:port
bool isAuthority(std::string_view text)
{
    auto hostEnd = std::min(text.find(':'), text.size());
    bool isGood = false;
    if (text.starts_with('[')) {
        hostEnd = std::min(text.find(']'), text.size() - 1) + 1;
        isGood = hostEnd > 3 && text[hostEnd - 1] == ']'
                 && text.substr(1, hostEnd - 2).find_first_not_of("0123456789abcdefABCDEF:.") == std::string_view::npos;
    } else {
        isGood = isHostName(text.substr(0, hostEnd));
    }
    const auto port = text.substr(hostEnd);
    return isGood && (port.empty() || (port.front() == ':' && isPort(port.substr(1))));
}

} // namespace

bool isHostName(std::string_view text)
{
    if (text.empty() || text.size() > 253)
        return false;
    for (size_t start = 0; start <= text.size();) {
        const auto end = std::min(text.find('.', start), text.size());
        const auto label = text.substr(start, end - start);
        const auto isPlain = [](char c) {
            return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '-' || c == '_' || (c & 0x80) != 0;
        };
        if (label.empty() || label.size() > 63 || label.front() == '-' || label.back() == '-' || !std::ranges::all_of(label, isPlain))
            return false;
        start = end + 1;
    }
    return true;
}

bool isEmail(std::string_view text)
{
    const auto at = text.find('@');
    if (at == std::string_view::npos || at == 0 || at > 64 || text.find('@', at + 1) != std::string_view::npos || text.size() > 254)
        return false;
    const auto local = text.substr(0, at);
    const auto isPlain = [](char c) {
        return isVisible(c) && std::string_view("()<>[]:;,\\\"").find(c) == std::string_view::npos;
    };
    if (!std::ranges::all_of(local, isPlain) || local.front() == '.' || local.back() == '.' || local.find("..") != std::string_view::npos)
        return false;
    return isHostName(text.substr(at + 1));
}

bool isUrl(std::string_view text)
{
    static constexpr std::array<std::string_view, 4> schemes{"http", "https", "ws", "wss"};
    const auto colon = text.find("://");
    if (colon > 5 || std::ranges::find(schemes, toLowerAscii(text.substr(0, colon))) == schemes.end())
        return false;
    if (!std::ranges::all_of(text, [](char c) { return isVisible(c) && std::string_view("\\\"<>").find(c) == std::string_view::npos; }))
        return false;
    const auto rest = text.substr(colon + 3);
    const auto authority = rest.substr(0, rest.find_first_of("/?#"));
    // Userinfo would carry a secret into rows, logs and screens.
    return authority.find('@') == std::string_view::npos && isAuthority(authority);
}

} // namespace pulse
