#include "backend/store/memory/memoryengine.h"
#include "backend/store/watchedengine.h"
#include "tests/store/enginetest.h"
#include "tests/support/engineproxy.h"
#include <condition_variable>

namespace pulse::test {
namespace {

using std::chrono::milliseconds;

TEST(PingTally, oneMissIsNoOutage)
{
    PingTally tally(1000);
    EXPECT_FALSE(tally.isAway(0));
    tally.begin(0);
    tally.end(5, false);
    EXPECT_FALSE(tally.isAway(5));
    tally.begin(500);
    tally.end(505, true);
    tally.begin(1000);
    tally.end(1005, false);
    EXPECT_FALSE(tally.isAway(1005)) << "the answer between them counts";
}

TEST(PingTally, twoMissesAre_andOneAnswerEndsIt)
{
    PingTally tally(1000);
    for (const int64_t at : {0, 500}) {
        tally.begin(at);
        tally.end(at + 1, false);
    }
    EXPECT_TRUE(tally.isAway(501));
    tally.begin(1000);
    tally.end(1001, true);
    EXPECT_FALSE(tally.isAway(1001));
}

TEST(PingTally, aSlowAnswerIsAMiss)
{
    PingTally tally(1000);
    tally.begin(0);
    tally.end(1000, true);
    tally.begin(1000);
    EXPECT_FALSE(tally.isAway(1999));
    tally.end(2000, true);
    EXPECT_TRUE(tally.isAway(2000));
}

TEST(PingTally, aPingThatHangsIsSeenWithoutItsEnd)
{
    PingTally tally(1000);
    tally.begin(500);
    EXPECT_FALSE(tally.isAway(2499));
    EXPECT_TRUE(tally.isAway(2500));
}

/// Does to pings and calls what a test asks for.
class Moody final : public EngineProxy {
public:
    using EngineProxy::EngineProxy;

    Result<void> ping() override
    {
        std::unique_lock lock(m_mutex);
        ++m_pings;
        m_isHanging = m_hangs;
        m_wake.notify_all();
        m_wake.wait(lock, [this] { return !m_hangs; });
        m_isHanging = false;
        return m_isGone ? answer() : Result<void>{};
    }
    Result<void> probe() override
    {
        std::lock_guard lock(m_mutex);
        ++probes;
        return m_isGone ? answer() : Result<void>{};
    }
    EngineState state() override
    {
        std::lock_guard lock(m_mutex);
        return {.name = "Moody", .isUp = !saysDown, .problem = saysDown ? "a write failed" : ""};
    }
    void set(bool isGone, bool hangs)
    {
        std::lock_guard lock(m_mutex);
        m_isGone = isGone;
        m_hangs = hangs;
        m_wake.notify_all();
    }
    void waitForPings(int count)
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [&] { return m_pings >= count; });
    }

    void waitUntilItHangs()
    {
        std::unique_lock lock(m_mutex);
        m_wake.wait(lock, [&] { return m_isHanging; });
    }

    std::atomic<bool> saysDown{false};
    int probes = 0;

private:
    static Result<void> answer() { return fail(ErrorCode::StoreUnavailable); }
    std::mutex m_mutex;
    std::condition_variable m_wake;
    bool m_isGone = false;
    bool m_hangs = false;
    bool m_isHanging = false;
    int m_pings = 0;
};

class Watched : public testing::Test {
protected:
    std::unique_ptr<WatchedEngine> watch(WatchSettings settings)
    {
        auto bent = std::make_unique<Moody>(memory);
        moody = bent.get();
        auto engine = std::make_unique<WatchedEngine>(std::move(bent), clock, settings);
        EXPECT_TRUE(engine->migrate(testMigrations()));
        return engine;
    }
    Result<Committed> write(Engine& engine)
    {
        Task task;
        task.id = ids.next<Task>();
        Batch batch;
        batch.insert(task);
        return engine.commit(batch);
    }
    static ErrorCode readCode(Engine& engine)
    {
        const auto counted = engine.count(schemaOf<Task>(), {}, 0);
        return counted ? ErrorCode::RouteNotFound : counted.error().code;
    }

