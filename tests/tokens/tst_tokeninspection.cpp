#include "backend/core/text.h"
#include "tests/support/authhouse.h"
#include "tests/support/fixedanswer.h"
#include <random>

namespace pulse::test {
namespace {

constexpr int64_t nowSeconds = 1'769'860'800;
const Time now = fromMillis(nowSeconds * 1'000);
constexpr std::string_view secret = "0123456789abcdef0123456789abcdef";
constexpr std::string_view plainHeader = R"({"alg":"HS256","typ":"JWT"})";

std::string forged(std::string_view header, std::string_view claims, std::string_view with = secret)
{
    const auto body = toBase64Url(header) + "." + toBase64Url(claims);
    return body + "." + toBase64Url(hmacSha256(with, body));
}

json::object claims(const json::object& change = {})
{
    json::object all{{"iss", "APItest"}, {"sub", "ada"}, {"nbf", nowSeconds - 5}, {"exp", nowSeconds + 600},
                     {"video", json::object{{"roomJoin", true}, {"room", "standup"}}}};
    for (const auto& [name, value] : change)
        if (value.is_null())
            all.erase(name);
        else
            all[name] = value;
    return all;
}

std::string token(const json::object& change = {}) { return forged(plainHeader, json::serialize(claims(change))); }
std::string withVideo(const json::object& video) { return token({{"video", video}}); }

std::vector<TokenFault> faultsOf(const TokenInspection& inspection)
{
    std::vector<TokenFault> faults;
    for (const auto& finding : inspection.findings)
        faults.push_back(finding.fault);
    return faults;
}
std::vector<TokenFault> faultsOf(std::string_view text) { return faultsOf(inspectToken(text, now)); }

using Faults = std::vector<TokenFault>;
using enum TokenFault;

/// What livekit-server 1.13.5 answered at /rtc/validate to tokens like these, and what we say of them.
TEST(TokenInspection, whatLiveKitRefuses_isRefused)
{
    const auto longText = std::string(257, 'x');
    const std::vector<std::pair<std::string, Faults>> cases{
        {token(), {}},
        {token({{"iss", nullptr}}), {NoKey}},
        {token({{"exp", nowSeconds - 61}}), {Expired}},
        {token({{"exp", nowSeconds - 60}}), {}},
        {token({{"exp", 0}}), {Expired}},
        {token({{"nbf", nowSeconds + 61}}), {NotYetValid}},
        {token({{"nbf", nowSeconds + 60}}), {}},
        {token({{"iat", nowSeconds + 500}}), {}},
        {token({{"sub", nullptr}}), {NoIdentity}},
        {token({{"video", nullptr}}), {NoVideoGrant}},
        {withVideo({{"room", "standup"}}), {NoRoomJoin}},
        {withVideo({{"roomJoin", true}}), {NoRoom}},
        {withVideo({{"roomJoin", true}, {"room", ""}}), {NoRoom}},
        {withVideo({{"roomJoin", "true"}, {"room", "standup"}}), {ClaimType, NoRoomJoin}},
        {withVideo({{"roomJoin", true}, {"room", 7}}), {ClaimType, NoRoom}},
        {withVideo({{"roomJoin", true}, {"room", "s"}, {"canPublishSources", "camera"}}), {ClaimType}},
        {token({{"sub", longText}}), {IdentityTooLong}},
        {withVideo({{"roomJoin", true}, {"room", longText}}), {RoomTooLong}},
        {token({{"metadata", json::object{{"a", 1}}}}), {ClaimType}},
        {token({{"attributes", json::object{{"a", 1}}}}), {ClaimType}},
        {token({{"sub", 7}}), {ClaimType, NoIdentity}},
        {token({{"roomConfig", "x"}}), {ClaimType}},
        {token({{"exp", "tomorrow"}}), {ClaimType}},
        {forged(R"({"alg":"HS512"})", json::serialize(claims())), {AlgorithmOther}},
        {forged(R"({"typ":"JWT"})", json::serialize(claims())), {AlgorithmOther}},
        {forged(R"({"alg":7})", json::serialize(claims())), {AlgorithmOther}},
        {toBase64Url(R"({"alg":"none"})") + "." + toBase64Url(json::serialize(claims())) + ".", {AlgorithmNone}},
    };
    for (const auto& [text, expected] : cases)
        EXPECT_EQ(faultsOf(text), expected) << text;
}

TEST(TokenInspection, whatLiveKitTakes_isTaken_withARemark)
{
    const std::vector<std::pair<std::string, Faults>> cases{
        {token({{"exp", nullptr}}), {NoExpiry}},
        {token({{"exp", nowSeconds + 90'000}}), {LongLived}},
        {token({{"sub", nullptr}, {"jti", "bob"}}), {IdentityFromJti}},
        {withVideo({{"roomJoin", true}, {"room", "s"}, {"canFly", true}}), {UnknownGrant}},
        {withVideo({{"roomJoin", true}, {"room", "s"}, {"canPublishSources", json::array{"camera", "nope"}}}), {UnknownSource}},
        {withVideo({{"RoomJoin", true}, {"room", "s"}}), {}},
        {token({{"exp", std::to_string(nowSeconds + 600)}}), {}},
        {token({{"exp", static_cast<double>(nowSeconds) + 600.5}}), {}},
        {token({{"room_config", json::object{}}}), {MisspeltClaim}},
        {forged(R"({"alg":"HS256","crit":["exp"]})", json::serialize(claims())), {}},
    };
    for (const auto& [text, expected] : cases) {
        const auto inspection = inspectToken(text, now);
        EXPECT_EQ(faultsOf(inspection), expected) << text;
        EXPECT_TRUE(inspection.isAccepted()) << text;
    }
}

TEST(TokenInspection, aGrantSpeltWithLines_namesTheRightOne)
{
    const auto inspection = inspectToken(withVideo({{"room_join", true}, {"room", "s"}}), now);
    ASSERT_EQ(faultsOf(inspection), (Faults{NoRoomJoin, UnknownGrant}));
    EXPECT_EQ(inspection.findings[1].value, "roomJoin");
}

TEST(TokenInspection, whatIsNoToken_namesThePart)
{
    const auto good = token();
    const auto first = good.find('.');
    const auto last = good.rfind('.');
    EXPECT_EQ(faultsOf(""), (Faults{Empty}));
    EXPECT_EQ(faultsOf(std::string(70'000, 'a')), (Faults{TooLong}));
    EXPECT_EQ(faultsOf("hello"), (Faults{NotThreeParts}));
    EXPECT_EQ(faultsOf("a.b.c.d"), (Faults{NotThreeParts}));
    EXPECT_EQ(faultsOf(good.substr(0, last)), (Faults{NotThreeParts}));
    EXPECT_EQ(faultsOf("!!" + good.substr(first)), (Faults{HeaderEncoding}));
    EXPECT_EQ(faultsOf(toBase64Url("[]") + good.substr(first)), (Faults{HeaderNotJson}));
    EXPECT_EQ(faultsOf(good.substr(0, first) + "..x"), (Faults{ClaimsEncoding, SignatureEncoding}));
    EXPECT_EQ(faultsOf(forged(plainHeader, "[]")), (Faults{ClaimsNotJson}));
    EXPECT_EQ(faultsOf(forged(plainHeader, R"({"exp":1,"exp":2})")), (Faults{ClaimsNotJson}));
    EXPECT_EQ(faultsOf(good + "="), (Faults{SignatureEncoding}));
    EXPECT_FALSE(inspectToken("hello", now).isReadable());
}

TEST(TokenInspection, times_atTheEdgeOfNumbers)
{
    const auto least = std::numeric_limits<int64_t>::min();
    const auto most = std::numeric_limits<int64_t>::max();
    EXPECT_EQ(faultsOf(token({{"exp", least}})), (Faults{Expired}));
    EXPECT_EQ(faultsOf(token({{"exp", most}, {"nbf", least}})), (Faults{LongLived}));
    EXPECT_EQ(faultsOf(token({{"nbf", most}})), (Faults{NotYetValid}));
    EXPECT_EQ(faultsOf(token({{"exp", 1e300}})), (Faults{LongLived}));
    EXPECT_EQ(faultsOf(token({{"exp", std::numeric_limits<uint64_t>::max()}})), (Faults{LongLived}));
    const auto expired = inspectToken(token({{"exp", nowSeconds - 3600}}), now);
    EXPECT_EQ(expired.findings.front().seconds, 3600);
}

TEST(TokenInspection, defaults_areLiveKits)
{
    const auto open = inspectToken(token(), now);
    EXPECT_TRUE(open.canPublish && open.canSubscribe && open.canPublishData);
    const auto shut = inspectToken(withVideo({{"roomJoin", true}, {"room", "s"}, {"canPublish", false}}), now);
    EXPECT_FALSE(shut.canPublish);
    EXPECT_FALSE(shut.canPublishData); // as canPublish
    EXPECT_TRUE(shut.canSubscribe);
}

TEST(TokenInspection, purpose_byGrants)
{
    EXPECT_EQ(inspectToken(withVideo({{"roomList", true}}), now).purpose, TokenPurpose::ServerCall);
    EXPECT_EQ(faultsOf(forged(plainHeader, json::serialize(json::object{{"iss", "APItest"}, {"exp", nowSeconds + 60}, {"video", json::object{{"roomList", true}}}}))), Faults{});
    EXPECT_EQ(inspectToken(token({{"video", nullptr}, {"sip", json::object{{"admin", true}}}}), now).purpose, TokenPurpose::ServerCall);
    EXPECT_EQ(inspectToken(token({{"video", nullptr}, {"sha256", "x"}}), now).purpose, TokenPurpose::Webhook);
}

TEST(TokenInspection, bareToken_dropsWhatIsAround)
{
    EXPECT_EQ(bareToken(" \n\"a.b.c\"\r\n"), "a.b.c");
    EXPECT_EQ(bareToken("Bearer a.b.c"), "a.b.c");
    EXPECT_EQ(bareToken("Authorization: bearer a.b.c"), "a.b.c");
    EXPECT_EQ(bareToken("'Authorization: Bearer a.b.c'"), "a.b.c");
    EXPECT_EQ(bareToken(""), "");
    EXPECT_EQ(bareToken("\"\""), "");
}

/// Whatever is pasted: no crash, no throw, and a changed token is never found good.
TEST(TokenInspection, tenThousandMutations_areNeverGood)
{
    AuthHouse house;
    house.clock.setNow(now);
    const std::vector<std::string> seeds{token({{"metadata", "ü"}, {"attributes", json::object{{"a", "b"}}}}), withVideo({{"roomJoin", true}, {"room", "r"}, {"canPublishSources", json::array{"camera"}}})};
    std::mt19937 random(5);
    const auto pick = [&random](size_t below) { return std::uniform_int_distribution<size_t>(0, below - 1)(random); };
    int good = 0;
    for (int round = 0; round < 10'000; ++round) {
        const auto& seed = seeds[pick(seeds.size())];
        auto text = seed;
        for (size_t changes = 1 + pick(4); changes > 0; --changes) {
            const auto at = pick(text.size() + 1);
            switch (pick(5)) {
            case 0: text.insert(at, 1, static_cast<char>(pick(256))); break;
            case 1: text.erase(at, pick(8)); break;
            case 2: text.insert(at, "."); break;
            case 3: text.insert(at, text.substr(pick(text.size() + 1), pick(40))); break;
            default:
                if (at < text.size())
                    text[at] = static_cast<char>(pick(256));
            }
        }
        const auto inspection = house.tokens->inspect(house.admin, text);
        ASSERT_TRUE(inspection);
        if (bareToken(text) != seed && inspection->signature == TokenSignature::Good)
            ++good;
    }
    EXPECT_EQ(good, 0);
}

TEST(TokenInspection, json_ofAnyShape)
{
    const std::vector<json::value> values{nullptr, true, -1, 1e308, "", "\xF0\x9F\x98\x80", json::array{}, json::array{nullptr, json::array{}}, json::object{}, json::object{{"", ""}}};
    for (const auto* name : {"iss", "sub", "jti", "name", "kind", "metadata", "nbf", "exp", "iat", "attributes", "video", "sip", "sha256", "roomConfig"})
        for (const auto& value : values) {
            auto all = claims();
            all[name] = value;
            const auto inspection = inspectToken(forged(plainHeader, json::serialize(all)), now);
            EXPECT_TRUE(inspection.isReadable()) << name;
        }
    for (const auto* name : {"roomJoin", "room", "canPublish", "canPublishSources", "destinationRoom", "hidden"})
        for (const auto& value : values)
            (void)inspectToken(withVideo({{"roomJoin", true}, {"room", "r"}, {name, value}}), now);
}

TEST(TokenInspect, service_findsWhoseSignatureItIs)
{
    AuthHouse house;
    house.clock.setNow(now);
    const auto shared = house.makeProject();
    const auto own = house.makeProject("Own", [](Project& project) {
        project.isolation = Isolation::Dedicated;
        project.livekitUrl = "wss://own.example";
        project.livekitApiKey = "APIown";
        project.livekitApiSecret = MaskedSecret{.isSet = true, .incoming = std::string(40, 'o')};
    });
    const auto made = house.tokens->create(house.admin, shared.project.id.text(), {.roomName = "standup", .participantName = "ada"});
    ASSERT_TRUE(made);
    const auto ours = house.tokens->inspect(house.admin, "Bearer " + made->token);
    ASSERT_TRUE(ours);
    EXPECT_TRUE(ours->findings.empty());
    EXPECT_EQ(ours->signature, TokenSignature::Good);
    EXPECT_EQ(ours->signerName, "");
    EXPECT_EQ(ours->projectName, "Demo");
    EXPECT_EQ(ours->roomShown, "standup");
    EXPECT_NE(ours->room, "standup");

    const auto theirs = house.tokens->inspect(house.admin, house.tokens->create(house.admin, own.project.id.text(), {.roomName = "standup", .participantName = "ada"})->token);
    EXPECT_EQ(theirs->signature, TokenSignature::Good);
    EXPECT_EQ(theirs->signerName, "Own");

    const auto other = house.tokens->inspect(house.admin, forged(plainHeader, json::serialize(claims()), "another secret of thirty-two bytes"));
    EXPECT_EQ(faultsOf(*other), (Faults{BadSignature}));
    EXPECT_EQ(other->signature, TokenSignature::Bad);
    const auto unknown = house.tokens->inspect(house.admin, token({{"iss", "APInobody"}}));
    EXPECT_EQ(faultsOf(*unknown), (Faults{UnknownKey}));
    EXPECT_EQ(unknown->signature, TokenSignature::Unchecked);
}

TEST(TokenInspect, service_403_notAnOperator)
{
    AuthHouse house;
    const auto project = house.makeProject();
    const auto inspected = house.tokens->inspect(memberActor(project.project.organizationId.text(), Role::Owner), token());
    ASSERT_FALSE(inspected);
    EXPECT_EQ(inspected.error().code, ErrorCode::Forbidden);
    const auto tested = house.tokens->testLiveKit(memberActor(project.project.organizationId.text(), Role::Owner), {});
    ASSERT_FALSE(tested);
    EXPECT_EQ(tested.error().code, ErrorCode::Forbidden);
    const auto ofProject = house.tokens->testLiveKitOf(memberActor(project.project.organizationId.text(), Role::Owner), project.project.id.text(), {});
    ASSERT_FALSE(ofProject);
    EXPECT_EQ(ofProject.error().code, ErrorCode::Forbidden);
}

TEST(LiveKitOfAProject, storedSecret_signsForItsOwnKeyAlone)
{
    AuthHouse house;
    house.clock.setNow(now);
    const auto own = house.makeProject("Own", [](Project& project) {
        project.isolation = Isolation::Dedicated;
        project.livekitUrl = "wss://own.example";
        project.livekitApiKey = "APIown";
        project.livekitApiSecret = MaskedSecret{.isSet = true, .incoming = std::string(40, 'o')};
    });
    const auto id = own.project.id.text();
    const auto sentTo = [&](const LiveKitCredentials& typed) {
        FixedAnswer server(httpAnswer("200 OK", R"({"rooms":[]})"));
        auto at = typed;
        at.host = server.url();
        const auto tested = house.tokens->testLiveKitOf(house.admin, id, at);
        EXPECT_TRUE(tested);
        const auto& request = server.request();
        const auto begin = request.find("Bearer ");
        return begin == std::string::npos ? std::string{} : request.substr(begin + 7, request.find('\r', begin) - begin - 7);
    };
    EXPECT_TRUE(TokenSigner("APIown", std::string(40, 'o')).hasSigned(sentTo({.apiKey = "APIown", .apiSecret = {}})));
    EXPECT_TRUE(TokenSigner("APInew", std::string(40, 'n')).hasSigned(sentTo({.apiKey = "APInew", .apiSecret = std::string(40, 'n')})));
    for (const LiveKitCredentials& lacking : {LiveKitCredentials{.host = "ws://127.0.0.1:1", .apiKey = "APInew", .apiSecret = {}},
                                              LiveKitCredentials{.host = "ws://127.0.0.1:1", .apiKey = {}, .apiSecret = {}}}) {
        const auto tested = house.tokens->testLiveKitOf(house.admin, id, lacking);
        ASSERT_TRUE(tested);
        EXPECT_EQ(tested->verdict, LiveKitVerdict::NoKey) << "neither the stored secret nor the shared LiveKit's stands in";
    }
    const auto nobody = house.tokens->testLiveKitOf(house.admin, std::string(24, '0'), {.apiKey = "APIown", .apiSecret = {}});
    ASSERT_FALSE(nobody);
    EXPECT_EQ(nobody.error().code, ErrorCode::NotFound);
}

} // namespace
} // namespace pulse::test
