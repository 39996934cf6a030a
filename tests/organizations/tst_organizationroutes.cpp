#include "backend/core/text.h"
#include "backend/controlplaneapi.h"
#include "backend/auth/authservice.h"
#include "backend/projects/projectservice.h"
#include "tests/support/apiscenario.h"
#include "tests/support/testplane.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace pulse;
using namespace pulse::test;

namespace {

class OrganizationRoutes : public testing::Test {
protected:
    static std::string adminToken(TestPlane& plane)
    {
        AdminToken input;
        input.name = "tests";
        return plane->auth().adminTokens().create(systemActor(), input)->text;
    }
    std::string make(const std::string& name, const std::string& email)
    {
        return member(client.send(Method::Post, "/v1/organizations", R"({"name":")" + name + R"(","admin_email":")" + email + "\"}"), "id");
    }

    std::string projectKeyIn(const std::string& organization)
    {
        auto project = plane->projects().draft();
        project.name = "App";
        project.organizationId = Id<Organization>::trusted(organization);
        return plane->projects().create(systemActor(), project)->project.pulseApiKey;
    }

    TestPlane plane{{{"RATE_LIMIT_PER_IP", "0"}}};
    std::unique_ptr<Chain> chain = plane->api().makeChain();
    ApiRecord record;
    ApiClient client{*chain, record, {{"Authorization", "Bearer " + adminToken(plane)}, {"Host", "localhost"}}};
};

