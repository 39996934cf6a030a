#include "backend/http/hostlist.h"
#include "backend/core/text.h"
#include "backend/http/request.h"
#include <algorithm>

namespace pulse {

namespace {

bool hasPort(std::string_view host)
{
    const auto colon = host.rfind(':');
    return colon != std::string_view::npos && host.find(']', colon) == std::string_view::npos;
}

} // namespace

HostList::HostList(const std::vector<std::string>& names, uint16_t port)
{
    const auto ending = ":" + std::to_string(port);
    const auto add = [&](std::string_view text) {
        auto name = toLowerAscii(trim(text));
        if (name.empty() || name == "*")
            return;
        if (!hasPort(name))
            m_hosts.push_back(name + ending);
        m_hosts.push_back(std::move(name));
    };
    for (const auto* own : {"127.0.0.1", "localhost", "[::1]"})
        add(own);
    for (const auto& name : names)
        add(name);
}

bool HostList::allows(std::string_view host) const
{
    return std::ranges::any_of(m_hosts, [&](const auto& known) { return equalsIgnoringCase(known, host); });
}

OriginList::OriginList(const std::vector<std::string>& origins)
{
    for (const auto& origin : origins) {
        const auto name = trim(origin);
        if (!name.empty() && name != "*" && name != "null")
            m_origins.emplace_back(name);
    }
}

bool OriginList::allows(std::string_view origin) const { return std::ranges::find(m_origins, origin) != m_origins.end(); }

} // namespace pulse
