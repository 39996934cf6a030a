#include "backend/audit/audit.h"
#include "backend/auth/owner.h"
#include "backend/auth/user.h"
#include "tests/support/authhouse.h"
#include "tests/support/engineproxy.h"
#include "tests/support/tempfolder.h"
#include <sys/stat.h>

namespace pulse::test {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view path = "/v1/admin-tokens";

class AdminTokenRoutes : public testing::Test {
protected:
    Response call(Method method, std::string_view at, std::string_view body = {}, Headers more = {})
    {
        more.emplace_back("Authorization", "Bearer " + token.text);
        return house.call(method, at, more, body);
    }
    std::string pathOf(const IssuedAdminToken& of) { return std::string(path) + "/" + of.token.id.text(); }

    AuthHouse house;
    IssuedAdminToken token = house.makeAdminToken();
};

TEST_F(AdminTokenRoutes, create_201_showsTheTokenOnce)
{
    const auto response = call(Method::Post, path, R"({"name":"CI","expires_at":"2026-02-01T00:00:00Z"})");
    ASSERT_EQ(response.status, 201);
    const auto body = bodyOf(response);
    const auto text = std::string(body.at("token").as_string());
    EXPECT_EQ(text.size(), 12u + 64u);
    EXPECT_TRUE(text.starts_with("pulse_admin_"));
    EXPECT_EQ(body.at("message").as_string(), "Save now, won't be shown again");
    EXPECT_EQ(body.at("expires_at").as_string(), "2026-02-01T00:00:00Z");
    EXPECT_TRUE(body.at("last_used_at").is_null());
    EXPECT_EQ(body.at("created_by").as_string(), "Test");
    EXPECT_EQ(std::string_view(body.at("hint").as_string()), text.substr(text.size() - 4));
    const auto location = headerOf(response, "Location");
    EXPECT_EQ(location, std::string(path) + "/" + std::string(body.at("id").as_string()));

    EXPECT_EQ(house.call(Method::Get, path, {{"Authorization", "Bearer " + text}}).status, 200);
    for (const auto& shown : {call(Method::Get, path), call(Method::Get, location), call(Method::Delete, location)}) {
        EXPECT_EQ(shown.status, 200);
        EXPECT_EQ(shown.body.find(text), std::string::npos);
        EXPECT_EQ(shown.body.find("token_hash"), std::string::npos);
    }
}

TEST_F(AdminTokenRoutes, create_400)
{
    EXPECT_EQ(call(Method::Post, path, "{}").status, 400);
    EXPECT_EQ(call(Method::Post, path, R"({"name":""})").status, 400);
    EXPECT_EQ(call(Method::Post, path, R"({"name":"x","expires_at":"2020-01-01T00:00:00Z"})").status, 400);
    EXPECT_EQ(call(Method::Post, path, R"({"name":"x","expires_at":"soon"})").status, 400);
    EXPECT_EQ(call(Method::Post, path, R"({"name":"x","token_hash":"00"})").status, 400);
    EXPECT_EQ(call(Method::Post, path, R"({"name":"x","created_by":"me"})").status, 400);
    EXPECT_EQ(call(Method::Post, path, "junk").status, 400);
}

TEST_F(AdminTokenRoutes, all_401_withoutCredentials)
{
    for (const auto method : {Method::Get, Method::Post})
        EXPECT_EQ(codeOf(house.call(method, path, {}, method == Method::Post ? R"({"name":"x"})" : "")), "missing_credentials");
    EXPECT_EQ(codeOf(house.call(Method::Delete, pathOf(token), {})), "missing_credentials");
}

TEST_F(AdminTokenRoutes, all_403_forKeysAndMembers)
{
    const auto issued = house.makeProject();
    const Headers key{{"X-Pulse-Key", issued.project.pulseApiKey}, {"X-Pulse-Secret", issued.secret}};
    EXPECT_EQ(house.call(Method::Get, path, key).status, 403);
    const auto owner = memberActor(issued.project.organizationId.text(), Role::Owner);
    EXPECT_EQ(house.auth->adminTokens().list(owner, {}).error().code, ErrorCode::Forbidden);
    EXPECT_EQ(house.auth->adminTokens().create(owner, token.token).error().code, ErrorCode::Forbidden);
    EXPECT_EQ(house.auth->adminTokens().get(owner, token.token.id).error().code, ErrorCode::Forbidden);
    EXPECT_EQ(house.auth->adminTokens().remove(owner, token.token.id).error().code, ErrorCode::Forbidden);
}

TEST_F(AdminTokenRoutes, get_404_and_400)
{
    EXPECT_EQ(call(Method::Get, std::string(path) + "/ffffffffffffffffffffffff").status, 404);
    EXPECT_EQ(call(Method::Get, std::string(path) + "/nothing").status, 400);
}

TEST_F(AdminTokenRoutes, remove_200_isDead_thenHidden)
{
    const auto other = house.makeAdminToken();
    const auto removed = call(Method::Delete, pathOf(other));
    ASSERT_EQ(removed.status, 200);
    EXPECT_TRUE(bodyOf(removed).at("is_deleted").as_bool());
    EXPECT_EQ(codeOf(house.call(Method::Get, path, {{"Authorization", "Bearer " + other.text}})), "unknown_token");
    EXPECT_EQ(call(Method::Get, pathOf(other)).status, 404);
    EXPECT_EQ(call(Method::Delete, pathOf(other)).status, 404);
}

/// Serves everything but the uses of admin tokens, once it is told to.
class WithoutUses : public EngineProxy {
public:
    using EngineProxy::EngineProxy;
    Result<std::vector<Row>> getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted) override
    {
        if (isBroken && schema.collection == schemaOf<AdminTokenUse>().collection)
            return fail(ErrorCode::StoreUnavailable);
        return EngineProxy::getMany(schema, ids, deleted);
    }
    bool isBroken = false;
};

