#include "backend/tokens/tokenclaims.h"
#include <gtest/gtest.h>

namespace pulse {
namespace {

constexpr TokenTimes times{.now = 1'700'000'000, .expires = 1'700'014'400};

TokenProject sharedProject()
{
    return {.id = "60d5ec49f1b2c8b4f8a1b2c3", .organizationId = "60d5ec49f1b2c8b4f8a1b2c4", .tag = "k3v9x2qa", .roomPrefix = "k3v9x2qa~",
            .serverUrl = "wss://livekit-us-east.pulse.io",
            .signer = std::make_shared<const TokenSigner>("APItest", "0123456789abcdef0123456789abcdef")};
}

TokenRequest publishedExample()
{
    TokenRequest request;
    request.roomName = "my-room";
    request.participantName = "user123";
    request.metadata = json::object{{"user_id", "12345"}, {"role", "host"}};
    return request;
}

json::object claimsOf(const TokenProject& project, const TokenRequest& request, std::string_view identity = "user123")
{
    return *parseJsonObject(writeClaims(project, request, identity, times));
}

/// The example of the original service, written out by hand.
constexpr std::string_view exampleClaims =
    R"({"iss":"APItest","sub":"user123","nbf":1699999990,"iat":1700000000,"exp":1700014400,"name":"user123",)"
    R"("metadata":"{\"user_id\":\"12345\",\"role\":\"host\",\"project_id\":\"60d5ec49f1b2c8b4f8a1b2c3\",\"org_id\":\"60d5ec49f1b2c8b4f8a1b2c4\"}",)"
    R"("attributes":{"pulse.pid":"k3v9x2qa"},)"
    R"("video":{"roomJoin":true,"room":"k3v9x2qa~my-room","roomAdmin":false,"canPublish":true,"canSubscribe":true,"canPublishData":true,)"
    R"("canUpdateOwnMetadata":false,"canSubscribeMetrics":false,"hidden":false,)"
    R"("roomCreate":false,"roomList":false,"roomRecord":false,"ingressAdmin":false,"recorder":false,"agent":false}})";

TEST(TokenClaims, publishedExample_isTheVector)
{
    EXPECT_EQ(writeClaims(sharedProject(), publishedExample(), "user123", times), exampleClaims);
}

// Header, these claims and their HMAC-SHA-256 as Python's base64 and hmac give them.
TEST(TokenClaims, publishedExample_signed_isTheVector)
{
    const auto project = sharedProject();
    EXPECT_EQ(project.signer->sign(writeClaims(project, publishedExample(), "user123", times)), 
              "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.eyJpc3MiOiJBUEl0ZXN0Iiwic3ViIjoidXNlcjEyMyIsIm5iZiI6MTY5OTk5OTk5MCwiaWF0IjoxNzAwMDAwMDAwLCJle"
              "HAiOjE3MDAwMTQ0MDAsIm5hbWUiOiJ1c2VyMTIzIiwibWV0YWRhdGEiOiJ7XCJ1c2VyX2lkXCI6XCIxMjM0NVwiLFwicm9sZVwiOlwiaG9zdFwiLFwicHJvamVjdF9pZFw"
              "iOlwiNjBkNWVjNDlmMWIyYzhiNGY4YTFiMmMzXCIsXCJvcmdfaWRcIjpcIjYwZDVlYzQ5ZjFiMmM4YjRmOGExYjJjNFwifSIsImF0dHJpYnV0ZXMiOnsicHVsc2UucGlkI"
              "joiazN2OXgycWEifSwidmlkZW8iOnsicm9vbUpvaW4iOnRydWUsInJvb20iOiJrM3Y5eDJxYX5teS1yb29tIiwicm9vbUFkbWluIjpmYWxzZSwiY2FuUHVibGlzaCI6dHJ"
              "1ZSwiY2FuU3Vic2NyaWJlIjp0cnVlLCJjYW5QdWJsaXNoRGF0YSI6dHJ1ZSwiY2FuVXBkYXRlT3duTWV0YWRhdGEiOmZhbHNlLCJjYW5TdWJzY3JpYmVNZXRyaWNzIjpmY"
              "WxzZSwiaGlkZGVuIjpmYWxzZSwicm9vbUNyZWF0ZSI6ZmFsc2UsInJvb21MaXN0IjpmYWxzZSwicm9vbVJlY29yZCI6ZmFsc2UsImluZ3Jlc3NBZG1pbiI6ZmFsc2UsInJ"
              "lY29yZGVyIjpmYWxzZSwiYWdlbnQiOmZhbHNlfX0.3c_sqRSRFXVZfWo98BBEuwRz6YcmXH7U2gIkvT_Krmw");
}

TEST(TokenClaims, booleans_areAlwaysWritten)
{
    auto request = publishedExample();
    request.grants.canPublish = request.grants.canSubscribe = request.grants.roomJoin = false;
    const auto video = claimsOf(sharedProject(), request).at("video").as_object();
    for (const auto* grant : {"roomJoin", "roomAdmin", "canPublish", "canSubscribe", "canPublishData", "canUpdateOwnMetadata", "canSubscribeMetrics", "hidden",
                              "roomCreate", "roomList", "roomRecord", "ingressAdmin", "recorder", "agent"}) {
        ASSERT_TRUE(video.contains(grant)) << grant;
        EXPECT_FALSE(video.at(grant).as_bool()) << grant;
    }
}

TEST(TokenClaims, publishData_followsPublish_unlessSaid)
{
    auto request = publishedExample();
    request.grants.canPublish = false;
    EXPECT_FALSE(claimsOf(sharedProject(), request).at("video").at("canPublishData").as_bool());
    request.grants.canPublishData = true;
    EXPECT_TRUE(claimsOf(sharedProject(), request).at("video").at("canPublishData").as_bool());
}

TEST(TokenClaims, everyRoomGrant)
{
    auto request = publishedExample();
    request.grants = {.roomAdmin = true, .canPublishSources = {"camera", "screen_share"}, .canUpdateOwnMetadata = true, .canSubscribeMetrics = true, .hidden = true};
    const auto video = claimsOf(sharedProject(), request).at("video").as_object();
    EXPECT_TRUE(video.at("roomAdmin").as_bool());
    EXPECT_TRUE(video.at("canUpdateOwnMetadata").as_bool());
    EXPECT_TRUE(video.at("canSubscribeMetrics").as_bool());
    EXPECT_TRUE(video.at("hidden").as_bool());
    EXPECT_EQ(video.at("canPublishSources"), (json::array{"camera", "screen_share"}));
}

TEST(TokenClaims, metadata_callerCannotTakeOurPlace)
{
    auto request = publishedExample();
    request.metadata = json::object{{"project_id", "mine"}, {"a", 1}, {"org_id", nullptr}};
    EXPECT_EQ(claimsOf(sharedProject(), request).at("metadata").as_string(),
              R"({"a":1,"project_id":"60d5ec49f1b2c8b4f8a1b2c3","org_id":"60d5ec49f1b2c8b4f8a1b2c4"})");
}

TEST(TokenClaims, metadata_ofEachKind)
{
    auto project = sharedProject();
    auto request = publishedExample();
    request.metadata.reset();
    EXPECT_EQ(claimsOf(project, request).at("metadata").as_string(),
              R"({"project_id":"60d5ec49f1b2c8b4f8a1b2c3","org_id":"60d5ec49f1b2c8b4f8a1b2c4"})");
    request.metadataText = "a \"text\" \\ as it is\n";
    EXPECT_EQ(claimsOf(project, request).at("metadata").as_string(), "a \"text\" \\ as it is\n");

    project.metadataInjection = MetadataInjection::Off;
    request.metadataText.clear();
    EXPECT_FALSE(claimsOf(project, request).contains("metadata"));
    request.metadata = json::object{{"project_id", "mine"}, {"deep", {{"list", {1, 2.5, nullptr}}}}};
    EXPECT_EQ(claimsOf(project, request).at("metadata").as_string(), R"({"project_id":"mine","deep":{"list":[1,2.5E0,null]}})");
}

TEST(TokenClaims, injection_intoAttributes)
{
    auto project = sharedProject();
    project.metadataInjection = MetadataInjection::Attributes;
    auto request = publishedExample();
    request.metadata.reset();
    request.attributes = {{"seat", "12\""}};
    const auto claims = claimsOf(project, request);
    EXPECT_FALSE(claims.contains("metadata"));
    EXPECT_EQ(claims.at("attributes"), (json::object{{"pulse.pid", "k3v9x2qa"}, {"pulse.project_id", "60d5ec49f1b2c8b4f8a1b2c3"},
                                                     {"pulse.org_id", "60d5ec49f1b2c8b4f8a1b2c4"}, {"seat", "12\""}}));
}

TEST(TokenClaims, hostileTexts_stayTexts)
{
    auto request = publishedExample();
    request.roomName = R"(x","roomAdmin":true,"y":")";
    request.participantName = R"("},"video":{"roomCreate":true})";
    request.metadata = json::object{{R"(a":1,"b)", R"("}")"}};
    request.attributes = {{R"(k":"v","pulse.pid":"other)", "v"}};
    const auto claims = claimsOf(sharedProject(), request, R"(id","iss":"other)");
    EXPECT_EQ(claims.at("iss").as_string(), "APItest");
    EXPECT_EQ(claims.at("sub").as_string(), R"(id","iss":"other)");
    EXPECT_EQ(claims.at("video").at("room").as_string(), R"(k3v9x2qa~x","roomAdmin":true,"y":")");
    EXPECT_FALSE(claims.at("video").at("roomAdmin").as_bool());
    EXPECT_EQ(claims.at("video").as_object().size(), 15u);
    EXPECT_FALSE(claims.at("video").at("roomCreate").as_bool());
    EXPECT_EQ(claims.at("attributes").at("pulse.pid").as_string(), "k3v9x2qa");
}

