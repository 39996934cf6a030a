#include "backend/keys/keyroutes.h"
#include "tests/support/projectrig.h"
#include <gmock/gmock.h>

using namespace pulse;
using namespace pulse::test;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

const std::string missing = "ffffffffffffffffffffffff";

/// Calls `meddle` whenever it is asked for the time.
class MeddlingClock final : public Clock {
public:
    MeddlingClock(const Clock& clock, std::function<void()> meddle) : m_clock(clock), m_meddle(std::move(meddle)) {}
    Time now() const override
    {
        m_meddle();
        return m_clock.now();
    }
    int64_t steadyMillis() const override { return m_clock.steadyMillis(); }

private:
    const Clock& m_clock;
    std::function<void()> m_meddle;
};

class KeyRoutes : public testing::Test {
protected:
    void expectAll(ApiClient client, const std::vector<ApiScenario>& scenarios)
    {
        for (const auto& scenario : scenarios)
            client.expect(scenario);
    }

    /// Somebody else writes the key between a reading and its commit, again and again.
    void updateBetweenOthers(const ApiKey& key)
    {
        int times = 0;
        const MeddlingClock clock(rig.clock, [this, &key, &times] {
            if (times == 20)
                return;
            ++times;
            Batch batch;
            batch.patch(key.id, {{"created_by", std::string("somebody else")}});
            EXPECT_TRUE(rig.store.commit(batch));
        });
        KeyService busy(rig.store, clock, rig.ids, rig.peppers);
        busy.hooks = rig.keys.hooks;
        Router router;
        addKeyRoutes(router, busy);
        const auto path = keys + "/" + key.id.text();
        auto match = router.match(Method::Put, path);
        Request request;
        request.method = Method::Put;
        request.path = path;
        request.headers = {{"Content-Type", "application/json"}};
        request.body = R"({"name":"Mine"})";
        request.params = std::move(match.params);
        request.actor = rig.root;
        const auto answer = match.route->handler(request);
        EXPECT_EQ(codeOf(answer), "ok");
        EXPECT_EQ(times, 20);
        const auto stored = rig.keys.get(rig.root, {key.projectId, key.id});
        EXPECT_EQ(stored->name, "Mine");
        EXPECT_EQ(stored->createdBy, "somebody else");
    }

    ProjectRig rig;
    Organization acme = rig.organization("acme");
    Project project = rig.project(acme).project;
    std::string keys = "/v1/projects/" + project.id.text() + "/keys";
    ApiClient client = rig.as(rig.root);
};

