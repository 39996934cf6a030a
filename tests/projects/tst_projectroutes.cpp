#include "tests/support/projectrig.h"
#include <gmock/gmock.h>

using namespace pulse;
using namespace pulse::test;
using testing::Contains;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;
using testing::SizeIs;

namespace {

const std::string missing = "ffffffffffffffffffffffff";

class ProjectRoutes : public testing::Test {
protected:
    std::string pathOf(const Project& project) { return "/v1/projects/" + project.id.text(); }
    std::string inAcme(const std::string& members) { return R"({"org_id":")" + acme.id.text() + "\"" + (members.empty() ? "" : "," + members) + "}"; }
    void expectAll(ApiClient client, const std::vector<ApiScenario>& scenarios)
    {
        for (const auto& scenario : scenarios)
            client.expect(scenario);
    }

    ProjectRig rig;
    Organization acme = rig.organization("acme");
    ApiClient client = rig.as(rig.root);
};

TEST_F(ProjectRoutes, everyDeclaredStatusIsMet)
{
    const auto project = rig.project(acme).project;
    const auto path = pathOf(project);
    const auto nowhere = "/v1/projects/" + missing;
    expectAll(client, {
        {.name = "create_201_asTheFirstClientsSentIt", .method = Method::Post, .path = "/v1/projects?org_id=" + acme.id.text(),
         .body = R"({"name":"My Video App","region":"eu-west","webhook_url":"https://myapp.com/webhooks"})", .status = 201,
         .contains = {R"("livekit_url":"wss://livekit-eu-west.pulse.io")", R"("pulse_api_key":"pulse_key_)", R"("pulse_api_secret":"pulse_secret_)",
                      R"("message":"Save now, won't be shown again")", R"("chat":true)", acme.id.text(), R"("version":1)"},
         .lacks = {"sealed", "deletion_id", "secret_hash"},
         .check = [](const Response& r) { EXPECT_EQ(headerOf(r, "Location"), "/v1/projects/" + member(r, "id")); EXPECT_EQ(headerOf(r, "ETag"), "\"1\""); }},
        {.name = "create_400_organizationTwice", .method = Method::Post, .path = "/v1/projects?org_id=" + acme.id.text() + "&org_id=" + acme.id.text(),
         .body = R"({"name":"B"})", .status = 400, .contains = {"is given twice"}},
        {.name = "create_400_unknownParameter", .method = Method::Post, .path = "/v1/projects?orgid=" + acme.id.text(), .body = R"({"name":"B"})",
         .status = 400, .contains = {"did you mean org_id?"}},
        {.name = "update_400_textForAnInteger", .method = Method::Put, .path = path, .body = R"({"max_token_ttl":"60"})", .status = 400,
         .contains = {R"("field":"max_token_ttl")", "field_type"}},
        {.name = "create_201_organizationInBody", .method = Method::Post, .path = "/v1/projects", .body = inAcme(R"("name":"B")"), .status = 201},
        {.name = "create_201_organizationInBoth", .method = Method::Post, .path = "/v1/projects?org_id=" + acme.id.text(), .body = inAcme(R"("name":"C")"), .status = 201},
        {.name = "create_400_organizationsDiffer", .method = Method::Post, .path = "/v1/projects?org_id=" + missing, .body = inAcme(R"("name":"C")"),
         .status = 400, .contains = {R"("field":"org_id")"}},
        {.name = "create_400_noOrganization", .method = Method::Post, .path = "/v1/projects", .body = R"({"name":"C"})", .status = 400,
         .contains = {R"("field":"org_id")", "field_required"}},
        {.name = "create_400_unknownParameter", .method = Method::Post, .path = "/v1/projects?organization=x", .body = inAcme(R"("name":"C")"), .status = 400},
        {.name = "create_400_allFieldsAtOnce", .method = Method::Post, .path = "/v1/projects",
         .body = inAcme(R"("name":"","region":"mars","features":{"chta":true,"video":"yes"},"max_token_ttl":5,"storage_config":{"provider":"gcs"})"),
         .status = 400,
         .contains = {R"("field":"name")", R"("field":"region")", R"("field":"features.chta")", R"("field":"features.video")", "chat",
                      R"("field":"max_token_ttl")", R"("field":"storage_config.provider")"}},
        {.name = "create_400_readOnly", .method = Method::Post, .path = "/v1/projects", .body = inAcme(R"("name":"C","tag":"mine","pulse_api_key":"pulse_key_mine")"),
         .status = 400, .contains = {R"("field":"tag")", R"("field":"pulse_api_key")"}},
        {.name = "create_400_operatorInjection", .method = Method::Post, .path = "/v1/projects", .body = inAcme(R"("name":{"$ne":null})"), .status = 400},
        {.name = "create_404_organization", .method = Method::Post, .path = "/v1/projects?org_id=" + missing, .body = R"({"name":"C"})", .status = 404},
        {.name = "list_200", .path = "/v1/projects?page=1&limit=1&search=video", .contains = {R"("total":2)", R"("limit":1)"}, .lacks = {"pulse_secret_"}},
        {.name = "list_200_byRegion", .path = "/v1/projects?region=eu-west", .contains = {R"("total":1)", "livekit-eu-west"}},
        {.name = "list_200_byOrganization", .path = "/v1/projects?org_id=" + acme.id.text(), .contains = {R"("total":4)"}},
        {.name = "list_400_region", .path = "/v1/projects?region=mars", .status = 400, .contains = {R"("field":"region")"}},
        {.name = "list_400_secretFilter", .path = "/v1/projects?storage_secret_key_sealed=x", .status = 400},
        {.name = "get_200", .path = path, .contains = {R"("livekit_api_secret":{"set":false})", R"("storage_config":{})", R"("isolation":"namespaced")"},
         .lacks = {"pulse_secret_", "pulse_api_secret"}},
        {.name = "get_400_noId", .path = "/v1/projects/42", .status = 400, .contains = {R"("field":"id")"}},
        {.name = "get_404", .path = nowhere, .status = 404, .contains = {"There is no such project"}},
        {.name = "update_200", .method = Method::Put, .path = path, .headers = {{"If-Match", "\"1\""}}, .body = R"({"features":{"video":false},"key_only_auth":"tokens"})",
         .contains = {R"("video":false)", R"("chat":true)", R"("key_only_auth":"tokens")", R"("version":2)"}},
        {.name = "update_412", .method = Method::Put, .path = path, .headers = {{"If-Match", "\"1\""}}, .body = R"({"name":"Late"})", .status = 412},
        {.name = "update_400_readOnly", .method = Method::Put, .path = path, .body = R"({"tag":"12345678","org_id":")" + missing + "\"}", .status = 400,
         .contains = {R"("field":"tag")", R"("field":"org_id")"}},
        {.name = "update_400_dedicated", .method = Method::Put, .path = path, .body = R"({"isolation":"dedicated"})", .status = 400,
         .contains = {R"("field":"livekit_url")", R"("field":"livekit_api_key")", R"("field":"livekit_api_secret")"}},
        {.name = "update_404", .method = Method::Put, .path = nowhere, .body = R"({"name":"x"})", .status = 404},
        {.name = "impact_200", .path = path + "/impact", .contains = {R"("impact":{"api_keys":1})"}},
        {.name = "impact_400", .path = "/v1/projects/x/impact", .status = 400},
        {.name = "impact_404", .path = nowhere + "/impact", .status = 404},
        {.name = "regenerate_201", .method = Method::Post, .path = path + "/regenerate-keys", .status = 201,
         .contains = {R"("pulse_api_secret":"pulse_secret_)", "Save now, won't be shown again"}, .lacks = {project.pulseApiKey},
         .check = [&](const Response& r) { EXPECT_EQ(headerOf(r, "Location"), path); }},
        {.name = "regenerate_201_grace", .method = Method::Post, .path = path + "/regenerate-keys", .body = R"({"grace_period":"24h"})", .status = 201},
        {.name = "regenerate_400", .method = Method::Post, .path = path + "/regenerate-keys", .body = R"({"grace_period":"2h"})", .status = 400,
         .contains = {R"("field":"grace_period")", "30d"}},
        {.name = "regenerate_404", .method = Method::Post, .path = nowhere + "/regenerate-keys", .status = 404},
        {.name = "restore_409_living", .method = Method::Post, .path = path + "/restore", .status = 409},
        {.name = "remove_412", .method = Method::Delete, .path = path, .headers = {{"If-Match", "\"1\""}}, .status = 412},
        {.name = "remove_400", .method = Method::Delete, .path = "/v1/projects/x", .status = 400},
        {.name = "remove_200", .method = Method::Delete, .path = path, .contains = {R"("is_deleted":true)"}},
        {.name = "remove_404", .method = Method::Delete, .path = path, .status = 404},
        {.name = "get_404_deleted", .path = path, .status = 404},
        {.name = "list_200_trash", .path = "/v1/projects?deleted=true", .contains = {project.id.text(), R"("total":1)"}},
        {.name = "restore_200", .method = Method::Post, .path = path + "/restore", .contains = {R"("is_deleted":false)"}},
        {.name = "restore_400", .method = Method::Post, .path = "/v1/projects/x/restore", .status = 400},
        {.name = "restore_404", .method = Method::Post, .path = nowhere + "/restore", .status = 404},
    });

    expectAll(rig.as(memberActor(acme.id.text(), Role::Viewer)), {
        {.name = "list_404_organization", .path = "/v1/projects?org_id=" + missing, .status = 404, .contains = {"There is no such organization"}},
        {.name = "create_403", .method = Method::Post, .path = "/v1/projects", .body = inAcme(R"("name":"C")"), .status = 403},
        {.name = "update_403", .method = Method::Put, .path = path, .body = R"({"name":"x"})", .status = 403},
        {.name = "regenerate_403", .method = Method::Post, .path = path + "/regenerate-keys", .status = 403},
        {.name = "remove_403", .method = Method::Delete, .path = path, .status = 403},
        {.name = "restore_403", .method = Method::Post, .path = path + "/restore", .status = 403},
    });

    ASSERT_TRUE(rig.keys.update(rig.root, {project.id, rig.primaryOf(project).id}, {{"expires_at", toMillis(rig.clock.now() + std::chrono::hours(1))}}));
    rig.clock.advance(std::chrono::hours(2));
    client.expect({.name = "regenerate_409_expired", .method = Method::Post, .path = path + "/regenerate-keys", .status = 409});
    ASSERT_TRUE(rig.keys.update(rig.root, {project.id, rig.primaryOf(project).id}, {{"expires_at", int64_t{0}}}));
    rig.peppers = {};
    rig.box = SecretBox{};
    expectAll(client, {
        {.name = "create_503_sealed", .method = Method::Post, .path = "/v1/projects", .body = inAcme(R"("name":"C")"), .status = 503, .contains = {"sealed"}},
        {.name = "regenerate_503_sealed", .method = Method::Post, .path = path + "/regenerate-keys", .status = 503},
        {.name = "update_503_sealed", .method = Method::Put, .path = path, .body = R"({"livekit_api_key":"a","livekit_api_secret":"some-livekit-secret"})",
         .status = 503, .lacks = {"some-livekit-secret"}},
        {.name = "update_200_sealed", .method = Method::Put, .path = path, .body = R"({"name":"Works"})"},
    });
    rig.projects.hooks.updated.push_back([](Batch&, const Project&, const Project&) -> Result<void> {
        return fail(ErrorCode::Conflict, {{"why", "a room of another project has it"}});
    });
    client.expect({.name = "update_409", .method = Method::Put, .path = path, .body = R"({"name":"x"})", .status = 409});
    EXPECT_THAT(rig.record.unmet(rig.router, "projects"), IsEmpty());
    EXPECT_THAT(rig.record.undeclared(rig.router), IsEmpty());
}

