#include "backend/core/actor.h"

namespace pulse {

namespace {

/// The least role that may: one row per row of the matrix.
constexpr Role leastRole(Permission permission)
{
    switch (permission) {
    case Permission::DeleteOrganization:
    case Permission::ChangePlan:
        return Role::Owner;
    case Permission::UpdateOrganization:
    case Permission::CreateProject:
    case Permission::DeleteProject:
    case Permission::ReadAudit:
        return Role::Admin;
    case Permission::UpdateProject:
    case Permission::ManageKeys:
    case Permission::ManageRooms:
        return Role::Developer;
    case Permission::ReadOrganization:
    case Permission::ReadProject:
    case Permission::ReadKeys:
    case Permission::ReadUsage:
        return Role::Viewer;
    }
    return Role::Owner;
}

Actor operatorActor(ActorType type, std::string id, std::string name)
{
    auto who = std::make_shared<Identity>();
    who->type = type;
    who->id = std::move(id);
    who->name = std::move(name);
    who->isOperator = true;
    return Actor{.who = std::move(who)};
}

/// What somebody who was not identified sees of tenants: none.
const std::map<std::string, Role>& noOrganizations()
{
    static const std::map<std::string, Role> none;
    return none;
}

} // namespace

bool permits(Role role, Permission permission) { return role >= leastRole(permission); }

Result<void> authorize(const Actor& actor, Permission permission, std::string_view organizationId)
{
    if (!actor.who)
        return fail(ErrorCode::MissingCredentials);
    if (actor.who->isOperator)
        return {};
    if (actor.who->type == ActorType::Key)
        return fail(!organizationId.empty() && actor.who->organizationId == organizationId ? ErrorCode::Forbidden : ErrorCode::NotFound);
    const auto role = actor.who->roles.find(std::string(organizationId));
    if (role == actor.who->roles.end())
        return fail(ErrorCode::NotFound);
    if (!permits(role->second, permission))
        return fail(ErrorCode::Forbidden, {{"why", "your role " + std::string(enumName(role->second)) + " is too low"}});
    return {};
}

Result<void> authorizeOperator(const Actor& actor)
{
    if (!actor.who)
        return fail(ErrorCode::MissingCredentials);
    if (!actor.who->isOperator)
        return fail(ErrorCode::Forbidden, {{"why", "it needs an admin token"}});
    return {};
}

Result<void> authorizeScope(const Identity& key, std::string_view scope)
{
    const auto area = scope.substr(0, scope.find(':'));
    for (const auto& held : key.scopes) {
        const std::string_view text = held;
        if (text == "*" || text == scope || (text.ends_with(":*") && text.substr(0, text.size() - 2) == area))
            return {};
    }
    return fail(ErrorCode::ScopeMissing, {{"scope", std::string(scope)}});
}

const std::map<std::string, Role>* visibleOrganizations(const Actor& actor)
{
    if (!actor.who)
        return &noOrganizations();
    return actor.who->isOperator ? nullptr : &actor.who->roles;
}

Actor systemActor() { return operatorActor(ActorType::System, "system", "system"); }

Actor desktopActor(std::string accountName) { return operatorActor(ActorType::Desktop, "desktop", std::move(accountName)); }

} // namespace pulse