TEST(TokenClaims, roomConfigAndClaims)
{
    auto request = publishedExample();
    request.roomConfig = {{"empty_timeout", 60}, {"max_participants", 4}, {"sync_streams", true}};
    request.claims = {{"plan", "gold"}, {"seats", {1, 2}}};
    const auto claims = claimsOf(sharedProject(), request);
    EXPECT_EQ(claims.at("roomConfig"), (json::object{{"emptyTimeout", 60}, {"maxParticipants", 4}, {"syncStreams", true}}));
    EXPECT_EQ(claims.at("plan").as_string(), "gold");
    EXPECT_EQ(claims.at("seats"), (json::array{1, 2}));
}

TEST(TokenClaims, wideGrants_needDedicated)
{
    auto dedicated = sharedProject();
    dedicated.roomPrefix.clear();
    const std::vector<std::pair<std::string, void (*)(TokenGrants&)>> wide{
        {"room_create", [](TokenGrants& g) { g.roomCreate = true; }},
        {"room_list", [](TokenGrants& g) { g.roomList = true; }},
        {"room_record", [](TokenGrants& g) { g.roomRecord = true; }},
        {"ingress_admin", [](TokenGrants& g) { g.ingressAdmin = true; }},
        {"destination_room", [](TokenGrants& g) { g.destinationRoom = "other"; }},
        {"recorder", [](TokenGrants& g) { g.recorder = true; }},
        {"agent", [](TokenGrants& g) { g.agent = true; }},
        {"can_manage_agent_session", [](TokenGrants& g) { g.canManageAgentSession = true; }},
        {"sip", [](TokenGrants& g) { g.sipAdmin = true; }},
        {"sip", [](TokenGrants& g) { g.sipCall = true; }},
    };
    for (const auto& [name, ask] : wide) {
        TokenGrants grants;
        ask(grants);
        const auto refused = checkGrants(sharedProject(), grants);
        ASSERT_FALSE(refused) << name;
        EXPECT_EQ(refused.error().code, ErrorCode::GrantNeedsDedicated);
        EXPECT_EQ(refused.error().args, (Args{{"grant", name}}));
        EXPECT_TRUE(checkGrants(dedicated, grants)) << name;
    }
    EXPECT_TRUE(checkGrants(sharedProject(), {.roomAdmin = true, .hidden = true}));
}

TEST(TokenClaims, dedicated_hasNoPrefix_andItsWideGrants)
{
    auto dedicated = sharedProject();
    dedicated.roomPrefix.clear();
    auto request = publishedExample();
    request.grants = {.roomCreate = true, .roomList = true, .roomRecord = true, .ingressAdmin = true, .recorder = true, .agent = true,
                      .canManageAgentSession = true, .sipAdmin = true, .destinationRoom = "other"};
    const auto claims = claimsOf(dedicated, request);
    const auto& video = claims.at("video").as_object();
    EXPECT_EQ(video.at("room").as_string(), "my-room");
    for (const auto* grant : {"roomCreate", "roomList", "roomRecord", "ingressAdmin", "recorder", "agent", "canManageAgentSession"})
        EXPECT_TRUE(video.at(grant).as_bool()) << grant;
    EXPECT_EQ(video.at("destinationRoom").as_string(), "other");
    EXPECT_EQ(claims.at("sip"), (json::object{{"admin", true}, {"call", false}}));
}

} // namespace
} // namespace pulse