TEST_F(ProjectRoutes, foreignIsTheSame404AsMissingEverywhere)
{
    const auto mine = rig.organization("mine");
    const auto theirs = rig.project(acme).project;
    const auto theirKey = rig.primaryOf(theirs).id.text();
    auto outsider = rig.as(memberActor(mine.id.text(), Role::Owner));
    struct Shape { Method method; std::string path; std::string body; };
    const std::vector<Shape> shapes = {
        {Method::Get, "/v1/projects/P", ""}, {Method::Put, "/v1/projects/P", R"({"name":"x"})"}, {Method::Delete, "/v1/projects/P", ""},
        {Method::Post, "/v1/projects/P/restore", ""}, {Method::Get, "/v1/projects/P/impact", ""}, {Method::Post, "/v1/projects/P/regenerate-keys", ""},
        {Method::Get, "/v1/projects/P/keys", ""}, {Method::Post, "/v1/projects/P/keys", R"({"name":"x"})"},
        {Method::Get, "/v1/projects/P/keys/K", ""}, {Method::Put, "/v1/projects/P/keys/K", R"({"enabled":false})"},
        {Method::Delete, "/v1/projects/P/keys/K", ""}, {Method::Post, "/v1/projects/P/keys/K/rotate", ""},
        {Method::Post, "/v1/projects?org_id=O", R"({"name":"x"})"}, {Method::Get, "/v1/projects?org_id=O", ""},
    };
    const auto ask = [&](const Shape& shape, const std::string& organization, const std::string& project, const std::string& key) {
        auto path = shape.path;
        for (const auto& [place, value] : {std::pair{"/P", "/" + project}, {"/K", "/" + key}, {"=O", "=" + organization}})
            if (const auto at = path.find(place); at != std::string::npos)
                path.replace(at, 2, value);
        auto response = outsider.send(shape.method, path, shape.body, {{"X-Request-Id", "same"}});
        return std::to_string(response.status) + response.body;
    };
    for (const auto& shape : shapes) {
        const auto foreign = ask(shape, acme.id.text(), theirs.id.text(), theirKey);
        EXPECT_THAT(foreign, testing::StartsWith("404")) << shape.path;
        EXPECT_EQ(foreign, ask(shape, missing, missing, missing)) << shape.path;
    }
    EXPECT_EQ(rig.store.get(theirs.id)->version, 1);
    EXPECT_EQ(rig.keys.countOf(theirs.id).value(), 1);
}

