#include "tests/store/enginetest.h"

namespace pulse {

class Claims : public EngineTest {
protected:
    void add(const std::string& endpoint, int64_t dueSeconds, int count = 1)
    {
        ASSERT_TRUE(commit([&](Batch& b) {
            for (int i = 0; i < count; ++i)
                b.insert(task(endpoint, dueSeconds));
        }));
    }
    std::vector<Task> claim(Claim claim)
    {
        claim.now = clock.now();
        const auto rows = engine->claim(schemaOf<Task>(), claim);
        EXPECT_TRUE(rows) << rows.error().internal;
        std::vector<Task> tasks;
        for (const auto& row : rows.value_or(std::vector<Row>{}))
            tasks.push_back(Task::describe().fromRow(row));
        return tasks;
    }
};
PULSE_ON_ALL_ENGINES(Claims);

TEST_P(Claims, takesDueRowsLongestDueFirst)
{
    add("late", -10);
    add("later", -20);
    add("future", 10);
    const auto taken = claim({});
    ASSERT_EQ(taken.size(), 2u);
    EXPECT_EQ(taken[0].endpoint, "later");
    EXPECT_EQ(taken[0].leaseUntil, clock.now() + std::chrono::seconds(30));
    EXPECT_EQ(taken[0].leaseToken, 1);
    EXPECT_EQ(taken[0].version, 2);
    EXPECT_TRUE(claim({}).empty()) << "leased rows are not taken again";
}

TEST_P(Claims, anEndedLeaseIsTakenAgainUnderANewToken)
{
    add("a", -1);
    const auto first = claim({}).at(0);
    clock.advance(std::chrono::seconds(30));
    const auto second = claim({}).at(0);
    EXPECT_EQ(second.leaseToken, 2);
    const auto finishedLate = commit([&](Batch& b) {
        b.add({.kind = WriteKind::Patch, .schema = &schemaOf<Task>(), .id = first.id.text(), .set = {{"state", std::string("done")}},
               .filter = Filter{}.equals("lease_token", first.leaseToken)});
    });
    EXPECT_EQ(codeOf(finishedLate), ErrorCode::Conflict) << "the fencing token keeps the first worker out";
}

TEST_P(Claims, aDeadPartitionDoesNotStarveTheOthers)
{
    add("dead", -100, 300);
    add("alive", -1, 3);
    const Claim wanted{.partitionField = "endpoint", .perPartition = 2, .limit = 10};
    const auto first = claim(wanted);
    ASSERT_EQ(first.size(), 4u);
    EXPECT_EQ(std::count_if(first.begin(), first.end(), [](const Task& t) { return t.endpoint == "dead"; }), 2);
    const auto second = claim(wanted);
    EXPECT_TRUE(second.empty()) << "rows in flight count";
    ASSERT_TRUE(commit([&](Batch& b) { b.updateWhere<Task>(Filter{}.equals("endpoint", std::string("alive")).where("lease_until", Op::Greater, int64_t{0}), Deleted::Included, {{"lease_until", int64_t{0}}, {"due_at", toMillis(clock.now()) + 60'000}}); }));
    const auto third = claim(wanted);
    ASSERT_EQ(third.size(), 1u);
    EXPECT_EQ(third[0].endpoint, "alive");
}

TEST_P(Claims, filterAndLimit)
{
    add("a", -5, 5);
    add("b", -5, 5);
    EXPECT_EQ(claim({.filter = Filter{}.equals("endpoint", std::string("b")), .limit = 3}).size(), 3u);
    EXPECT_EQ(claim({.filter = Filter{}.equals("endpoint", std::string("b"))}).size(), 2u);
}

TEST_P(Claims, misuseIsInternal)
{
    EXPECT_EQ(engine->claim(schemaOf<Thing>(), {}).error().code, ErrorCode::Internal);
    EXPECT_EQ(engine->claim(schemaOf<Task>(), {.partitionField = "nothing", .perPartition = 1}).error().code, ErrorCode::Internal);
}

TEST_P(Claims, sixtyFourWorkersTakeEachRowOnce)
{
    add("a", -5, 200);
    std::mutex mutex;
    std::vector<std::string> taken;
    onThreads(64, [&](int) {
        for (;;) {
            const auto rows = engine->claim(schemaOf<Task>(), {.now = clock.now(), .limit = 3});
            if (!rows || rows->empty())
                return;
            std::lock_guard lock(mutex);
            for (const auto& row : *rows)
                taken.push_back(std::get<std::string>(row[0]));
        }
    });
    std::sort(taken.begin(), taken.end());
    EXPECT_EQ(taken.size(), 200u);
    EXPECT_EQ(std::unique(taken.begin(), taken.end()), taken.end());
}

} // namespace pulse