TEST_F(OrganizationRoutes, everyDeclaredStatusIsMet)
{
    const auto acme = make("Acme", "a@acme.com");
    const auto path = "/v1/organizations/" + acme;
    const std::string missing = "/v1/organizations/ffffffffffffffffffffffff";
    const std::vector<ApiScenario> scenarios = {
        {.name = "create_201", .method = Method::Post, .path = "/v1/organizations",
         .body = R"({"name":"Beta","admin_email":"b@beta.com","plan":"Pro"})", .status = 201,
         .contains = {R"("plan":"Pro")", R"("version":1)", R"("is_deleted":false)", R"("deleted_at":null)", R"("deleted_by":"")"}, .lacks = {"deletion_id"},
         .check = [](const Response& r) { EXPECT_EQ(headerOf(r, "Location"), "/v1/organizations/" + member(r, "id")); EXPECT_EQ(headerOf(r, "ETag"), "\"1\""); }},
        {.name = "create_400_nameMissing", .method = Method::Post, .path = "/v1/organizations", .body = R"({"admin_email":"c@c.com"})",
         .status = 400, .contains = {R"("field":"name")", R"("code":"field_required")"}},
        {.name = "create_400_twoLines", .method = Method::Post, .path = "/v1/organizations", .body = R"({"name":"a\nb","admin_email":"c@c.com"})",
         .status = 400, .contains = {R"("field":"name")", R"("code":"field_format")"}},
        {.name = "create_400_nothing", .method = Method::Post, .path = "/v1/organizations", .status = 400, .contains = {"invalid_json"}},
        {.name = "create_400_notJson", .method = Method::Post, .path = "/v1/organizations", .body = "{", .status = 400, .contains = {"invalid_json"}},
        {.name = "create_400_unknownMember", .method = Method::Post, .path = "/v1/organizations",
         .body = R"({"name":"C","admin_mail":"c@c.com"})", .status = 400, .contains = {"admin_email", "unknown_field"}},
        {.name = "create_400_operatorInjection", .method = Method::Post, .path = "/v1/organizations",
         .body = R"({"name":{"$ne":null},"admin_email":"c@c.com"})", .status = 400, .contains = {R"("field":"name")"}},
        {.name = "create_409_addressTaken", .method = Method::Post, .path = "/v1/organizations",
         .body = R"({"name":"Again","admin_email":"A@ACME.com"})", .status = 409, .contains = {R"("field":"admin_email")"}},
        {.name = "list_200", .path = "/v1/organizations?page=1&limit=1&search=acme", .status = 200,
         .contains = {R"("total":1)", R"("limit":1)", acme}},
        {.name = "list_200_clamped", .path = "/v1/organizations?limit=5000", .status = 200, .contains = {R"("limit":100)"}},
        {.name = "list_200_byPlan", .path = "/v1/organizations?plan=Pro", .status = 200, .contains = {R"("total":1)"}, .lacks = {acme}},
        {.name = "list_400_page", .path = "/v1/organizations?page=0", .status = 400, .contains = {R"("field":"page")"}},
        {.name = "list_400_sort", .path = "/v1/organizations?sort=deletion_id", .status = 400, .contains = {R"("field":"sort")"}},
        {.name = "list_400_cursorWithPage", .path = "/v1/organizations?page=1&cursor=x", .status = 400},
        {.name = "get_200", .path = path, .status = 200, .contains = {R"("name":"Acme")"}},
        {.name = "get_400_noId", .path = "/v1/organizations/42", .status = 400, .contains = {R"("field":"id")"}},
        {.name = "get_404", .path = missing, .status = 404, .contains = {"not_found", "request_id"}},
        {.name = "update_200", .method = Method::Put, .path = path, .headers = {{"If-Match", "\"1\""}}, .body = R"({"name":"Acme Inc"})",
         .status = 200, .contains = {R"("name":"Acme Inc")", R"("admin_email":"a@acme.com")", R"("version":2)"}},
        {.name = "update_412", .method = Method::Put, .path = path, .headers = {{"If-Match", "\"1\""}}, .body = R"({"name":"Late"})", .status = 412},
        {.name = "update_400", .method = Method::Put, .path = path, .body = R"({"plan":"Gold"})", .status = 400, .contains = {"Enterprise"}},
        {.name = "update_400_readOnly", .method = Method::Put, .path = path, .body = R"({"is_deleted":true})", .status = 400, .contains = {"field_read_only"}},
        {.name = "update_409", .method = Method::Put, .path = path, .body = R"({"admin_email":"b@beta.com"})", .status = 409},
        {.name = "update_404", .method = Method::Put, .path = missing, .body = R"({"name":"x"})", .status = 404},
        {.name = "impact_200", .path = path + "/impact", .status = 200, .contains = {R"("impact":{)"}},
        {.name = "impact_400", .path = "/v1/organizations/x/impact", .status = 400},
        {.name = "impact_404", .path = missing + "/impact", .status = 404},
        {.name = "restore_409_living", .method = Method::Post, .path = path + "/restore", .status = 409},
        {.name = "remove_412", .method = Method::Delete, .path = path, .headers = {{"If-Match", "\"1\""}}, .status = 412},
        {.name = "remove_400", .method = Method::Delete, .path = "/v1/organizations/x", .status = 400},
        {.name = "remove_200", .method = Method::Delete, .path = path, .headers = {{"If-Match", "\"2\""}}, .status = 200,
         .contains = {R"("is_deleted":true)"}},
        {.name = "remove_404", .method = Method::Delete, .path = path, .status = 404},
        {.name = "list_400_longParameterOfSeveralBytes", .path = "/v1/organizations?" + std::string(63, 'a') + "%C3%A9=1", .status = 400,
         .check = [](const Response& r) { EXPECT_TRUE(isValidUtf8(r.body)); }},
        {.name = "get_404_deleted", .path = path, .status = 404},
        {.name = "list_200_trash", .path = "/v1/organizations?deleted=true", .status = 200, .contains = {acme}},
        {.name = "restore_200", .method = Method::Post, .path = path + "/restore", .status = 200, .contains = {R"("is_deleted":false)"}},
        {.name = "restore_400_member", .method = Method::Post, .path = path + "/restore", .body = R"({"foo":1})", .status = 400, .contains = {"unknown_field"}},
        {.name = "restore_400", .method = Method::Post, .path = "/v1/organizations/x/restore", .status = 400},
        {.name = "restore_404", .method = Method::Post, .path = missing + "/restore", .status = 404},
    };
    for (const auto& scenario : scenarios)
        client.expect(scenario);
    ApiClient application(*chain, record, {{"Host", "localhost"}, {"X-Pulse-Key", projectKeyIn(acme)}});
    for (const auto& [method, where] : {std::pair{Method::Post, std::string("/v1/organizations")}, {Method::Put, path},
                                        {Method::Delete, path}, {Method::Post, path + "/restore"}})
        application.expect({.name = "403_projectKey", .method = method, .path = where,
                            .body = method == Method::Delete || where.ends_with("restore") ? "" : R"({"name":"x"})", .status = 403, .contains = {"forbidden"}});
    EXPECT_THAT(record.unmet(plane->api().router(), "organizations"), testing::IsEmpty());
    EXPECT_THAT(record.undeclared(plane->api().router()), testing::IsEmpty());
}