TEST_F(ProjectRoutes, listsShowNothingForeignWhateverTheyAreAsked)
{
    const auto mine = rig.organization("mine");
    const auto own = rig.project(mine, "Own").project;
    const auto theirs = rig.project(acme, "Theirs").project;
    ASSERT_TRUE(rig.projects.remove(rig.root, rig.project(acme, "Theirs gone").project.id));
    auto member = rig.as(memberActor(mine.id.text(), Role::Owner));
    for (const auto* query : {"", "?search=theirs", "?search=own", "?deleted=true", "?region=us-east", "?sort=name&limit=1", "?isolation=namespaced"})
        EXPECT_THAT(member.send(Method::Get, std::string("/v1/projects") + query).body, Not(HasSubstr("Theirs"))) << query;
    EXPECT_THAT(member.send(Method::Get, "/v1/projects").body, HasSubstr(own.id.text()));

    const auto theirKey = rig.primaryOf(theirs);
    for (const auto& query : {"?project_id=" + theirs.id.text(), "?org_id=" + acme.id.text(), std::string("?is_primary=true"), std::string("?deleted=true")})
        EXPECT_THAT(member.send(Method::Get, "/v1/projects/" + own.id.text() + "/keys" + query).body, Not(HasSubstr(theirKey.key))) << query;
}

