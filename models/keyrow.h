#pragma once
#include "backend/keys/apikey.h"

namespace pulse {

/// A key as lists show it: with its state and its last use.
struct KeyRow : Living<KeyRow> {
    std::string name;
    std::string key;
    std::string scopes;
    KeyState state = KeyState::Active;
    bool isPrimary = false;
    std::string about;    ///< second line: what it is to the project, or who made it
    Time lastUsedAt{};
    Time graceUntil{};

    static const Entity<KeyRow>& describe();
};

KeyRow toKeyRow(const ApiKey& key, Time now);

} // namespace pulse
