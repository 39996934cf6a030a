#include "tests/support/authhouse.h"

namespace pulse::test {
namespace {

using namespace std::chrono_literals;

/// Standard base64, as curl -u sends it.
std::string base64(std::string_view text)
{
    auto encoded = toBase64Url(text);
    std::ranges::replace(encoded, '-', '+');
    std::ranges::replace(encoded, '_', '/');
    encoded.append((4 - encoded.size() % 4) % 4, '=');
    return encoded;
}

Headers keyPair(const IssuedProject& issued)
{
    return {{"X-Pulse-Key", issued.project.pulseApiKey}, {"X-Pulse-Secret", issued.secret}};
}
Headers keyAlone(const IssuedProject& issued) { return {{"X-Pulse-Key", issued.project.pulseApiKey}}; }
Headers bearer(std::string_view credential) { return {{"Authorization", "Bearer " + std::string(credential)}}; }

const std::string strangeKey = "pulse_key_00000000000000000000000000000000";
const std::string strangeSecret = "pulse_secret_" + std::string(64, '0');

TEST(Authenticate, everyForm_isTheSameKey)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto& key = issued.project.pulseApiKey;
    const std::vector<Headers> forms{
        keyPair(issued),
        {{"x-pulse-key", key}, {"X-PULSE-SECRET", " " + issued.secret + "\t"}},
        bearer(issued.secret),
        {{"X-Pulse-Secret", issued.secret}},
        {{"X-Pulse-Key", key}, {"Authorization", "Bearer " + issued.secret}},
        {{"Authorization", "Bearer " + key}, {"X-Pulse-Secret", issued.secret}},
        {{"Authorization", "Basic " + base64(key + ":" + issued.secret)}},
        {{"authorization", "basic   " + base64(key + ":" + issued.secret)}},
        {{"X-Pulse-Key", key}, {"X-Pulse-Key", key}, {"X-Pulse-Secret", issued.secret}, {"Authorization", "Bearer " + key}},
    };
    for (const auto& form : forms) {
        const auto who = house.ask(form);
        ASSERT_TRUE(who) << form.front().second.substr(0, 12);
        EXPECT_EQ((*who)->type, ActorType::Key);
        EXPECT_EQ((*who)->projectId, issued.project.id.text());
        EXPECT_EQ((*who)->organizationId, issued.project.organizationId.text());
        EXPECT_FALSE((*who)->isKeyOnly);
        EXPECT_FALSE((*who)->isOperator);
    }
}

TEST(Authenticate, differentCredentials_conflict)
{
    AuthHouse house;
    const auto a = house.makeProject("A"), b = house.makeProject("B");
    const auto admin = house.makeAdminToken().text;
    const std::vector<Headers> conflicts{
        {{"X-Pulse-Key", a.project.pulseApiKey}, {"X-Pulse-Key", b.project.pulseApiKey}},
        {{"X-Pulse-Key", a.project.pulseApiKey}, {"Authorization", "Bearer " + b.project.pulseApiKey}},
        {{"X-Pulse-Secret", a.secret}, {"Authorization", "Bearer " + b.secret}},
        {{"X-Pulse-Key", a.project.pulseApiKey}, {"Authorization", "Basic " + base64(b.project.pulseApiKey + ":" + b.secret)}},
        {{"X-Pulse-Key", a.project.pulseApiKey}, {"Authorization", "Bearer " + admin}},
        {{"X-Pulse-Secret", a.secret}, {"Authorization", "Bearer " + admin}},
        {{"X-Pulse-Key", a.project.pulseApiKey}, {"Authorization", "Bearer eyJ.x.y"}},
        {{"Authorization", "Bearer " + admin}, {"Authorization", "Bearer " + house.makeAdminToken().text}},
    };
    for (const auto& conflict : conflicts)
        for (const auto access : {Access::Key, Access::Management})
            EXPECT_EQ(house.codeOf(conflict, access), "conflicting_credentials");
}

TEST(Authenticate, keyRoutes_refusals)
{
    AuthHouse house;
    const auto a = house.makeProject("A"), b = house.makeProject("B");
    EXPECT_EQ(house.codeOf({}), "missing_key");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", ""}}), "missing_key");
    EXPECT_EQ(house.codeOf(bearer(house.makeAdminToken().text)), "missing_key");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", strangeKey}}), "unknown_key");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", strangeKey}, {"X-Pulse-Secret", a.secret}}), "unknown_key");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", "pulse_key_"}, {"X-Pulse-Secret", a.secret}}), "unknown_key");
    EXPECT_EQ(house.codeOf(bearer(strangeSecret)), "unknown_key");
    EXPECT_EQ(house.codeOf(bearer("pulse_secret_")), "unknown_key");
    EXPECT_EQ(house.codeOf(keyAlone(a)), "secret_required");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", a.project.pulseApiKey}, {"X-Pulse-Secret", strangeSecret}}), "wrong_secret");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", a.project.pulseApiKey}, {"X-Pulse-Secret", b.secret}}), "wrong_secret");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", a.project.pulseApiKey}, {"X-Pulse-Secret", a.secret.substr(0, 76)}}), "wrong_secret");
    EXPECT_EQ(house.codeOf(bearer("eyJhbGciOiJIUzI1NiJ9.e30.x")), "unknown_token");
    EXPECT_EQ(house.codeOf(bearer("pulse_session_" + std::string(64, 'a'))), "unknown_token");
    EXPECT_EQ(house.codeOf({{"Authorization", "Basic !!!"}}), "unknown_token");
    EXPECT_EQ(house.codeOf({{"Authorization", "Basic " + base64("user:password")}}), "unknown_token");
    EXPECT_EQ(house.codeOf({{"Authorization", "Digest x"}}), "unknown_token");
    EXPECT_EQ(house.codeOf({{"Authorization", "Bearer"}}), "unknown_token");
}

