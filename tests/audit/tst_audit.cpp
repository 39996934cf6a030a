#include "backend/audit/audit.h"
#include "backend/audit/schema.h"
#include "backend/store/memory/memoryengine.h"
#include "backend/store/store.h"
#include "tests/support/fakeclock.h"
#include <gtest/gtest.h>

namespace pulse {
namespace {

Actor somebody()
{
    auto who = std::make_shared<Identity>();
    who->type = ActorType::User;
    who->id = "bbbbbbbbbbbbbbbbbbbbbbbb";
    who->name = "Ada";
    return {.who = who, .ip = "192.0.2.7", .userAgent = "curl/8", .requestId = "r1"};
}

class AuditTest : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(engine.migrate(auditMigrations())); }
    std::vector<AuditEntry> entries() { return *store.find<AuditEntry>({.sort = {.field = "id", .isDescending = false}}); }

    FakeClock clock;
    IdSource ids{clock, 1};
    Events events;
    MemoryEngine engine{clock};
    Store store{engine, events};
};

TEST_F(AuditTest, says_who_what_where_when)
{
    Batch batch;
    audit(batch, {ids, clock}, somebody(),
          {.action = "project.update", .organizationId = "aaaaaaaaaaaaaaaaaaaaaaaa", .targetType = "projects",
           .targetId = "cccccccccccccccccccccccc", .targetName = "Demo", .diff = {{"name", {{"from", "A"}, {"to", "B"}}}}});
    ASSERT_TRUE(store.commit(batch));
    ASSERT_EQ(entries().size(), 1u);
    const auto entry = entries().front();
    EXPECT_EQ(entry.action, "project.update");
    EXPECT_EQ(entry.organizationId, "aaaaaaaaaaaaaaaaaaaaaaaa");
    EXPECT_EQ(entry.actorType, ActorType::User);
    EXPECT_EQ(entry.actorId, "bbbbbbbbbbbbbbbbbbbbbbbb");
    EXPECT_EQ(entry.actorName, "Ada");
    EXPECT_EQ(entry.targetType, "projects");
    EXPECT_EQ(entry.targetId, "cccccccccccccccccccccccc");
    EXPECT_EQ(entry.targetName, "Demo");
    EXPECT_EQ(entry.ip, "192.0.2.7");
    EXPECT_EQ(entry.userAgent, "curl/8");
    EXPECT_EQ(entry.requestId, "r1");
    EXPECT_EQ(entry.createdAt, clock.now());
    EXPECT_EQ(entry.diff, R"({"name":{"from":"A","to":"B"}})");
}

TEST_F(AuditTest, refusedBatch_leavesNoRow)
{
    Batch batch;
    audit(batch, {ids, clock}, somebody(), {.action = "project.update"});
    batch.require(Id<AuditEntry>::trusted("dddddddddddddddddddddddd"), false);
    ASSERT_FALSE(store.commit(batch));
    EXPECT_TRUE(entries().empty());
}

TEST_F(AuditTest, systemActs_areNamedSo)
{
    Batch batch;
    audit(batch, {ids, clock}, systemActor(), {.action = "installation.start"});
    ASSERT_TRUE(store.commit(batch));
    EXPECT_EQ(entries().front().actorType, ActorType::System);
    EXPECT_EQ(entries().front().diff, "{}");
}

} // namespace
} // namespace pulse
