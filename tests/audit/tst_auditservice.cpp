#include "backend/audit/auditservice.h"
#include "backend/audit/schema.h"
#include "backend/store/memory/memoryengine.h"
#include "tests/support/actors.h"
#include "tests/support/fakeclock.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace pulse::test {
namespace {

using testing::ElementsAre;
using namespace std::chrono_literals;

const std::string acme(24, 'a');
const std::string other(24, 'b');

class AuditReads : public testing::Test {
protected:
    void SetUp() override { ASSERT_TRUE(engine.migrate(auditMigrations())); }
    void act(const std::string& organization, const std::string& name)
    {
        Batch batch;
        audit(batch, {ids, clock}, root, {.action = "project.update", .organizationId = organization, .targetType = "projects", .targetName = name});
        ASSERT_TRUE(store.commit(batch));
    }
    std::vector<std::string> names(const Actor& actor)
    {
        std::vector<std::string> found;
        const auto listing = service.list(actor, {}).value();
        for (const auto& entry : listing.items)
            found.push_back(entry.targetName);
        return found;
    }

    FakeClock clock;
    IdSource ids{clock, 1};
    Events events;
    MemoryEngine engine{clock};
    Store store{engine, events};
    AuditService service{store, clock};
    Actor root = operatorActor();
};

TEST_F(AuditReads, list_newestFirst)
{
    act(acme, "first");
    clock.advance(1min);
    act({}, "installation");
    EXPECT_THAT(names(root), ElementsAre("installation", "first"));
}

TEST_F(AuditReads, list_otherTenant_seesNothing)
{
    act(acme, "acme's");
    act(other, "other's");
    act({}, "installation");
    EXPECT_THAT(names(memberActor(acme, Role::Admin)), ElementsAre("acme's"));
    EXPECT_THAT(names(memberActor(std::string(24, 'c'), Role::Owner)), ElementsAre());
}

TEST_F(AuditReads, list_needsReadAudit)
{
    act(acme, "acme's");
    EXPECT_THAT(names(memberActor(acme, Role::Developer)), ElementsAre());
    EXPECT_THAT(service.perDay(memberActor(acme, Role::Developer), 2)->all, ElementsAre(0, 0));
}

TEST_F(AuditReads, perDay_countsEachDay_todayLast)
{
    act(acme, "before");
    clock.advance(24h * 3);
    act(acme, "a");
    act(acme, "b");
    clock.advance(24h);
    act(other, "c");
    EXPECT_THAT(service.perDay(root, 3)->all, ElementsAre(0, 2, 1));
    EXPECT_THAT(service.perDay(memberActor(acme, Role::Admin), 3)->all, ElementsAre(0, 2, 0));
    EXPECT_THAT(service.perDay(root, 3)->byTarget["projects"], ElementsAre(0, 2, 1));
    EXPECT_TRUE(service.perDay(root, 3)->byTarget["organizations"].empty());
}

} // namespace
} // namespace pulse::test