TEST_F(ProjectRoutes, list_404_organizationThatIsNotThere_alsoForOperators)
{
    const auto gone = rig.organization("gone");
    const auto project = rig.project(gone, "Taken along").project;
    const auto of = [&](const std::string& id, const std::string& more = "") { return client.send(Method::Get, "/v1/projects?org_id=" + id + more); };
    EXPECT_EQ(of(gone.id.text()).status, 200);
    ASSERT_TRUE(rig.organizations.remove(rig.root, gone.id));
    EXPECT_EQ(of(gone.id.text()).status, 404);
    EXPECT_EQ(of(missing).status, 404);
    EXPECT_EQ(of("FFFFFFFFFFFFFFFFFFFFFFFF").status, 404);
    EXPECT_EQ(of(missing, "&deleted=true").status, 404);
    const auto trash = of(gone.id.text(), "&deleted=true");
    EXPECT_EQ(trash.status, 200);
    EXPECT_THAT(trash.body, HasSubstr(project.id.text()));
    EXPECT_EQ(of(acme.id.text()).status, 200) << "one without projects is there all the same";
}

TEST_F(ProjectRoutes, theSecretIsInExactlyOneAnswer)
{
    const auto created = client.send(Method::Post, "/v1/projects", inAcme(R"("name":"Video")"), {{"Idempotency-Key", "once"}});
    ASSERT_EQ(created.status, 201);
    const auto secret = member(created, "pulse_api_secret");
    const auto path = "/v1/projects/" + member(created, "id");
    const auto again = client.send(Method::Post, "/v1/projects", inAcme(R"("name":"Video")"), {{"Idempotency-Key", "once"}});
    EXPECT_EQ(headerOf(again, "Idempotent-Replayed"), "true");
    EXPECT_EQ(member(again, "id"), member(created, "id"));
    std::vector<Response> others{again};
    for (const auto& where : {path, std::string("/v1/projects"), path + "/keys", path + "/impact"})
        others.push_back(client.send(Method::Get, where));
    others.push_back(client.send(Method::Put, path, R"({"name":"Renamed"})"));
    others.push_back(client.send(Method::Post, path + "/regenerate-keys"));
    others.push_back(client.send(Method::Delete, path));
    others.push_back(client.send(Method::Post, path + "/restore"));
    for (const auto& response : others) {
        EXPECT_LT(response.status, 300) << response.body;
        EXPECT_THAT(response.body, Not(HasSubstr(secret)));
    }
    EXPECT_THAT(rig.dump(), Not(HasSubstr(secret)));
}

