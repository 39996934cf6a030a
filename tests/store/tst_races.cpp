#include "tests/store/enginetest.h"

namespace pulse {

using Races = EngineTest;
PULSE_ON_ALL_ENGINES(Races);

TEST_P(Races, incrementNeverPassesItsLimit)
{
    const auto row = added(thing("quota"));
    std::atomic<int> accepted{0};
    std::atomic<int> refused{0};
    onThreads(64, [&](int) {
        for (int i = 0; i < 10; ++i) {
            Batch batch;
            batch.increment(row.id, "used", 1, 100);
            const auto done = engine->commit(batch);
            if (done)
                ++accepted;
            else if (done.error().code == ErrorCode::QuotaExceeded)
                ++refused;
        }
    });
    EXPECT_EQ(accepted, 100);
    EXPECT_EQ(refused, 540);
    EXPECT_EQ(stored(row.id).used, 100);
}

TEST_P(Races, oneOfManyWinsAUniqueValue)
{
    std::vector<Thing> rows;
    for (int i = 0; i < 64; ++i) {
        rows.push_back(thing("racer"));
        rows.back().email = i % 2 ? "SAME@example.com" : "same@example.com";
    }
    std::atomic<int> won{0};
    std::atomic<int> lost{0};
    onThreads(64, [&](int i) {
        Batch batch;
        batch.insert(rows[static_cast<size_t>(i)]);
        const auto done = engine->commit(batch);
        if (done)
            ++won;
        else if (done.error().code == ErrorCode::AlreadyExists)
            ++lost;
    });
    EXPECT_EQ(won, 1);
    EXPECT_EQ(lost, 63);
    EXPECT_EQ(total(), 1);
}

TEST_P(Races, oneOfManyWinsAVersion)
{
    const auto row = added(thing("a"));
    std::atomic<int> won{0};
    std::atomic<int> lost{0};
    onThreads(64, [&](int i) {
        Batch batch;
        batch.patch(row.id, {{"used", int64_t{i}}}, 1);
        const auto done = engine->commit(batch);
        if (done)
            ++won;
        else if (done.error().code == ErrorCode::VersionMismatch)
            ++lost;
    });
    EXPECT_EQ(won, 1);
    EXPECT_EQ(lost, 63);
    EXPECT_EQ(stored(row.id).version, 2);
}

TEST_P(Races, refusedJobsDoNotHarmTheirNeighbours)
{
    const auto taken = added(thing("taken"));
    std::vector<Thing> first, second;
    for (int i = 0; i < 320; ++i) {
        first.push_back(thing("first"));
        second.push_back(thing("second"));
        if (i % 3 == 0)
            second.back().email = taken.email;
    }
    std::atomic<int> won{0};
    onThreads(64, [&](int thread) {
        for (int i = thread * 5; i < thread * 5 + 5; ++i) {
            Batch batch;
            batch.insertNumbered(first[static_cast<size_t>(i)], "race", "number");
            batch.insert(second[static_cast<size_t>(i)]);
            won += engine->commit(batch) ? 1 : 0;
        }
    });
    EXPECT_EQ(won, 213);
    EXPECT_EQ(total(), 427);
    EXPECT_EQ(total({.filter = Filter{}.where("number", Op::Greater, int64_t{0})}), 213);
    EXPECT_EQ(total({.filter = Filter{}.where("number", Op::Greater, int64_t{213})}), 0) << "no number was lost to a refusal";
    EXPECT_EQ(engine->count(schemaOf<Thing>(), {.search = "second"}, 0)->value, 213);
}

TEST_P(Races, pagingUnderInsertsMissesAndRepeatsNothing)
{
    std::vector<Thing> before;
    for (int i = 0; i < 300; ++i)
        before.push_back(thing("before"));
    addAll(before);
    std::atomic<bool> isOver{false};
    std::vector<Thing> during;
    for (int i = 0; i < 300; ++i)
        during.push_back(thing("during"));
    std::thread writer([&] {
        for (size_t i = 0; i < during.size() && !isOver; ++i) {
            Batch batch;
            batch.insert(during[i]);
            EXPECT_TRUE(engine->commit(batch));
        }
    });
    std::map<std::string, int> seen;
    Query query{.sort = {"id", false}, .limit = 7};
    while (true) {
        const auto page = find(query);
        ASSERT_TRUE(page);
        for (const auto& row : page->rows)
            ++seen[std::get<std::string>(row[0])];
        if (!page->next)
            break;
        query.after = page->next;
    }
    isOver = true;
    writer.join();
    for (const auto& row : before)
        EXPECT_EQ(seen[row.id.text()], 1);
    EXPECT_TRUE(std::all_of(seen.begin(), seen.end(), [](const auto& one) { return one.second == 1; }));
}

TEST_P(Races, readersSeeWholeBatches)
{
    if (!GetParam().isIsolated)
        GTEST_SKIP() << GetParam().name << " is atomic, not isolated: a reader may meet a decided batch half applied (docs/ENGINES.md)";
    const auto left = added(thing("left"));
    const auto right = added(thing("right"));
    std::atomic<bool> isOver{false};
    std::thread writer([&] {
        for (int i = 1; i <= 200; ++i) {
            Batch batch;
            batch.increment(left.id, "used", 1);
            batch.increment(right.id, "used", 1);
            EXPECT_TRUE(engine->commit(batch));
        }
        isOver = true;
    });
    const std::string both[] = {left.id.text(), right.id.text()};
    while (!isOver) {
        const auto rows = engine->getMany(schemaOf<Thing>(), both, Deleted::Hidden);
        EXPECT_EQ(Thing::describe().fromRow((*rows)[0]).used, Thing::describe().fromRow((*rows)[1]).used);
    }
    writer.join();
    EXPECT_EQ(stored(left.id).used, 200);
}

TEST_P(Races, closingUnderLoadLosesNothingAcknowledged)
{
    if (!GetParam().isDurable)
        GTEST_SKIP() << GetParam().name << " keeps nothing";
    std::vector<Thing> rows;
    for (int i = 0; i < 800; ++i)
        rows.push_back(thing("row"));
    std::mutex mutex;
    std::vector<Id<Thing>> acknowledged;
    std::atomic<int> commits{0};
    std::thread closer([&] {
        while (commits < 50)
            std::this_thread::yield();
        engine->close();
    });
    onThreads(8, [&](int thread) {
        for (int i = 0; i < 100; ++i) {
            Batch batch;
            const auto& row = rows[static_cast<size_t>(thread * 100 + i)];
            batch.insert(row);
            ++commits;
            if (!engine->commit(batch))
                continue;
            std::lock_guard lock(mutex);
            acknowledged.push_back(row.id);
        }
    });
    closer.join();
    engine = open().value();
    ASSERT_TRUE(engine->migrate(testMigrations()));
    for (const auto& id : acknowledged)
        EXPECT_EQ(stored(id).name, "row");
    EXPECT_EQ(total(), static_cast<int64_t>(acknowledged.size()));
}

} // namespace pulse