TEST_F(AdminTokenRoutes, remove_200_saysWhenItWasUsedLast)
{
    const auto other = house.makeAdminToken();
    Batch batch;
    AdminTokenUse use;
    use.id = Id<AdminTokenUse>::trusted(other.token.id.text());
    use.at = house.clock.now();
    batch.insert(use);
    ASSERT_TRUE(house.store.commit(batch));
    const auto removed = bodyOf(call(Method::Delete, pathOf(other)));
    ASSERT_TRUE(removed.at("last_used_at").is_string());
    EXPECT_EQ(removed.at("last_used_at").as_string(), formatTime(house.clock.now()));
}

TEST_F(AdminTokenRoutes, remove_ofWhatIsCommitted_isNotRefusedForAFigure)
{
    const auto other = house.makeAdminToken();
    WithoutUses engine(house.engine);
    Store store(engine, house.events);
    AdminTokenService service(store, house.clock, house.ids);
    engine.isBroken = true;
    const auto removed = service.remove(house.admin, other.token.id);
    ASSERT_TRUE(removed) << errorText(removed.error());
    EXPECT_TRUE(removed->isDeleted);
    EXPECT_EQ(removed->lastUsedAt, Time{});
}

TEST_F(AdminTokenRoutes, remove_412_versionMismatch)
{
    const auto other = house.makeAdminToken();
    EXPECT_EQ(call(Method::Delete, pathOf(other), {}, {{"If-Match", "\"2\""}}).status, 412);
    EXPECT_EQ(call(Method::Delete, pathOf(other), {}, {{"If-Match", "\"1\""}}).status, 200);
}

