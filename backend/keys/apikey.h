#pragma once
#include "backend/core/field.h"
#include "backend/organizations/organization.h"

namespace pulse {

struct Project;

/// When, from where and for what a key was used last. Kept apart from the key (collection "key_uses"), so that using a
/// key does not change its version.
struct LastUsed {
    Time at{};             ///< zero: never
    std::string ipPrefix;  ///< IPv4 /24, IPv6 /48
    std::string route;     ///< pattern, not path

    json::value toJson() const;
};

/// What a program shows to act in one project. `key` is an identifier, kept in clear; its secret is kept as a hash only
/// and is seen once, in IssuedKey.
struct ApiKey : Living<ApiKey> {
    std::string key;                          ///< `pulse_key_` + 32 hex; unique for ever
    Id<Project> projectId;
    Id<Organization> organizationId;
    std::string name;
    std::vector<std::string> scopes{"*"};
    bool isEnabled = true;
    Time expiresAt{};                         ///< zero: never
    std::vector<std::string> ipAllowlist;     ///< kept for the rules that come later; in no input or output
    Time graceUntil{};                        ///< rotated: dead from here on; zero: not rotated
    Id<ApiKey> replacedBy;                    ///< rotated: by this one
    std::string createdBy;                    ///< name of the actor
    bool isPrimary = false;                   ///< the project's `pulse_api_key`; exactly one per project
    std::string secretHash;                   ///< secrethash.h

    LastUsed lastUsed;                        ///< not a field: filled by KeyService

    static const Entity<ApiKey>& describe();
};

/// A key with its secret: exists in the one answer that shows it, is never stored and never logged.
struct IssuedKey {
    ApiKey key;
    std::string secret;
};
inline constexpr std::string_view saveNowMessage = "Save now, won't be shown again";

enum class KeyState : uint8_t { Active, Disabled, Expired, Retiring, Rotated, Removed };
template <>
inline constexpr std::array<std::string_view, 6> enumNames<KeyState>{"active", "disabled", "expired", "retiring", "rotated", "removed"};

KeyState stateOf(const ApiKey& key, Time now);
/// Active, or retiring within its grace period.
bool isUsable(const ApiKey& key, Time now);

/// How long the old key of a rotation lives on.
enum class Grace : uint8_t { None, Hour, Day, Week, Month };
template <>
inline constexpr std::array<std::string_view, 5> enumNames<Grace>{"0", "1h", "24h", "7d", "30d"};
Duration graceMillis(Grace grace);
/// The `grace_period` of a body that holds nothing else; Grace::None when absent. ValidationFailed.
Result<Grace> readGrace(const json::object& body);

/// The scopes that a key may hold.
std::span<const std::string_view> keyScopes();

/// Described limits and the scopes; all offending fields at once (ValidationFailed).
Result<void> validateKey(const ApiKey& key);

/// The key as JSON, with `state` and `last_used`; no secret.
json::object keyToJson(const ApiKey& key, Time now);

} // namespace pulse
