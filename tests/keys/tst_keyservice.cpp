#include "backend/keys/keyuse.h"
#include "tests/support/engineproxy.h"
#include "tests/support/projectrig.h"
#include <gmock/gmock.h>
#include <thread>

using namespace pulse;
using namespace pulse::test;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using testing::UnorderedElementsAre;

namespace {

class KeyRules : public testing::Test {
protected:
    Result<IssuedKey> create(const std::function<void(ApiKey&)>& fill)
    {
        ApiKey input;
        input.name = "Worker";
        fill(input);
        return rig.keys.create(rig.root, project.id, input);
    }
    ApiKey now(const ApiKey& key) { return rig.store.get(key.id, Deleted::Included).value(); }
    KeyState state(const ApiKey& key) { return stateOf(now(key), rig.clock.now()); }

    ProjectRig rig;
    Organization acme = rig.organization("acme");
    Project project = rig.project(acme).project;
};

TEST_F(KeyRules, create_issuesKeyAndSecretInTheOriginalForms)
{
    const auto issued = create([](ApiKey& key) { key.name = " Recorder "; key.scopes = {"tokens:create", "egress:*"}; }).value();
    EXPECT_TRUE(isKeyText(issued.key.key));
    EXPECT_EQ(issued.key.key.size(), 42u);
    EXPECT_TRUE(isSecretText(issued.secret));
    EXPECT_EQ(issued.secret.size(), 77u);
    EXPECT_EQ(issued.key.name, "Recorder");
    EXPECT_EQ(issued.key.createdBy, "operator");
    EXPECT_FALSE(issued.key.isPrimary);
    EXPECT_EQ(issued.key.organizationId, acme.id);
    EXPECT_TRUE(verifySecret(rig.peppers, now(issued.key).secretHash, issued.secret).value());
}

TEST_F(KeyRules, create_allowsSeveralPerProject)
{
    for (int i = 0; i < 5; ++i)
        rig.key(project, "Worker " + std::to_string(i));
    EXPECT_EQ(rig.keys.list(rig.root, project.id, {})->total, 6);
    EXPECT_EQ(rig.keys.countOf(project.id).value(), 6);
}

TEST_F(KeyRules, create_namesEveryBadField)
{
    EXPECT_THAT(fieldsOf(create([](ApiKey& key) { key.name = " "; key.scopes = {"tokens:create", "everything"}; })),
                UnorderedElementsAre("name", "scopes"));
    EXPECT_THAT(fieldsOf(create([](ApiKey& key) { key.scopes = {}; })), ElementsAre("scopes"));
    EXPECT_THAT(fieldsOf(create([&](ApiKey& key) { key.expiresAt = rig.clock.now(); })), ElementsAre("expires_at"));
}

TEST_F(KeyRules, create_cannotMakeAPrimaryKeyOrPickItsText)
{
    const auto issued = create([](ApiKey& key) { key.isPrimary = true; key.key = "pulse_key_mine"; key.secretHash = "v1:mine"; }).value();
    EXPECT_FALSE(issued.key.isPrimary);
    EXPECT_TRUE(isKeyText(issued.key.key));
    EXPECT_NE(issued.key.secretHash, "v1:mine");
}

TEST_F(KeyRules, create_404_projectMissingOrDeleted)
{
    ApiKey input;
    input.name = "Worker";
    EXPECT_EQ(codeOf(rig.keys.create(rig.root, Id<Project>::trusted("0123456789abcdef01234567"), input)), "not_found");
    ASSERT_TRUE(rig.projects.remove(rig.root, project.id));
    EXPECT_EQ(codeOf(rig.keys.create(rig.root, project.id, input)), "not_found");
}

TEST_F(KeyRules, create_isRefusedByTheBatchWhenTheProjectGoesMeanwhile)
{
    // The project is there when it is looked at and gone when the batch commits.
    const auto look = rig.keys.hooks.projectOf;
    rig.keys.hooks.projectOf = [&](const Actor& actor, const Id<Project>& id) {
        auto ref = look(actor, id);
        EXPECT_TRUE(rig.projects.remove(rig.root, id));
        return ref;
    };
    ApiKey input;
    input.name = "Worker";
    EXPECT_EQ(codeOf(rig.keys.create(rig.root, project.id, input)), "not_found");
    Query living;
    living.filter.equals("project_id", project.id.text());
    EXPECT_THAT(rig.store.find<ApiKey>(living).value(), SizeIs(0));
}

TEST_F(KeyRules, sealed_createAndRotateAreRefusedReadingAndRevokingWork)
{
    const auto worker = rig.key(project).key;
    rig.peppers = {};
    EXPECT_EQ(codeOf(create([](ApiKey&) {})), "sealed");
    EXPECT_EQ(codeOf(rig.keys.rotate(rig.root, {project.id, worker.id}, Grace::None)), "sealed");
    EXPECT_EQ(codeOf(rig.keys.get(rig.root, {project.id, worker.id})), "ok");
    EXPECT_EQ(codeOf(rig.keys.update(rig.root, {project.id, worker.id}, {{"enabled", false}})), "ok");
    EXPECT_EQ(codeOf(rig.keys.remove(rig.root, {project.id, worker.id})), "ok");
}

TEST_F(KeyRules, state_followsFlagExpiryGraceAndDeletion)
{
    const auto key = create([&](ApiKey& k) { k.expiresAt = rig.clock.now() + 2h; }).value().key;
    EXPECT_EQ(state(key), KeyState::Active);
    ASSERT_TRUE(rig.keys.update(rig.root, {project.id, key.id}, {{"enabled", false}}));
    EXPECT_EQ(state(key), KeyState::Disabled);
    ASSERT_TRUE(rig.keys.update(rig.root, {project.id, key.id}, {{"enabled", true}}));
    ASSERT_TRUE(rig.keys.rotate(rig.root, {project.id, key.id}, Grace::Day));
    EXPECT_EQ(state(key), KeyState::Retiring);
    EXPECT_TRUE(isUsable(now(key), rig.clock.now()));
    rig.clock.advance(2h);
    EXPECT_EQ(state(key), KeyState::Expired) << "grace does not outlive the expiry";
    rig.clock.advance(22h);
    EXPECT_EQ(state(key), KeyState::Rotated);
    ASSERT_TRUE(rig.keys.remove(rig.root, {project.id, key.id}));
    EXPECT_EQ(state(key), KeyState::Removed);
}

TEST_F(KeyRules, rotate_keepsNameScopesAndExpiry)
{
    const auto old = create([&](ApiKey& k) { k.scopes = {"tokens:create"}; k.expiresAt = rig.clock.now() + 100h; }).value();
    const auto fresh = rig.keys.rotate(rig.root, {project.id, old.key.id}, Grace::Hour).value();
    EXPECT_NE(fresh.key.id, old.key.id);
    EXPECT_NE(fresh.key.key, old.key.key);
    EXPECT_NE(fresh.secret, old.secret);
    EXPECT_EQ(fresh.key.name, old.key.name);
    EXPECT_EQ(fresh.key.scopes, old.key.scopes);
    EXPECT_EQ(fresh.key.expiresAt, old.key.expiresAt);
    EXPECT_EQ(now(old.key).replacedBy, fresh.key.id);
    EXPECT_EQ(now(old.key).graceUntil, rig.clock.now() + 1h);
    EXPECT_TRUE(verifySecret(rig.peppers, now(old.key).secretHash, old.secret).value()) << "the old secret works in its grace";
}

TEST_F(KeyRules, rotate_withoutGraceKillsTheOldKeyAtOnce)
{
    const auto old = rig.key(project).key;
    ASSERT_TRUE(rig.keys.rotate(rig.root, {project.id, old.id}, Grace::None));
    EXPECT_EQ(state(old), KeyState::Rotated);
    EXPECT_EQ(rig.keys.countOf(project.id).value(), 2) << "the primary key and the successor";
}

TEST_F(KeyRules, rotate_gracePeriods)
{
    const std::pair<Grace, Duration> periods[] = {{Grace::None, 0h}, {Grace::Hour, 1h}, {Grace::Day, 24h}, {Grace::Week, 168h}, {Grace::Month, 720h}};
    for (const auto& [grace, period] : periods) {
        EXPECT_EQ(graceMillis(grace), period);
        EXPECT_EQ(readGrace({{"grace_period", enumName(grace)}}).value(), grace);
    }
    EXPECT_EQ(readGrace({}).value(), Grace::None);
    EXPECT_THAT(fieldsOf(readGrace({{"grace_period", "2h"}, {"grace", "1h"}})), UnorderedElementsAre("grace_period", "grace"));
    EXPECT_THAT(fieldsOf(readGrace({{"grace_period", 0}})), ElementsAre("grace_period"));
}

TEST_F(KeyRules, rotate_409_rotatedOrExpiredBefore)
{
    const auto old = create([&](ApiKey& k) { k.expiresAt = rig.clock.now() + 1h; }).value().key;
    const auto fresh = rig.keys.rotate(rig.root, {project.id, old.id}, Grace::Day).value().key;
    EXPECT_EQ(codeOf(rig.keys.rotate(rig.root, {project.id, old.id}, Grace::Day)), "conflict");
    rig.clock.advance(1h);
    EXPECT_EQ(codeOf(rig.keys.rotate(rig.root, {project.id, fresh.id}, Grace::Day)), "conflict");
}

TEST_F(KeyRules, rotate_ofADisabledKeyGivesAKeyThatWorks)
{
    const auto old = create([](ApiKey& k) { k.isEnabled = false; }).value().key;
    const auto fresh = rig.keys.rotate(rig.root, {project.id, old.id}, Grace::Day).value().key;
    EXPECT_EQ(state(fresh), KeyState::Active);
    EXPECT_EQ(state(old), KeyState::Disabled);
}

TEST_F(KeyRules, rotate_ofThePrimaryKeyRenamesItInTheProject)
{
    const auto old = rig.primaryOf(project);
    const auto fresh = rig.keys.rotate(rig.root, {project.id, old.id}, Grace::Hour).value().key;
    EXPECT_TRUE(fresh.isPrimary);
    EXPECT_FALSE(now(old).isPrimary);
    EXPECT_EQ(rig.store.get(project.id)->pulseApiKey, fresh.key);
    EXPECT_EQ(rig.store.get(project.id)->version, project.version + 1);
}

TEST_F(KeyRules, rotate_byEightIssuesOneSuccessor)
{
    const auto old = rig.key(project).key;
    std::atomic<int> issued{0};
    std::atomic<int> refused{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&] {
                const auto code = codeOf(rig.keys.rotate(rig.root, {project.id, old.id}, Grace::None));
                issued += code == "ok" ? 1 : 0;
                refused += code == "conflict" ? 1 : 0;
            });
    }
    EXPECT_EQ(issued, 1);
    EXPECT_EQ(refused, 7);
    EXPECT_EQ(rig.keys.list(rig.root, project.id, {})->total, 3);
}

