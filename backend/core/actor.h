#pragma once
#include "backend/core/field.h"
#include "backend/core/result.h"
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

enum class ActorType : uint8_t { User, Key, AdminToken, System, Desktop };
enum class Role : uint8_t { Viewer, Developer, Admin, Owner };

/// What an administrator may be asked to be allowed. The matrix is `permits` (resolutions-and-settings §5.6).
enum class Permission : uint8_t {
    ReadOrganization, UpdateOrganization, DeleteOrganization, ChangePlan,
    CreateProject, UpdateProject, DeleteProject, ReadProject,
    ManageKeys, ReadKeys, ManageRooms, ReadUsage, ReadAudit,
};

/// Who somebody is, made once by authentication and shared unchanged by every request of theirs.
struct Identity {
    ActorType type = ActorType::System;
    std::string id;                          ///< of the user, key or admin token; "system", "desktop"
    std::string name;                        ///< for the audit row
    bool isOperator = false;                 ///< may do everything in all organizations
    std::map<std::string, Role> roles{};     ///< organization id → role
    std::string projectId{};                 ///< keys: the one project they act in
    std::string organizationId{};            ///< keys: its organization
    std::vector<std::string> scopes{};       ///< keys: ["*"] is all
    bool isKeyOnly = false;                  ///< the key came without its secret
    bool isUnproven = false;                 ///< the secret takes long to check: it is, on a worker, before anything is done
};

/// The Idempotency-Key of a POST, as the listener saw it. Services record it in the batch of their effect
/// (store/idempotency.h).
struct IdempotencyKey {
    std::string id;        ///< 24 hex, derived from caller, route and key
    std::string bodyHash;  ///< hex SHA-256 of the body and the query
};

/// The principal of one call: who, and from where. Passed to every service function that rules apply to.
struct Actor {
    std::shared_ptr<const Identity> who;
    std::string ip{};
    std::string userAgent{};
    std::string requestId{};
    std::optional<IdempotencyKey> idempotency{};
};

/// Whether `role` may. One table for API and desktop.
bool permits(Role role, Permission permission);

/// Whether the actor may in that organization. A foreign organization is NotFound (never Forbidden), so that nothing is
/// learnt of it; a role that is too low is Forbidden.
Result<void> authorize(const Actor& actor, Permission permission, std::string_view organizationId);
/// Whether the actor may act over all organizations (create one, list all): operators only, else Forbidden.
Result<void> authorizeOperator(const Actor& actor);
/// Whether a key's scopes hold `scope` ("tokens:create" is held by "*", "tokens:*" and itself): else ScopeMissing.
Result<void> authorizeScope(const Identity& key, std::string_view scope);

/// The organizations that the actor's lists are narrowed to; null: all.
const std::map<std::string, Role>* visibleOrganizations(const Actor& actor);

Actor systemActor();
/// The installation's owner, through the desktop, under the name of the OS account.
Actor desktopActor(std::string accountName);

template <>
inline constexpr std::array<std::string_view, 5> enumNames<ActorType>{"user", "key", "admin_token", "system", "desktop"};
template <>
inline constexpr std::array<std::string_view, 4> enumNames<Role>{"Viewer", "Developer", "Admin", "Owner"};

} // namespace pulse
