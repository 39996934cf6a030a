#pragma once
#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

/// An IP address, IPv4 as its IPv6-mapped form.
struct IpAddress {
    std::array<uint8_t, 16> bytes{};

    /// Reads "192.0.2.1", "2001:db8::1", "[2001:db8::1]". False on anything else, scopes and ports included.
    static bool parse(std::string_view text, IpAddress& out);
    bool isV4() const;
    bool isLoopback() const;
    /// What a limit by address is kept for: an IPv4 address, or the /64 of an IPv6 address, which one customer has whole.
    std::string_view limitKey() const;
    std::string text() const;
    bool operator==(const IpAddress&) const = default;
};

/// A block of addresses: "10.0.0.0/8", "::1", "2001:db8::/32".
struct IpBlock {
    IpAddress first;
    int prefix = 128;   ///< bits, counted in the IPv6 form

    static bool parse(std::string_view text, IpBlock& out);
    bool contains(const IpAddress& address) const;
};

/// The address a request came from: the peer's, or, behind trusted proxies, the rightmost address of X-Forwarded-For that
/// is no trusted proxy itself. A part that is no address ends the search: what stands left of it proves nothing.
std::string clientAddress(std::string_view peer, std::string_view forwardedFor, std::span<const IpBlock> trusted);

} // namespace pulse