TEST(Authenticate, managementRoutes_refusals)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto manage = [&](const Headers& headers) { return house.codeOf(headers, Access::Management, ""); };
    EXPECT_EQ(manage({}), "missing_credentials");
    EXPECT_EQ(manage(keyPair(issued)), "forbidden");
    EXPECT_EQ(manage(keyAlone(issued)), "forbidden");
    EXPECT_EQ(manage({{"X-Pulse-Key", strangeKey}}), "unknown_key");
    EXPECT_EQ(manage({{"X-Pulse-Key", issued.project.pulseApiKey}, {"X-Pulse-Secret", strangeSecret}}), "wrong_secret");
    EXPECT_EQ(manage(bearer("pulse_admin_" + std::string(64, '0'))), "unknown_token");
    EXPECT_EQ(manage(bearer("anything")), "unknown_token");
}

TEST(Authenticate, adminToken_isAnOperator_untilItEnds)
{
    AuthHouse house;
    const auto token = house.makeAdminToken(house.clock.now() + 1h);
    const auto who = house.ask(bearer(token.text), Access::Management, "");
    ASSERT_TRUE(who);
    EXPECT_TRUE((*who)->isOperator);
    EXPECT_EQ((*who)->type, ActorType::AdminToken);
    EXPECT_EQ((*who)->id, token.token.id.text());
    house.clock.advance(1h);
    EXPECT_EQ(house.codeOf(bearer(token.text), Access::Management, ""), "token_expired");
}

TEST(Authenticate, adminToken_oneDigitOff_isUnknown)
{
    AuthHouse house;
    auto text = house.makeAdminToken().text;
    text.back() = text.back() == '0' ? '1' : '0';
    EXPECT_EQ(house.codeOf(bearer(text), Access::Management, ""), "unknown_token");
}

TEST(Authenticate, openRoute_asksNobody)
{
    AuthHouse house;
    const auto who = house.ask(bearer("junk"), Access::Open, "");
    ASSERT_TRUE(who);
    EXPECT_EQ(*who, nullptr);
}

TEST(Authenticate, openAdmin_needsNoCredentials_butWrongOnesAreStillWrong)
{
    AuthHouse house({.isOpenAdmin = true});
    house.from = "127.0.0.1";
    const auto who = house.ask({}, Access::Management, "");
    ASSERT_TRUE(who);
    EXPECT_TRUE((*who)->isOperator);
    EXPECT_EQ(house.codeOf(bearer("pulse_admin_" + std::string(64, '0')), Access::Management, ""), "unknown_token");
    EXPECT_EQ(house.codeOf({}), "missing_key");
}

