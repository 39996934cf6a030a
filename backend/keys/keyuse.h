#pragma once
#include "backend/keys/apikey.h"

namespace pulse {

/// The last use of a key: one row per key, under the key's id, written by the counters' flush.
struct KeyUse : Record<KeyUse> {
    Id<Project> projectId;
    Time at{};
    std::string ipPrefix;
    std::string route;

    static const Entity<KeyUse>& describe();
};

/// The part of an address that is kept: 203.0.113.7 → 203.0.113.0/24, IPv6 → its /48; empty for what is no address.
std::string ipPrefixOf(std::string_view ip);

} // namespace pulse
