#include "tests/support/authhouse.h"

namespace pulse::test {
namespace {

using namespace std::chrono_literals;

constexpr std::string_view createPath = "/v1/tokens/create";
constexpr std::string_view validatePath = "/v1/tokens/validate";

Headers pairOf(const IssuedProject& issued) { return {{"X-Pulse-Key", issued.project.pulseApiKey}, {"X-Pulse-Secret", issued.secret}}; }

class TokenRoutes : public testing::Test {
protected:
    explicit TokenRoutes(AuthOptions options = {}) : house(std::move(options)) {}

    Response create(std::string_view body) { return house.call(Method::Post, createPath, pairOf(issued), body); }
    std::string tokenOf(const Response& response) { return std::string(bodyOf(response).at("token").as_string()); }
    json::object claimsOf(const Response& response)
    {
        const auto token = tokenOf(response);
        const TokenSigner signer("APItest", "0123456789abcdef0123456789abcdef");
        auto verified = signer.verify(token, house.clock.now());
        EXPECT_EQ(verified.verdict, TokenVerdict::Ok);
        return verified.claims;
    }
    json::object validate(std::string_view token, const IssuedProject& with)
    {
        std::string body = "{\"token\":";
        appendJsonString(body, token);
        const auto response = house.call(Method::Post, validatePath, pairOf(with), body + "}");
        EXPECT_EQ(response.status, 200) << response.body;
        return bodyOf(response);
    }
    std::string reason(std::string_view token, const IssuedProject& with) { return std::string(validate(token, with).at("reason").as_string()); }
    /// What a refused body is told: "field code" for every error.
    std::vector<std::string> refusals(std::string_view body)
    {
        const auto response = create(body);
        EXPECT_EQ(response.status, 400) << response.body;
        std::vector<std::string> all;
        const auto problem = bodyOf(response);
        for (const auto& error : problem.at("errors").as_array())
            all.push_back(std::string(error.at("field").as_string()) + " " + std::string(error.at("code").as_string()));
        return all;
    }

