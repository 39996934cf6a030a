#include "backend/keys/keybatch.h"
#include "tests/support/authhouse.h"
#include "tests/support/engineproxy.h"
#include <atomic>
#include <thread>

namespace pulse::test {
namespace {

using namespace std::chrono_literals;

Headers pairOf(const std::string& key, const std::string& secret) { return {{"X-Pulse-Key", key}, {"X-Pulse-Secret", secret}}; }
Headers pairOf(const IssuedProject& issued) { return pairOf(issued.project.pulseApiKey, issued.secret); }
Headers pairOf(const IssuedKey& issued) { return pairOf(issued.key.key, issued.secret); }

/// Counts the organizations that are read.
struct CountingEngine : EngineProxy {
    using EngineProxy::EngineProxy;
    Result<std::vector<Row>> getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted) override
    {
        auto rows = EngineProxy::getMany(schema, ids, deleted);
        if (rows && &schema == &schemaOf<Organization>())
            organizationsRead += rows->size();
        return rows;
    }
    Result<Changed> changedSince(const Schema& schema, int64_t sequence, int64_t limit) override
    {
        auto changed = EngineProxy::changedSince(schema, sequence, limit);
        if (changed && &schema == &schemaOf<Organization>())
            organizationsRead += changed->rows.size();
        return changed;
    }
    size_t organizationsRead = 0;
};

IssuedKey makeKey(AuthHouse& house, const IssuedProject& issued, const std::function<void(ApiKey&)>& change = {})
{
    ApiKey input;
    input.name = "Second";
    if (change)
        change(input);
    return *house.keys.create(house.admin, issued.project.id, input);
}

TEST(AuthSnapshot, newKey_worksWhenItsCallReturns)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    EXPECT_EQ(house.codeOf(pairOf(issued)), "ok");
    EXPECT_EQ(house.codeOf(pairOf(makeKey(house, issued))), "ok");
}

TEST(AuthSnapshot, revokedKey_isDeadWhenItsCallReturns)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto key = makeKey(house, issued);
    ASSERT_EQ(house.codeOf(pairOf(key)), "ok");
    ASSERT_TRUE(house.keys.remove(house.admin, {issued.project.id, key.key.id}));
    EXPECT_EQ(house.codeOf(pairOf(key)), "unknown_key");
    EXPECT_EQ(house.codeOf({{"X-Pulse-Secret", key.secret}}), "unknown_key");
}

/// Another thread that has the key in its own view of the map must not see it alive either.
TEST(AuthSnapshot, revokedKey_isDeadOnEveryThread)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto key = makeKey(house, issued);
    std::atomic<bool> isRevoked{false}, hasSeen{false};
    std::atomic<int> aliveAfter{0}, asked{0};
    std::jthread reader([&](std::stop_token stop) {
        while (!stop.stop_requested()) {
            const bool wasRevoked = isRevoked.load();
            const bool isAlive = house.codeOf(pairOf(key)) == "ok";
            hasSeen = hasSeen || isAlive;
            aliveAfter += wasRevoked && isAlive;
            asked += wasRevoked;
        }
    });
    while (!hasSeen)
        std::this_thread::yield();
    ASSERT_TRUE(house.keys.remove(house.admin, {issued.project.id, key.key.id}));
    isRevoked = true;
    while (asked < 100)
        std::this_thread::yield();
    reader.request_stop();
    reader.join();
    EXPECT_EQ(aliveAfter, 0);
}

TEST(AuthSnapshot, disabledKey_andEnabledAgain)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto key = makeKey(house, issued);
    ASSERT_TRUE(house.keys.update(house.admin, {issued.project.id, key.key.id}, {{"enabled", false}}));
    EXPECT_EQ(house.codeOf(pairOf(key)), "key_disabled");
    ASSERT_TRUE(house.keys.update(house.admin, {issued.project.id, key.key.id}, {{"enabled", true}}));
    EXPECT_EQ(house.codeOf(pairOf(key)), "ok");
}

TEST(AuthSnapshot, expiringKey_endsOnTime)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto key = makeKey(house, issued, [&](ApiKey& input) { input.expiresAt = house.clock.now() + 10min; });
    house.clock.advance(10min - 1ms);
    EXPECT_EQ(house.codeOf(pairOf(key)), "ok");
    house.clock.advance(1ms);
    EXPECT_EQ(house.codeOf(pairOf(key)), "key_expired");
}

TEST(AuthSnapshot, rotation_withoutGrace_killsTheOldKeyAtOnce)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto fresh = house.projects.regenerateKeys(house.admin, issued.project.id, Grace::None);
    ASSERT_TRUE(fresh);
    EXPECT_EQ(house.codeOf(pairOf(issued)), "key_expired");
    EXPECT_EQ(house.codeOf(pairOf(*fresh)), "ok");
}

