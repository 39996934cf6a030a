// The keys of all projects in one list.
#include "tests/support/projectrig.h"
#include <gmock/gmock.h>

using namespace pulse;
using namespace pulse::test;
using namespace std::chrono_literals;
using testing::ElementsAre;
using testing::UnorderedElementsAre;

namespace {

class KeyList : public testing::Test {
protected:
    std::vector<std::string> names(const Actor& actor, ListRequest request = {})
    {
        request.limit = 100;
        std::vector<std::string> found;
        const auto listing = rig.keys.list(actor, request).value();
        for (const auto& key : listing.items)
            found.push_back(key.name);
        return found;
    }
    std::vector<std::string> inState(const std::string& state) { return names(rig.root, {.filters = {{"state", state}}}); }

    ProjectRig rig;
    Organization acme = rig.organization("acme");
    Organization other = rig.organization("other");
    Project video = rig.project(acme, "Video").project;
    Project chat = rig.project(other, "Chat").project;
};

TEST_F(KeyList, hasTheKeysOfAllProjects)
{
    rig.key(video, "Worker");
    rig.key(chat, "Bot");
    EXPECT_THAT(names(rig.root), UnorderedElementsAre("Primary", "Primary", "Worker", "Bot"));
    EXPECT_THAT(names(rig.root, {.filters = {{"project_id", chat.id.text()}}}), UnorderedElementsAre("Primary", "Bot"));
}

TEST_F(KeyList, otherTenant_seesItsOwnAlone)
{
    rig.key(video, "Worker");
    EXPECT_THAT(names(memberActor(other.id.text(), Role::Viewer)), ElementsAre("Primary"));
    EXPECT_THAT(names(memberActor(other.id.text(), Role::Viewer), {.filters = {{"project_id", video.id.text()}}}), ElementsAre());
    EXPECT_THAT(names(Actor{}), ElementsAre());
}

TEST_F(KeyList, byState_isWhatStateOfSays)
{
    const auto root = rig.root;
    const auto off = rig.key(video, "Off").key;
    ASSERT_TRUE(rig.keys.update(root, {video.id, off.id}, {{"enabled", false}}));
    ApiKey brief;
    brief.name = "Brief";
    brief.expiresAt = rig.clock.now() + 1h;
    ASSERT_TRUE(rig.keys.create(root, video.id, brief));
    const auto turned = rig.key(video, "Turned").key;
    ASSERT_TRUE(rig.keys.rotate(root, {video.id, turned.id}, Grace::Day));
    const auto gone = rig.key(video, "Gone").key;
    ASSERT_TRUE(rig.keys.rotate(root, {video.id, gone.id}, Grace::None));
    EXPECT_THAT(inState("active"), UnorderedElementsAre("Primary", "Primary", "Brief", "Turned", "Gone"));
    rig.clock.advance(2h);
    EXPECT_THAT(inState("active"), UnorderedElementsAre("Primary", "Primary", "Turned", "Gone"));
    EXPECT_THAT(inState("expired"), ElementsAre("Brief"));
    EXPECT_THAT(inState("disabled"), ElementsAre("Off"));
    EXPECT_THAT(inState("retiring"), ElementsAre("Turned"));
    EXPECT_THAT(inState("rotated"), ElementsAre("Gone"));
    for (const auto state : {KeyState::Active, KeyState::Disabled, KeyState::Expired, KeyState::Retiring, KeyState::Rotated}) {
        const auto listing = rig.keys.list(root, {.filters = {{"state", std::string(enumName(state))}}}).value();
        for (const auto& key : listing.items)
            EXPECT_EQ(stateOf(key, rig.clock.now()), state) << key.name;
    }
}

TEST_F(KeyList, search_findsPartsOfNames_andStartsOfKeys)
{
    const auto worker = rig.key(video, "Media Worker").key;
    EXPECT_THAT(names(rig.root, {.search = "wORK"}), ElementsAre("Media Worker"));
    EXPECT_THAT(names(rig.root, {.search = worker.key.substr(0, 20)}), ElementsAre("Media Worker"));
    EXPECT_THAT(names(rig.root, {.search = "nobody"}), ElementsAre());
}

TEST_F(KeyList, byState_400_unknown)
{
    EXPECT_EQ(codeOf(rig.keys.list(rig.root, {.filters = {{"state", "lost"}}})), "invalid_parameter");
    EXPECT_EQ(codeOf(rig.keys.list(rig.root, {.filters = {{"state", "removed"}}})), "invalid_parameter");
}

TEST_F(KeyList, saysTheLastUse)
{
    Batch batch;
    const auto worker = rig.key(video, "Worker").key;
    noteUseInto(batch, worker.id, video.id, {.at = rig.clock.now(), .ipPrefix = "192.0.2.0/24", .route = "/v1/tokens/create"});
    ASSERT_TRUE(rig.store.commit(batch));
    const auto found = rig.keys.list(rig.root, {.search = "Worker"}).value();
    ASSERT_EQ(found.items.size(), 1u);
    EXPECT_EQ(found.items.front().lastUsed.at, rig.clock.now());
}

} // namespace
