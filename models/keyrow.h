#pragma once
#include "backend/keys/apikey.h"

namespace pulse {

/// A key as lists show it: with its state and its last use.
struct KeyRow : Living<KeyRow> {
    std::string name;
    std::string key;
    std::string scopes;
    KeyState state = KeyState::Active;
    std::string kind;     ///< "primary" or ""
    Time lastUsedAt{};
    Time graceUntil{};

    static const Entity<KeyRow>& describe();
};

KeyRow toKeyRow(const ApiKey& key, Time now);

} // namespace pulse