TEST(AuthSnapshot, rotation_withGrace_keepsBothUntilItEnds)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto fresh = house.projects.regenerateKeys(house.admin, issued.project.id, Grace::Hour);
    ASSERT_TRUE(fresh);
    house.clock.advance(1h - 1ms);
    EXPECT_EQ(house.codeOf(pairOf(issued)), "ok");
    EXPECT_EQ(house.codeOf(pairOf(*fresh)), "ok");
    house.clock.advance(1ms);
    EXPECT_EQ(house.codeOf(pairOf(issued)), "key_expired");
    EXPECT_EQ(house.codeOf(pairOf(*fresh)), "ok");
}

TEST(AuthSnapshot, deletedProject_takesItsKeys_aRestoreBringsThemBack)
{
    AuthHouse house;
    const auto issued = house.makeProject(), other = house.makeProject("Other");
    const auto revoked = makeKey(house, issued);
    ASSERT_TRUE(house.keys.remove(house.admin, {issued.project.id, revoked.key.id}));
    ASSERT_TRUE(house.projects.remove(house.admin, issued.project.id));
    EXPECT_EQ(house.codeOf(pairOf(issued)), "unknown_key");
    EXPECT_EQ(house.codeOf(pairOf(other)), "ok");
    ASSERT_TRUE(house.projects.restore(house.admin, issued.project.id));
    EXPECT_EQ(house.codeOf(pairOf(issued)), "ok");
    EXPECT_EQ(house.codeOf(pairOf(revoked)), "unknown_key");
}

TEST(AuthSnapshot, deletedOrganization_takesItsKeys_aRestoreBringsThemBack)
{
    AuthHouse house;
    const auto issued = house.makeProject(), other = house.makeProject("Other");
    ASSERT_TRUE(house.organizations.remove(house.admin, issued.project.organizationId));
    EXPECT_EQ(house.codeOf(pairOf(issued)), "unknown_key");
    EXPECT_EQ(house.codeOf(pairOf(other)), "ok");
    ASSERT_TRUE(house.organizations.restore(house.admin, issued.project.organizationId));
    EXPECT_EQ(house.codeOf(pairOf(issued)), "ok");
}

TEST(AuthSnapshot, keyOnlySetting_isInForceWhenItsCallReturns)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const Headers alone{{"X-Pulse-Key", issued.project.pulseApiKey}};
    ASSERT_TRUE(house.projects.update(house.admin, issued.project.id, {{"key_only_auth", std::string("all")}}));
    EXPECT_EQ(house.codeOf(alone), "ok");
    ASSERT_TRUE(house.projects.update(house.admin, issued.project.id, {{"key_only_auth", std::string("deny")}}));
    EXPECT_EQ(house.codeOf(alone), "secret_required");
}

TEST(AuthSnapshot, revokedAdminToken_isDeadWhenItsCallReturns)
{
    AuthHouse house;
    const auto token = house.makeAdminToken();
    const Headers headers{{"Authorization", "Bearer " + token.text}};
    ASSERT_EQ(house.codeOf(headers, Access::Management, ""), "ok");
    ASSERT_TRUE(house.auth->adminTokens().remove(house.admin, token.token.id));
    EXPECT_EQ(house.codeOf(headers, Access::Management, ""), "unknown_token");
}

TEST(AuthSnapshot, restart_readsEverything)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto gone = house.makeProject("Gone");
    ASSERT_TRUE(house.projects.remove(house.admin, gone.project.id));
    AuthSnapshot again(house.store, house.events, house.clock, {});
    EXPECT_FALSE(again.isConfirmed());
    ASSERT_TRUE(again.load());
    EXPECT_TRUE(again.isConfirmed());
    EXPECT_TRUE(again.findKey(issued.project.pulseApiKey));
    EXPECT_FALSE(again.findKey(gone.project.pulseApiKey));
}

/// A commit whose rows cannot be read afterwards: nobody may come in on what was true before it.
TEST(AuthSnapshot, unreadableChange_letsNobodyIn_untilItIsRead)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    const auto admin = house.makeAdminToken();
    house.engine.setAway(true);
    house.events.publish({.kind = schemaOf<ApiKey>().collection, .id = "aaaaaaaaaaaaaaaaaaaaaaaa"});
    EXPECT_EQ(house.codeOf(pairOf(issued)), "store_unavailable");
    EXPECT_EQ(house.codeOf({{"Authorization", "Bearer " + admin.text}}, Access::Management, ""), "store_unavailable");
    EXPECT_FALSE(house.snapshot->refresh());
    EXPECT_EQ(house.codeOf(pairOf(issued)), "store_unavailable");
    house.engine.setAway(false);
    ASSERT_TRUE(house.snapshot->refresh());
    EXPECT_EQ(house.codeOf(pairOf(issued)), "ok");
}

