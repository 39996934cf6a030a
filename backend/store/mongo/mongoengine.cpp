#include "backend/store/mongo/mongoengine.h"
#include "backend/store/match.h"
#include "backend/store/mongo/backup.h"
#include "backend/store/mongo/claims.h"
#include "backend/store/mongo/migrate.h"
#include "backend/store/mongo/pause.h"
#include "backend/store/mongo/pinger.h"
#include "backend/store/mongo/reads.h"
#include "backend/store/timebucket.h"
#include <filesystem>

namespace pulse {

namespace {

constexpr int64_t sizeEveryMs = 30'000;

} // namespace

/// Everything behind the door, in the order of who needs whom.
struct MongoEngine::Parts {
    explicit Parts(std::unique_ptr<MongoDatabase> opened)
        : database(std::move(opened)), stamps(database->clock()), leases(*database), batches(*database), changes(*database, leases),
          commits(*database, batches, stamps), claims(*database, leases, stamps), pinger(database->settings().uri)
    {
    }

    /// Runs `work` unless the engine is closed; closing waits for it.
    template <class Work>
    auto inside(Work work) -> decltype(work())
    {
        if (!door.enter())
            return fail(ErrorCode::StoreUnavailable);
        auto result = work();
        door.leave();
        return result;
    }
    Result<void> migrate(std::span<const Migration> migrations);
    Result<void> probe();
    Result<int64_t> recover();
    void noteSize();
    Result<void> learn();

    std::unique_ptr<MongoDatabase> database;
    MongoStamps stamps;
    MongoLeases leases;
    MongoBatches batches;
    MongoChanges changes;
    MongoCommits commits;
    MongoClaims claims;
    MongoPinger pinger;
    MongoDoor door;
    std::atomic<int64_t> sizedAtMs{std::numeric_limits<int64_t>::min() / 2};
};

Result<std::unique_ptr<MongoEngine>> MongoEngine::open(MongoSettings settings, const Clock& clock)
{
    PULSE_TRY(auto database, MongoDatabase::open(std::move(settings), clock));
    auto parts = std::make_unique<Parts>(std::move(database));
    PULSE_CHECK(parts->learn());
    // What a crashed program had decided is there before anybody reads.
    PULSE_CHECK(parts->batches.recover(true));
    return std::unique_ptr<MongoEngine>(new MongoEngine(std::move(parts)));
}

Result<void> MongoEngine::restore(MongoSettings settings, const std::string& file)
{
    const SystemClock clock;
    PULSE_TRY(const auto database, MongoDatabase::open(std::move(settings), clock));
    return restoreMongo(*database, file);
}

MongoEngine::MongoEngine(std::unique_ptr<Parts> parts) : m_parts(std::move(parts)) {}
MongoEngine::~MongoEngine() { close(); }
void MongoEngine::close() { m_parts->door.close(); }
EngineState MongoEngine::state() { return m_parts->database->health().state(); }

Result<void> MongoEngine::Parts::learn()
{
    PULSE_TRY(const auto build, database->run(MongoWay::Read, bsonOf("buildInfo", 1)));
    auto name = "MongoDB " + build.text("version");
    if (database->settings().mayUseTransactions) {
        PULSE_TRY(const auto hello, database->run(MongoWay::Read, bsonOf("hello", 1)));
        // Sessions, and a replica set or a router before one.
        if (hello.has("logicalSessionTimeoutMinutes") && (hello.has("setName") || hello.text("msg") == "isdbgrid")) {
            PULSE_CHECK(MongoPause::makeLanes(*database));
            batches.useTransactions();
            name += ", transactions";
        }
    }
    database->health().setName(std::move(name));
    return {};
}

Result<void> MongoEngine::Parts::migrate(std::span<const Migration> migrations)
{
    const auto backUp = [this](int64_t version) -> Result<void> {
        const auto& settings = database->settings();
        if (settings.backupFolder.empty())
            return {};
        std::error_code ec;
        std::filesystem::create_directories(settings.backupFolder, ec);
        const auto name = settings.database + "-schema" + std::to_string(version) + "-" + std::to_string(toMillis(database->clock().now()));
        auto target = std::filesystem::path(settings.backupFolder) / (name + ".pulse");
        for (int n = 2; std::filesystem::exists(target, ec); ++n)
            target = std::filesystem::path(settings.backupFolder) / (name + "-" + std::to_string(n) + ".pulse");
        return backUpMongo(*database, batches, target.string());
    };
    return MongoMigrator({*database, leases, batches, commits, stamps}, backUp).run(migrations);
}

Result<void> MongoEngine::Parts::probe()
{
    PULSE_CHECK(database->run(MongoWay::Read, bsonOf("ping", 1), true));
    const MongoDatabase::Update mark[] = {{.filter = bsonOf("_id", "probe"), .change = bsonOf("$set", bsonOf("at", toMillis(database->clock().now())))}};
    PULSE_TRY(const auto met, database->update("_state", mark));
    if (met == 0)
        PULSE_CHECK(database->insert("_state", listOf(bsonOf("_id", "probe"))));
    noteSize();
    return {};
}

void MongoEngine::Parts::noteSize()
{
    const auto now = database->clock().steadyMillis();
    if (now - sizedAtMs.load() < sizeEveryMs)
        return;
    sizedAtMs = now;
    if (const auto stats = database->run(MongoWay::Read, bsonOf("dbStats", 1)))
        database->health().setBytes(stats->integer("storageSize") + stats->integer("indexSize"));
}

Result<int64_t> MongoEngine::Parts::recover()
{
    noteSize();
    return batches.recover(false);
}

Result<void> MongoEngine::migrate(std::span<const Migration> migrations)
{
    return m_parts->inside([&] { return m_parts->migrate(migrations); });
}

Result<std::vector<Row>> MongoEngine::getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted)
{
    return m_parts->inside([&] { return MongoReads(*m_parts->database, schema).getMany(ids, deleted); });
}

