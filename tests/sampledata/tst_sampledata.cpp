#include "backend/audit/auditservice.h"
#include "backend/sampledata/sampledataservice.h"
#include "backend/tokens/tokenservice.h"
#include "tests/support/actors.h"
#include "tests/support/projectrig.h"
#include "tests/support/testplane.h"
#include <chrono>
#include <fstream>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <iterator>

using namespace pulse;
using namespace pulse::test;
using namespace std::chrono_literals;
using testing::Each;
using testing::EndsWith;
using testing::SizeIs;

namespace {

std::string shippedText()
{
    std::ifstream file(PULSE_SOURCE_DIR "/resources/sample/sample.json");
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<SampleAct> shipped() { return readSampleActs(shippedText()).value(); }

class SampleData : public testing::Test {
protected:
    SampleDataService& sample() { return sampleData(*plane); }
    /// Without what the installation did itself.
    std::vector<AuditEntry> history()
    {
        auto acts = plane->audit().list(root, {.limit = 1000}).value().items;
        std::erase_if(acts, [](const AuditEntry& act) { return act.actorName == "system"; });
        return acts;
    }
    int64_t count(const auto& listing) { return listing.value().total; }

    TestPlane plane;
    Actor root = operatorActor();
};

TEST_F(SampleData, create_makesThreeOrganizations_twentyProjects_theirKeys)
{
    ASSERT_EQ(sample().create(root, shipped()).value(), 3);
    EXPECT_EQ(count(plane->organizations().list(root, {})), 3);
    EXPECT_EQ(count(plane->projects().list(root, {})), 20);
    EXPECT_EQ(count(plane->projects().list(root, {.deleted = Deleted::Only})), 1);
    for (const auto* state : {"active", "disabled", "retiring", "rotated"})
        EXPECT_GT(count(plane->keys().list(root, {.filters = {{"state", state}}})), 0) << state;
}

TEST_F(SampleData, history_isNinetyDaysLong_andSaysThatItIsMadeUp)
{
    const auto now = plane.clock.now();
    ASSERT_TRUE(sample().create(root, shipped()));
    const auto acts = history();
    EXPECT_GT(acts.size(), 100u);
    EXPECT_THAT(acts, Each(testing::Field(&AuditEntry::actorName, EndsWith("(sample)"))));
    const auto [oldest, newest] = std::ranges::minmax(acts, {}, &AuditEntry::createdAt);
    EXPECT_GE(now - oldest.createdAt, 89 * 24h);
    EXPECT_LE(newest.createdAt, now);
    EXPECT_LE(now - newest.createdAt, 2h);
    int64_t lastMonth = 0;
    const auto days = plane->audit().perDay(root, 30)->all;
    for (const auto count : days)
        lastMonth += count;
    EXPECT_GT(lastMonth, 20);
}

TEST_F(SampleData, keys_wereUsed_someLately_someNever)
{
    ASSERT_TRUE(sample().create(root, shipped()));
    const auto keys = plane->keys().list(root, {.limit = 100}).value().items;
    const auto isUsed = [](const ApiKey& key) { return key.lastUsed.at != Time{}; };
    EXPECT_GT(std::ranges::count_if(keys, isUsed), 20);
    EXPECT_LT(std::ranges::count_if(keys, isUsed), static_cast<int64_t>(keys.size()));
    for (const auto& key : keys)
        EXPECT_LE(key.lastUsed.at, plane.clock.now());
}

TEST_F(SampleData, projects_areOrdinaryOnes)
{
    ASSERT_TRUE(sample().create(root, shipped()));
    plane->tokens().setLiveKit({.host = "wss://livekit.example.com", .apiKey = "API", .apiSecret = std::string(40, 's')});
    const auto project = plane->projects().list(root, {}).value().items.front();
    TokenRequest request;
    request.roomName = "standup";
    request.participantIdentity = "ada";
    request.participantName = "Ada";
    EXPECT_TRUE(plane->tokens().create(root, project.id.text(), request));
}

TEST_F(SampleData, create_409_whenItIsThere)
{
    ASSERT_TRUE(sample().create(root, shipped()));
    EXPECT_EQ(codeOf(sample().create(root, shipped())), "conflict");
    EXPECT_EQ(sample().present(root).value().size(), 3u);
}

TEST_F(SampleData, create_403_forAnybodyElse)
{
    const auto member = memberActor("0123456789abcdef01234567", Role::Owner);
    EXPECT_EQ(codeOf(sample().create(member, shipped())), "forbidden");
    EXPECT_EQ(codeOf(sample().remove(member)), "forbidden");
    EXPECT_EQ(codeOf(sample().present(member)), "forbidden");
}

TEST_F(SampleData, remove_leavesWhatIsSomebodysOwn)
{
    Organization own;
    own.name = "Own";
    own.adminEmail = "own@own.example";
    ASSERT_TRUE(plane->organizations().create(root, own));
    ASSERT_TRUE(sample().create(root, shipped()));
    EXPECT_EQ(sample().remove(root).value(), 3);
    EXPECT_EQ(count(plane->organizations().list(root, {})), 1);
    EXPECT_EQ(count(plane->projects().list(root, {})), 0);
    EXPECT_EQ(count(plane->keys().list(root, {})), 0);
    for (const auto& act : history())
        EXPECT_EQ(act.actorName, "operator") << act.action;
    EXPECT_THAT(sample().present(root).value(), SizeIs(0));
    EXPECT_EQ(sample().remove(root).value(), 0);
    EXPECT_EQ(sample().create(root, shipped()).value(), 3) << "a second time";
}

TEST_F(SampleData, create_takesBackWhatItMade_whenAnActIsRefused)
{
    auto acts = shipped();
    acts.push_back({.verb = SampleVerb::UpdateProject, .project = "Nobody's"});
    EXPECT_EQ(codeOf(sample().create(root, acts)), "not_found");
    EXPECT_EQ(count(plane->organizations().list(root, {})), 0);
    EXPECT_EQ(sample().create(root, shipped()).value(), 3);
}

TEST(SampleDataSealed, create_saysSo_andMakesNothing)
{
    TestPlane plane({}, {});
    const auto root = operatorActor();
    EXPECT_EQ(codeOf(sampleData(*plane).create(root, shipped())), "sealed");
    EXPECT_EQ(plane->organizations().list(root, {})->total, 0);
}

TEST(SampleActs, read_400_namesTheAct)
{
    EXPECT_EQ(fieldsOf(readSampleActs(R"([{"ago": 5, "act": "project.create"}, {"ago": 4, "act": "project.explode"}])")),
              std::vector<std::string>{"acts[1].act"});
    EXPECT_EQ(fieldsOf(readSampleActs(R"([{"ago": 5, "act": "project.create"}, {"ago": 6, "act": "project.create"}])")),
              std::vector<std::string>{"acts[1].ago"});
    EXPECT_EQ(fieldsOf(readSampleActs("[7]")), std::vector<std::string>{"acts[0].act"});
    EXPECT_EQ(fieldsOf(readSampleActs("{}")), std::vector<std::string>{"acts"});
    EXPECT_EQ(codeOf(readSampleActs("[")), "invalid_json");
}

/// The same data over each engine, as the composition root puts the rooms together.
class SampleDataEngines : public testing::TestWithParam<const char*> {
protected:
    void SetUp() override
    {
        if (GetParam() == std::string_view("mongo")) {
            PULSE_NEEDS_MONGO();
        }
        ::setenv("PULSE_TEST_ENGINE", GetParam(), 1);
        rig.emplace();
        ::unsetenv("PULSE_TEST_ENGINE");
        sample.emplace(SampleDataService::Parts{{rig->store, rig->box, rig->peppers, {}}, rig->clock, rig->organizations});
    }
    int64_t count(const auto& listing) { return listing.value().total; }
    /// What the shipped acts leave behind, in words that do not depend on ids or times.
    static std::vector<std::string> world(ProjectRig& rig)
    {
        std::vector<std::string> said;
        const auto organizations = rig.organizations.list(rig.root, {.limit = 100, .sort = "name"}).value();
        for (const auto& organization : organizations.items)
            said.push_back(organization.name + " " + std::string(enumName(organization.plan)));
        for (const auto deleted : {Deleted::Hidden, Deleted::Only}) {
            const auto projects = rig.projects.list(rig.root, {.limit = 100, .sort = "name", .deleted = deleted}).value();
            for (const auto& project : projects.items)
                said.push_back(project.name + " " + std::string(enumName(project.region)) + " " + project.deletedBy);
        }
        const auto keys = rig.keys.list(rig.root, {.limit = 1000, .sort = "name"}).value();
        for (const auto& key : keys.items)
            said.push_back(key.name + " " + std::string(enumName(stateOf(key, rig.clock.now()))) + " " + key.createdBy + " " + key.lastUsed.route);
        const auto acts = rig.store.find<AuditEntry>({.sort = {"created_at", false}, .limit = 1000}).value();
        for (const auto& act : acts)
            said.push_back(act.action + " " + act.actorName + " " + act.targetName);
        std::ranges::sort(said);
        return said;
    }

    std::optional<ProjectRig> rig;
    std::optional<SampleDataService> sample;
};
INSTANTIATE_TEST_SUITE_P(Engines, SampleDataEngines, testing::Values("memory", "sqlite", "mongo"), [](const auto& info) { return std::string(info.param); });

TEST_P(SampleDataEngines, create_makesTheSameWorldOnEach_andRemoveLeavesNothing)
{
    const auto acts = shipped();
    ASSERT_EQ(sample->create(rig->root, acts).value(), 3);
    EXPECT_EQ(count(rig->organizations.list(rig->root, {})), 3);
    EXPECT_EQ(count(rig->projects.list(rig->root, {})), 20);
    EXPECT_EQ(count(rig->projects.list(rig->root, {.deleted = Deleted::Only})), 1);
    ProjectRig onMemory;
    SampleDataService there({{onMemory.store, onMemory.box, onMemory.peppers, {}}, onMemory.clock, onMemory.organizations});
    ASSERT_TRUE(there.create(onMemory.root, acts));
    EXPECT_GT(world(onMemory).size(), 150u);
    EXPECT_EQ(world(*rig), world(onMemory));
    EXPECT_EQ(codeOf(sample->create(rig->root, acts)), "conflict");
    EXPECT_EQ(sample->remove(rig->root).value(), 3);
    EXPECT_EQ(count(rig->organizations.list(rig->root, {})), 0);
    EXPECT_EQ(count(rig->projects.list(rig->root, {})), 0);
    EXPECT_EQ(count(rig->keys.list(rig->root, {})), 0);
    EXPECT_EQ(sample->create(rig->root, acts).value(), 3) << "a second time";
    EXPECT_EQ(count(rig->projects.list(rig->root, {})), 20);
}

/// On a real disk: what a person waits for after the click.
TEST(SampleDataOnDisk, create_takesTwoSecondsAtMost)
{
    ::setenv("PULSE_TEST_ENGINE", "sqlite", 1);
    ProjectRig rig;
    ::unsetenv("PULSE_TEST_ENGINE");
    SampleDataService sample({{rig.store, rig.box, rig.peppers, {}}, rig.clock, rig.organizations});
    const auto acts = shipped();
    const auto started = std::chrono::steady_clock::now();
    ASSERT_EQ(sample.create(rig.root, acts).value(), 3);
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - started);
    RecordProperty("milliseconds", static_cast<int>(took.count()));
    printf("%zu acts in %d ms\n", acts.size(), static_cast<int>(took.count()));
    EXPECT_LT(took, 2s);
}

} // namespace
