#pragma once
#include "backend/core/field.h"

namespace pulse {

/// A credential of an operator: it may do everything in all organizations. Revoking it is a soft deletion, so that every
/// process hears of it; it is never restored.
struct AdminToken : Living<AdminToken> {
    std::string name;
    std::string tokenHash;     ///< hex SHA-256 of the token, which is 256 random bits: management works while sealed
    std::string hint;          ///< the token's last four digits
    std::string createdBy;     ///< name of who made it
    Time expiresAt{};          ///< zero: never

    Time lastUsedAt{};         ///< not a field: filled by AdminTokenService; zero: never

    static const Entity<AdminToken>& describe();
};

/// A new token with its text, which no later call can give again.
struct IssuedAdminToken {
    AdminToken token;
    std::string text;          ///< pulse_admin_<64 hex>
};

/// The last use of a token: one row per token, under its id, so that using a token does not change its version.
struct AdminTokenUse : Record<AdminTokenUse> {
    Time at{};

    static const Entity<AdminTokenUse>& describe();
};

/// The token as JSON, with `last_used_at`; no secret.
json::object adminTokenToJson(const AdminToken& token);

inline constexpr std::string_view adminTokenPrefix = "pulse_admin_";

} // namespace pulse
