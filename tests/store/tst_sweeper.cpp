#include "backend/store/idempotency.h"
#include "backend/store/sweeper.h"
#include "tests/store/enginetest.h"

namespace pulse {

class Sweeps : public EngineTest {
protected:
    void SetUp() override
    {
        EngineTest::SetUp();
        store = std::make_unique<Store>(*engine, events);
    }
    Events events;
    std::unique_ptr<Store> store;
};
PULSE_ON_ALL_ENGINES(Sweeps);

TEST_P(Sweeps, trashGoesAfter30DaysAndNothingElse)
{
    std::vector<Thing> rows;
    for (int i = 0; i < 450; ++i) {
        rows.push_back(thing("row"));
        rows.back().isDeleted = i < 430;
        rows.back().deletedAt = i < 430 ? clock.now() + std::chrono::days(i < 420 ? 0 : 1) : Time{};
    }
    addAll(rows);
    Sweeper sweeper(*store, clock, {{&schemaOf<Thing>(), "deleted_at", std::chrono::days(30)}});
    EXPECT_EQ(sweeper.sweep().value(), 0);
    clock.advance(std::chrono::days(30));
    EXPECT_EQ(sweeper.sweep().value(), 0);
    clock.advance(Duration(1));
    EXPECT_EQ(sweeper.sweep().value(), 420);
    EXPECT_EQ(total({.deleted = Deleted::Included}), 30);
    EXPECT_EQ(total(), 20);
    EXPECT_EQ(total({.search = "row", .deleted = Deleted::Included}), 30) << "the search index follows";
}

TEST_P(Sweeps, idempotencyRecordsGoAfter24Hours)
{
    auto who = std::make_shared<Identity>();
    const Actor actor{.who = who, .idempotency = IdempotencyKey{ids.nextText(), "hash"}};
    ASSERT_TRUE(commit([&](Batch& b) { rememberEffect(b, actor, clock, {"/v1/things/1"}); }));
    Sweeper sweeper(*store, clock, {{&schemaOf<IdempotencyRecord>(), "expires_at", Duration{0}}});
    clock.advance(std::chrono::hours(24) - Duration(1));
    EXPECT_EQ(sweeper.sweep().value(), 0);
    const auto again = commit([&](Batch& b) { rememberEffect(b, actor, clock, {"/v1/things/2"}); });
    ASSERT_FALSE(again);
    EXPECT_EQ(asIdempotency(again.error()).code, ErrorCode::IdempotencyInFlight);
    clock.advance(Duration(1));
    EXPECT_TRUE(commit([&](Batch& b) { rememberEffect(b, actor, clock, {"/v1/things/2"}); })) << "its day is over, swept or not";
    clock.advance(std::chrono::hours(24) + Duration(1));
    EXPECT_EQ(sweeper.sweep().value(), 1);
}

TEST_P(Sweeps, companionsGoWithTheirRows)
{
    std::vector<Thing> rows;
    for (int i = 0; i < 250; ++i) {
        rows.push_back(thing("row"));
        rows.back().isDeleted = i < 220;
        rows.back().deletedAt = i < 220 ? clock.now() : Time{};
    }
    addAll(rows);
    ASSERT_TRUE(commit([&](Batch& batch) {
        for (const auto& row : rows) {
            Task companion;
            companion.id = Id<Task>::trusted(row.id.text());
            companion.endpoint = "x";
            batch.insert(companion);
        }
    }));
    Sweeper sweeper(*store, clock, {{&schemaOf<Thing>(), "deleted_at", std::chrono::days(30), &schemaOf<Task>()}});
    clock.advance(std::chrono::days(30) + Duration(1));
    EXPECT_EQ(sweeper.sweep().value(), 220);
    EXPECT_EQ(total({.deleted = Deleted::Included}), 30);
    const auto left = store->find<Task>({.sort = {.field = "id"}, .limit = 500}).value();
    EXPECT_EQ(left.size(), 30u);
    for (const auto& companion : left)
        EXPECT_TRUE(store->get(Id<Thing>::trusted(companion.id.text()))) << "what lives keeps its companion";
}

TEST_P(Sweeps, aStoppedSweepEnds)
{
    std::vector<Thing> rows;
    for (int i = 0; i < 500; ++i)
        rows.push_back(thing("row"));
    addAll(rows);
    clock.advance(std::chrono::days(1));
    Sweeper sweeper(*store, clock, {{&schemaOf<Thing>(), "created_at", std::chrono::hours(1)}});
    int asked = 0;
    EXPECT_EQ(sweeper.sweep([&] { return ++asked > 1; }).value(), Sweeper::batchRows);
    EXPECT_EQ(total(), 300);
    engine->close();
    EXPECT_EQ(sweeper.sweep().error().code, ErrorCode::StoreUnavailable);
}

} // namespace pulse
