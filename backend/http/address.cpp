#include "backend/http/address.h"
#include "backend/core/text.h"
#include <algorithm>
#include <arpa/inet.h>
#include <charconv>
#include <cstring>

namespace pulse {

namespace {

constexpr std::array<uint8_t, 12> mapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};

} // namespace

bool IpAddress::parse(std::string_view text, IpAddress& out)
{
    if (text.size() > 2 && text.front() == '[' && text.back() == ']')
        text = text.substr(1, text.size() - 2);
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    if (text.empty() || text.size() >= buffer.size())
        return false;
    std::ranges::copy(text, buffer.begin());
    IpAddress read;
    if (inet_pton(AF_INET, buffer.data(), read.bytes.data() + mapped.size()) == 1)
        std::ranges::copy(mapped, read.bytes.begin());
    else if (inet_pton(AF_INET6, buffer.data(), read.bytes.data()) != 1)
        return false;
    out = read;
    return true;
}

bool IpAddress::isV4() const { return std::equal(mapped.begin(), mapped.end(), bytes.begin()); }

bool IpAddress::isLoopback() const
{
    if (isV4())
        return bytes[12] == 127;
    return std::all_of(bytes.begin(), bytes.end() - 1, [](uint8_t b) { return b == 0; }) && bytes[15] == 1;
}

std::string_view IpAddress::limitKey() const
{
    const auto* data = reinterpret_cast<const char*>(bytes.data());
    return isV4() ? std::string_view(data + mapped.size(), 4) : std::string_view(data, 8);
}

std::string IpAddress::text() const
{
    std::array<char, INET6_ADDRSTRLEN> buffer{};
    const bool isShort = isV4();
    inet_ntop(isShort ? AF_INET : AF_INET6, bytes.data() + (isShort ? mapped.size() : 0), buffer.data(), buffer.size());
    return buffer.data();
}

bool IpBlock::parse(std::string_view text, IpBlock& out)
{
    const auto slash = text.find('/');
    IpBlock block;
    if (!IpAddress::parse(text.substr(0, slash), block.first))
        return false;
    const int most = block.first.isV4() ? 32 : 128;
    block.prefix = most;
    if (slash != std::string_view::npos) {
        const auto digits = text.substr(slash + 1);
        const auto [end, ec] = std::from_chars(digits.data(), digits.data() + digits.size(), block.prefix);
        if (ec != std::errc{} || end != digits.data() + digits.size() || block.prefix < 0 || block.prefix > most)
            return false;
    }
    block.prefix += 128 - most;
    out = block;
    return true;
}

bool IpBlock::contains(const IpAddress& address) const
{
    const auto whole = static_cast<size_t>(prefix / 8);
    if (std::memcmp(first.bytes.data(), address.bytes.data(), whole) != 0)
        return false;
    const int rest = prefix % 8;
    if (rest == 0)
        return true;
    const auto mask = static_cast<uint8_t>(0xff << (8 - rest));
    return (first.bytes[whole] & mask) == (address.bytes[whole] & mask);
}

std::string clientAddress(std::string_view peer, std::string_view forwardedFor, std::span<const IpBlock> trusted)
{
    const auto isTrusted = [&](const IpAddress& a) { return std::ranges::any_of(trusted, [&](const auto& b) { return b.contains(a); }); };
    IpAddress client;
    if (!IpAddress::parse(peer, client))
        return std::string(peer);
    while (isTrusted(client) && !forwardedFor.empty()) {
        const auto comma = forwardedFor.rfind(',');
        const auto part = trim(comma == std::string_view::npos ? forwardedFor : forwardedFor.substr(comma + 1));
        forwardedFor = comma == std::string_view::npos ? std::string_view{} : forwardedFor.substr(0, comma);
        if (!IpAddress::parse(part, client))
            break;
    }
    return client.text();
}

} // namespace pulse