TEST_F(KeyRules, update_mergesTheNamedFields)
{
    const auto key = rig.key(project).key;
    const auto updated = rig.keys.update(rig.root, {project.id, key.id},
                                         {{"name", std::string(" Renamed ")}, {"scopes", std::string(R"(["usage:read"])")}}, 1).value();
    EXPECT_EQ(updated.name, "Renamed");
    EXPECT_THAT(updated.scopes, ElementsAre("usage:read"));
    EXPECT_EQ(updated.version, 2);
    EXPECT_EQ(updated.key, key.key);
    EXPECT_EQ(codeOf(rig.keys.update(rig.root, {project.id, key.id}, {}, 1)), "version_mismatch");
    EXPECT_THAT(fieldsOf(rig.keys.update(rig.root, {project.id, key.id}, {{"expires_at", toMillis(rig.clock.now() - 1s)}})), ElementsAre("expires_at"));
}

TEST_F(KeyRules, update_ofAnExpiredKeyMayLeaveItsExpiryAlone)
{
    const auto key = create([&](ApiKey& k) { k.expiresAt = rig.clock.now() + 1h; }).value().key;
    rig.clock.advance(2h);
    EXPECT_EQ(codeOf(rig.keys.update(rig.root, {project.id, key.id}, {{"name", std::string("Old")}})), "ok");
    EXPECT_EQ(codeOf(rig.keys.update(rig.root, {project.id, key.id}, {{"expires_at", int64_t{0}}})), "ok");
    EXPECT_EQ(state(key), KeyState::Active);
}

