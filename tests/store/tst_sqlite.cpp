#include "backend/core/crypto.h"
#include "backend/store/schema.h"
#include "backend/store/sqlite/migrate.h"
#include "backend/store/sqlite/querysql.h"
#include "backend/store/sqlite/sqliteengine.h"
#include "tests/store/enginetest.h"
#include <csignal>
#include <fstream>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pulse {

namespace {

/// Things as an older program described them: fewer fields, other limits of the name, the e-mail not searched.
template <int maxName>
struct OldThing : Living<OldThing<maxName>> {
    std::string name;
    std::string email;
    static const Entity<OldThing>& describe()
    {
        using T = OldThing;
        static constexpr Field<T> fields[] = {
            field<T, &T::name>("name", "Name").limits(1, maxName).searchable(),
            field<T, &T::email>("email", "E-mail").limits(0, 254).sortable(),
        };
        static const Entity<T> entity{"things", fields};
        return entity;
    }
};

class Sqlite : public testing::Test {
protected:
    std::string file() const { return (folder.path() / "pulse.db").string(); }
    std::unique_ptr<SqliteEngine> open(SqliteSettings settings = {})
    {
        settings.file = file();
        auto opened = SqliteEngine::open(settings, clock);
        EXPECT_TRUE(opened) << opened.error().internal;
        return opened ? *std::move(opened) : nullptr;
    }
    std::unique_ptr<SqliteEngine> migrated(SqliteSettings settings = {})
    {
        auto engine = open(std::move(settings));
        const auto done = engine->migrate(testMigrations());
        EXPECT_TRUE(done) << done.error().internal;
        return engine;
    }
    Thing thing(std::string name)
    {
        Thing thing;
        thing.id = ids.next<Thing>();
        thing.name = std::move(name);
        thing.email = thing.id.text() + "@example.com";
        thing.code = thing.id.text();
        thing.createdAt = thing.updatedAt = clock.now();
        return thing;
    }
    Result<Committed> insert(Engine& engine, const std::vector<Thing>& things)
    {
        Batch batch;
        for (const auto& thing : things)
            batch.insert(thing);
        return engine.commit(batch);
    }
    int64_t total(Engine& engine, const Query& query = {}) { return engine.count(schemaOf<Thing>(), query, 0)->value; }
    /// What the database says of itself: name → SQL, without SQLite's own.
    std::map<std::string, std::string> described(const std::string& path)
    {
        const auto connection = SqliteConnection::open(path, SqliteAccess::ReadOnly).value();
        auto select = connection->prepare("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name LIKE 'things%' "
                                          "AND name NOT LIKE 'things_search_%'").value();
        std::map<std::string, std::string> found;
        while (select.step().value())
            found[std::string(select.text(0))] = std::string(select.text(1));
        return found;
    }
    std::string integrity(const std::string& path)
    {
        const auto connection = SqliteConnection::open(path, SqliteAccess::ReadWrite).value();
        auto check = connection->prepare("PRAGMA integrity_check").value();
        EXPECT_TRUE(check.step().value());
        std::string answer(check.text(0));
        check.reset();
        const auto search = connection->execute("INSERT INTO things_search (things_search, rank) VALUES ('integrity-check', 1)");
        return search ? answer : search.error().internal;
    }

    /// Opens a database of an older description with this program's.
    template <class Old>
    void growFrom();

    FakeClock clock;
    TempFolder folder;
    IdSource ids{clock, 7};
};

void expectDescribed(const std::map<std::string, std::string>& stored)
{
    const SqliteTable table(schemaOf<Thing>());
    auto definitions = definitionsOf(stored.at("things"));
    auto wanted = table.definitions;
    std::sort(definitions.begin(), definitions.end());
    std::sort(wanted.begin(), wanted.end());
    EXPECT_EQ(definitions, wanted);
    EXPECT_TRUE(stored.at("things").ends_with("STRICT"));
    EXPECT_EQ(stored.at("things_search"), table.createSearch);
    for (const auto& [name, sql] : table.indexes)
        EXPECT_EQ(stored.at(name), sql);
    EXPECT_EQ(stored.size(), table.indexes.size() + 2) << "nothing more than described";
}

} // namespace

