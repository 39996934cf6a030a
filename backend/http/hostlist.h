#pragma once
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

/// The hosts that this listener answers for, against DNS rebinding: 127.0.0.1, localhost and [::1] alone or with the
/// listener's port, and configured names. A configured name with a port stands for just that; without one, for itself
/// alone and with the listener's port. Exact but for ASCII case: no suffixes, no trailing dot, no user part.
class HostList {
public:
    HostList() = default;
    HostList(const std::vector<std::string>& names, uint16_t port);
    bool allows(std::string_view host) const;

private:
    std::vector<std::string> m_hosts;
};

/// The web origins that may read answers and change things: exact, "null" and "*" are never among them.
class OriginList {
public:
    OriginList() = default;
    explicit OriginList(const std::vector<std::string>& origins);
    bool allows(std::string_view origin) const;
    bool isEmpty() const { return m_origins.empty(); }

private:
    std::vector<std::string> m_origins;
};

} // namespace pulse