TEST_F(KeyRules, remove_revokesButNeverThePrimaryKey)
{
    const auto key = rig.key(project).key;
    const auto removed = rig.keys.remove(rig.root, {project.id, key.id}).value();
    EXPECT_TRUE(removed.isDeleted);
    EXPECT_EQ(removed.deletedBy, "operator");
    EXPECT_EQ(codeOf(rig.keys.get(rig.root, {project.id, key.id})), "not_found");
    EXPECT_EQ(codeOf(rig.keys.remove(rig.root, {project.id, key.id})), "not_found");
    EXPECT_EQ(rig.keys.list(rig.root, project.id, {.deleted = Deleted::Only})->total, 1);

    const auto refused = rig.keys.remove(rig.root, {project.id, rig.primaryOf(project).id});
    EXPECT_EQ(codeOf(refused), "conflict");
    EXPECT_THAT(errorText(refused.error()), HasSubstr("rotate"));
}

TEST_F(KeyRules, get_404_keyOfAnotherProject)
{
    const auto other = rig.project(acme, "Other").project;
    const auto key = rig.key(other).key;
    EXPECT_EQ(codeOf(rig.keys.get(rig.root, {project.id, key.id})), "not_found");
    EXPECT_EQ(codeOf(rig.keys.update(rig.root, {project.id, key.id}, {{"enabled", false}})), "not_found");
    EXPECT_EQ(codeOf(rig.keys.rotate(rig.root, {project.id, key.id}, Grace::None)), "not_found");
    EXPECT_EQ(codeOf(rig.keys.remove(rig.root, {project.id, key.id})), "not_found");
    EXPECT_EQ(state(key), KeyState::Active);
}

