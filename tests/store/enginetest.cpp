#include "tests/store/enginetest.h"
#include "backend/store/memory/memoryengine.h"
#include "backend/store/mongo/mongoengine.h"
#include "backend/store/schema.h"
#include "backend/store/sqlite/sqliteengine.h"
#include <cstdlib>
#include <latch>

namespace pulse {

const Entity<Thing>& Thing::describe()
{
    using T = Thing;
    static constexpr Field<T> fields[] = {
        field<T, &T::name>("name", "Name").required().limits(1, 120).sortable().searchable(),
        field<T, &T::email>("email", "E-mail").limits(0, 254).uniqueLiving().sortable().searchable(),
        field<T, &T::code>("code", "Code").limits(0, 40).unique(),
        field<T, &T::owner>("owner", "Owner").filterable(),
        field<T, &T::tier>("tier", "Tier").filterable().sortable(),
        field<T, &T::used>("used", "Used").sortable().limits(-1'000'000'000, std::numeric_limits<int64_t>::max()),
        field<T, &T::number>("number", "Number"),
        field<T, &T::isOpen>("is_open", "Open").filterable(),
        field<T, &T::seenAt>("seen_at", "Seen").sortable(),
        field<T, &T::tags>("tags", "Tags"),
    };
    static const Entity<T> entity{"things", fields};
    return entity;
}

const Entity<Task>& Task::describe()
{
    using T = Task;
    static constexpr Field<T> fields[] = {
        field<T, &T::endpoint>("endpoint", "Endpoint").filterable(),
        field<T, &T::state>("state", "State").filterable(),
        field<T, &T::dueAt>("due_at", "Due").with(Indexed),
        field<T, &T::leaseUntil>("lease_until", "Leased until").with(Indexed),
        field<T, &T::leaseToken>("lease_token", "Lease"),
    };
    static const Entity<T> entity{"tasks", fields};
    return entity;
}

std::vector<Migration> testMigrations()
{
    auto steps = storeMigrations();
    steps.push_back({.version = 2, .name = "things", .ensure = {&schemaOf<Thing>()}});
    steps.push_back({.version = 3, .name = "tasks", .ensure = {&schemaOf<Task>()}});
    return steps;
}

std::vector<EngineKind> enginesUnderTest()
{
    std::vector<EngineKind> kinds{
        {.name = "Memory",
         .open = [](const EngineSite&, const Clock& clock) -> Result<std::unique_ptr<Engine>> { return std::make_unique<MemoryEngine>(clock); },
         .isDurable = false},
        {.name = "Sqlite", .open = [](const EngineSite& site, const Clock& clock) -> Result<std::unique_ptr<Engine>> {
             PULSE_TRY(auto engine, SqliteEngine::open({.file = site.folder + "/pulse.db"}, clock));
             return std::unique_ptr<Engine>(std::move(engine));
         }},
        {.name = "Mongo",
         .open = [](const EngineSite& site, const Clock& clock) -> Result<std::unique_ptr<Engine>> {
             PULSE_TRY(auto engine, MongoEngine::open({.uri = site.uri, .database = site.database}, clock));
             return std::unique_ptr<Engine>(std::move(engine));
         },
         .isIsolated = false,
         .needsMongo = true},
    };
    if (const char* wanted = std::getenv("PULSE_TEST_TRANSACTIONS"); wanted && *wanted == '1')
        kinds.push_back({.name = "MongoTransactions",
                         .open = [](const EngineSite& site, const Clock& clock) -> Result<std::unique_ptr<Engine>> {
                             PULSE_TRY(auto engine, MongoEngine::open({.uri = site.uri, .database = site.database, .mayUseTransactions = true}, clock));
                             return std::unique_ptr<Engine>(std::move(engine));
                         },
                         .isIsolated = false,
                         .needsMongo = true,
                         .needsTransactions = true});
    return kinds;
}

void EngineTest::SetUp()
{
    if (GetParam().needsMongo) {
        PULSE_NEEDS_MONGO();
        peer = std::make_unique<test::MongoPeer>();
    }
    if (GetParam().needsTransactions)
        transacting = std::make_unique<test::TransactingMongo>(peer->uri());
    auto opened = open();
    ASSERT_TRUE(opened) << opened.error().internal;
    engine = *std::move(opened);
    const auto migrated = engine->migrate(testMigrations());
    ASSERT_TRUE(migrated) << migrated.error().internal;
}

Result<std::unique_ptr<Engine>> EngineTest::open()
{
    EngineSite site{.folder = folder.path().string()};
    if (peer) {
        site.uri = transacting ? transacting->uri() : peer->uri();
        site.database = peer->database();
    }
    return GetParam().open(site, clock);
}

Thing EngineTest::thing(std::string name, std::string owner)
{
    Thing thing;
    thing.id = ids.next<Thing>();
    thing.email = "user" + std::to_string(m_next) + "@example.com";
    thing.code = "code-" + std::to_string(m_next++);
    thing.name = std::move(name);
    thing.owner = std::move(owner);
    thing.createdAt = thing.updatedAt = clock.now();
    return thing;
}

Task EngineTest::task(std::string endpoint, int64_t dueSeconds)
{
    Task task;
    task.id = ids.next<Task>();
    task.endpoint = std::move(endpoint);
    task.createdAt = task.updatedAt = clock.now();
    task.dueAt = clock.now() + std::chrono::seconds(dueSeconds);
    return task;
}

Thing EngineTest::added(Thing thing)
{
    const auto done = commit([&](Batch& batch) { batch.insert(thing); });
    EXPECT_TRUE(done) << done.error().internal;
    return thing;
}

void EngineTest::addAll(const std::vector<Thing>& things)
{
    const auto done = commit([&](Batch& batch) {
        for (const auto& thing : things)
            batch.insert(thing);
    });
    ASSERT_TRUE(done) << done.error().internal;
}

Thing EngineTest::stored(const Id<Thing>& id)
{
    const std::string wanted[] = {id.text()};
    const auto rows = engine->getMany(schemaOf<Thing>(), wanted, Deleted::Included);
    EXPECT_TRUE(rows && rows->size() == 1) << id.text();
    return rows && !rows->empty() ? Thing::describe().fromRow(rows->front()) : Thing{};
}

Result<Committed> EngineTest::commit(const std::function<void(Batch&)>& fill)
{
    Batch batch;
    fill(batch);
    return engine->commit(batch);
}

std::vector<std::string> EngineTest::namesOf(const std::vector<Row>& rows)
{
    std::vector<std::string> found;
    for (const auto& row : rows)
        found.push_back(Thing::describe().fromRow(row).name);
    return found;
}

std::vector<std::string> EngineTest::names(const Query& query)
{
    const auto found = find(query);
    EXPECT_TRUE(found) << found.error().internal;
    return found ? namesOf(found->rows) : std::vector<std::string>{};
}

int64_t EngineTest::total(const Query& query)
{
    const auto counted = engine->count(schemaOf<Thing>(), query, 0);
    EXPECT_TRUE(counted) << counted.error().internal;
    return counted ? counted->value : -1;
}

ErrorCode codeOf(const Result<Committed>& result) { return result ? ErrorCode::RouteNotFound : result.error().code; }

void onThreads(int count, const std::function<void(int)>& work)
{
    std::latch start(count);
    std::vector<std::thread> threads;
    for (int i = 0; i < count; ++i)
        threads.emplace_back([&, i] {
            start.arrive_and_wait();
            work(i);
        });
    for (auto& thread : threads)
        thread.join();
}

} // namespace pulse