TEST_F(KeyRoutes, everyDeclaredStatusIsMet)
{
    const auto key = rig.key(project, "Worker").key;
    const auto path = keys + "/" + key.id.text();
    const auto primary = keys + "/" + rig.primaryOf(project).id.text();
    const auto nowhere = keys + "/" + missing;
    expectAll(client, {
        {.name = "create_201", .method = Method::Post, .path = keys, .body = R"({"name":"Recorder","scopes":["egress:*"],"expires_at":"2026-03-01T00:00:00Z"})",
         .status = 201,
         .contains = {R"("key":"pulse_key_)", R"("pulse_api_secret":"pulse_secret_)", R"("message":"Save now, won't be shown again")", R"("scopes":["egress:*"])",
                      R"("expires_at":"2026-03-01T00:00:00Z")", R"("state":"active")", R"("is_primary":false)", R"("last_used":{"at":null)"},
         .lacks = {"secret_hash", "ip_allowlist"},
         .check = [&](const Response& r) { EXPECT_EQ(headerOf(r, "Location"), keys + "/" + member(r, "id")); }},
        {.name = "create_201_defaults", .method = Method::Post, .path = keys, .body = R"({"name":"Plain"})", .status = 201,
         .contains = {R"("scopes":["*"])", R"("enabled":true)", R"("expires_at":null)"}},
        {.name = "create_400_nameMissing", .method = Method::Post, .path = keys, .body = "{}", .status = 400, .contains = {R"("field":"name")"}},
        {.name = "create_400_scope", .method = Method::Post, .path = keys, .body = R"({"name":"x","scopes":["admin"]})", .status = 400,
         .contains = {R"("field":"scopes")", "tokens:create"}},
        {.name = "create_400_past", .method = Method::Post, .path = keys, .body = R"({"name":"x","expires_at":"2020-01-01T00:00:00Z"})", .status = 400,
         .contains = {R"("field":"expires_at")"}},
        {.name = "create_400_readOnly", .method = Method::Post, .path = keys, .body = R"({"name":"x","is_primary":true,"secret_hash":"v1:x"})", .status = 400,
         .contains = {R"("field":"is_primary")", R"("field":"secret_hash")"}},
        {.name = "create_400_laterField", .method = Method::Post, .path = keys, .body = R"({"name":"x","ip_allowlist":["10.0.0.0/8"]})", .status = 400,
         .contains = {"unknown_field"}},
        {.name = "create_404", .method = Method::Post, .path = "/v1/projects/" + missing + "/keys", .body = R"({"name":"x"})", .status = 404},
        {.name = "list_200", .path = keys, .contains = {R"("total":4)", R"("state":"active")"}, .lacks = {"pulse_secret_", "secret_hash"}},
        {.name = "list_200_primary", .path = keys + "?is_primary=true", .contains = {R"("total":1)", project.pulseApiKey}},
        {.name = "list_400", .path = keys + "?limit=ten", .status = 400},
        {.name = "list_404", .path = "/v1/projects/" + missing + "/keys", .status = 404},
        {.name = "get_200", .path = path, .contains = {key.key, R"("name":"Worker")"}, .lacks = {"pulse_secret_"}},
        {.name = "get_400", .path = keys + "/x", .status = 400, .contains = {R"("field":"key_id")"}},
        {.name = "get_404", .path = nowhere, .status = 404, .contains = {"There is no such key"}},
        {.name = "update_200", .method = Method::Put, .path = path, .headers = {{"If-Match", "\"1\""}}, .body = R"({"enabled":false})",
         .contains = {R"("state":"disabled")", R"("version":2)"}},
        {.name = "update_412", .method = Method::Put, .path = path, .headers = {{"If-Match", "\"1\""}}, .body = R"({"enabled":true})", .status = 412},
        {.name = "update_400", .method = Method::Put, .path = path, .body = R"({"key":"pulse_key_mine"})", .status = 400},
        {.name = "update_404", .method = Method::Put, .path = nowhere, .body = R"({"enabled":true})", .status = 404},
        {.name = "rotate_201", .method = Method::Post, .path = path + "/rotate", .body = R"({"grace_period":"1h"})", .status = 201,
         .contains = {R"("pulse_api_secret":"pulse_secret_)", R"("name":"Worker")", "Save now, won't be shown again"}, .lacks = {key.key}},
        {.name = "get_200_retiring", .path = path, .contains = {R"("grace_until":"2026-01-31T13:00:00Z")"}},
        {.name = "rotate_409", .method = Method::Post, .path = path + "/rotate", .status = 409},
        {.name = "rotate_400", .method = Method::Post, .path = path + "/rotate", .body = R"({"grace_period":60})", .status = 400},
        {.name = "rotate_404", .method = Method::Post, .path = nowhere + "/rotate", .status = 404},
        {.name = "remove_412", .method = Method::Delete, .path = path, .headers = {{"If-Match", "\"1\""}}, .status = 412},
        {.name = "remove_400", .method = Method::Delete, .path = keys + "/x", .status = 400},
        {.name = "remove_409_primary", .method = Method::Delete, .path = primary, .status = 409, .contains = {"rotate"}},
        {.name = "remove_200", .method = Method::Delete, .path = path, .contains = {R"("is_deleted":true)", R"("state":"removed")"}},
        {.name = "remove_404", .method = Method::Delete, .path = path, .status = 404},
        {.name = "list_200_trash", .path = keys + "?deleted=true", .contains = {R"("total":1)", key.key}},
    });
    expectAll(rig.as(memberActor(acme.id.text(), Role::Viewer)), {
        {.name = "create_403", .method = Method::Post, .path = keys, .body = R"({"name":"x"})", .status = 403},
        {.name = "update_403", .method = Method::Put, .path = primary, .body = R"({"enabled":false})", .status = 403},
        {.name = "rotate_403", .method = Method::Post, .path = primary + "/rotate", .status = 403},
        {.name = "remove_403", .method = Method::Delete, .path = primary, .status = 403},
    });
    rig.peppers = {};
    expectAll(client, {
        {.name = "create_503_sealed", .method = Method::Post, .path = keys, .body = R"({"name":"x"})", .status = 503, .contains = {"sealed"}},
        {.name = "rotate_503_sealed", .method = Method::Post, .path = primary + "/rotate", .status = 503},
    });
    updateBetweenOthers(rig.primaryOf(project));
    EXPECT_THAT(rig.record.unmet(rig.router, "keys"), IsEmpty());
    EXPECT_THAT(rig.record.undeclared(rig.router), IsEmpty());
}

TEST_F(KeyRoutes, theSecretIsInExactlyOneAnswer)
{
    const auto created = client.send(Method::Post, keys, R"({"name":"Worker"})", {{"Idempotency-Key", "once"}});
    ASSERT_EQ(created.status, 201);
    const auto secret = member(created, "pulse_api_secret");
    const auto path = keys + "/" + member(created, "id");
    const auto again = client.send(Method::Post, keys, R"({"name":"Worker"})", {{"Idempotency-Key", "once"}});
    EXPECT_EQ(headerOf(again, "Idempotent-Replayed"), "true");
    EXPECT_EQ(member(again, "id"), member(created, "id"));
    std::vector<Response> others{again, client.send(Method::Get, path), client.send(Method::Get, keys),
                                 client.send(Method::Put, path, R"({"name":"Renamed"})"),
                                 client.send(Method::Post, path + "/rotate", R"({"grace_period":"7d"})"), client.send(Method::Delete, path)};
    for (const auto& response : others) {
        EXPECT_LT(response.status, 300) << response.body;
        EXPECT_THAT(response.body, Not(HasSubstr(secret)));
    }
}

TEST_F(KeyRoutes, rotationReplayedGivesTheSuccessorWithoutItsSecret)
{
    const auto path = keys + "/" + rig.key(project).key.id.text() + "/rotate";
    const auto first = client.send(Method::Post, path, "", {{"Idempotency-Key", "turn"}});
    const auto again = client.send(Method::Post, path, "", {{"Idempotency-Key", "turn"}});
    ASSERT_EQ(first.status, 201) << first.body;
    ASSERT_EQ(again.status, 201) << again.body;
    EXPECT_EQ(member(again, "id"), member(first, "id"));
    EXPECT_EQ(member(again, "pulse_api_secret"), "");
}

TEST_F(KeyRoutes, whatAnswersAddIsReadOnly_400)
{
    const auto path = keys + "/" + rig.primaryOf(project).id.text();
    expectAll(client, {
        {.name = "update_400_state", .method = Method::Put, .path = path, .body = R"({"state":"disabled","name":5})", .status = 400,
         .contains = {R"("field":"state")", R"("field":"name")", "field_read_only"}},
        {.name = "update_400_lastUsed", .method = Method::Put, .path = path, .body = R"({"last_used":"yesterday"})", .status = 400,
         .contains = {R"("field":"last_used")"}},
        {.name = "update_200_lastUsedOfAnEarlierGet", .method = Method::Put, .path = path,
         .body = R"({"last_used":{"at":"2026-01-31T12:00:00Z","ip_prefix":"","route":""}})", .contains = {R"("last_used":{"at":null)"}},
        {.name = "update_200_same", .method = Method::Put, .path = path, .body = R"({"state":"active","name":"Same"})", .contains = {R"("name":"Same")"}},
        {.name = "create_400_state", .method = Method::Post, .path = keys, .body = R"({"name":"x","state":"active"})", .status = 400,
         .contains = {R"("field":"state")", "field_read_only"}},
    });
}

TEST_F(KeyRoutes, whatGetGivesPutTakes)
{
    const auto path = keys + "/" + rig.primaryOf(project).id.text();
    const auto put = client.send(Method::Put, path, client.send(Method::Get, path).body);
    EXPECT_EQ(put.status, 200) << put.body;
}

} // namespace