TEST_F(KeyRules, roles_followTheMatrix)
{
    const auto key = rig.key(project).key;
    const auto viewer = memberActor(acme.id.text(), Role::Viewer);
    const auto developer = memberActor(acme.id.text(), Role::Developer);
    EXPECT_EQ(codeOf(rig.keys.list(viewer, project.id, {})), "ok");
    EXPECT_EQ(codeOf(rig.keys.rotate(viewer, {project.id, key.id}, Grace::None)), "forbidden");
    EXPECT_EQ(codeOf(rig.keys.remove(viewer, {project.id, key.id})), "forbidden");
    EXPECT_EQ(codeOf(rig.keys.update(viewer, {project.id, key.id}, {{"enabled", false}})), "forbidden");
    EXPECT_EQ(codeOf(rig.keys.rotate(developer, {project.id, key.id}, Grace::None)), "ok");
}

TEST_F(KeyRules, lastUsed_isShownAndLeavesTheVersionAlone)
{
    const auto key = rig.key(project).key;
    for (int i = 1; i <= 2; ++i) {
        rig.clock.advance(1s);
        Batch batch;
        noteUseInto(batch, key.id, project.id, {.at = rig.clock.now(), .ipPrefix = ipPrefixOf("203.0.113.7"), .route = "/v1/tokens/create"});
        ASSERT_TRUE(rig.store.commit(batch));
    }
    const auto seen = rig.keys.get(rig.root, {project.id, key.id}).value();
    EXPECT_EQ(seen.lastUsed.at, rig.clock.now());
    EXPECT_EQ(seen.lastUsed.ipPrefix, "203.0.113.0/24");
    EXPECT_EQ(seen.lastUsed.route, "/v1/tokens/create");
    EXPECT_EQ(seen.version, key.version);
    EXPECT_EQ(rig.keys.update(rig.root, {project.id, key.id}, {{"enabled", true}})->lastUsed.at, rig.clock.now());
}

