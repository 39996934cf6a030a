#include "backend/auth/secretverifier.h"
#include "tests/support/authhouse.h"

namespace pulse::test {
namespace {

using namespace std::chrono_literals;

Headers pairOf(const IssuedProject& issued) { return {{"X-Pulse-Key", issued.project.pulseApiKey}, {"X-Pulse-Secret", issued.secret}}; }

ApiKey primary(AuthHouse& house, const IssuedProject& issued)
{
    return *house.keys.get(house.admin, {issued.project.id, house.keys.primaryOf(issued.project.id)->id});
}

TEST(LastUsed, isWrittenByTheFlush_withoutTouchingTheKey)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto before = primary(house, issued);
    ASSERT_EQ(house.codeOf(pairOf(issued)), "ok");
    EXPECT_EQ(primary(house, issued).lastUsed.at, Time{});
    ASSERT_TRUE(house.auth->flushUses());
    const auto after = primary(house, issued);
    EXPECT_EQ(after.lastUsed.at, house.clock.now());
    EXPECT_EQ(after.lastUsed.ipPrefix, "203.0.113.0/24");
    EXPECT_EQ(after.lastUsed.route, "/v1/test");
    EXPECT_EQ(after.version, before.version);
}

TEST(LastUsed, secondUse_movesIt)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    ASSERT_EQ(house.codeOf(pairOf(issued)), "ok");
    ASSERT_TRUE(house.auth->flushUses());
    house.clock.advance(5s);
    ASSERT_EQ(house.codeOf(pairOf(issued)), "ok");
    ASSERT_TRUE(house.auth->flushUses());
    EXPECT_EQ(primary(house, issued).lastUsed.at, house.clock.now());
}

TEST(LastUsed, refusedUse_isNoUse)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    ASSERT_EQ(house.codeOf({{"X-Pulse-Key", issued.project.pulseApiKey}}), "secret_required");
    ASSERT_TRUE(house.auth->flushUses());
    EXPECT_EQ(primary(house, issued).lastUsed.at, Time{});
}

TEST(LastUsed, storeAway_waitsForTheNextFlush)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    ASSERT_EQ(house.codeOf(pairOf(issued)), "ok");
    house.engine.setAway(true);
    EXPECT_FALSE(house.auth->flushUses());
    house.engine.setAway(false);
    ASSERT_TRUE(house.auth->flushUses());
    EXPECT_EQ(primary(house, issued).lastUsed.at, house.clock.now());
}

TEST(LastUsed, manyKeys_areAllWritten)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    std::vector<Id<ApiKey>> ids;
    for (int i = 0; i < 600; ++i) {
        ApiKey input;
        input.name = "Key " + std::to_string(i);
        const auto key = *house.keys.create(house.admin, issued.project.id, input);
        ids.push_back(key.key.id);
        ASSERT_EQ(house.codeOf({{"X-Pulse-Secret", key.secret}}), "ok");
    }
    ASSERT_TRUE(house.auth->flushUses());
    for (const auto& id : ids)
        EXPECT_EQ(house.keys.get(house.admin, {issued.project.id, id})->lastUsed.at, house.clock.now());
}

TEST(LastUsed, adminToken_toTheMinute_keepsItsVersion)
{
    AuthHouse house;
    const auto token = house.makeAdminToken();
    const Headers headers{{"Authorization", "Bearer " + token.text}};
    ASSERT_EQ(house.codeOf(headers, Access::Management, ""), "ok");
    ASSERT_TRUE(house.auth->flushUses());
    const auto used = *house.auth->adminTokens().get(house.admin, token.token.id);
    EXPECT_EQ(used.lastUsedAt, house.clock.now());
    EXPECT_EQ(used.version, 1);
    const auto first = house.clock.now();
    house.clock.advance(1s);
    ASSERT_EQ(house.codeOf(headers, Access::Management, ""), "ok");
    ASSERT_TRUE(house.auth->flushUses());
    EXPECT_EQ(house.auth->adminTokens().get(house.admin, token.token.id)->lastUsedAt, first);
}

TEST(PepperChange, oldHashesVerify_andAreUpgradedAtTheirNextUse)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const Peppers both{.current = 8, .byVersion = {{7, std::string(32, 'p')}, {8, std::string(32, 'q')}}};
    const auto restarted = [&](const Peppers& peppers) {
        return std::make_unique<AuthService>(AuthService::Parts{house.store, house.clock, house.ids, peppers, *house.snapshot}, AuthSettings{});
    };
    const auto ask = [&](AuthService& service, const Headers& headers) {
        Request request;
        for (const auto& [name, value] : headers)
            request.headers.emplace_back(name, value);
        Route route;
        route.access = Access::Key;
        return authenticate(service, request, route).has_value();
    };
    auto changed = restarted(both);
    EXPECT_TRUE(ask(*changed, {{"X-Pulse-Secret", issued.secret}}));
    ASSERT_TRUE(changed->flushUses());
    EXPECT_TRUE(primary(house, issued).secretHash.starts_with("v8:"));

    const Peppers onlyNew{.current = 8, .byVersion = {{8, std::string(32, 'q')}}};
    auto later = restarted(onlyNew);
    EXPECT_TRUE(ask(*later, pairOf(issued)));
    EXPECT_TRUE(ask(*later, {{"X-Pulse-Secret", issued.secret}}));
}

TEST(SecretVerifier, agreesWithTheStoredForm)
{
    const Peppers peppers{.current = 2, .byVersion = {{1, "one"}, {2, "two"}, {21, "twenty-one"}}};
    const SecretVerifier verifier(peppers);
    for (const int64_t version : {1, 2, 21}) {
        const auto stored = *hashSecret({version, peppers.byVersion}, "the secret");
        EXPECT_TRUE(*verifier.verify(stored, "the secret"));
        EXPECT_FALSE(*verifier.verify(stored, "the secreu"));
        EXPECT_TRUE(std::ranges::count(verifier.hashes("the secret"), stored));
    }
    EXPECT_EQ(verifier.verify(*hashSecret({3, {{3, "three"}}}, "s"), "s").error().code, ErrorCode::Sealed);
    EXPECT_TRUE(SecretVerifier(Peppers{}).isSealed());
}

} // namespace
} // namespace pulse::test
