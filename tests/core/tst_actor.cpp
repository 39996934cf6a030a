#include "backend/core/actor.h"
#include "tests/support/actors.h"
#include <gtest/gtest.h>

using namespace pulse;
using namespace pulse::test;

namespace {

struct MatrixRow {
    Permission permission;
    bool viewer, developer, admin, owner;
};

/// The whole matrix; the size check below keeps it whole.
constexpr MatrixRow matrix[] = {
    {Permission::ReadOrganization, true, true, true, true},   {Permission::UpdateOrganization, false, false, true, true},
    {Permission::DeleteOrganization, false, false, false, true}, {Permission::ChangePlan, false, false, false, true},
    {Permission::CreateProject, false, false, true, true},    {Permission::UpdateProject, false, true, true, true},
    {Permission::DeleteProject, false, false, true, true},    {Permission::ReadProject, true, true, true, true},
    {Permission::ManageKeys, false, true, true, true},        {Permission::ReadKeys, true, true, true, true},
    {Permission::ManageRooms, false, true, true, true},       {Permission::ReadUsage, true, true, true, true},
    {Permission::ReadAudit, false, false, true, true},
};
static_assert(std::size(matrix) == static_cast<size_t>(Permission::ReadAudit) + 1);

const std::string own(24, 'a');
const std::string foreign(24, 'b');

TEST(Permissions, theMatrix)
{
    for (size_t i = 0; i < std::size(matrix); ++i) {
        const auto& row = matrix[i];
        EXPECT_EQ(static_cast<size_t>(row.permission), i);
        EXPECT_EQ(permits(Role::Viewer, row.permission), row.viewer) << i;
        EXPECT_EQ(permits(Role::Developer, row.permission), row.developer) << i;
        EXPECT_EQ(permits(Role::Admin, row.permission), row.admin) << i;
        EXPECT_EQ(permits(Role::Owner, row.permission), row.owner) << i;
    }
}

TEST(Permissions, aForeignOrganizationIsNotFoundAndALowRoleForbidden)
{
    for (const auto& row : matrix)
        for (const auto role : {Role::Viewer, Role::Developer, Role::Admin, Role::Owner}) {
            const auto actor = memberActor(own, role);
            EXPECT_EQ(authorize(actor, row.permission, foreign).error().code, ErrorCode::NotFound);
            EXPECT_EQ(authorize(actor, row.permission, "").error().code, ErrorCode::NotFound);
            const auto result = authorize(actor, row.permission, own);
            EXPECT_EQ(result.has_value(), permits(role, row.permission));
            EXPECT_TRUE(result || result.error().code == ErrorCode::Forbidden);
        }
}

TEST(Permissions, operatorsMayEverythingEverywhere)
{
    for (const auto& actor : {systemActor(), desktopActor("ada"), operatorActor()}) {
        for (const auto& row : matrix)
            EXPECT_TRUE(authorize(actor, row.permission, foreign));
        EXPECT_TRUE(authorizeOperator(actor));
        EXPECT_EQ(visibleOrganizations(actor), nullptr);
    }
    EXPECT_EQ(desktopActor("ada").who->type, ActorType::Desktop);
    EXPECT_EQ(desktopActor("ada").who->name, "ada");
    EXPECT_EQ(systemActor().who->type, ActorType::System);
}

TEST(Permissions, membersKeysAndStrangersAreNoOperators)
{
    const auto member = memberActor(own, Role::Owner);
    EXPECT_EQ(authorizeOperator(member).error().code, ErrorCode::Forbidden);
    ASSERT_NE(visibleOrganizations(member), nullptr);
    EXPECT_EQ(visibleOrganizations(member)->size(), 1u);

    auto key = std::make_shared<Identity>();
    key->type = ActorType::Key;
    key->organizationId = own;
    key->scopes = {"*"};
    const Actor withKey{.who = key};
    EXPECT_EQ(authorizeOperator(withKey).error().code, ErrorCode::Forbidden);
    EXPECT_EQ(authorize(withKey, Permission::ReadOrganization, own).error().code, ErrorCode::Forbidden);
    EXPECT_EQ(authorize(withKey, Permission::ReadOrganization, foreign).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(visibleOrganizations(withKey)->empty());

    const Actor nobody;
    EXPECT_EQ(authorize(nobody, Permission::ReadOrganization, own).error().code, ErrorCode::MissingCredentials);
    EXPECT_EQ(authorizeOperator(nobody).error().code, ErrorCode::MissingCredentials);
    ASSERT_NE(visibleOrganizations(nobody), nullptr);
    EXPECT_TRUE(visibleOrganizations(nobody)->empty());
}

TEST(Scopes, areHeldByThemselvesTheirAreaAndTheStar)
{
    const auto holds = [](std::vector<std::string> scopes, std::string_view asked) {
        Identity key;
        key.scopes = std::move(scopes);
        return authorizeScope(key, asked).has_value();
    };
    EXPECT_TRUE(holds({"*"}, "tokens:create"));
    EXPECT_TRUE(holds({"usage:read", "tokens:*"}, "tokens:create"));
    EXPECT_TRUE(holds({"tokens:create"}, "tokens:create"));
    EXPECT_FALSE(holds({}, "tokens:create"));
    EXPECT_FALSE(holds({"tokens:validate"}, "tokens:create"));
    EXPECT_FALSE(holds({"token:*", "tok*", "tokens", "tokens:", ":*"}, "tokens:create"));
    const auto refused = authorizeScope(Identity{}, "rooms:kick");
    EXPECT_EQ(refused.error().code, ErrorCode::ScopeMissing);
    EXPECT_NE(errorNext(refused.error()).find("rooms:kick"), std::string::npos);
}

} // namespace