Result<Found> MongoEngine::find(const Schema& schema, const Query& query, std::stop_token stop)
{
    PULSE_CHECK(checkQuery(schema, query));
    return m_parts->inside([&] { return MongoReads(*m_parts->database, schema, std::move(stop)).find(query); });
}

Result<Count> MongoEngine::count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop)
{
    PULSE_CHECK(checkQuery(schema, query));
    return m_parts->inside([&] { return MongoReads(*m_parts->database, schema, std::move(stop)).count(query, cap); });
}

Result<Anchors> MongoEngine::anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop)
{
    PULSE_CHECK(checkQuery(schema, query));
    return m_parts->inside([&] { return MongoReads(*m_parts->database, schema, std::move(stop)).anchors(query, every); });
}

Result<void> MongoEngine::scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop)
{
    PULSE_CHECK(checkQuery(schema, query));
    return m_parts->inside([&] { return MongoReads(*m_parts->database, schema, std::move(stop)).scan(query, visit); });
}

Result<Changed> MongoEngine::changedSince(const Schema& schema, int64_t sequence, int64_t limit)
{
    return m_parts->inside([&] { return m_parts->changes.since(schema, sequence, limit); });
}

Result<std::vector<Group>> MongoEngine::aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop)
{
    PULSE_CHECK(checkAggregate(schema, aggregate));
    return m_parts->inside([&] { return MongoReads(*m_parts->database, schema, std::move(stop)).aggregate(aggregate); });
}

Result<Committed> MongoEngine::commit(const Batch& batch)
{
    return m_parts->inside([&] { return m_parts->commits.commit(batch.writes()); });
}

Result<std::vector<Row>> MongoEngine::claim(const Schema& schema, const Claim& claim)
{
    PULSE_CHECK(checkClaim(schema, claim));
    return m_parts->inside([&] { return m_parts->claims.claim(schema, claim); });
}

Result<void> MongoEngine::backup(const std::string& file)
{
    return m_parts->inside([&] { return backUpMongo(*m_parts->database, m_parts->batches, file); });
}

Result<void> MongoEngine::probe()
{
    return m_parts->inside([&] { return m_parts->probe(); });
}

Result<void> MongoEngine::ping()
{
    return m_parts->inside([&] { return m_parts->pinger.ping(); });
}

Result<int64_t> MongoEngine::recover()
{
    return m_parts->inside([&] { return m_parts->recover(); });
}

} // namespace pulse