TEST_F(OrganizationRoutes, whatGetGivesPutTakes)
{
    const auto path = "/v1/organizations/" + make("Acme", "a@acme.com");
    const auto got = client.send(Method::Get, path);
    const auto put = client.send(Method::Put, path, got.body);
    EXPECT_EQ(put.status, 200) << put.body;
    EXPECT_EQ(member(put, "name"), "Acme");
}

TEST_F(OrganizationRoutes, aCursorWalksTheListAndIsBoundToIt)
{
    for (int i = 0; i < 5; ++i)
        make("Org " + std::to_string(i), "o" + std::to_string(i) + "@x.example");
    const auto first = bodyOf(client.send(Method::Get, "/v1/organizations?limit=2&sort=name"));
    const std::string cursor(first.at("meta").at("next_cursor").as_string());
    const auto second = bodyOf(client.send(Method::Get, "/v1/organizations?limit=2&sort=name&cursor=" + cursor));
    EXPECT_EQ(second.at("data").at(0).at("name").as_string(), "Org 2");
    EXPECT_EQ(client.send(Method::Get, "/v1/organizations?limit=2&sort=-name&cursor=" + cursor).status, 400);
    auto forged = cursor;
    forged[3] = forged[3] == 'A' ? 'B' : 'A';
    EXPECT_EQ(client.send(Method::Get, "/v1/organizations?limit=2&sort=name&cursor=" + forged).status, 400);
}

TEST_F(OrganizationRoutes, anIdempotencyKeyMakesOneOrganization)
{
    const Headers key = {{"Idempotency-Key", "retry-1"}};
    const std::string body = R"({"name":"Once","admin_email":"once@x.example"})";
    const auto first = client.send(Method::Post, "/v1/organizations", body, key);
    const auto again = client.send(Method::Post, "/v1/organizations", body, key);
    EXPECT_EQ(first.status, 201);
    EXPECT_EQ(again.status, 201) << again.body;
    EXPECT_EQ(member(first, "id"), member(again, "id"));
    EXPECT_EQ(headerOf(again, "Idempotent-Replayed"), "true");
    EXPECT_EQ(client.send(Method::Post, "/v1/organizations", R"({"name":"Other","admin_email":"o@x.example"})", key).status, 422);
    EXPECT_EQ(bodyOf(client.send(Method::Get, "/v1/organizations")).at("meta").at("total").to_number<int>(), 1);
    ASSERT_EQ(client.send(Method::Delete, "/v1/organizations/" + member(first, "id")).status, 200);
    const auto gone = client.send(Method::Post, "/v1/organizations", body, key);
    EXPECT_EQ(gone.status, 404) << "it was made, and deleted since: neither made again nor told as living";
    EXPECT_EQ(headerOf(gone, "Idempotent-Replayed"), "true");
    EXPECT_THAT(record.undeclared(plane->api().router()), testing::IsEmpty());
}

TEST_F(OrganizationRoutes, withoutCredentialsNothingIsSaid)
{
    ApiClient nobody(*chain, record, {{"Host", "localhost"}});
    const auto path = "/v1/organizations/" + make("Acme", "a@acme.com");
    for (const auto method : {Method::Get, Method::Put, Method::Delete}) {
        const auto refused = nobody.send(method, path, method == Method::Put ? R"({"name":"x"})" : "");
        EXPECT_EQ(refused.status, 401);
        EXPECT_EQ(refused.body.find("Acme"), std::string::npos);
    }
    EXPECT_EQ(nobody.send(Method::Get, "/v1/organizations").status, 401);
    EXPECT_EQ(nobody.send(Method::Post, "/v1/organizations", R"({"name":"x","admin_email":"x@x.com"})").status, 401);
}

} // namespace