    FakeClock clock;
    IdSource ids{clock, 7};
    MemoryEngine memory{clock};
    Moody* moody = nullptr;
};

TEST_F(Watched, isUpWhileItAnswers)
{
    const auto engine = watch({.interval = milliseconds(0)});
    engine->look();
    EXPECT_TRUE(engine->state().isUp);
    EXPECT_EQ(engine->state().name, "Moody");
    EXPECT_TRUE(write(*engine));
}

TEST_F(Watched, awayAfterTwoMisses_backWithOneAnswer)
{
    const auto engine = watch({.interval = milliseconds(0), .refusesReads = true});
    engine->look();
    const auto answered = clock.now();
    moody->set(true, false);
    clock.advance(milliseconds(500));
    engine->look();
    EXPECT_TRUE(engine->state().isUp);
    EXPECT_TRUE(write(*engine));
    clock.advance(milliseconds(500));
    engine->look();
    EXPECT_FALSE(engine->state().isUp);
    EXPECT_FALSE(engine->state().problem.empty());
    EXPECT_EQ(engine->state().since, answered);
    EXPECT_EQ(codeOf(write(*engine)), ErrorCode::StoreUnavailable);
    EXPECT_EQ(readCode(*engine), ErrorCode::StoreUnavailable);
    moody->set(false, false);
    engine->look();
    EXPECT_TRUE(engine->state().isUp);
    EXPECT_TRUE(write(*engine));
}

TEST_F(Watched, readsGoOnWhereTheyMay)
{
    const auto engine = watch({.interval = milliseconds(0)});
    moody->set(true, false);
    engine->look();
    engine->look();
    EXPECT_EQ(codeOf(write(*engine)), ErrorCode::StoreUnavailable);
    EXPECT_EQ(readCode(*engine), ErrorCode::RouteNotFound);
}

TEST_F(Watched, anEngineThatSaysDownIsProbed)
{
    const auto engine = watch({.interval = milliseconds(0)});
    moody->saysDown = true;
    engine->look();
    EXPECT_FALSE(engine->state().isUp);
    EXPECT_EQ(engine->state().problem, "a write failed");
    EXPECT_EQ(moody->probes, 1);
    moody->set(true, false);
    engine->look();
    EXPECT_EQ(moody->probes, 1) << "not while it does not answer: a probe could hang";
}

/// The thread hangs in its ping, the clock goes on: whoever asks is answered, and closing waits for no second ping.
TEST_F(Watched, aPingThatHangsIsAnOutage_andItsReturnTheEnd)
{
    const auto engine = watch({.interval = milliseconds(1)});
    moody->set(false, true);
    moody->waitUntilItHangs();
    clock.advance(milliseconds(2000));
    EXPECT_FALSE(engine->state().isUp);
    EXPECT_EQ(codeOf(write(*engine)), ErrorCode::StoreUnavailable);
    moody->set(false, false);
    const auto end = std::chrono::steady_clock::now() + std::chrono::seconds(20);
    // What is shown and what is refused turn one after the other.
    bool isWritten = false;
    while (!(isWritten = write(*engine).has_value()) && std::chrono::steady_clock::now() < end)
        std::this_thread::yield();
    EXPECT_TRUE(isWritten);
    EXPECT_TRUE(engine->state().isUp);
    engine->close();
}

TEST_F(Watched, aLongMigrationIsNoOutage)
{
    auto bent = std::make_unique<Moody>(memory);
    moody = bent.get();
    moody->set(true, false);
    WatchedEngine engine(std::move(bent), clock, {.interval = milliseconds(1)});
    EXPECT_TRUE(engine.state().isUp);
    moody->set(false, false);
    ASSERT_TRUE(engine.migrate(testMigrations()));
    moody->waitForPings(1);
    EXPECT_TRUE(write(engine));
}

} // namespace
} // namespace pulse::test