TEST_F(KeyRules, idempotencyKey_commitsOneEffect)
{
    auto actor = rig.root;
    actor.idempotency = IdempotencyKey{.id = "dddddddddddddddddddddddd", .bodyHash = "x"};
    ApiKey input;
    input.name = "Worker";
    ASSERT_TRUE(rig.keys.create(actor, project.id, input));
    EXPECT_EQ(codeOf(rig.keys.create(actor, project.id, input)), "idempotency_in_flight");
    EXPECT_EQ(rig.keys.list(rig.root, project.id, {})->total, 2);
}

TEST_F(KeyRules, secrets_areInNoRowAuditEventOrRecord)
{
    auto actor = rig.root;
    actor.idempotency = IdempotencyKey{.id = "dddddddddddddddddddddddd", .bodyHash = "x"};
    ApiKey input;
    input.name = "Worker";
    const auto issued = rig.keys.create(actor, project.id, input).value();
    const auto fresh = rig.keys.rotate(rig.root, {project.id, issued.key.id}, Grace::Month).value();
    ASSERT_TRUE(rig.keys.remove(rig.root, {project.id, issued.key.id}));
    const auto dump = rig.dump();
    ASSERT_THAT(dump, HasSubstr(fresh.key.key));
    ASSERT_THAT(dump, HasSubstr("key.rotate"));
    EXPECT_THAT(dump, Not(HasSubstr(issued.secret)));
    EXPECT_THAT(dump, Not(HasSubstr(fresh.secret)));
    EXPECT_THAT(dump, Not(HasSubstr("pulse_secret_")));
}

/// The disk stops giving anything as soon as something was written.
class GoneAfterCommit : public EngineProxy {
public:
    using EngineProxy::EngineProxy;
    Result<Committed> commit(const Batch& batch) override
    {
        auto committed = EngineProxy::commit(batch);
        isGone = committed.has_value();
        return committed;
    }
    Result<std::vector<Row>> getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted) override
    {
        if (isGone)
            return fail(ErrorCode::StoreUnavailable);
        return EngineProxy::getMany(schema, ids, deleted);
    }
    bool isGone = false;
};

TEST_F(KeyRules, whatIsCommitted_isNotToldAsRefused)
{
    const auto issued = create([](ApiKey& key) { key.name = "Worker"; }).value();
    GoneAfterCommit engine(*rig.engine);
    Store store(engine, rig.events);
    KeyService keys(store, rig.clock, rig.ids, rig.peppers);
    keys.hooks = rig.keys.hooks;
    EXPECT_EQ(codeOf(keys.update(rig.root, {project.id, issued.key.id}, {{"name", "Renamed"}})), "ok");
    EXPECT_TRUE(engine.isGone);
    EXPECT_EQ(now(issued.key).name, "Renamed");
    engine.isGone = false;
    EXPECT_EQ(codeOf(keys.remove(rig.root, {project.id, issued.key.id})), "ok");
    EXPECT_EQ(codeOf(keys.get(rig.root, {project.id, issued.key.id})), "store_unavailable") << "a read says when it cannot";
}

TEST_F(KeyRules, removeMany_revokesAllOrNone)
{
    const auto one = rig.key(project, "One").key;
    const auto two = rig.key(project, "Two").key;
    const auto primary = rig.primaryOf(project);
    EXPECT_EQ(codeOf(rig.keys.remove(rig.root, std::vector{one.id, primary.id})), "conflict");
    EXPECT_FALSE(now(one).isDeleted);

    const auto done = rig.keys.remove(rig.root, std::vector{one.id, two.id});
    ASSERT_TRUE(done) << errorText(done.error());
    EXPECT_THAT(done->ids, SizeIs(2));
    EXPECT_EQ(now(one).deletionId, done->group);
    EXPECT_TRUE(now(two).isDeleted);
}

TEST_F(KeyRules, removeMany_ofAnotherTenant_isNothing)
{
    const auto mine = rig.key(project).key;
    const auto other = rig.project(rig.organization("globex")).project;
    const auto foreign = rig.key(other).key;
    EXPECT_EQ(codeOf(rig.keys.remove(memberActor(acme.id.text(), Role::Owner), std::vector{mine.id, foreign.id})), "not_found");
    EXPECT_FALSE(now(mine).isDeleted);
    EXPECT_FALSE(now(foreign).isDeleted);
}

} // namespace
