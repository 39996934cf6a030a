#include "backend/audit/audit.h"
#include "backend/auth/authservice.h"
#include "backend/controlplaneapi.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/settings/settingsservice.h"
#include "backend/tokens/tokenservice.h"
#include "tests/support/actors.h"
#include "tests/support/apiscenario.h"
#include "tests/support/testplane.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pulse::test {
namespace {

using testing::IsEmpty;

const std::string secret = "k3Jd92hfA7s0pQxW4vT8yBn1mZc6Rg5LuE";

std::string pathOf(std::string_view name) { return "/v1/settings/" + std::string(name); }
std::string valueBody(std::string_view value) { return json::serialize(json::object{{"value", value}}); }

/// A whole control plane with an admin's client of it.
struct House {
    explicit House(std::map<std::string, std::string> settings = {}, std::string masterKey = std::string(32, 'k'))
        : plane(std::move(settings), std::move(masterKey)), chain(plane->api().makeChain())
    {
        AdminToken input;
        input.name = "Test";
        token = plane->auth().adminTokens().create(systemActor(), input).value().text;
    }
    ApiClient admin() { return {*chain, record, {{"Authorization", "Bearer " + token}}}; }
    ApiClient nobody() { return {*chain, record}; }
    std::string get(std::string_view name, std::string_view asked) { return member(admin().send(Method::Get, pathOf(name)), asked); }
    int put(std::string_view name, std::string_view value) { return admin().send(Method::Put, pathOf(name), valueBody(value)).status; }