TEST_F(ProjectRoutes, whatGetGivesPutTakesUnchanged)
{
    const auto project = rig.project(acme).project;
    const auto path = pathOf(project);
    const auto filled = client.send(Method::Put, path, R"({"webhook_url":"https://u:p@acme.com/in","livekit_api_key":"APIx","livekit_api_secret":"livekit-secret-x",
        "storage_config":{"provider":"r2","bucket":"b","endpoint":"https://x.r2.cloudflarestorage.com","access_key":"A","secret_key":"storage-secret-y"}})");
    ASSERT_EQ(filled.status, 200) << filled.body;
    EXPECT_THAT(filled.body, HasSubstr(R"("webhook_url":"https://acme.com/in")"));
    EXPECT_THAT(filled.body, HasSubstr(R"("livekit_api_secret":{"set":true,"hint":"…et-x"})"));
    EXPECT_THAT(filled.body, HasSubstr(R"("secret_key":{"set":true,"hint":"…et-y"})"));
    EXPECT_THAT(filled.body, Not(HasSubstr("livekit-secret")));

    const auto stored = rig.store.get(project.id).value();
    const auto put = client.send(Method::Put, path, client.send(Method::Get, path).body);
    ASSERT_EQ(put.status, 200) << put.body;
    const auto after = rig.store.get(project.id).value();
    EXPECT_EQ(after.livekitUrl, "") << "the region's address must not become the project's own";
    EXPECT_EQ(after.livekitSecretSealed, stored.livekitSecretSealed);
    EXPECT_EQ(after.storageSecretSealed, stored.storageSecretSealed);
    EXPECT_EQ(after.webhookUserinfoSealed, stored.webhookUserinfoSealed);
}

TEST_F(ProjectRoutes, secretsInPutAreKeptClearedOrRefused)
{
    const auto project = rig.project(acme).project;
    const auto path = pathOf(project);
    const auto storage = [&](const std::string& members) { return client.send(Method::Put, path, R"({"storage_config":{)" + members + "}}"); };
    ASSERT_EQ(storage(R"("provider":"s3","bucket":"b","access_key":"A","secret_key":"storage-secret-y")").status, 200);
    EXPECT_THAT(storage(R"("bucket":"c")").body, HasSubstr("…et-y"));
    EXPECT_EQ(storage(R"("secret_key":null)").status, 400) << "a storage without its secret is none";
    EXPECT_EQ(storage(R"("secret_key":{"set":true,"hint":"…else"})").status, 400);
    EXPECT_EQ(storage(R"("secret_key":{"set":true,"hint":"…et-y","incoming":"smuggled"})").status, 400);
    EXPECT_EQ(storage(R"("secret_key":"")").status, 400);
    const auto cleared = client.send(Method::Put, path, R"({"storage_config":null})");
    EXPECT_THAT(cleared.body, HasSubstr(R"("storage_config":{})"));
    EXPECT_EQ(rig.store.get(project.id)->storageSecretSealed, "");
}

TEST_F(ProjectRoutes, everyRegionHasItsAddress)
{
    for (const auto region : enumNames<Region>) {
        const auto made = client.send(Method::Post, "/v1/projects", inAcme(R"("name":"R","region":")" + std::string(region) + "\""));
        EXPECT_EQ(member(made, "livekit_url"), "wss://livekit-" + std::string(region) + ".pulse.io");
        EXPECT_EQ(member(made, "region"), region);
    }
}

TEST_F(ProjectRoutes, cursorWalksTheListOnce)
{
    for (int i = 0; i < 7; ++i)
        rig.project(acme, "Project " + std::to_string(i));
    std::vector<std::string> names;
    std::string cursor;
    do {
        const auto page = bodyOf(client.send(Method::Get, "/v1/projects?limit=3&sort=name" + (cursor.empty() ? "" : "&cursor=" + cursor)));
        for (const auto& project : page.at("data").as_array())
            names.emplace_back(project.at("name").as_string());
        const auto& next = page.at("meta").at("next_cursor");
        cursor = next.is_string() ? std::string(next.as_string()) : std::string{};
    } while (!cursor.empty());
    EXPECT_THAT(names, SizeIs(7));
    EXPECT_TRUE(std::ranges::is_sorted(names));
}

} // namespace