TEST_F(AdminTokenRoutes, audit_namesTheAct_notTheToken)
{
    const auto made = bodyOf(call(Method::Post, path, R"({"name":"CI"})"));
    ASSERT_EQ(call(Method::Delete, std::string(path) + "/" + std::string(made.at("id").as_string())).status, 200);
    const auto rows = *house.store.find<AuditEntry>({.sort = {.field = "id", .isDescending = false}});
    std::vector<std::string> acts;
    for (const auto& row : rows) {
        acts.push_back(row.action);
        EXPECT_EQ(row.diff.find(made.at("token").as_string()), std::string::npos);
        EXPECT_EQ(row.diff.find("token_hash\":\""), std::string::npos);
    }
    EXPECT_EQ(acts, (std::vector<std::string>{"admin_token.create", "admin_token.create", "admin_token.remove"}));
}

class FirstOwnerTest : public testing::Test {
protected:
    Result<FirstOwner> make() { return makeFirstOwner(house.store, house.clock, house.ids, folder.path()); }

    TempFolder folder;
    AuthHouse house;
};

TEST_F(FirstOwnerTest, firstStart_writesTheToken_forItsOwnerAlone)
{
    const auto first = make();
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->isNew);
    EXPECT_EQ(first->tokenFile, folder.path() / "first-admin-token");
    struct stat info {};
    ASSERT_EQ(::stat(first->tokenFile.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);

    const auto line = readFile(first->tokenFile);
    ASSERT_EQ(line.size(), 12u + 64u + 1u);
    EXPECT_EQ(line.back(), '\n');
    EXPECT_EQ(house.codeOf({{"Authorization", "Bearer " + line.substr(0, 76)}}, Access::Management, ""), "ok");
    const auto users = *house.store.find<User>({.sort = {.field = "id"}});
    ASSERT_EQ(users.size(), 1u);
    EXPECT_TRUE(users.front().isOperator);
}

TEST_F(FirstOwnerTest, laterStarts_doNothing)
{
    const auto file = make()->tokenFile;
    const auto line = readFile(file);
    EXPECT_FALSE(make()->isNew);
    EXPECT_EQ(readFile(file), line);
    std::filesystem::remove(file);
    EXPECT_FALSE(make()->isNew);
    EXPECT_FALSE(std::filesystem::exists(file));
}

/// The token's file is there, the commit did not come: the next start begins again with a token that works.
TEST_F(FirstOwnerTest, crashBeforeTheCommit_isMadeGood)
{
    folder.write("first-admin-token", "pulse_admin_left over\n");
    folder.write("first-admin-token.new", "half");
    ASSERT_TRUE(make()->isNew);
    const auto line = readFile(folder.path() / "first-admin-token");
    EXPECT_EQ(house.codeOf({{"Authorization", "Bearer " + line.substr(0, 76)}}, Access::Management, ""), "ok");
}

TEST_F(FirstOwnerTest, unwritableFolder_isSaid_andLeavesNothing)
{
    const auto refused = makeFirstOwner(house.store, house.clock, house.ids, (folder.path() / "none").string());
    ASSERT_FALSE(refused);
    EXPECT_NE(refused.error().internal.find("first-admin-token"), std::string::npos);
    EXPECT_EQ(house.store.count<User>({.deleted = Deleted::Included})->value, 0);
}

TEST_F(FirstOwnerTest, sealed_worksToo)
{
    AuthHouse sealed({.isSealed = true});
    const auto first = makeFirstOwner(sealed.store, sealed.clock, sealed.ids, folder.path());
    ASSERT_TRUE(first);
    const auto line = readFile(first->tokenFile);
    EXPECT_EQ(sealed.codeOf({{"Authorization", "Bearer " + line.substr(0, 76)}}, Access::Management, ""), "ok");
}

TEST_F(FirstOwnerTest, memoryOnly_writesNoFile)
{
    const auto first = makeFirstOwner(house.store, house.clock, house.ids, "");
    ASSERT_TRUE(first);
    EXPECT_TRUE(first->isNew);
    EXPECT_TRUE(first->tokenFile.empty());
}

} // namespace
} // namespace pulse::test