    AuthHouse house;
    IssuedProject issued = house.makeProject();
};

using Strings = std::vector<std::string>;

TEST_F(TokenRoutes, create_200_publishedExample)
{
    const auto response = create(R"({"room_name":"my-room","participant_name":"user123","can_publish":true,"can_subscribe":true,"metadata":{"user_id":"12345","role":"host"}})");
    ASSERT_EQ(response.status, 200) << response.body;
    auto body = bodyOf(response);
    const auto claims = claimsOf(response);
    body.erase("token");
    EXPECT_EQ(body, (json::object{{"server_url", "wss://livekit-us-east.pulse.io"}, {"expires_at", "2026-01-31T16:00:00Z"},
                                  {"project_id", issued.project.id.text()}, {"room_name", "my-room"},
                                  {"participant_name", "user123"}, {"participant_identity", "user123"}}));
    EXPECT_EQ(claims.at("sub").as_string(), "user123");
    EXPECT_EQ(std::string(claims.at("video").at("room").as_string()), issued.project.tag + "~my-room");
    EXPECT_EQ(claims.at("exp").as_int64() - claims.at("iat").as_int64(), 14'400);
    EXPECT_EQ(claims.at("iat").as_int64() - claims.at("nbf").as_int64(), 10);
    EXPECT_EQ(house.tokens->issued(), 1u);
}

TEST_F(TokenRoutes, create_200_ttlIdentityAttributes)
{
    const auto response = create(R"({"room_name":"r","participant_name":"Ada","participant_identity":"ada-1","ttl":60,"attributes":{"seat":"12"},"metadata":"plain"})");
    ASSERT_EQ(response.status, 200) << response.body;
    const auto claims = claimsOf(response);
    EXPECT_EQ(claims.at("sub").as_string(), "ada-1");
    EXPECT_EQ(claims.at("name").as_string(), "Ada");
    EXPECT_EQ(claims.at("metadata").as_string(), "plain");
    EXPECT_EQ(claims.at("attributes").at("seat").as_string(), "12");
    EXPECT_EQ(bodyOf(response).at("expires_at").as_string(), "2026-01-31T12:01:00Z");
}

TEST_F(TokenRoutes, create_200_identityAlone)
{
    const auto response = create(R"({"room_name":"r","participant_identity":"ada-1"})");
    ASSERT_EQ(response.status, 200);
    EXPECT_FALSE(claimsOf(response).contains("name"));
    EXPECT_EQ(bodyOf(response).at("participant_name").as_string(), "");
}

TEST_F(TokenRoutes, create_200_falseStaysFalse)
{
    const auto claims = claimsOf(create(R"({"room_name":"r","participant_name":"p","can_publish":false,"can_subscribe":false})"));
    EXPECT_FALSE(claims.at("video").at("canPublish").as_bool());
    EXPECT_FALSE(claims.at("video").at("canSubscribe").as_bool());
    EXPECT_FALSE(claims.at("video").at("canPublishData").as_bool());
}

TEST_F(TokenRoutes, create_400_fields)
{
    const std::vector<std::pair<std::string, Strings>> cases{
        {R"({})", {"room_name field_required", "participant_name field_required"}},
        {R"({"room_name":"","participant_name":"p"})", {"room_name field_required"}},
        {R"({"room_name":"   ","participant_name":"p"})", {"room_name field_required"}},
        {R"({"room_name":"r"})", {"participant_name field_required"}},
        {R"({"room_name":"r","participant_name":"  "})", {"participant_name field_required"}},
        {R"({"room_name":"r","participant_name":"p","participant_identity":" "})", {"participant_identity field_format"}},
        {R"({"room_name":7,"participant_name":"p"})", {"room_name field_type"}},
        {R"({"room_name":{"$ne":null},"participant_name":"p"})", {"room_name field_type"}},
        {R"({"room_name":"a\u0000b","participant_name":"p"})", {"room_name field_format"}},
        {R"({"room_name":"r","participant_name":"p\n"})", {"participant_name field_format"}},
        {"{\"room_name\":\"" + std::string(248, 'r') + "\",\"participant_name\":\"p\"}", {"room_name field_too_long"}},
        {"{\"room_name\":\"r\",\"participant_name\":\"" + std::string(257, 'p') + "\"}", {"participant_name field_too_long"}},
        {R"({"room_name":"r","participant_name":"p","can_publish":"false"})", {"can_publish field_type"}},
        {R"({"room_name":"r","participant_name":"p","can_publish":null})", {"can_publish field_type"}},
        {R"({"room_name":"r","participant_name":"p","hidden":1})", {"hidden field_type"}},
        {R"({"room_name":"r","participant_name":"p","ttl":59})", {"ttl field_range"}},
        {R"({"room_name":"r","participant_name":"p","ttl":86401})", {"ttl field_range"}},
        {R"({"room_name":"r","participant_name":"p","ttl":-1})", {"ttl field_range"}},
        {R"({"room_name":"r","participant_name":"p","ttl":18446744073709551615})", {"ttl field_range"}},
        {R"({"room_name":"r","participant_name":"p","ttl":"1h"})", {"ttl field_type"}},
        {R"({"room_name":"r","participant_name":"p","ttl":60.5})", {"ttl field_type"}},
        {R"({"room_name":"r","participant_name":"p","metadata":[1]})", {"metadata field_type"}},
        {"{\"room_name\":\"r\",\"participant_name\":\"p\",\"metadata\":\"" + std::string(65'537, 'm') + "\"}", {"metadata field_too_long"}},
        {R"({"room_name":"r","participant_name":"p","attributes":{"a":1}})", {"attributes field_type"}},
        {R"({"room_name":"r","participant_name":"p","attributes":{"pulse.pid":"x"}})", {"attributes.pulse.pid field_read_only"}},
        {R"({"room_name":"r","participant_name":"p","attributes":{"":"x"}})", {"attributes field_format"}},
        {R"({"room_name":"r","participant_name":"p","claims":"x"})", {"claims field_type"}},
        {R"({"room_name":"r","participant_name":"p","can_publish_sources":["camera","webcam"]})", {"can_publish_sources field_choice"}},
        {R"({"room_name":"r","participant_name":"p","can_publish_sources":"camera"})", {"can_publish_sources field_type"}},
        {R"({"room_name":"r","participant_name":"p","room_config":{"egress":{}}})", {"room_config.egress unknown_field"}},
        {R"({"room_name":"r","participant_name":"p","room_config":{"agents":[]}})", {"room_config.agents unknown_field"}},
        {R"({"room_name":"r","participant_name":"p","room_config":{"max_participants":-1}})", {"room_config.max_participants field_range"}},
        {R"({"room_name":"r","participant_name":"p","room_config":{"sync_streams":1}})", {"room_config.sync_streams field_type"}},
        {R"({"room_name":"r","participant_name":"p","sip":{"everything":true}})", {"sip.everything unknown_field"}},
        {R"({"room_name":"r","participant_name":"p","sha256":"x"})", {"sha256 unknown_field"}},
        {R"({"roomName":"r","participant_name":"p"})", {"roomName unknown_field"}},
    };
    for (const auto& [body, expected] : cases)
        EXPECT_EQ(refusals(body), expected) << body.substr(0, 120);
}

TEST_F(TokenRoutes, create_400_reservedClaims)
{
    for (const auto* name : {"iss", "sub", "exp", "nbf", "iat", "jti", "name", "kind", "metadata", "attributes", "video", "sip", "sha256", "roomConfig",
                             "agent", "inference", "roomPreset", "observability", "VIDEO", "Exp"})
        EXPECT_EQ(refusals(std::string(R"({"room_name":"r","participant_name":"p","claims":{")") + name + R"(":1}})"),
                  Strings{std::string("claims.") + name + " field_read_only"});
}

TEST_F(TokenRoutes, create_400_unknownMember_namesTheNearest)
{
    const auto response = create(R"({"room_name":"r","participant_name":"p","can_publishh":false})");
    ASSERT_EQ(response.status, 400);
    EXPECT_NE(response.body.find("can_publish"), std::string::npos);
}

TEST_F(TokenRoutes, create_400_noJson)
{
    EXPECT_EQ(create("").status, 400);
    EXPECT_EQ(codeOf(create("[]")), "invalid_body");
    EXPECT_EQ(codeOf(create(R"({"room_name":"r","room_name":"s"})")), "invalid_json");
    EXPECT_EQ(codeOf(create("{\"room_name\":\"\xff\"}")), "invalid_json");
}

TEST_F(TokenRoutes, create_400_aboveTheProjectsTtl_defaultIsCut)
{
    ASSERT_TRUE(house.projects.update(house.admin, issued.project.id, {{"max_token_ttl", int64_t{3600}}}));
    EXPECT_EQ(refusals(R"({"room_name":"r","participant_name":"p","ttl":3601})"), Strings{"ttl field_range"});
    EXPECT_EQ(bodyOf(create(R"({"room_name":"r","participant_name":"p"})")).at("expires_at").as_string(), "2026-01-31T13:00:00Z");
}

TEST_F(TokenRoutes, create_401_withoutSecret)
{
    EXPECT_EQ(codeOf(house.call(Method::Post, createPath, {}, "{}")), "missing_key");
    EXPECT_EQ(codeOf(house.call(Method::Post, createPath, {{"X-Pulse-Key", issued.project.pulseApiKey}}, "{}")), "secret_required");
}

TEST_F(TokenRoutes, create_200_keyAlone_isWarnedOf)
{
    constexpr std::string_view body = R"({"room_name":"r","participant_name":"p"})";
    ASSERT_TRUE(house.projects.update(house.admin, issued.project.id, {{"key_only_auth", std::string("tokens")}}));
    const auto alone = house.call(Method::Post, createPath, {{"X-Pulse-Key", issued.project.pulseApiKey}}, body);
    EXPECT_EQ(alone.status, 200);
    EXPECT_EQ(headerOf(alone, "X-Pulse-Warning"), "key-only");
    EXPECT_EQ(headerOf(create(body), "X-Pulse-Warning"), "");
}

TEST_F(TokenRoutes, create_403_grantNeedsDedicated)
{
    for (const auto* grant : {R"("room_create":true)", R"("room_list":true)", R"("room_record":true)", R"("ingress_admin":true)", R"("destination_room":"x")",
                              R"("recorder":true)", R"("agent":true)", R"("sip":{"call":true})", R"("sip":true)"}) {
        const auto response = create(std::string(R"({"room_name":"r","participant_name":"p",)") + grant + "}");
        EXPECT_EQ(response.status, 403) << grant;
        EXPECT_EQ(codeOf(response), "grant_needs_dedicated") << grant;
    }
    EXPECT_EQ(create(R"({"room_name":"r","participant_name":"p","room_create":false,"agent":false})").status, 200);
    EXPECT_EQ(house.tokens->issued(), 1u);
}

TEST_F(TokenRoutes, create_403_featureDisabled_inForceAtOnce)
{
    Features features;
    features.hasVideo = false;
    ASSERT_TRUE(house.projects.update(house.admin, issued.project.id, {{"features", json::serialize(features.toJson())}}));
    const auto response = create(R"({"room_name":"r","participant_name":"p"})");
    EXPECT_EQ(response.status, 403);
    EXPECT_EQ(codeOf(response), "feature_disabled");
}

TEST_F(TokenRoutes, create_403_scopeMissing)
{
    ApiKey input;
    input.name = "Validator";
    input.scopes = {"tokens:validate"};
    const auto key = *house.keys.create(house.admin, issued.project.id, input);
    const Headers headers{{"X-Pulse-Key", key.key.key}, {"X-Pulse-Secret", key.secret}};
    EXPECT_EQ(codeOf(house.call(Method::Post, createPath, headers, R"({"room_name":"r","participant_name":"p"})")), "scope_missing");
    EXPECT_EQ(house.call(Method::Post, validatePath, headers, R"({"token":"x"})").status, 200);
}

TEST_F(TokenRoutes, create_touchesNoStore)
{
    ASSERT_EQ(create(R"({"room_name":"r","participant_name":"p"})").status, 200);
    house.engine.setAway(true);
    EXPECT_EQ(create(R"({"room_name":"r","participant_name":"p"})").status, 200);
}

TEST_F(TokenRoutes, create_guardRefuses)
{
    house.tokens->hooks.guards.push_back([](const TokenProject&, const TokenRequest& request) -> Result<void> {
        if (request.participantName == "banned")
            return fail(ErrorCode::QuotaExceeded);
        return {};
    });
    EXPECT_EQ(create(R"({"room_name":"r","participant_name":"banned"})").status, 402);
    EXPECT_EQ(create(R"({"room_name":"r","participant_name":"p"})").status, 200);
}

TEST_F(TokenRoutes, create_manyThreads_allVerify)
{
    const auto actor = Actor{.who = *house.ask(pairOf(issued))};
    const TokenSigner signer("APItest", "0123456789abcdef0123456789abcdef");
    std::atomic<int> good{0};
    {
        std::vector<std::jthread> threads;
        for (int t = 0; t < 4; ++t)
            threads.emplace_back([&, t] {
                for (int i = 0; i < 200; ++i) {
                    TokenRequest request;
                    request.roomName = "room-" + std::to_string(t);
                    request.participantName = std::to_string(i);
                    const auto token = house.tokens->create(actor, request);
                    good += token && signer.verify(token->token, house.clock.now()).verdict == TokenVerdict::Ok;
                }
            });
    }
    EXPECT_EQ(good, 800);
    EXPECT_EQ(house.tokens->issued(), 800u);
}

TEST_F(TokenRoutes, administrator_mintsForAProject_otherTenantsCannot)
{
    TokenRequest request;
    request.roomName = "r";
    request.participantName = "p";
    const auto& id = issued.project.id.text();
    const auto organization = issued.project.organizationId.text();
    EXPECT_TRUE(house.tokens->create(desktopActor("ada"), id, request));
    EXPECT_TRUE(house.tokens->create(memberActor(organization, Role::Developer), id, request));
    EXPECT_EQ(house.tokens->create(memberActor(organization, Role::Viewer), id, request).error().code, ErrorCode::Forbidden);
    EXPECT_EQ(house.tokens->create(memberActor("dddddddddddddddddddddddd", Role::Owner), id, request).error().code, ErrorCode::NotFound);
    EXPECT_EQ(house.tokens->create(desktopActor("ada"), "dddddddddddddddddddddddd", request).error().code, ErrorCode::NotFound);
    const auto other = house.makeProject("Other");
    const auto key = Actor{.who = *house.ask(pairOf(other))};
    EXPECT_EQ(house.tokens->create(key, id, request).error().code, ErrorCode::NotFound);
    EXPECT_EQ(house.tokens->check(key, id, "x").error().code, ErrorCode::NotFound);
}

TEST_F(TokenRoutes, administrator_deletedProject_isNotFound)
{
    TokenRequest request;
    request.roomName = "r";
    request.participantName = "p";
    ASSERT_TRUE(house.organizations.remove(house.admin, issued.project.organizationId));
    EXPECT_EQ(house.tokens->create(house.admin, issued.project.id.text(), request).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(house.organizations.restore(house.admin, issued.project.organizationId));
    EXPECT_TRUE(house.tokens->create(house.admin, issued.project.id.text(), request));
}

TEST_F(TokenRoutes, validate_ownToken)
{
    const auto token = tokenOf(create(R"({"room_name":"r","participant_name":"p"})"));
    const auto checked = validate(token, issued);
    EXPECT_TRUE(checked.at("valid").as_bool());
    EXPECT_EQ(checked.at("reason").as_string(), "ok");
    EXPECT_EQ(checked.at("expires_in").as_int64(), 14'400);
    EXPECT_EQ(checked.at("claims").at("sub").as_string(), "p");
}

TEST_F(TokenRoutes, validate_inTime)
{
    const auto token = tokenOf(create(R"({"room_name":"r","participant_name":"p","ttl":60})"));
    house.clock.advance(120s);
    EXPECT_EQ(reason(token, issued), "ok");
    house.clock.advance(1s);
    const auto expired = validate(token, issued);
    EXPECT_FALSE(expired.at("valid").as_bool());
    EXPECT_EQ(expired.at("reason").as_string(), "expired");
    EXPECT_EQ(expired.at("expires_in").as_int64(), 0);
    house.clock.setNow(house.clock.now() - 1h);
    EXPECT_EQ(reason(token, issued), "not_yet_valid");
}

TEST_F(TokenRoutes, validate_otherTenantsToken_saysNothingOfIt)
{
    const auto other = house.makeProject("Other");
    const auto token = tokenOf(create(R"({"room_name":"r","participant_name":"p"})"));
    const auto checked = validate(token, other);
    EXPECT_FALSE(checked.at("valid").as_bool());
    EXPECT_EQ(checked.at("reason").as_string(), "other_project");
    EXPECT_TRUE(checked.at("claims").is_null());
    EXPECT_EQ(checked.at("expires_in").as_int64(), 0);
}

/// Rightly signed by the shared key pair, but with no room of this project: a hint in the attributes does not make it ours.
TEST_F(TokenRoutes, validate_roomIsTheAuthority)
{
    const TokenSigner signer("APItest", "0123456789abcdef0123456789abcdef");
    const auto tag = issued.project.tag;
    const auto with = [&](const std::string& video) {
        return signer.sign(R"({"iss":"APItest","exp":1800000000,"attributes":{"pulse.pid":")" + tag + R"("},"video":)" + video + "}");
    };
    EXPECT_EQ(reason(with(R"({"room":")" + tag + R"(~r"})"), issued), "ok");
    EXPECT_EQ(reason(with(R"({"room":"r"})"), issued), "other_project");
    EXPECT_EQ(reason(with(R"({"room":")" + tag + R"("})"), issued), "other_project");
    EXPECT_EQ(reason(with(R"({"roomCreate":true})"), issued), "other_project");
    EXPECT_EQ(reason(with("[]"), issued), "other_project");
}

TEST_F(TokenRoutes, validate_junk_isNever5xx)
{
    for (const auto& junk : {std::string{}, std::string("junk"), std::string("a.b.c"), std::string("\0\1", 2), std::string(900'000, 'x'), std::string("..")})
        EXPECT_EQ(reason(junk, issued), "malformed");
    auto token = tokenOf(create(R"({"room_name":"r","participant_name":"p"})"));
    token[token.size() - 5] = token[token.size() - 5] == 'A' ? 'B' : 'A';
    const auto checked = validate(token, issued);
    EXPECT_EQ(checked.at("reason").as_string(), "bad_signature");
    EXPECT_TRUE(checked.at("claims").is_null());
}

TEST_F(TokenRoutes, validate_400)
{
    for (const auto* body : {"{}", R"({"token":7})", R"({"token":null})", R"({"token":"x","tokens":"y"})"})
        EXPECT_EQ(house.call(Method::Post, validatePath, pairOf(issued), body).status, 400) << body;
}

TEST_F(TokenRoutes, validate_banned)
{
    house.tokens->hooks.bans.push_back([](const TokenProject&, const json::object& claims) { return claims.at("sub") == "bad"; });
    EXPECT_EQ(reason(tokenOf(create(R"({"room_name":"r","participant_name":"bad"})")), issued), "banned");
    EXPECT_EQ(reason(tokenOf(create(R"({"room_name":"r","participant_name":"good"})")), issued), "ok");
}

class WithoutLiveKit : public TokenRoutes {
protected:
    WithoutLiveKit() : TokenRoutes({.liveKit = {}}) {}
};

TEST_F(WithoutLiveKit, create_409_saysWhatToSet_untilItIsSet)
{
    const auto response = create(R"({"room_name":"r","participant_name":"p"})");
    EXPECT_EQ(response.status, 409);
    EXPECT_NE(response.body.find("LIVEKIT_API_KEY"), std::string::npos);
    EXPECT_FALSE(house.tokenProjects->hasLiveKit());
    house.tokenProjects->setLiveKit({.apiKey = "APItest", .apiSecret = "0123456789abcdef0123456789abcdef"});
    EXPECT_EQ(create(R"({"room_name":"r","participant_name":"p"})").status, 200);
}

std::string serverUrlOf(AuthHouse& house, const IssuedProject& issued)
{
    return house.tokenProjects->find(issued.project.id.text())->serverUrl;
}

TEST(ServerUrl, projectsOwn_thenConfiguredTemplate_thenHost_thenDefault)
{
    const LiveKitCredentials withHost{.host = "http://127.0.0.1:7880/", .apiKey = "k", .apiSecret = "s"};
    const LiveKitPlaces configured{.urlTemplate = "wss://{region}.example.com", .isTemplateConfigured = true};
    const auto own = [](Project& project) { project.livekitUrl = "wss://own.example.com"; };

    AuthHouse plain, host({.liveKit = withHost}), both({.places = configured, .liveKit = withHost});
    EXPECT_EQ(serverUrlOf(plain, plain.makeProject()), "wss://livekit-us-east.pulse.io");
    EXPECT_EQ(serverUrlOf(host, host.makeProject()), "ws://127.0.0.1:7880");
    EXPECT_EQ(serverUrlOf(both, both.makeProject()), "wss://us-east.example.com");
    EXPECT_EQ(serverUrlOf(both, both.makeProject("Own", own)), "wss://own.example.com");
}

void makeDedicated(Project& project)
{
    project.isolation = Isolation::Dedicated;
    project.livekitUrl = "wss://own.example.com";
    project.livekitApiKey = "APIown";
    project.livekitApiSecret = MaskedSecret::replacedBy("own-secret-own-secret-own-secret!");
}

TEST(DedicatedProject, signsWithItsOwnPair_withoutPrefix)
{
    AuthHouse house;
    const auto issued = house.makeProject("Own", makeDedicated);
    const auto response = house.call(Method::Post, createPath, pairOf(issued), R"({"room_name":"r","participant_name":"p","room_create":true})");
    ASSERT_EQ(response.status, 200) << response.body;
    const TokenSigner own("APIown", "own-secret-own-secret-own-secret!");
    const auto verified = own.verify(bodyOf(response).at("token").as_string(), house.clock.now());
    ASSERT_EQ(verified.verdict, TokenVerdict::Ok);
    EXPECT_EQ(verified.claims.at("video").at("room").as_string(), "r");
    EXPECT_EQ(bodyOf(response).at("server_url").as_string(), "wss://own.example.com");
}

TEST(DedicatedProject, underAnotherMasterKey_isSealed)
{
    AuthHouse house;
    const auto issued = house.makeProject("Own", makeDedicated);
    const SecretBox otherBox(std::string(32, 'x'));
    TokenProjects again(house.store, house.events, otherBox, {});
    ASSERT_TRUE(again.load());
    TokenService tokens(again, house.clock);
    TokenRequest request;
    request.roomName = "r";
    request.participantName = "p";
    EXPECT_EQ(tokens.create(house.admin, issued.project.id.text(), request).error().code, ErrorCode::Sealed);
}

TEST(TokenProjects, otherProcessesAreHeardByPolling_andUnreadableChangesAreReadLater)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto& id = issued.project.id.text();
    const auto hasVideo = [&] { return house.tokenProjects->find(id)->hasVideo; };
    Batch batch;
    batch.patch(issued.project.id, {{"features", std::string(R"({"video":false})")}});
    ASSERT_TRUE(house.engine.commit(batch));
    EXPECT_TRUE(hasVideo());
    ASSERT_TRUE(house.tokenProjects->refresh(true));
    EXPECT_FALSE(hasVideo());

    Batch back;
    back.patch(issued.project.id, {{"features", std::string(R"({"video":true})")}});
    ASSERT_TRUE(house.engine.commit(back));
    house.engine.setAway(true);
    house.events.publish({.kind = schemaOf<Project>().collection, .id = id});
    TokenRequest request;
    request.roomName = "r";
    request.participantName = "p";
    EXPECT_FALSE(hasVideo());
    EXPECT_FALSE(house.tokenProjects->refresh());
    const auto refused = house.tokens->create(house.admin, id, request);
    ASSERT_FALSE(refused) << "nothing is minted on what was true before";
    EXPECT_EQ(refused.error().code, ErrorCode::StoreUnavailable);
    house.engine.setAway(false);
    ASSERT_TRUE(house.tokenProjects->refresh());
    EXPECT_TRUE(hasVideo());
    EXPECT_TRUE(house.tokens->create(house.admin, id, request));
}

TEST(TokenRequestMembers, areAllInTheRoutesDescription)
{
    AuthHouse house;
    const auto& routes = house.router->routes();
    const auto route = std::ranges::find_if(routes, [](const auto& r) { return r->operation == "createToken"; });
    ASSERT_NE(route, routes.end());
    std::vector<std::string_view> described;
    for (const auto& field : (*route)->takesAlso)
        described.push_back(field.name);
    EXPECT_THAT(described, testing::UnorderedElementsAreArray(tokenRequestMembers()));
}

} // namespace
} // namespace pulse::test
