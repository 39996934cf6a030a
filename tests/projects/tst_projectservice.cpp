#include "backend/core/text.h"
#include "backend/projects/projectsecrets.h"
#include "tests/support/projectrig.h"
#include <gmock/gmock.h>
#include <set>
#include <thread>

using namespace pulse;
using namespace pulse::test;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::SizeIs;
using testing::UnorderedElementsAre;

namespace {

class ProjectRules : public testing::Test {
protected:
    Project draftOf(const Organization& owner, const std::string& name = "Video")
    {
        auto input = rig.projects.draft();
        input.organizationId = owner.id;
        input.name = name;
        return input;
    }
    /// What a form does: edits a value and sends what differs.
    Result<Project> edit(const Project& before, const std::function<void(Project&)>& change, std::optional<int64_t> expected = {})
    {
        auto after = before;
        change(after);
        const auto& entity = Project::describe();
        return rig.projects.update(rig.root, before.id, changedFields(entity.schema(), entity.toRow(before), entity.toRow(after)), expected);
    }
    ApiKey keyNow(const ApiKey& key) { return rig.store.get(key.id, Deleted::Included).value(); }

    ProjectRig rig;
    Organization acme = rig.organization("acme");
};

TEST_F(ProjectRules, create_makesTheProjectWithItsPrimaryKey)
{
    const auto made = rig.project(acme, "  My Video App ");
    EXPECT_EQ(made.project.name, "My Video App");
    EXPECT_EQ(made.project.region, Region::UsEast);
    EXPECT_EQ(made.project.keyOnlyAuth, KeyOnlyAuth::All);
    EXPECT_EQ(made.project.maxTokenTtl, 86'400);
    EXPECT_EQ(made.project.features, Features{});
    EXPECT_TRUE(isKeyText(made.project.pulseApiKey));
    EXPECT_TRUE(isSecretText(made.secret));
    EXPECT_EQ(made.project.tag.size(), 8u);
    EXPECT_EQ(made.project.tag.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789"), std::string::npos);

    const auto primary = rig.primaryOf(made.project);
    EXPECT_EQ(primary.key, made.project.pulseApiKey);
    EXPECT_TRUE(primary.isPrimary);
    EXPECT_EQ(primary.scopes, std::vector<std::string>{"*"});
    EXPECT_TRUE(verifySecret(rig.peppers, primary.secretHash, made.secret).value());
}

TEST_F(ProjectRules, create_tagsAndKeysDiffer)
{
    std::set<std::string> seen;
    for (int i = 0; i < 50; ++i) {
        const auto made = rig.project(acme);
        seen.insert({made.project.tag, made.project.pulseApiKey, made.secret});
    }
    EXPECT_THAT(seen, SizeIs(150));
}

TEST_F(ProjectRules, create_inProductionDeniesKeysWithoutSecret)
{
    ProjectRig production(false, KeyOnlyAuth::Deny);
    EXPECT_EQ(production.project(production.organization("acme")).project.keyOnlyAuth, KeyOnlyAuth::Deny);
}

TEST_F(ProjectRules, create_namesEveryBadFieldAtOnce)
{
    auto input = draftOf(acme, "");
    input.webhookUrl = "ftp://acme.com";
    input.livekitUrl = "wss://lk.acme.com?x=1";
    input.maxTokenTtl = 59;
    input.storage.provider = StorageProvider::R2;
    input.storage.bucket = "a bucket";
    EXPECT_THAT(fieldsOf(rig.projects.create(rig.root, input)),
                UnorderedElementsAre("name", "webhook_url", "livekit_url", "max_token_ttl", "storage_config.access_key",
                                     "storage_config.secret_key", "storage_config.endpoint", "storage_config.bucket"));
}

TEST_F(ProjectRules, create_needsALivingOrganization)
{
    auto input = draftOf(acme);
    input.organizationId = Id<Organization>::trusted("0123456789abcdef01234567");
    const auto missing = rig.projects.create(rig.root, input);
    EXPECT_EQ(codeOf(missing), "not_found");

    ASSERT_TRUE(rig.organizations.remove(rig.root, acme.id));
    EXPECT_EQ(codeOf(rig.projects.create(rig.root, draftOf(acme))), "not_found");

    input.organizationId = {};
    EXPECT_THAT(fieldsOf(rig.projects.create(rig.root, input)), ElementsAre("org_id"));
    EXPECT_EQ(rig.keys.countOf(acme.id).value(), 0) << "a refused project must leave no key";
}

TEST_F(ProjectRules, create_sealedWithoutMasterKeyButManagementWorks)
{
    ProjectRig sealed(true);
    const auto owner = sealed.organization("acme");
    auto input = sealed.projects.draft();
    input.organizationId = owner.id;
    input.name = "Video";
    EXPECT_EQ(codeOf(sealed.projects.create(sealed.root, input)), "sealed");
    EXPECT_EQ(sealed.projects.list(sealed.root, {})->total, 0);
}

TEST_F(ProjectRules, livekitUrl_isTheRegionsUntilThereIsAnOwn)
{
    const auto project = rig.project(acme).project;
    EXPECT_EQ(rig.projects.shown(project).livekitUrl, "wss://livekit-us-east.pulse.io");
    const auto moved = edit(project, [](Project& p) { p.region = Region::AsiaSouth; }).value();
    EXPECT_EQ(rig.projects.shown(moved).livekitUrl, "wss://livekit-asia-south.pulse.io");
    const auto own = edit(moved, [](Project& p) { p.livekitUrl = "wss://lk.acme.com/"; }).value();
    EXPECT_EQ(rig.projects.shown(own).livekitUrl, "wss://lk.acme.com");
    const auto back = edit(own, [](Project& p) { p.livekitUrl = ""; }).value();
    EXPECT_EQ(rig.projects.shown(back).livekitUrl, "wss://livekit-asia-south.pulse.io");
}

TEST_F(ProjectRules, livekitUrl_shownAndSentBackWithANewRegionFollowsTheRegion)
{
    const auto project = rig.project(acme).project;
    const auto moved = edit(project, [&](Project& p) {
        p.livekitUrl = rig.projects.shown(project).livekitUrl;
        p.region = Region::EuWest;
    }).value();
    EXPECT_EQ(moved.livekitUrl, "");
    EXPECT_EQ(rig.projects.shown(moved).livekitUrl, "wss://livekit-eu-west.pulse.io");
}

TEST_F(ProjectRules, dedicated_needsALivekitOfItsOwn)
{
    const auto project = rig.project(acme).project;
    const auto refused = edit(project, [](Project& p) { p.isolation = Isolation::Dedicated; });
    EXPECT_THAT(fieldsOf(refused), UnorderedElementsAre("livekit_url", "livekit_api_key", "livekit_api_secret"));

    const auto own = edit(project, [](Project& p) {
        p.isolation = Isolation::Dedicated;
        p.livekitUrl = "wss://lk.acme.com";
        p.livekitApiKey = "APIacme";
        p.livekitApiSecret = MaskedSecret::replacedBy("a-livekit-secret-of-acme");
    });
    ASSERT_TRUE(own) << errorText(own.error());
    EXPECT_EQ(own->livekitApiSecret.hint, "…acme");
    EXPECT_EQ(own->livekitApiSecret.incoming, "");
    EXPECT_EQ(openLivekitSecret(*own, rig.box).value(), "a-livekit-secret-of-acme");
    EXPECT_THAT(fieldsOf(edit(*own, [](Project& p) { p.livekitApiSecret = {}; })), ElementsAre("livekit_api_secret"));
}

TEST_F(ProjectRules, storageSecret_isKeptReplacedAndCleared)
{
    const auto made = edit(rig.project(acme).project, [](Project& p) {
        p.storage = {.provider = StorageProvider::S3, .bucket = "recordings", .region = "eu-central-1", .accessKey = "AKIA1",
                     .secretKey = MaskedSecret::replacedBy("first-storage-secret")};
    }).value();
    EXPECT_EQ(openStorageSecret(made, rig.box).value(), "first-storage-secret");

    const auto kept = edit(made, [](Project& p) { p.storage.bucket = "archive"; }).value();
    EXPECT_EQ(openStorageSecret(kept, rig.box).value(), "first-storage-secret");
    const auto replaced = edit(kept, [](Project& p) { p.storage.secretKey = MaskedSecret::replacedBy("second-storage-secret"); }).value();
    EXPECT_EQ(openStorageSecret(replaced, rig.box).value(), "second-storage-secret");
    const auto cleared = edit(replaced, [](Project& p) { p.storage = {}; }).value();
    EXPECT_EQ(cleared.storageSecretSealed, "");
    EXPECT_EQ(codeOf(openStorageSecret(cleared, rig.box)), "not_found");
}

TEST_F(ProjectRules, sealedSecret_opensInItsOwnRowAndColumnOnly)
{
    const auto made = edit(rig.project(acme).project, [](Project& p) {
        p.livekitApiKey = "APIacme";
        p.livekitApiSecret = MaskedSecret::replacedBy("a-livekit-secret-of-acme");
    }).value();
    auto moved = rig.project(acme).project;
    moved.livekitSecretSealed = made.livekitSecretSealed;
    moved.storageSecretSealed = made.livekitSecretSealed;
    EXPECT_EQ(codeOf(openLivekitSecret(moved, rig.box)), "internal");
    moved.id = made.id;
    EXPECT_EQ(codeOf(openLivekitSecret(moved, rig.box)), "ok");
    EXPECT_EQ(codeOf(openStorageSecret(moved, rig.box)), "internal");
}

TEST_F(ProjectRules, webhookUrl_losesItsUserinfoInTheRowAndKeepsItSealed)
{
    const auto made = edit(rig.project(acme).project, [](Project& p) { p.webhookUrl = "https://hook:hunter2secret@acme.com/in?x=a@b"; }).value();
    EXPECT_EQ(made.webhookUrl, "https://acme.com/in?x=a@b");
    EXPECT_EQ(openWebhookUrl(made, rig.box).value(), "https://hook:hunter2secret@acme.com/in?x=a@b");
    EXPECT_THAT(rig.dump(), Not(HasSubstr("hunter2secret")));

    const auto renamed = edit(made, [](Project& p) { p.name = "Other"; }).value();
    EXPECT_EQ(openWebhookUrl(renamed, rig.box).value(), "https://hook:hunter2secret@acme.com/in?x=a@b");
    const auto moved = edit(renamed, [](Project& p) { p.webhookUrl = "https://acme.com/other"; }).value();
    EXPECT_EQ(openWebhookUrl(moved, rig.box).value(), "https://acme.com/other");
}

TEST_F(ProjectRules, update_mergesAndRaisesTheVersion)
{
    const auto project = rig.project(acme).project;
    rig.clock.advance(std::chrono::seconds(5));
    const auto renamed = edit(project, [](Project& p) { p.name = " New "; }).value();
    EXPECT_EQ(renamed.name, "New");
    EXPECT_EQ(renamed.version, 2);
    EXPECT_EQ(renamed.updatedAt, rig.clock.now());
    EXPECT_EQ(renamed.tag, project.tag);
    EXPECT_EQ(rig.store.get(project.id)->version, 2);
    EXPECT_EQ(codeOf(edit(project, [](Project& p) { p.name = "Late"; }, 1)), "version_mismatch");
}

TEST_F(ProjectRules, update_ofOneVersionSucceedsOnceAmongEight)
{
    const auto project = rig.project(acme).project;
    std::atomic<int> won{0};
    std::atomic<int> mismatched{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 8; ++i)
            threads.emplace_back([&, i] {
                const auto code = codeOf(edit(project, [i](Project& p) { p.name = "Name " + std::to_string(i); }, 1));
                won += code == "ok" ? 1 : 0;
                mismatched += code == "version_mismatch" ? 1 : 0;
            });
    }
    EXPECT_EQ(won, 1);
    EXPECT_EQ(mismatched, 7);
    EXPECT_EQ(rig.store.get(project.id)->version, 2);
}

TEST_F(ProjectRules, remove_takesItsLivingKeysAndRestoreBringsBackJustThose)
{
    const auto made = rig.project(acme);
    const auto worker = rig.key(made.project, "Worker").key;
    const auto revoked = rig.key(made.project, "Revoked").key;
    ASSERT_TRUE(rig.keys.remove(rig.root, {made.project.id, revoked.id}));
    rig.clock.advance(std::chrono::hours(1));

    const auto impact = rig.projects.impact(rig.root, made.project.id).value();
    ASSERT_THAT(impact, SizeIs(1));
    EXPECT_EQ(impact[0].noun, "api_keys");
    EXPECT_EQ(impact[0].count, 2);

    const auto removed = rig.projects.remove(rig.root, made.project.id).value();
    EXPECT_TRUE(removed.isDeleted);
    EXPECT_EQ(codeOf(rig.projects.get(rig.root, made.project.id)), "not_found");
    EXPECT_EQ(codeOf(rig.keys.get(rig.root, {made.project.id, worker.id})), "not_found");
    EXPECT_EQ(keyNow(worker).deletionId, removed.deletionId);
    EXPECT_EQ(keyNow(worker).deletedAt, rig.clock.now());
    EXPECT_EQ(removed.deletedBy, "operator");
    EXPECT_EQ(keyNow(worker).deletedBy, "operator");
    EXPECT_EQ(codeOf(rig.projects.remove(rig.root, made.project.id)), "not_found");

    const auto restored = rig.projects.restore(rig.root, made.project.id).value();
    EXPECT_FALSE(restored.isDeleted);
    EXPECT_FALSE(keyNow(worker).isDeleted);
    EXPECT_EQ(restored.deletedBy + keyNow(worker).deletedBy, "");
    EXPECT_TRUE(keyNow(revoked).isDeleted) << "a key that was revoked before must stay revoked";
    EXPECT_EQ(rig.primaryOf(restored).key, restored.pulseApiKey);
    EXPECT_EQ(codeOf(rig.projects.restore(rig.root, made.project.id)), "conflict");
}

TEST_F(ProjectRules, organizationRemoval_isOneDeletionAndItsRestoreRevivesThatOnly)
{
    const auto kept = rig.project(acme, "Kept").project;
    const auto gone = rig.project(acme, "Gone").project;
    const auto other = rig.project(rig.organization("other")).project;
    ASSERT_TRUE(rig.projects.remove(rig.root, gone.id));

    const auto impact = rig.organizations.impact(rig.root, acme.id).value();
    ASSERT_THAT(impact, SizeIs(2));
    EXPECT_EQ(impact[0].noun + std::to_string(impact[0].count), "projects1");
    EXPECT_EQ(impact[1].noun + std::to_string(impact[1].count), "api_keys1");

    const auto keptKey = rig.primaryOf(kept);
    const auto removed = rig.organizations.remove(rig.root, acme.id).value();
    EXPECT_EQ(rig.store.get(kept.id, Deleted::Included)->deletionId, removed.deletionId);
    EXPECT_EQ(keyNow(keptKey).deletionId, removed.deletionId);
    EXPECT_EQ(codeOf(rig.projects.get(rig.root, other.id)), "ok");
    EXPECT_EQ(codeOf(rig.projects.restore(rig.root, kept.id)), "conflict");
    EXPECT_TRUE(rig.store.get(kept.id, Deleted::Included)->isDeleted);

    ASSERT_TRUE(rig.organizations.restore(rig.root, acme.id));
    EXPECT_EQ(codeOf(rig.projects.get(rig.root, kept.id)), "ok");
    EXPECT_FALSE(keyNow(keptKey).isDeleted);
    EXPECT_EQ(codeOf(rig.projects.get(rig.root, gone.id)), "not_found");
    EXPECT_EQ(codeOf(rig.projects.restore(rig.root, gone.id)), "ok");
}

TEST_F(ProjectRules, regenerateKeys_replacesThePrimaryKeyWithGrace)
{
    const auto made = rig.project(acme);
    const auto old = rig.primaryOf(made.project);
    const auto again = rig.projects.regenerateKeys(rig.root, made.project.id, Grace::Day).value();
    EXPECT_NE(again.project.pulseApiKey, made.project.pulseApiKey);
    EXPECT_NE(again.secret, made.secret);
    EXPECT_EQ(again.project.version, 2);
    EXPECT_EQ(rig.primaryOf(made.project).key, again.project.pulseApiKey);
    EXPECT_EQ(rig.store.get(made.project.id)->pulseApiKey, again.project.pulseApiKey);

    const auto retiring = keyNow(old);
    EXPECT_EQ(stateOf(retiring, rig.clock.now()), KeyState::Retiring);
    EXPECT_FALSE(retiring.isPrimary);
    EXPECT_EQ(retiring.replacedBy, rig.primaryOf(made.project).id);
    rig.clock.advance(std::chrono::hours(24));
    EXPECT_FALSE(isUsable(retiring, rig.clock.now()));
}

TEST_F(ProjectRules, regenerateKeys_byTenServesThemAll_andLeavesOnePrimaryThatTheProjectNames)
{
    const auto made = rig.project(acme);
    std::atomic<int> issued{0};
    {
        std::vector<std::jthread> threads;
        for (int i = 0; i < 10; ++i)
            threads.emplace_back([&] { issued += rig.projects.regenerateKeys(rig.root, made.project.id, Grace::None) ? 1 : 0; });
    }
    EXPECT_EQ(issued, 10);
    Query query;
    query.filter.equals("project_id", made.project.id.text()).equals("is_primary", true);
    const auto primaries = rig.store.find<ApiKey>(query).value();
    ASSERT_THAT(primaries, SizeIs(1));
    EXPECT_EQ(primaries[0].key, rig.store.get(made.project.id)->pulseApiKey);
    EXPECT_EQ(rig.store.get(made.project.id)->version, 1 + issued);
}

TEST_F(ProjectRules, roles_followTheMatrix)
{
    const auto project = rig.project(acme).project;
    const auto mayCreate = [&](Role role) { return codeOf(rig.projects.create(memberActor(acme.id.text(), role), draftOf(acme))); };
    const auto mayUpdate = [&](Role role) { return codeOf(rig.projects.update(memberActor(acme.id.text(), role), project.id, {})); };
    const auto mayRotate = [&](Role role) { return codeOf(rig.projects.regenerateKeys(memberActor(acme.id.text(), role), project.id, Grace::None)); };
    EXPECT_EQ(codeOf(rig.projects.get(memberActor(acme.id.text(), Role::Viewer), project.id)), "ok");
    EXPECT_EQ(mayUpdate(Role::Viewer), "forbidden");
    EXPECT_EQ(mayUpdate(Role::Developer), "ok");
    EXPECT_EQ(mayRotate(Role::Viewer), "forbidden");
    EXPECT_EQ(mayRotate(Role::Developer), "ok");
    EXPECT_EQ(mayCreate(Role::Developer), "forbidden");
    EXPECT_EQ(mayCreate(Role::Admin), "ok");
    EXPECT_EQ(codeOf(rig.projects.remove(memberActor(acme.id.text(), Role::Developer), project.id)), "forbidden");
    EXPECT_EQ(codeOf(rig.projects.remove(memberActor(acme.id.text(), Role::Admin), project.id)), "ok");
}

TEST_F(ProjectRules, idempotencyKey_commitsOneEffect)
{
    auto actor = rig.root;
    actor.idempotency = IdempotencyKey{.id = "cccccccccccccccccccccccc", .bodyHash = "x"};
    ASSERT_TRUE(rig.projects.create(actor, draftOf(acme)));
    EXPECT_EQ(codeOf(rig.projects.create(actor, draftOf(acme))), "idempotency_in_flight");
    EXPECT_EQ(rig.projects.list(rig.root, {})->total, 1);
}

TEST_F(ProjectRules, hooks_joinTheBatchAndMayRefuse)
{
    std::vector<std::string> told;
    rig.projects.hooks.created.push_back([&](Batch&, const Project& p) -> Result<void> { told.push_back("created " + p.name); return {}; });
    rig.projects.hooks.updated.push_back([&](Batch&, const Project& before, const Project& after) -> Result<void> {
        told.push_back(before.name + " to " + after.name);
        return {};
    });
    rig.projects.hooks.beforeRemove.push_back([](Batch&, const Project&, const Deletion&) -> Result<void> {
        return fail(ErrorCode::Conflict, {{"why", "a room is live"}});
    });
    const auto project = rig.project(acme, "A").project;
    ASSERT_TRUE(edit(project, [](Project& p) { p.name = "B"; }));
    EXPECT_EQ(codeOf(rig.projects.remove(rig.root, project.id)), "conflict");
    EXPECT_EQ(codeOf(rig.projects.get(rig.root, project.id)), "ok");
    EXPECT_THAT(told, ElementsAre("created A", "A to B"));
}

TEST_F(ProjectRules, signals_comeAfterTheCommitProjectFirst)
{
    std::vector<std::string> seen;
    const auto subscription = rig.events.subscribe([&](const Event& event) {
        seen.push_back(std::string(event.kind) + (event.action == Action::Created ? "+" : event.action == Action::Removed ? "-" : "~"));
        if (event.kind == "projects" && event.action == Action::Created) {
            EXPECT_TRUE(rig.store.get(Id<Project>::trusted(event.id)));
        }
    });
    const auto project = rig.project(acme).project;
    ASSERT_TRUE(rig.projects.regenerateKeys(rig.root, project.id, Grace::None));
    ASSERT_TRUE(rig.projects.remove(rig.root, project.id));
    EXPECT_THAT(seen, ElementsAre("projects+", "api_keys+", "api_keys~", "api_keys+", "projects~", "projects-"));
}

TEST_F(ProjectRules, secrets_areInNoRowAuditEventOrRecord)
{
    const auto made = rig.project(acme);
    const auto again = rig.projects.regenerateKeys(rig.root, made.project.id, Grace::Week).value();
    const auto edited = edit(again.project, [](Project& p) {
        p.livekitUrl = "wss://lk.acme.com";
        p.livekitApiKey = "APIacme";
        p.livekitApiSecret = MaskedSecret::replacedBy("canary-livekit-secret-1234");
        p.storage = {.provider = StorageProvider::S3, .bucket = "b", .accessKey = "AKIA", .secretKey = MaskedSecret::replacedBy("canary-storage-secret-1234")};
    });
    ASSERT_TRUE(edited) << errorText(edited.error());
    const auto dump = rig.dump();
    ASSERT_THAT(dump, HasSubstr(made.project.tag));
    for (const auto& secret : {made.secret, again.secret, std::string("canary-livekit-secret"), std::string("canary-storage-secret")})
        EXPECT_THAT(dump, Not(HasSubstr(secret)));
}

TEST_F(ProjectRules, removeMany_takesTheKeys_andRestoreManyBringsThemBack)
{
    std::vector<Id<Project>> ids;
    for (int i = 0; i < 3; ++i)
        ids.push_back(rig.project(acme, "P" + std::to_string(i)).project.id);
    EXPECT_EQ(rig.projects.impact(rig.root, ids)->front().count, 3);
    const auto key = rig.key(*rig.projects.get(rig.root, ids[0]));
    const auto done = rig.projects.remove(rig.root, ids);
    ASSERT_TRUE(done) << errorText(done.error());
    EXPECT_THAT(done->ids, SizeIs(3));
    EXPECT_TRUE(keyNow(key.key).isDeleted);
    EXPECT_EQ(keyNow(key.key).deletionId, done->group);

    EXPECT_THAT(rig.projects.restore(rig.root, ids)->ids, SizeIs(3));
    EXPECT_FALSE(keyNow(key.key).isDeleted);
}

TEST_F(ProjectRules, removeMany_ofAForeignOne_isNothing)
{
    const auto globex = rig.organization("globex");
    const std::vector ids{rig.project(acme).project.id, rig.project(globex).project.id};
    EXPECT_EQ(codeOf(rig.projects.remove(memberActor(acme.id.text(), Role::Owner), ids)), "not_found");
    EXPECT_EQ(codeOf(rig.projects.restore(memberActor(acme.id.text(), Role::Owner), ids)), "not_found");
    EXPECT_EQ(codeOf(rig.projects.impact(memberActor(acme.id.text(), Role::Owner), ids)), "not_found");
    EXPECT_EQ(codeOf(rig.projects.remove(memberActor(acme.id.text(), Role::Viewer), std::vector{ids[0]})), "forbidden");
    EXPECT_EQ(codeOf(rig.projects.get(rig.root, ids[0])), "ok");
}

TEST_F(ProjectRules, restoreMany_needsTheirOrganizations)
{
    const std::vector ids{rig.project(acme).project.id};
    ASSERT_TRUE(rig.projects.remove(rig.root, ids));
    ASSERT_TRUE(rig.organizations.remove(rig.root, acme.id));
    EXPECT_EQ(codeOf(rig.projects.restore(rig.root, ids)), "conflict");
}

} // namespace
