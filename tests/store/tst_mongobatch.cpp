#include "backend/store/mongo/batches.h"
#include "tests/store/mongotest.h"

namespace pulse {

constexpr Duration afterDeadline = MongoBatches::deadline + std::chrono::seconds(1);

/// A batch with one of everything: an insert, a change that moves a unique value, a removal, a guard, a number.
class MongoBatch : public MongoTest {
protected:
    void SetUp() override
    {
        MongoTest::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        const auto engine = migrated();
        kept = thing("kept");
        gone = thing("gone");
        guard = thing("guard");
        fresh = thing("fresh");
        fresh.email = kept.email;
        ASSERT_TRUE(commit(*engine, [&](Batch& batch) {
            batch.insert(kept);
            batch.insert(gone);
            batch.insert(guard);
        }));
    }
    Result<Committed> everything(Engine& engine)
    {
        return commit(engine, [&](Batch& batch) {
            batch.require(guard.id);
            batch.patch(kept.id, {{"name", std::string("changed")}, {"email", std::string("moved@example.com")}}, 1);
            batch.insertNumbered(fresh, "numbers", "number");
            batch.remove(gone.id);
        });
    }
    /// Whether the batch has happened; fails the test when it is between.
    bool hasHappened(Engine& engine)
    {
        const auto after = stored(engine, kept.id);
        EXPECT_TRUE(after);
        const bool isDone = after && after->name == "changed";
        EXPECT_EQ(after->email, isDone ? "moved@example.com" : kept.email);
        EXPECT_EQ(after->version, isDone ? 2 : 1);
        EXPECT_EQ(stored(engine, fresh.id).has_value(), isDone);
        EXPECT_EQ(stored(engine, gone.id).has_value(), !isDone);
        EXPECT_EQ(stored(engine, guard.id)->version, 1);
        if (isDone)
            EXPECT_EQ(stored(engine, fresh.id)->number, 1);
        return isDone;
    }
    /// Nothing of any batch is left, and unique values say what the rows say.
    void expectClean(Engine& engine, bool isDone)
    {
        EXPECT_TRUE(documents("_batches").empty());
        for (const auto* collection : {"things", "_sequences"})
            for (const auto& document : documents(collection)) {
                EXPECT_FALSE(document.has("_lock")) << document.text("name");
                EXPECT_FALSE(document.has("_new")) << document.text("name");
            }
        // Whoever has a value keeps others from it, and what nobody has is free.
        auto clash = thing("clash");
        clash.email = kept.email;
        EXPECT_EQ(codeOf(commit(engine, [&](Batch& batch) { batch.insert(clash); })), ErrorCode::AlreadyExists);
        clash.email = "moved@example.com";
        EXPECT_EQ(codeOf(commit(engine, [&](Batch& batch) { batch.insert(clash); })), isDone ? ErrorCode::AlreadyExists : ErrorCode::RouteNotFound);
        auto numbered = thing("numbered");
        const auto next = commit(engine, [&](Batch& batch) { batch.insertNumbered(numbered, "numbers", "number"); });
        EXPECT_TRUE(next && next->outcomes[0].value == (isDone ? 2 : 1));
        auto codeOfGone = thing("code");
        codeOfGone.code = gone.code;
        EXPECT_EQ(codeOf(commit(engine, [&](Batch& batch) { batch.insert(codeOfGone); })), isDone ? ErrorCode::RouteNotFound : ErrorCode::AlreadyExists);
    }
    /// Dies before the command after `steps`; whether it got to its end before. What it says to its caller: `isAcknowledged`.
    bool dieAfter(int steps)
    {
        std::atomic<bool> isCounting{false};
        std::atomic<int> left{steps};
        auto engine = open([&] { return isCounting && left-- <= 0; });
        isCounting = true;
        const auto done = everything(*engine);
        const bool isDead = left < 0;
        EXPECT_TRUE(isDead || done) << done.error().internal;
        isAcknowledged = done.has_value();
        return !isDead;
    }
    bool isAcknowledged = false;
    Thing kept, gone, guard, fresh;
};

class MongoCrash : public MongoBatch, public testing::WithParamInterface<int> {};
INSTANTIATE_TEST_SUITE_P(BeforeEachCommand, MongoCrash, testing::Range(0, 24));

TEST_P(MongoCrash, isAllOrNothingAfterReplay)
{
    if (dieAfter(GetParam()))
        GTEST_SKIP() << "the batch has fewer commands";
    clock.advance(afterDeadline);
    const auto engine = open();
    ASSERT_TRUE(engine);
    expectClean(*engine, hasHappened(*engine));
}

TEST_P(MongoCrash, whatIsAcknowledgedIsSeenByAllAtOnce)
{
    const auto reader = open();
    if (dieAfter(GetParam()))
        GTEST_SKIP() << "the batch has fewer commands";
    if (isAcknowledged)
        EXPECT_TRUE(hasHappened(*reader)) << "nobody has replayed anything";
}

TEST_P(MongoCrash, isInABackupWhollyOrNotAtAll)
{
    const auto other = open();
    if (dieAfter(GetParam()))
        GTEST_SKIP() << "the batch has fewer commands";
    const auto file = (folder.path() / "all.pulse").string();
    const auto done = other->backup(file);
    ASSERT_TRUE(done) << done.error().internal;
    const test::MongoPeer into;
    const MongoSettings there{.uri = into.uri(), .database = into.database()};
    ASSERT_TRUE(MongoEngine::restore(there, file));
    const auto restored = MongoEngine::open(there, clock).value();
    ASSERT_TRUE(restored->migrate(testMigrations()));
    EXPECT_EQ(hasHappened(*restored), hasHappened(*other));
    expectClean(*other, hasHappened(*other));
}

TEST_P(MongoCrash, isMetByWritersBeforeAnybodyReplays)
{
    const auto engine = open();
    if (dieAfter(GetParam()))
        GTEST_SKIP() << "the batch has fewer commands";
    clock.advance(afterDeadline);
    // Each of its rows is wanted by somebody, who ends what is in the way; the versions tell whether it had happened.
    const auto done = commit(*engine, [&](Batch& batch) { batch.patch(kept.id, {{"used", int64_t{7}}}); });
    ASSERT_TRUE(done) << done.error().internal;
    ASSERT_TRUE(engine->recover());
    const auto after = stored(*engine, kept.id);
    EXPECT_EQ(after->used, 7);
    const bool hasHappened = after->name == "changed";
    EXPECT_EQ(after->version, hasHappened ? 3 : 2);
    EXPECT_EQ(stored(*engine, fresh.id).has_value(), hasHappened);
    EXPECT_EQ(stored(*engine, gone.id).has_value(), !hasHappened);
    expectClean(*engine, hasHappened);
}

TEST_F(MongoBatch, twoReplayersAtOnceDoItOnce)
{
    for (int steps = 4; steps < 24; ++steps) {
        const bool isEnded = dieAfter(steps);
        clock.advance(afterDeadline);
        const auto one = open([] { return false; });
        onThreads(2, [&](int) {
            const auto engine = open();
            EXPECT_TRUE(engine && engine->recover());
        });
        if (hasHappened(*one)) {
            expectClean(*one, true);
            break;
        }
        EXPECT_FALSE(isEnded);
        EXPECT_TRUE(documents("_batches").empty());
    }
    const auto engine = open();
    EXPECT_TRUE(hasHappened(*engine)) << "the later steps come after the decision";
}

TEST_F(MongoBatch, anUndecidedBatchIsInvisibleAndHoldsItsRows)
{
    dieAfter(5);
    ASSERT_EQ(documents("_batches").size(), 1u);
    ASSERT_EQ(documents("_batches")[0].text("state"), "open");
    const auto engine = open();
    EXPECT_FALSE(hasHappened(*engine));
    EXPECT_EQ(things(*engine).size(), 3u);
    EXPECT_EQ(engine->count(schemaOf<Thing>(), {.deleted = Deleted::Included}, 0, {})->value, 3);
    EXPECT_EQ(engine->find(schemaOf<Thing>(), {.search = "fresh"}, {})->rows.size(), 0u);
    EXPECT_EQ(engine->changedSince(schemaOf<Thing>(), 0, 100)->rows.size(), 3u);
    EXPECT_EQ(*engine->recover(), 0) << "its owner may be at it";
    clock.advance(afterDeadline);
    EXPECT_EQ(*engine->recover(), 1);
    expectClean(*engine, false);
}

TEST_F(MongoBatch, whoIsCalledOffPlansAgain)
{
    // Its owner is held up before the decision until somebody else has called it off: a second engine, in the first's hook.
    const auto other = open();
    std::atomic<bool> isCounting{false};
    std::atomic<int> commands{0};
    auto engine = open([&] {
        if (isCounting && ++commands == 7) {
            clock.advance(afterDeadline);
            EXPECT_EQ(*other->recover(), 1);
        }
        return false;
    });
    isCounting = true;
    const auto done = everything(*engine);
    ASSERT_TRUE(done) << done.error().internal;
    EXPECT_TRUE(hasHappened(*engine));
    expectClean(*engine, true);
}

TEST_F(MongoBatch, aChildUnderAParentThatGoesIsNotMissed)
{
    // The cascade is planned, then a child comes under the parent: the guard makes the cascade plan again.
    const auto other = open();
    auto child = thing("child");
    child.owner = guard.id.text();
    std::atomic<bool> isCounting{false};
    std::atomic<int> commands{0};
    auto engine = open([&] {
        if (isCounting && ++commands == 4) {
            EXPECT_TRUE(commit(*other, [&](Batch& batch) {
                batch.require(guard.id);
                batch.insert(child);
            }));
        }
        return false;
    });
    isCounting = true;
    const Changes marks{{"is_deleted", true}, {"deletion_id", std::string("d")}};
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) {
        batch.patch(guard.id, marks);
        batch.updateWhere<Thing>(Filter{}.equals("owner", guard.id.text()), Deleted::Hidden, marks);
    }));
    EXPECT_GE(commands, 4);
    EXPECT_TRUE(stored(*engine, guard.id)->isDeleted);
    EXPECT_TRUE(stored(*engine, child.id)->isDeleted);
}