    TestPlane plane;
    std::unique_ptr<Chain> chain;
    ApiRecord record;
    std::string token;
};

TEST(SettingsRoutes, everyDeclaredStatusIsMet)
{
    House house(std::map<std::string, std::string>{{"PORT", "9001"}});
    auto admin = house.admin();
    for (const auto& scenario : std::vector<ApiScenario>{
             {.name = "list_200", .path = "/v1/settings", .contains = {R"("name":"PORT")", R"("name":"DATA_DIR")", R"("next_cursor":null)"}},
             {.name = "get_200_default", .path = pathOf("CORS_ORIGINS"),
              .contains = {R"("value":"http://localhost:3000")", R"("source":"default")", R"("is_stored":false)", R"("stored_value":null)", R"("created_at":null)",
                           R"("takes_effect":"at_next_start")", R"("kind":"list")", R"("version":1)"}},
             {.name = "set_412_first", .method = Method::Put, .path = pathOf("CORS_ORIGINS"), .headers = {{"If-Match", "\"2\""}},
              .body = valueBody("https://a.example"), .status = 412},
             {.name = "set_200", .method = Method::Put, .path = pathOf("CORS_ORIGINS"), .headers = {{"If-Match", "\"1\""}},
              .body = valueBody("https://a.example"),
              .contains = {R"("value":"http://localhost:3000")", R"("source":"default")", R"("stored_value":"https://a.example")",
                           R"("next_value":"https://a.example")", R"("next_source":"stored")", R"("is_waiting":true)", R"("overridden_by":null)"},
              .check = [](const Response& r) { EXPECT_EQ(headerOf(r, "ETag"), "\"2\""); }},
             {.name = "set_412", .method = Method::Put, .path = pathOf("CORS_ORIGINS"), .headers = {{"If-Match", "\"1\""}}, .body = valueBody(""), .status = 412},
             {.name = "set_200_overridden", .method = Method::Put, .path = pathOf("PORT"), .body = valueBody("9002"),
              .contains = {R"("overridden_by":"environment")", R"("value":"9001")", R"("next_value":"9001")", R"("is_waiting":false)"}},
             {.name = "set_400_type", .method = Method::Put, .path = pathOf("PORT"), .body = valueBody("many"), .status = 400,
              .contains = {R"("field":"value")", "field_type"}},
             {.name = "set_400_range", .method = Method::Put, .path = pathOf("PORT"), .body = valueBody("70000"), .status = 400,
              .contains = {R"("field":"value")", "between 0 and 65535"}},
             {.name = "set_400_number", .method = Method::Put, .path = pathOf("PORT"), .body = R"({"value":9000})", .status = 400,
              .contains = {R"("field":"value")", "as it would stand in .env"}},
             {.name = "set_400_noValue", .method = Method::Put, .path = pathOf("PORT"), .body = "{}", .status = 400, .contains = {"field_required"}},
             {.name = "set_400_unknown", .method = Method::Put, .path = pathOf("PORT"), .body = R"({"value":"1","vlaue":"2"})", .status = 400,
              .contains = {R"("field":"vlaue")", "did you mean value"}},
             {.name = "set_400_readOnly", .method = Method::Put, .path = pathOf("PORT"), .body = R"({"value":"1","source":"flag"})", .status = 400,
              .contains = {R"("field":"source")", "field_read_only"}},
             {.name = "set_400_emptySecret", .method = Method::Put, .path = pathOf("LIVEKIT_API_SECRET"), .body = valueBody(""), .status = 400,
              .contains = {R"("field":"value")"}},
             {.name = "set_404", .method = Method::Put, .path = pathOf("NO_SUCH"), .body = valueBody("1"), .status = 404, .contains = {"no such setting"}},
             {.name = "set_422_early", .method = Method::Put, .path = pathOf("DATA_DIR"), .body = valueBody("/x"), .status = 422,
              .contains = {"before the database is open", "in the environment or in .env"}},
             {.name = "set_422_guard", .method = Method::Put, .path = pathOf("INSECURE_BIND"), .body = valueBody("true"), .status = 422, .contains = {"protects the API"}},
             {.name = "get_404", .path = pathOf("port"), .status = 404},
             {.name = "remove_404", .method = Method::Delete, .path = pathOf("NO_SUCH"), .status = 404},
             {.name = "remove_412", .method = Method::Delete, .path = pathOf("PORT"), .headers = {{"If-Match", "\"1\""}}, .status = 412},
             {.name = "remove_200", .method = Method::Delete, .path = pathOf("PORT"), .headers = {{"If-Match", "\"2\""}},
              .contains = {R"("is_stored":false)", R"("stored_value":null)", R"("version":3)"}},
             {.name = "remove_200_again", .method = Method::Delete, .path = pathOf("PORT"), .contains = {R"("version":3)"}},
             {.name = "set_200_newVersion", .method = Method::Put, .path = pathOf("PORT"), .body = valueBody("9003"), .contains = {R"("version":4)"}}})
        admin.expect(scenario);

    Organization owner;
    owner.name = "Acme";
    owner.adminEmail = "a@acme.example";
    Project project;
    project.name = "Video";
    project.organizationId = house.plane->organizations().create(systemActor(), owner).value().id;
    const auto issued = house.plane->projects().create(systemActor(), project).value();
    ApiClient tenant(*house.chain, house.record, {{"X-Pulse-Key", issued.project.pulseApiKey}, {"X-Pulse-Secret", issued.secret}});
    for (const auto& scenario : std::vector<ApiScenario>{
             {.name = "list_403", .path = "/v1/settings", .status = 403, .lacks = {"PORT"}},
             {.name = "get_403", .path = pathOf("PORT"), .status = 403, .lacks = {"9003"}},
             {.name = "set_403", .method = Method::Put, .path = pathOf("PORT"), .body = valueBody("1"), .status = 403},
             {.name = "remove_403", .method = Method::Delete, .path = pathOf("PORT"), .status = 403}})
        tenant.expect(scenario);
    EXPECT_EQ(house.get("PORT", "stored_value"), "9003");
    for (const auto method : {Method::Get, Method::Put, Method::Delete})
        EXPECT_EQ(house.nobody().send(method, pathOf("PORT"), method == Method::Put ? valueBody("1") : "").status, 401);

    House sealed(std::map<std::string, std::string>{}, "");
    sealed.admin().expect({.name = "set_503_sealed", .method = Method::Put, .path = pathOf("LIVEKIT_API_SECRET"), .body = valueBody(secret), .status = 503,
                           .contains = {"sealed"}, .lacks = {secret}});
    EXPECT_EQ(sealed.put("LIVEKIT_API_KEY", "APIx"), 200) << "only secrets need the key";
    house.record.met(house.plane->api().router().match(Method::Put, pathOf("PORT")).route, 503);
    EXPECT_THAT(house.record.undeclared(house.plane->api().router()), IsEmpty());
    EXPECT_THAT(house.record.unmet(house.plane->api().router(), "settings"), IsEmpty());
}

TEST(SettingsRoutes, anAnswerMayBeSentBackChanged)
{
    House house;
    auto admin = house.admin();
    auto body = bodyOf(admin.send(Method::Get, pathOf("RATE_LIMIT_PER_IP"))).as_object();
    body["value"] = "50";
    admin.expect({.name = "set_200_wholeAnswer", .method = Method::Put, .path = pathOf("RATE_LIMIT_PER_IP"), .body = json::serialize(body),
                  .contains = {R"("stored_value":"50")"}});
}

/// People of an organization, whatever their role: the settings are the installation's.
TEST(SettingsRoutes, members_403)
{
    House house;
    auto& service = house.plane->settings();
    const auto owner = memberActor("aaaaaaaaaaaaaaaaaaaaaaaa", Role::Owner);
    EXPECT_EQ(service.list(owner).error().code, ErrorCode::Forbidden);
    EXPECT_EQ(service.get(owner, "PORT").error().code, ErrorCode::Forbidden);
    EXPECT_EQ(service.set(owner, "PORT", "1").error().code, ErrorCode::Forbidden);
    EXPECT_EQ(service.remove(owner, "PORT").error().code, ErrorCode::Forbidden);
}

TEST(SettingsRoutes, aSecretIsInNoAnswer_noRow_andNoAudit)
{
    House house;
    auto admin = house.admin();
    std::string said = admin.send(Method::Put, pathOf("LIVEKIT_API_SECRET"), valueBody(secret)).body;
    EXPECT_NE(said.find(R"("is_stored":true)"), std::string::npos);
    said += admin.send(Method::Get, pathOf("LIVEKIT_API_SECRET")).body + admin.send(Method::Get, "/v1/settings").body;
    said += admin.send(Method::Put, pathOf("LIVEKIT_API_SECRET"), valueBody(secret + "2")).body;
    const auto rows = house.plane.store().find<StoredSetting>(storedSettingsQuery()).value();
    ASSERT_EQ(rows.size(), 1u);
    for (const auto& row : rows) {
        EXPECT_FALSE(row.sealedValue.empty());
        said += row.value + row.sealedValue;
    }
    std::vector<std::string> diffs;
    const auto entries = house.plane.store().find<AuditEntry>({.filter = Filter{}.equals("action", std::string("setting.set"))}).value();
    for (const auto& entry : entries) {
        EXPECT_EQ(entry.targetName, "LIVEKIT_API_SECRET");
        EXPECT_EQ(entry.actorType, ActorType::AdminToken);
        diffs.push_back(entry.diff);
        said += entry.diff;
    }
    EXPECT_THAT(diffs, testing::UnorderedElementsAre(R"({"value":{"from":null,"to":"***"}})", R"({"value":{"from":"***","to":"***"}})"));
    EXPECT_EQ(said.find(secret), std::string::npos);
}

TEST(SettingsRoutes, audit_namesWhatChanged)
{
    House house;
    house.put("RATE_LIMIT_PER_IP", "50");
    house.admin().send(Method::Delete, pathOf("RATE_LIMIT_PER_IP"));
    const auto entries = house.plane.store().find<AuditEntry>({.filter = Filter{}.equals("action", std::string("setting.remove"))}).value();
    ASSERT_EQ(entries.size(), 1u);
    EXPECT_EQ(entries.front().diff, R"({"value":{"from":"50","to":null}})");
}

TEST(SettingsRoutes, events_tellScreens)
{
    House house;
    std::vector<Action> actions;
    const auto subscription = house.plane->events().subscribe([&](const Event& event) {
        if (event.kind == "settings")
            actions.push_back(event.action);
    });
    house.put("RATE_LIMIT_PER_IP", "50");
    house.admin().send(Method::Delete, pathOf("RATE_LIMIT_PER_IP"));
    EXPECT_EQ(actions, (std::vector{Action::Updated, Action::Removed}));
}

TEST(SettingsRoutes, liveKit_atOnce_untilItIsTakenBack)
{
    House house;
    EXPECT_FALSE(house.plane->tokens().hasLiveKit());
    EXPECT_EQ(house.put("LIVEKIT_API_KEY", "APIstored"), 200);
    EXPECT_EQ(house.put("LIVEKIT_API_SECRET", secret), 200);
    EXPECT_TRUE(house.plane->tokens().hasLiveKit());
    EXPECT_EQ(house.get("LIVEKIT_API_KEY", "value"), "APIstored");
    EXPECT_EQ(house.get("LIVEKIT_API_KEY", "source"), "stored");
    EXPECT_EQ(house.get("LIVEKIT_API_SECRET", "is_set"), "true");
    EXPECT_EQ(house.get("LIVEKIT_API_SECRET", "is_waiting"), "false");
    EXPECT_EQ(house.admin().send(Method::Delete, pathOf("LIVEKIT_API_SECRET")).status, 200);
    EXPECT_FALSE(house.plane->tokens().hasLiveKit());
}

TEST(SettingsRoutes, somethingElseStored_leavesALiveKitThatWasSetByHand)
{
    House house;
    house.plane->tokens().setLiveKit({.host = "", .apiKey = "APIkeychain", .apiSecret = secret});
    EXPECT_EQ(house.put("LOG_LEVEL", "warn"), 200);
    EXPECT_EQ(house.get("LOG_LEVEL", "value"), "warn");
    EXPECT_TRUE(house.plane->tokens().hasLiveKit());
}

} // namespace
} // namespace pulse::test