TEST(AuthSnapshot, load_readsOnlyOrganizationsThatOwnAProject)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    Organization idle;
    idle.name = "Idle";
    idle.adminEmail = "idle@example.com";
    const auto organization = *house.organizations.create(house.admin, idle);
    CountingEngine counting(house.engine);
    Store store(counting, house.events);
    AuthSnapshot again(store, house.events, house.clock, {});
    ASSERT_TRUE(again.load());
    EXPECT_EQ(counting.organizationsRead, 1u);
    EXPECT_TRUE(again.findKey(issued.project.pulseApiKey));

    // Its first project makes an organization known; from then on it counts.
    auto draft = house.projects.draft();
    draft.name = "First";
    draft.organizationId = organization.id;
    const auto first = house.projects.create(house.admin, draft);
    ASSERT_TRUE(first);
    EXPECT_TRUE(again.findKey(first->project.pulseApiKey));
    ASSERT_TRUE(house.organizations.remove(house.admin, organization.id));
    EXPECT_FALSE(again.findKey(first->project.pulseApiKey));
    ASSERT_TRUE(house.organizations.restore(house.admin, organization.id));
    EXPECT_TRUE(again.findKey(first->project.pulseApiKey));
}

TEST(AuthSnapshot, load_504_whenAskedToStop)
{
    AuthHouse house;
    AuthSnapshot again(house.store, house.events, house.clock, {});
    std::stop_source stop;
    stop.request_stop();
    EXPECT_EQ(again.load(stop.get_token()).error().code, ErrorCode::Timeout);
    EXPECT_FALSE(again.isConfirmed());
    ASSERT_TRUE(again.refresh()) << "the next refresh reads what is missing";
    EXPECT_TRUE(again.isConfirmed());
}

TEST(AuthSnapshot, ownStore_awayForLong_keepsServing)
{
    AuthHouse house;
    const auto issued = house.makeProject();
    house.engine.setAway(true);
    house.clock.advance(1h);
    EXPECT_EQ(house.codeOf(pairOf(issued)), "ok");
}

/// Two processes over one store: the other one's events do not come here.
TEST(AuthSnapshot, sharedStore_otherProcessesAreHeardByPolling)
{
    AuthHouse house({.isSharedStore = true});
    const auto issued = house.makeProject();
    Events otherEvents;
    Store otherStore(house.engine, otherEvents);
    KeyService otherKeys(otherStore, house.clock, house.ids, house.peppers);
    otherKeys.hooks = house.keys.hooks;
    const auto key = *otherKeys.create(house.admin, issued.project.id, [] { ApiKey k; k.name = "Theirs"; return k; }());
    EXPECT_EQ(house.codeOf(pairOf(key)), "unknown_key");
    ASSERT_TRUE(house.snapshot->refresh());
    EXPECT_EQ(house.codeOf(pairOf(key)), "ok");
    ASSERT_TRUE(otherKeys.remove(house.admin, {issued.project.id, key.key.id}));
    ASSERT_TRUE(house.snapshot->refresh());
    EXPECT_EQ(house.codeOf(pairOf(key)), "unknown_key");
}

TEST(AuthSnapshot, sharedStore_unheardOfFor30s_letsNobodyIn)
{
    AuthHouse house({.isSharedStore = true});
    const auto issued = house.makeProject();
    house.engine.setAway(true);
    house.clock.advance(30s);
    EXPECT_FALSE(house.snapshot->refresh());
    EXPECT_EQ(house.codeOf(pairOf(issued)), "ok");
    house.clock.advance(1ms);
    EXPECT_EQ(house.codeOf(pairOf(issued)), "store_unavailable");
    house.engine.setAway(false);
    ASSERT_TRUE(house.snapshot->refresh());
    EXPECT_EQ(house.codeOf(pairOf(issued)), "ok");
}

TEST(SnapshotMap, twoMapsOfOneType_onOneThread_doNotMix)
{
    SnapshotMap<int> a, b;
    a.apply({{"x", std::make_shared<const int>(1)}});
    b.apply({{"x", std::make_shared<const int>(2)}, {"y", std::make_shared<const int>(3)}});
    for (int i = 0; i < 3; ++i) {
        ASSERT_EQ(*a.find("x"), 1);
        ASSERT_EQ(*b.find("x"), 2);
        ASSERT_EQ(a.find("y"), nullptr);
    }
    a.apply({{"x", nullptr}});
    EXPECT_EQ(a.find("x"), nullptr);
    EXPECT_EQ(*b.find("x"), 2);
}

TEST(SnapshotMap, aNewMapWhereAnOldOneWas_isEmpty)
{
    auto map = std::make_unique<SnapshotMap<int>>();
    map->apply({{"x", std::make_shared<const int>(1)}});
    ASSERT_TRUE(map->find("x"));
    map = std::make_unique<SnapshotMap<int>>();
    EXPECT_EQ(map->find("x"), nullptr);
}

TEST(SnapshotMap, readersSeeWholeEntries_whileTheyChange)
{
    SnapshotMap<std::string> map;
    std::jthread writer([&](std::stop_token stop) {
        for (int i = 0; !stop.stop_requested(); ++i)
            map.apply({{"x", std::make_shared<const std::string>(100, static_cast<char>('a' + i % 26))}});
    });
    int seen = 0;
    while (seen < 2'000)
        if (const auto* text = map.find("x")) {
            ASSERT_EQ(*text, std::string(100, text->front()));
            ++seen;
        }
}

} // namespace
} // namespace pulse::test
