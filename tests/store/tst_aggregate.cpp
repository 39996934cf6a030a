#include "backend/store/timebucket.h"
#include "tests/store/enginetest.h"

namespace pulse {

class Aggregates : public EngineTest {
protected:
    void add(std::string owner, int64_t used, std::string_view at)
    {
        auto row = thing("row", std::move(owner));
        row.used = used;
        ASSERT_TRUE(parseTime(at, row.seenAt));
        added(row);
    }
    std::vector<Group> groups(const Aggregate& aggregate)
    {
        const auto result = engine->aggregate(schemaOf<Thing>(), aggregate);
        EXPECT_TRUE(result) << result.error().internal;
        return result.value_or(std::vector<Group>{});
    }
};
PULSE_ON_ALL_ENGINES(Aggregates);

TEST_P(Aggregates, sumsByGroup)
{
    add("b", 5, "2026-01-01T00:00:00Z");
    add("a", 1, "2026-01-01T00:00:00Z");
    add("a", 2, "2026-01-02T00:00:00Z");
    const auto found = groups({.groupBy = {"owner"}, .measures = {{Measure::Sum, "used"}, {Measure::Count, {}}, {Measure::Max, "used"}}});
    ASSERT_EQ(found.size(), 2u);
    EXPECT_EQ(found[0].keys, (std::vector<Value>{std::string("a")}));
    EXPECT_EQ(found[0].measures, (std::vector<int64_t>{3, 2, 2}));
    EXPECT_EQ(found[1].measures, (std::vector<int64_t>{5, 1, 5}));
}

TEST_P(Aggregates, bucketsAreUtcHoursDaysAndMonths)
{
    for (const auto* at : {"2026-01-31T23:59:59.999Z", "2026-02-01T00:00:00Z", "2026-02-01T00:59:59Z", "2026-02-28T12:00:00Z", "1969-12-31T23:30:00Z"})
        add("a", 1, at);
    const auto starts = [&](Bucket bucket) {
        std::vector<std::pair<std::string, int64_t>> found;
        for (const auto& group : groups({.timeField = "seen_at", .bucket = bucket, .measures = {{Measure::Count, {}}}}))
            found.emplace_back(formatTime(group.bucket), group.measures[0]);
        return found;
    };
    using Found = std::vector<std::pair<std::string, int64_t>>;
    EXPECT_EQ(starts(Bucket::Hour), (Found{{"1969-12-31T23:00:00Z", 1}, {"2026-01-31T23:00:00Z", 1}, {"2026-02-01T00:00:00Z", 2}, {"2026-02-28T12:00:00Z", 1}}));
    EXPECT_EQ(starts(Bucket::Day), (Found{{"1969-12-31T00:00:00Z", 1}, {"2026-01-31T00:00:00Z", 1}, {"2026-02-01T00:00:00Z", 2}, {"2026-02-28T00:00:00Z", 1}}));
    EXPECT_EQ(starts(Bucket::Month), (Found{{"1969-12-01T00:00:00Z", 1}, {"2026-01-01T00:00:00Z", 1}, {"2026-02-01T00:00:00Z", 3}}));
}

TEST_P(Aggregates, topGroupsGreatestFirst)
{
    for (int i = 0; i < 6; ++i)
        add("owner" + std::to_string(i), i == 2 ? 5 : i, "2026-01-01T00:00:00Z");
    const auto top = groups({.groupBy = {"owner"}, .measures = {{Measure::Sum, "used"}}, .topGroups = 3});
    ASSERT_EQ(top.size(), 3u);
    EXPECT_EQ(top[0].keys[0], Value{std::string("owner2")});
    EXPECT_EQ(top[1].keys[0], Value{std::string("owner5")});
    EXPECT_EQ(top[2].keys[0], Value{std::string("owner4")});
}

TEST_P(Aggregates, filterAndDeletion)
{
    add("a", 1, "2026-01-01T00:00:00Z");
    add("b", 2, "2026-01-01T00:00:00Z");
    ASSERT_TRUE(commit([&](Batch& b) { b.updateWhere<Thing>(Filter{}.equals("owner", std::string("b")), Deleted::Hidden, {{"is_deleted", true}}); }));
    const Aggregate sum{.measures = {{Measure::Sum, "used"}}};
    EXPECT_EQ(groups(sum)[0].measures[0], 1);
    auto all = sum;
    all.deleted = Deleted::Included;
    EXPECT_EQ(groups(all)[0].measures[0], 3);
    auto none = sum;
    none.filter.equals("owner", std::string("nobody"));
    EXPECT_TRUE(groups(none).empty());
}

TEST_P(Aggregates, aSumThatLeavesInt64IsAnError)
{
    add("a", std::numeric_limits<int64_t>::max(), "2026-01-01T00:00:00Z");
    add("a", 1, "2026-01-01T00:00:00Z");
    const auto result = engine->aggregate(schemaOf<Thing>(), {.measures = {{Measure::Sum, "used"}}});
    ASSERT_FALSE(result);
    EXPECT_EQ(result.error().code, ErrorCode::Internal);
}

TEST_P(Aggregates, misuseIsInternal)
{
    EXPECT_EQ(engine->aggregate(schemaOf<Thing>(), {}).error().code, ErrorCode::Internal);
    EXPECT_EQ(engine->aggregate(schemaOf<Thing>(), {.measures = {{Measure::Sum, "name"}}}).error().code, ErrorCode::Internal);
    EXPECT_EQ(engine->aggregate(schemaOf<Thing>(), {.timeField = "name", .bucket = Bucket::Day, .measures = {{Measure::Count, {}}}}).error().code,
              ErrorCode::Internal);
}

} // namespace pulse
