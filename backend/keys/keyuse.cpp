#include "backend/keys/keyuse.h"
#include <boost/asio/ip/address.hpp>
#include <algorithm>

namespace pulse {

const Entity<KeyUse>& KeyUse::describe()
{
    using U = KeyUse;
    static constexpr Field<U> fields[] = {
        field<U, &U::projectId>("project_id", "Project").filterable().readOnly(),
        field<U, &U::at>("at", "At").readOnly(),
        field<U, &U::ipPrefix>("ip_prefix", "From").readOnly(),
        field<U, &U::route>("route", "Route").readOnly(),
    };
    static const Entity<U> entity{"key_uses", fields};
    return entity;
}

std::string ipPrefixOf(std::string_view ip)
{
    namespace ip_ = boost::asio::ip;
    boost::system::error_code ec;
    auto address = ip_::make_address(ip, ec);
    if (ec)
        return {};
    if (address.is_v6() && address.to_v6().is_v4_mapped())
        address = ip_::make_address_v4(ip_::v4_mapped, address.to_v6());
    if (address.is_v4()) {
        auto bytes = address.to_v4().to_bytes();
        bytes[3] = 0;
        return ip_::address_v4(bytes).to_string() + "/24";
    }
    auto bytes = address.to_v6().to_bytes();
    std::fill(bytes.begin() + 6, bytes.end(), 0);
    return ip_::address_v6(bytes).to_string() + "/48";
}

} // namespace pulse