TEST_F(Sqlite, migrate_aNewDatabaseIsWhatIsDescribed)
{
    migrated()->close();
    expectDescribed(described(file()));
    struct stat info {};
    ASSERT_EQ(::stat(file().c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u);
}

template <class Old>
void Sqlite::growFrom()
{
    auto steps = storeMigrations();
    steps.push_back({.version = 2, .name = "things", .ensure = {&schemaOf<Old>()}});
    Old old;
    {
        auto engine = open();
        ASSERT_TRUE(engine->migrate(steps));
        for (const auto* name : {"Ärger", "gone"}) {
            old.id = ids.next<Old>();
            old.name = name;
            old.email = std::string(name) + "@Example.com";
            old.isDeleted = std::string_view(name) == "gone";
            Batch batch;
            batch.insert(old);
            ASSERT_TRUE(engine->commit(batch));
        }
    }
    steps.push_back({.version = 4, .name = "things grow", .ensure = {&schemaOf<Thing>()}});
    const auto fails = open()->migrate(steps);
    EXPECT_FALSE(fails) << "two rows share the empty code";
    EXPECT_EQ(definitionsOf(described(file()).at("things")).size(), SqliteTable(schemaOf<Old>()).definitions.size())
        << "a step that fails leaves nothing behind";
    {
        auto engine = open();
        Batch batch;
        batch.remove(old.id);
        ASSERT_TRUE(engine->migrate(std::span(steps).first(2)));
        ASSERT_TRUE(engine->commit(batch));
        const auto grown = engine->migrate(steps);
        ASSERT_TRUE(grown) << grown.error().internal;
        ASSERT_TRUE(engine->migrate(steps)) << "a second run does nothing";
        EXPECT_EQ(total(*engine), 1);
        EXPECT_EQ(total(*engine, {.deleted = Deleted::Included}), 1);
        EXPECT_EQ(total(*engine, {.search = "ärg"}), 1);
        EXPECT_EQ(total(*engine, {.search = "r@exa"}), 1) << "the e-mail is searched from now on";
        EXPECT_EQ(total(*engine, {.filter = Filter{}.equals("tier", std::string("Basic"))}), 1);
        auto clash = thing("other");
        clash.email = "äRGER@example.com";
        EXPECT_EQ(codeOf(insert(*engine, {clash})), ErrorCode::AlreadyExists);
    }
    expectDescribed(described(file()));
    EXPECT_EQ(integrity(file()), "ok");
}

TEST_F(Sqlite, migrate_addsColumnsInPlace) { growFrom<OldThing<120>>(); }
TEST_F(Sqlite, migrate_rebuildsATableWhoseLimitsChanged) { growFrom<OldThing<20>>(); }

TEST_F(Sqlite, migrate_copiesAnExistingDatabaseFirst)
{
    const auto backups = folder.path() / "backups";
    const auto row = thing("before");
    {
        auto engine = migrated({.backupFolder = backups.string()});
        EXPECT_FALSE(std::filesystem::exists(backups)) << "a new database needs no copy";
        ASSERT_TRUE(insert(*engine, {row}));
        ASSERT_TRUE(engine->migrate(testMigrations()));
        EXPECT_FALSE(std::filesystem::exists(backups)) << "nothing was pending";
    }
    auto steps = testMigrations();
    Write write{.kind = WriteKind::RemoveWhere, .schema = &schemaOf<Thing>()};
    steps.push_back({.version = 9, .name = "forget", .writes = {write}});
    auto engine = open({.backupFolder = backups.string()});
    ASSERT_TRUE(engine->migrate(steps));
    EXPECT_EQ(total(*engine), 0);
    std::vector<std::filesystem::path> copies;
    for (const auto& entry : std::filesystem::directory_iterator(backups))
        copies.push_back(entry.path());
    ASSERT_EQ(copies.size(), 1u);
    const auto copy = SqliteConnection::open(copies[0].string(), SqliteAccess::ReadOnly).value();
    EXPECT_EQ(copy->integer("SELECT count(*) FROM things").value(), 1);
    EXPECT_EQ(copy->integer("PRAGMA user_version").value(), 3);
}

TEST_F(Sqlite, migrate_409_newerDatabaseStaysUnchanged)
{
    {
        auto engine = migrated();
        ASSERT_TRUE(insert(*engine, {thing("a")}));
        auto steps = testMigrations();
        steps.push_back({.version = 12, .name = "of the future"});
        ASSERT_TRUE(engine->migrate(steps));
    }
    const auto before = sha256Hex(readFile(file()));
    {
        auto engine = open();
        const auto refused = engine->migrate(testMigrations());
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
        EXPECT_NE(errorText(refused.error()).find("newer"), std::string::npos);
    }
    EXPECT_EQ(sha256Hex(readFile(file())), before);
    EXPECT_EQ(std::filesystem::exists(file() + "-wal") ? std::filesystem::file_size(file() + "-wal") : 0, 0u);
}

TEST_F(Sqlite, open_refusesWhatIsNoDatabase)
{
    folder.write("pulse.db", std::string(5'000, 'x'));
    EXPECT_EQ(SqliteEngine::open({.file = file()}, clock).error().code, ErrorCode::Conflict);
    EXPECT_EQ(SqliteEngine::open({.file = "/nowhere/pulse.db"}, clock).error().code, ErrorCode::StoreUnavailable);
}

TEST_F(Sqlite, backup_isOneMomentBesideWrites)
{
    auto engine = migrated();
    std::atomic<bool> isOver{false};
    std::atomic<int> pairs{0};
    std::thread writer([&] {
        while (!isOver) {
            EXPECT_TRUE(insert(*engine, {thing("left"), thing("right")}));
            ++pairs;
        }
    });
    while (pairs < 20)
        std::this_thread::yield();
    const auto copy = (folder.path() / "copy.db").string();
    const auto done = engine->backup(copy);
    isOver = true;
    writer.join();
    ASSERT_TRUE(done) << done.error().internal;
    struct stat info {};
    ASSERT_EQ(::stat(copy.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u);
    EXPECT_FALSE(std::filesystem::exists(copy + ".partial"));
    EXPECT_EQ(integrity(copy), "ok");
    const auto read = SqliteConnection::open(copy, SqliteAccess::ReadOnly).value();
    const auto left = read->integer("SELECT count(*) FROM things WHERE name = 'left'").value();
    EXPECT_GE(left, 20);
    EXPECT_EQ(read->integer("SELECT count(*) FROM things").value(), 2 * left);
    EXPECT_EQ(engine->backup(copy).error().code, ErrorCode::Conflict);
}

TEST_F(Sqlite, commit_507_fullDiskLeavesNothingHalfDone)
{
    auto engine = migrated({.maxBytes = 600'000});
    std::vector<Thing> stored;
    Result<Committed> refused;
    for (int i = 0; i < 500; ++i) {
        std::vector<Thing> things;
        for (int k = 0; k < 20; ++k)
            things.push_back(thing("filling " + std::string(100, 'x')));
        refused = insert(*engine, things);
        if (!refused)
            break;
        stored.insert(stored.end(), things.begin(), things.end());
    }
    ASSERT_EQ(codeOf(refused), ErrorCode::StorageFull);
    EXPECT_NE(refused.error().internal.find("full"), std::string::npos);
    EXPECT_FALSE(engine->state().isUp);
    EXPECT_EQ(total(*engine), static_cast<int64_t>(stored.size()));
    EXPECT_EQ(engine->find(schemaOf<Thing>(), {}, {})->rows.size(), 50u) << "reading goes on";
    Batch batch;
    batch.removeWhere<Thing>(Filter{}.where("name", Op::Prefix, std::string("filling")), 200);
    ASSERT_TRUE(engine->commit(batch)) << "making room is possible";
    EXPECT_TRUE(insert(*engine, {thing("again")}));
    EXPECT_TRUE(engine->state().isUp);
    engine->close();
    EXPECT_EQ(integrity(file()), "ok");
}

TEST_F(Sqlite, state_aRefusalByRuleSaysNothingOfTheDisk)
{
    auto engine = migrated({.maxBytes = 600'000});
    auto taken = thing("taken");
    ASSERT_TRUE(insert(*engine, {taken}));
    EXPECT_EQ(codeOf(insert(*engine, {taken})), ErrorCode::AlreadyExists);
    EXPECT_TRUE(engine->state().isUp);
    Result<Committed> refused;
    while (refused || codeOf(refused) != ErrorCode::StorageFull)
        refused = insert(*engine, {thing(std::string(110, 'x')), thing(std::string(110, 'x'))});
    const auto since = engine->state().since;
    clock.advance(std::chrono::seconds(5));
    EXPECT_EQ(codeOf(insert(*engine, {taken})), ErrorCode::AlreadyExists);
    Batch nothing;
    nothing.removeWhere<Thing>(Filter{}.equals("name", std::string("nobody's")), 10);
    EXPECT_TRUE(engine->commit(nothing));
    EXPECT_TRUE(engine->find(schemaOf<Thing>(), {}, {}));
    EXPECT_FALSE(engine->state().isUp) << "neither a refusal, nor an empty commit, nor a read shows that writing works";
    EXPECT_EQ(engine->state().since, since);
    EXPECT_FALSE(engine->state().problem.empty());
    Batch room;
    room.removeWhere<Thing>(Filter{}.where("name", Op::Prefix, std::string("xxx")), 200);
    ASSERT_TRUE(engine->commit(room));
    EXPECT_TRUE(engine->state().isUp);
    EXPECT_EQ(engine->state().since, clock.now());
}

TEST_F(Sqlite, state_failingReadsAreNoticed_andTheirReturn)
{
    std::string id;
    {
        auto engine = migrated();
        std::vector<Thing> things;
        for (int i = 0; i < 200; ++i)
            things.push_back(thing("row"));
        id = things.front().id.text();
        ASSERT_TRUE(insert(*engine, things));
    }
    auto engine = open();
    ASSERT_TRUE(engine->probe());
    ASSERT_TRUE(engine->state().isUp);
    const auto good = readFile(file());
    const auto overwrite = [&](const std::string& bytes) {
        std::fstream out(file(), std::ios::in | std::ios::out | std::ios::binary);
        out.seekp(4096);
        out.write(bytes.data() + 4096, static_cast<std::streamsize>(bytes.size() - 4096));
    };
    auto broken = good;
    std::fill(broken.begin() + 4096, broken.end(), '\x7f');
    overwrite(broken);
    const std::string ids_[] = {id};
    const std::vector<std::function<bool()>> reads{
        [&] { return engine->getMany(schemaOf<Thing>(), ids_, Deleted::Hidden).has_value(); },
        [&] { return engine->find(schemaOf<Thing>(), {}, {}).has_value(); },
        [&] { return engine->changedSince(schemaOf<Thing>(), 0, 10).has_value(); },
    };
    for (const auto& read : reads) {
        overwrite(broken);
        EXPECT_FALSE(read());
        EXPECT_FALSE(engine->state().isUp);
        overwrite(good);
        EXPECT_TRUE(read());
        EXPECT_TRUE(engine->state().isUp);
    }
}

TEST_F(Sqlite, wal_staysSmallUnderWrites)
{
    auto engine = migrated();
    for (int i = 0; i < 300; ++i) {
        std::vector<Thing> things;
        for (int k = 0; k < 20; ++k)
            things.push_back(thing("row " + std::string(100, 'y')));
        ASSERT_TRUE(insert(*engine, things));
    }
    EXPECT_LT(std::filesystem::file_size(file() + "-wal"), 12u << 20);
    engine->close();
    EXPECT_EQ(std::filesystem::file_size(file() + "-wal"), 0u) << "closing checkpoints everything";
    EXPECT_EQ(integrity(file()), "ok");
}

TEST_F(Sqlite, scan_504_stopsInTheMiddle)
{
    auto engine = migrated();
    for (int i = 0; i < 20; ++i) {
        std::vector<Thing> things;
        for (int k = 0; k < 500; ++k)
            things.push_back(thing("row"));
        ASSERT_TRUE(insert(*engine, things));
    }
    std::stop_source stop;
    int visited = 0;
    const auto scanned = engine->scan(schemaOf<Thing>(), {}, [&](const Row&) {
        stop.request_stop();
        return ++visited > 0;
    }, stop.get_token());
    ASSERT_FALSE(scanned);
    EXPECT_EQ(scanned.error().code, ErrorCode::Timeout);
    EXPECT_LT(visited, 5'000);
    EXPECT_EQ(total(*engine), 10'000) << "the connection works again";
}

TEST_F(Sqlite, plans_listsWalkAnIndexWithoutSorting)
{
    migrated()->close();
    const auto connection = SqliteConnection::open(file(), SqliteAccess::ReadOnly).value();
    const SqliteTable table(schemaOf<Thing>());
    const auto planOf = [&](const Query& query) {
        auto sql = Sql{}.add("EXPLAIN QUERY PLAN SELECT \"_row\" FROM " + table.name).add(whereSql(table, query.filter, query.deleted));
        sql.add(positionSql(table, query)).add(orderSql(table, query.sort)).add(" LIMIT ?", int64_t{20});
        auto select = sql.prepare(*connection).value();
        std::string plan;
        while (select.step().value())
            plan += std::string(select.text(3)) + "; ";
        return plan;
    };
    for (const auto& field : schemaOf<Thing>().fields) {
        if (!field.is(Sortable) && field.name != "id")
            continue;
        const bool isTrash = field.name == "deleted_at";
        const auto index = field.name == "id" ? "things.id" : (isTrash ? "things.trash_" : "things.sort_") + std::string(field.name);
        for (const bool isDescending : {false, true}) {
            Query query{.sort = {field.name, isDescending}, .deleted = isTrash ? Deleted::Only : Deleted::Hidden};
            EXPECT_NE(planOf(query).find(index), std::string::npos) << planOf(query);
            EXPECT_EQ(planOf(query).find("TEMP B-TREE"), std::string::npos) << planOf(query);
            query.after = Position{zeroOf(field), "x"};
            EXPECT_NE(planOf(query).find("SEARCH things USING"), std::string::npos) << planOf(query);
            EXPECT_EQ(planOf(query).find("TEMP B-TREE"), std::string::npos) << planOf(query);
        }
    }
    EXPECT_NE(planOf({.filter = Filter{}.equals("owner", std::string("x"))}).find("filter_owner"), std::string::npos);
    EXPECT_NE(planOf({.filter = Filter{}.equals("tier", std::string("Gold"))}).find("COVERING INDEX things.filter_tier"), std::string::npos);
    EXPECT_NE(planOf({.deleted = Deleted::Only}).find("trash_created_at"), std::string::npos) << planOf({.deleted = Deleted::Only});
    EXPECT_NE(planOf({.filter = Filter{}.equals("deletion_id", std::string("x")), .deleted = Deleted::Only}).find("trash_deletion_id"), std::string::npos);
}

TEST_F(Sqlite, killedProcess_losesNothingAcknowledged)
{
#if defined(__SANITIZE_THREAD__)
    GTEST_SKIP() << "threads after fork are not supported under TSan";
#endif
    for (int round = 0; round < 3; ++round) {
        int pipe[2];
        ASSERT_EQ(::pipe(pipe), 0);
        const auto child = ::fork();
        if (child == 0) {
            auto engine = migrated();
            IdSource own(clock, static_cast<uint64_t>(round + 100));
            onThreads(4, [&](int) {
                while (true) {
                    auto left = thing("left");
                    left.id = own.next<Thing>();
                    left.code = left.email = left.id.text();
                    auto right = left;
                    right.id = own.next<Thing>();
                    right.code = right.email = right.id.text();
                    if (!insert(*engine, {left, right}))
                        ::_exit(1);
                    (void)!::write(pipe[1], left.id.text().data(), 24);
                }
            });
        }
        ::close(pipe[1]);
        std::vector<std::string> acknowledged;
        char id[24];
        while (acknowledged.size() < 100 && ::read(pipe[0], id, 24) == 24)
            acknowledged.emplace_back(id, 24);
        ::kill(child, SIGKILL);
        while (::read(pipe[0], id, 24) == 24)
            acknowledged.emplace_back(id, 24);
        ::waitpid(child, nullptr, 0);
        ::close(pipe[0]);
        EXPECT_GE(acknowledged.size(), 100u);
        auto engine = migrated();
        EXPECT_EQ(engine->getMany(schemaOf<Thing>(), acknowledged, Deleted::Hidden)->size(), acknowledged.size());
        const auto connection = SqliteConnection::open(file(), SqliteAccess::ReadOnly).value();
        const auto rows = connection->integer("SELECT count(*) FROM things").value();
        EXPECT_EQ(rows % 2, 0) << "half a batch";
        EXPECT_EQ(total(*engine), rows) << "the counters follow";
        engine->close();
        EXPECT_EQ(integrity(file()), "ok");
    }
}

} // namespace pulse