TEST(Authenticate, openAdmin_isForThisMachineAlone)
{
    AuthHouse house({.isOpenAdmin = true});
    EXPECT_EQ(house.codeOf({}, Access::Management, ""), "missing_credentials") << "from elsewhere";
    house.from = "127.0.0.1";
    EXPECT_EQ(house.codeOf({}, Access::Management, ""), "ok");
    EXPECT_EQ(house.codeOf({{"X-Forwarded-For", "8.8.8.8"}}, Access::Management, ""), "missing_credentials");
    EXPECT_EQ(house.codeOf({{"Forwarded", "for=8.8.8.8"}}, Access::Management, ""), "missing_credentials");
    EXPECT_EQ(house.codeOf({{"Host", "pulse.example.org"}}, Access::Management, ""), "missing_credentials");
}

TEST(Authenticate, keyOnlyModes)
{
    AuthHouse house;
    struct Case {
        KeyOnlyAuth mode;
        std::string_view scope;
        std::string expected;
    };
    for (const auto& [mode, scope, expected] : {Case{KeyOnlyAuth::Deny, "tokens:create", "secret_required"},
                                                Case{KeyOnlyAuth::Deny, "rooms:list", "secret_required"},
                                                Case{KeyOnlyAuth::Tokens, "tokens:create", "ok"},
                                                Case{KeyOnlyAuth::Tokens, "tokens:validate", "ok"},
                                                Case{KeyOnlyAuth::Tokens, "rooms:list", "secret_required"},
                                                Case{KeyOnlyAuth::All, "tokens:create", "ok"},
                                                Case{KeyOnlyAuth::All, "rooms:list", "ok"}}) {
        const auto name = std::string(enumName(mode)) + std::string(scope.substr(0, 3)) + std::string(scope.substr(7, 1));
        const auto issued = house.makeProject(name, [&](Project& project) { project.keyOnlyAuth = mode; });
        EXPECT_EQ(house.codeOf(keyAlone(issued), Access::Key, scope), expected) << name;
        EXPECT_EQ(house.codeOf(bearer(issued.project.pulseApiKey), Access::Key, scope), expected) << name;
        EXPECT_EQ(house.codeOf({{"Authorization", "Basic " + base64(issued.project.pulseApiKey + ":")}}, Access::Key, scope), expected) << name;
        EXPECT_EQ(house.codeOf(keyPair(issued), Access::Key, scope), "ok") << name;
    }
}

TEST(Authenticate, keyOnly_isMarked)
{
    AuthHouse house;
    const auto issued = house.makeProject("Demo", [](Project& project) { project.keyOnlyAuth = KeyOnlyAuth::All; });
    EXPECT_TRUE((*house.ask(keyAlone(issued)))->isKeyOnly);
    EXPECT_FALSE((*house.ask(keyPair(issued)))->isKeyOnly);
}

TEST(Authenticate, scope_isNeeded)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    ApiKey input;
    input.name = "Validator";
    input.scopes = {"tokens:validate"};
    const auto key = *house.keys.create(house.admin, issued.project.id, input);
    const Headers headers{{"X-Pulse-Key", key.key.key}, {"X-Pulse-Secret", key.secret}};
    EXPECT_EQ(house.codeOf(headers, Access::Key, "tokens:validate"), "ok");
    EXPECT_EQ(house.codeOf(headers, Access::Key, "tokens:create"), "scope_missing");
}

TEST(Authenticate, sealed_keysAre503_adminTokensWork)
{
    AuthHouse house({.isSealed = true});
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", strangeKey}}), "sealed");
    EXPECT_EQ(house.codeOf(bearer(strangeSecret)), "sealed");
    EXPECT_EQ(house.codeOf({}), "missing_key");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Key", strangeKey}}, Access::Management, ""), "forbidden");
    const auto token = house.makeAdminToken();
    EXPECT_EQ(house.codeOf(bearer(token.text), Access::Management, ""), "ok");
}

} // namespace
} // namespace pulse::test
