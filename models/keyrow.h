#pragma once
#include "backend/keys/apikey.h"

namespace pulse {

/// A key as lists show it: with its project, its state and its last use.
struct KeyRow : Living<KeyRow> {
    std::string projectId;
    std::string project;  ///< its name, where the list has several projects
    std::string name;
    std::string key;
    std::string scopes;
    KeyState state = KeyState::Active;
    std::string status;   ///< the state's name, or "unused": it works, and nobody used it for `unusedAfter`
    bool isPrimary = false;
    std::string about;    ///< second line: what it is to the project, or who made it
    Time lastUsedAt{};
    Time graceUntil{};

    static const Entity<KeyRow>& describe();
};

/// After so long without a use a key should be asked about.
inline constexpr auto unusedAfter = std::chrono::days(90);
/// Whether nobody used it for so long, or ever since it was made so long ago.
bool isUnused(const ApiKey& key, Time now);

/// `project` is the name of its project, where that is shown.
KeyRow toKeyRow(const ApiKey& key, Time now, const std::string& project = {});

} // namespace pulse