TEST_F(MongoBatch, unknownFieldsSurviveEveryWrite)
{
    const MongoDatabase::Update foreign[] = {{.filter = bsonOf("_id", bsonOf("$exists", true)), .change = bsonOf("$set", json(R"({"theirs":{"deep":[1,2]}})")), .isMany = true}};
    ASSERT_TRUE(database->update("things", foreign));
    const auto engine = open();
    ASSERT_TRUE(everything(*engine));
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.increment(kept.id, "used", 1); }));
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.patch(guard.id, {{"is_open", true}}); }));
    EXPECT_TRUE(document("things", kept.id.text()).has("theirs"));
    EXPECT_TRUE(document("things", guard.id.text()).has("theirs"));
    EXPECT_EQ(document("things", kept.id.text()).integer("used"), 1);
}

TEST_F(MongoBatch, documentsAreOfTheOriginalKinds)
{
    const auto stored = document("things", kept.id.text());
    const auto kindOf = [&](const char* name) {
        bson_iter_t member;
        return bson_iter_init_find(&member, stored.get(), name) ? bson_iter_type(&member) : BSON_TYPE_EOD;
    };
    EXPECT_EQ(kindOf("_id"), BSON_TYPE_OID);
    EXPECT_EQ(kindOf("name"), BSON_TYPE_UTF8);
    EXPECT_EQ(kindOf("used"), BSON_TYPE_INT64);
    EXPECT_EQ(kindOf("is_open"), BSON_TYPE_BOOL);
    EXPECT_EQ(kindOf("created_at"), BSON_TYPE_DATE_TIME);
    EXPECT_EQ(kindOf("id"), BSON_TYPE_EOD);
}

TEST_F(MongoBatch, aValueWhoseOwnerWasTakenAwayByOthersIsFree)
{
    ASSERT_TRUE(database->remove("things", bsonOf("name", "gone")));
    const auto engine = open();
    auto heir = thing("heir");
    heir.email = gone.email;
    EXPECT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(heir); }));
    auto second = thing("second");
    second.email = gone.email;
    EXPECT_EQ(codeOf(commit(*engine, [&](Batch& batch) { batch.insert(second); })), ErrorCode::AlreadyExists);
}

} // namespace pulse
