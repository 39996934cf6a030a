#include "tests/store/mongotest.h"
#include "tests/support/transactingmongo.h"

namespace pulse {

using test::TransactingMongo;

/// Batches as transactions, over a stand-in that has some.
class MongoTransaction : public MongoTest {
protected:
    void SetUp() override
    {
        MongoTest::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        server = std::make_unique<TransactingMongo>(peer->uri());
        engine = openThere(true);
        ASSERT_TRUE(engine);
        ASSERT_TRUE(engine->migrate(testMigrations()));
        first = thing("first");
        second = thing("second");
        ASSERT_TRUE(commit(*engine, [&](Batch& batch) {
            batch.insert(first);
            batch.insert(second);
        }));
        begun = server->started();
        ended = server->committed();
        ASSERT_GT(ended, 0);
    }
    void TearDown() override
    {
        if (!server)
            return;
        EXPECT_THAT(server->faults(), testing::IsEmpty());
        EXPECT_THAT(documents("_batches"), testing::IsEmpty()) << "a transaction needs no intent";
        for (const auto* collection : {"things", "_sequences"})
            for (const auto& document : documents(collection)) {
                EXPECT_FALSE(document.has("_lock"));
                EXPECT_FALSE(document.has("_new"));
            }
        engine.reset();
    }
    std::unique_ptr<MongoEngine> openThere(bool mayUseTransactions)
    {
        auto with = settings();
        with.uri = server->uri();
        with.mayUseTransactions = mayUseTransactions;
        auto opened = MongoEngine::open(std::move(with), clock);
        EXPECT_TRUE(opened) << opened.error().internal;
        return opened ? *std::move(opened) : nullptr;
    }
    Result<Committed> changeBoth(Engine& on)
    {
        return commit(on, [&](Batch& batch) {
            batch.patch(first.id, {{"used", int64_t{1}}, {"email", std::string("moved@example.com")}}, 1);
            batch.remove(second.id);
        });
    }
    std::unique_ptr<TransactingMongo> server;
    std::unique_ptr<MongoEngine> engine;
    Thing first, second;
    int begun = 0;
    int ended = 0;
};

TEST_F(MongoTransaction, isOneForABatch)
{
    EXPECT_THAT(engine->state().name, testing::HasSubstr("transactions"));
    ASSERT_TRUE(changeBoth(*engine));
    EXPECT_EQ(server->started(), begun + 1);
    EXPECT_EQ(server->committed(), ended + 1);
    EXPECT_EQ(stored(*engine, first.id)->email, "moved@example.com");
    EXPECT_EQ(stored(*engine, first.id)->version, 2);
    EXPECT_FALSE(stored(*engine, second.id));
    auto clash = thing("clash");
    clash.email = "moved@example.com";
    EXPECT_EQ(codeOf(commit(*engine, [&](Batch& batch) { batch.insert(clash); })), ErrorCode::AlreadyExists);
    clash.email = first.email;
    EXPECT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(clash); }));
}

TEST_F(MongoTransaction, isNoneForOneDocument)
{
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.increment(first.id, "used", 1, 10); }));
    EXPECT_EQ(server->started(), begun);
}

TEST_F(MongoTransaction, isNoneWhereItIsNotAskedFor)
{
    const auto other = openThere(false);
    ASSERT_TRUE(changeBoth(*other));
    EXPECT_EQ(server->started(), begun);
    EXPECT_THAT(other->state().name, testing::Not(testing::HasSubstr("transactions")));
}

TEST_F(MongoTransaction, isNoneWhereTheServerHasNone)
{
    auto with = settings();
    with.mayUseTransactions = true;
    const auto direct = MongoEngine::open(std::move(with), clock);
    ASSERT_TRUE(direct);
    ASSERT_TRUE(changeBoth(**direct));
    EXPECT_THAT((*direct)->state().name, testing::Not(testing::HasSubstr("transactions")));
}

TEST_F(MongoTransaction, leavesNothingOfWhatIsRefused)
{
    const auto refused = commit(*engine, [&](Batch& batch) {
        batch.patch(first.id, {{"used", int64_t{1}}});
        batch.patch(second.id, {{"used", int64_t{1}}}, 7);
    });
    EXPECT_EQ(codeOf(refused), ErrorCode::VersionMismatch);
    EXPECT_EQ(stored(*engine, first.id)->used, 0);
    EXPECT_EQ(server->committed(), ended);
}

TEST_F(MongoTransaction, thatTheServerGivesUpIsTriedAgain)
{
    server->setFault(TransactingMongo::Fault::Transient);
    ASSERT_TRUE(changeBoth(*engine));
    EXPECT_EQ(server->started(), begun + 2);
    EXPECT_EQ(server->aborted(), 1);
    EXPECT_EQ(stored(*engine, first.id)->version, 2);
}

TEST_F(MongoTransaction, isAskedForAgainWhenTheAnswerOfItsCommitIsLost)
{
    server->setFault(TransactingMongo::Fault::CutAfterCommit);
    const auto done = changeBoth(*engine);
    ASSERT_TRUE(done) << done.error().internal;
    EXPECT_EQ(server->started(), begun + 1) << "it was not done twice";
    EXPECT_EQ(stored(*engine, first.id)->version, 2);
    EXPECT_FALSE(stored(*engine, second.id));
}

TEST_F(MongoTransaction, ofManyOneTakesAUniqueValue)
{
    std::vector<Thing> rivals;
    for (int i = 0; i < 8; ++i) {
        rivals.push_back(thing("rival"));
        rivals.back().email = "same@example.com";
    }
    std::atomic<int> won{0}, lost{0};
    onThreads(8, [&](int i) {
        const auto done = commit(*engine, [&](Batch& batch) {
            batch.insert(rivals[static_cast<size_t>(i)]);
            batch.increment(first.id, "used", 1, 100);
        });
        ++(done ? won : lost);
        EXPECT_TRUE(done || done.error().code == ErrorCode::AlreadyExists) << done.error().internal;
    });
    EXPECT_EQ(won, 1);
    EXPECT_EQ(lost, 7);
    EXPECT_EQ(stored(*engine, first.id)->used, 1);
}

TEST_F(MongoTransaction, meetsTheIntentOfAProgramWithoutThem)
{
    std::atomic<int> done{0};
    const auto other = openThere(false);
    onThreads(6, [&](int i) {
        for (int n = 0; n < 5; ++n) {
            const auto committed = commit(i % 2 ? *engine : static_cast<Engine&>(*other), [&](Batch& batch) {
                batch.increment(first.id, "used", 1, 100);
                batch.increment(second.id, "used", 1, 100);
            });
            EXPECT_TRUE(committed || committed.error().code == ErrorCode::Busy) << committed.error().internal;
            done += committed ? 1 : 0;
        }
    });
    EXPECT_GT(done, 0);
    EXPECT_EQ(stored(*engine, first.id)->used, done);
    EXPECT_EQ(stored(*engine, second.id)->used, done);
}

} // namespace pulse
