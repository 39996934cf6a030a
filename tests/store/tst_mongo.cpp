#include "backend/store/mongo/health.h"
#include "tests/store/mongotest.h"
#include <fstream>
#include <set>
#include <sys/stat.h>

namespace pulse {

using Mongo = MongoTest;

/// Documents as another program wrote them: nothing of the engine's, fewer fields, other kinds, its own indexes.
class MongoOld : public MongoTest {
protected:
    void SetUp() override
    {
        MongoTest::SetUp();
        if (IsSkipped() || HasFatalFailure())
            return;
        put("things", R"({"_id":{"$oid":"60d5ec49f1b2c8b4f8a1b2c1"},"name":"Ärger GmbH","email":"One@Example.com","code":"a","owner":"x","used":{"$numberInt":"7"},
            "tier":"Gold","is_deleted":false,"created_at":{"$date":"2025-01-19T12:00:00Z"},"theirs":{"a":1},"tags":["x","y"]})");
        put("things", R"({"_id":{"$oid":"60d5ec49f1b2c8b4f8a1b2c2"},"name":"Second","email":"two@example.com","code":"b","used":{"$numberDouble":"2.0"},"owner":null})");
        put("things", R"({"_id":{"$oid":"60d5ec49f1b2c8b4f8a1b2c3"},"name":"Gone","email":"one@example.com","is_deleted":true})");
        put("things", R"({"_id":{"$oid":"60d5ec49f1b2c8b4f8a1b2c4"},"name":"No code","email":"four@example.com","created_at":{"$date":"2025-02-19T12:00:00Z"}})");
        const auto index = listOf(std::move(Bson{}.add("key", bsonOf("name", 1)).add("name", "name_1").add("unique", true)));
        ASSERT_TRUE(database->run(MongoWay::Write, std::move(bsonOf("createIndexes", "things").add("indexes", index))));
    }
    std::unique_ptr<MongoEngine> migratedFrom(const std::string& backups)
    {
        auto with = settings();
        with.backupFolder = backups;
        auto engine = MongoEngine::open(with, clock).value();
        const auto done = engine->migrate(testMigrations());
        EXPECT_TRUE(done) << errorText(done.error()) << done.error().internal;
        return engine;
    }
    std::vector<std::string> names(Engine& engine, const Query& query)
    {
        std::vector<std::string> found;
        const auto page = engine.find(schemaOf<Thing>(), query, {});
        EXPECT_TRUE(page) << page.error().internal;
        if (page)
            for (const auto& row : page->rows)
                found.push_back(Thing::describe().fromRow(row).name);
        return found;
    }
    const Id<Thing> first = Id<Thing>::trusted("60d5ec49f1b2c8b4f8a1b2c1");
};

TEST_F(MongoOld, opensAndAnswersEveryQuestion)
{
    using Names = std::vector<std::string>;
    const auto engine = migratedFrom((folder.path() / "backups").string());
    const auto row = stored(*engine, first);
    ASSERT_TRUE(row);
    EXPECT_EQ(row->name, "Ärger GmbH");
    EXPECT_EQ(row->used, 7);
    EXPECT_EQ(row->tier, Tier::Gold);
    EXPECT_EQ(row->version, 1);
    EXPECT_EQ(row->tags, (std::vector<std::string>{"x", "y"}));
    EXPECT_EQ(formatTime(row->createdAt), "2025-01-19T12:00:00Z");
    EXPECT_EQ(names(*engine, {.sort = {"created_at", false}}), (Names{"Second", "Ärger GmbH", "No code"})) << "a missing time is the zero, and sorts";
    EXPECT_EQ(names(*engine, {.sort = {"used", true}}), (Names{"Ärger GmbH", "Second", "No code"}));
    EXPECT_EQ(names(*engine, {.sort = {"tier", false}, .limit = 2}).size(), 2u);
    EXPECT_EQ(names(*engine, {.search = "ÄRG"}), (Names{"Ärger GmbH"}));
    EXPECT_EQ(names(*engine, {.search = "wo@ex"}), (Names{"Second"}));
    EXPECT_EQ(names(*engine, {.filter = Filter{}.isNull("owner"), .sort = {"name", false}}), (Names{"No code", "Second"}));
    EXPECT_EQ(names(*engine, {.filter = Filter{}.equals("tier", std::string("Basic")), .sort = {"name", false}}), (Names{"No code", "Second"}));
    EXPECT_EQ(engine->changedSince(schemaOf<Thing>(), 0, 100)->rows.size(), 4u);
    EXPECT_TRUE(document("things", first.text()).has("theirs"));
}

TEST_F(MongoOld, keepsToOurRulesFromNowOn)
{
    const auto engine = migratedFrom({});
    const auto all = indexes("things");
    EXPECT_EQ(std::ranges::count(all, "name_1"), 0) << "uniqueness is among the living here";
    EXPECT_EQ(std::ranges::count(all, "pulse_sort_name"), 1);
    EXPECT_EQ(std::ranges::count(all, "pulse_trash"), 1) << "the trash by its deletions";
    auto clash = thing("clash");
    clash.email = "ONE@example.com";
    EXPECT_EQ(codeOf(commit(*engine, [&](Batch& batch) { batch.insert(clash); })), ErrorCode::AlreadyExists);
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.patch(first, {{"email", std::string("new@example.com")}, {"name", std::string("Neu")}}, 1); }));
    EXPECT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(clash); }));
    const auto kept = document("things", first.text());
    EXPECT_TRUE(kept.has("theirs"));
    EXPECT_EQ(kept.integer("used"), 7);
    EXPECT_EQ(names(*engine, {.search = "neu"}), (std::vector<std::string>{"Neu"}));
    ASSERT_TRUE(engine->migrate(testMigrations())) << "a second time changes nothing";
    EXPECT_EQ(stored(*engine, first)->version, 2);
}

TEST_F(MongoOld, isCopiedBeforeTheFirstChange)
{
    const auto backups = (folder.path() / "backups").string();
    migratedFrom(backups)->close();
    std::vector<std::filesystem::path> copies;
    for (const auto& entry : std::filesystem::directory_iterator(backups))
        copies.push_back(entry.path());
    ASSERT_EQ(copies.size(), 1u);
    const auto copy = readFile(copies[0]);
    EXPECT_NE(copy.find("One@Example.com"), std::string::npos);
    EXPECT_EQ(copy.find("_rev"), std::string::npos) << "as it was";
    migratedFrom(backups)->close();
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(backups), {}), 1) << "nothing was pending";
}

TEST_F(MongoOld, migrate_409_twoLivingShareAUniqueValue)
{
    put("things", R"({"_id":{"$oid":"60d5ec49f1b2c8b4f8a1b2c9"},"name":"Twin","email":"ONE@example.com"})");
    const auto engine = open();
    const auto refused = engine->migrate(testMigrations());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_NE(errorText(refused.error()).find("60d5ec49f1b2c8b4f8a1b2c1"), std::string::npos) << errorText(refused.error());
}

TEST_F(Mongo, migrate_409_newerDatabaseStaysUnchanged)
{
    auto steps = testMigrations();
    steps.push_back({.version = 12, .name = "of the future"});
    ASSERT_TRUE(open()->migrate(steps));
    const auto before = documents("_migrations").size();
    const auto refused = open()->migrate(testMigrations());
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_EQ(refused.error().field, "database");
    EXPECT_EQ(documents("_migrations").size(), before);
}

TEST_F(Mongo, migrate_byTwoAtOnceIsDoneOnce)
{
    auto steps = testMigrations();
    Write write{.kind = WriteKind::Insert, .schema = &schemaOf<Thing>()};
    const auto seed = thing("seed");
    write.id = seed.id.text();
    write.row = Thing::describe().toRow(seed);
    steps.push_back({.version = 4, .name = "seed", .writes = {write}});
    onThreads(3, [&](int) {
        const auto done = open()->migrate(steps);
        EXPECT_TRUE(done) << errorText(done.error());
    });
    EXPECT_EQ(documents("things").size(), 1u);
}

TEST_F(Mongo, values_areNeverOperators)
{
    const auto engine = migrated();
    auto hostile = thing("{\"$ne\": null}");
    hostile.owner = "$where";
    hostile.code = "things.email:x\n$set";
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(hostile); }));
    EXPECT_EQ(engine->count(schemaOf<Thing>(), {.filter = Filter{}.equals("owner", std::string("{\"$ne\":\"\"}"))}, 0, {})->value, 0);
    EXPECT_EQ(engine->count(schemaOf<Thing>(), {.filter = Filter{}.equals("owner", std::string("$where"))}, 0, {})->value, 1);
    EXPECT_EQ(engine->count(schemaOf<Thing>(), {.search = ".*"}, 0, {})->value, 0);
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.patch(hostile.id, {{"owner", std::string("$inc")}}); }));
    EXPECT_EQ(stored(*engine, hostile.id)->owner, "$inc");
}

TEST_F(Mongo, changedSince_missesNothingUnderWriters)
{
    const auto engine = migrated();
    std::vector<Thing> rows;
    for (int i = 0; i < 8; ++i)
        rows.push_back(thing("row"));
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) {
        for (const auto& row : rows)
            batch.insert(row);
    }));
    std::atomic<bool> isOver{false};
    // Each poller knows, in the end, the last value of every row, whoever else polls.
    const auto poll = [&] {
        const auto own = open();
        std::map<std::string, int64_t> known;
        for (int64_t sequence = 0, last = 0; last < 2;) {
            last = isOver ? last + 1 : 0;
            const auto changed = own->changedSince(schemaOf<Thing>(), sequence, 3);
            EXPECT_TRUE(changed) << changed.error().internal;
            if (!changed)
                return known;
            for (const auto& row : changed->rows) {
                const auto now = Thing::describe().fromRow(row);
                EXPECT_GE(now.used, known[now.id.text()]);
                known[now.id.text()] = now.used;
            }
            if (!changed->rows.empty())
                last = 0;
            sequence = changed->sequence;
        }
        return known;
    };
    std::map<std::string, int64_t> known[3];
    std::vector<std::thread> pollers;
    for (auto& one : known)
        pollers.emplace_back([&] { one = poll(); });
    onThreads(4, [&](int thread) {
        for (int i = 0; i < 40; ++i) {
            Batch batch;
            batch.increment(rows[static_cast<size_t>((thread * 3 + i) % 8)].id, "used", 1);
            if (i % 4 == 0)
                batch.increment(rows[static_cast<size_t>(i % 8)].id, "used", 1);
            EXPECT_TRUE(engine->commit(batch));
        }
    });
    isOver = true;
    for (auto& poller : pollers)
        poller.join();
    for (const auto& row : things(*engine))
        for (const auto& one : known)
            EXPECT_EQ(one.at(row.id.text()), row.used);
}

TEST_F(Mongo, changedSince_aNumbererThatDiesIsTakenOver)
{
    const auto engine = migrated();
    const auto row = thing("row");
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(row); }));
    for (int steps = 0; steps < 12; ++steps) {
        std::atomic<int> left{1'000'000};
        const auto dying = open([&] { return left-- <= 0; });
        const auto before = engine->changedSince(schemaOf<Thing>(), 0, 100)->sequence;
        ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.increment(row.id, "used", 1); }));
        left = steps;
        (void)dying->changedSince(schemaOf<Thing>(), before, 100);
        // Until then: all of it, or nothing.
        const auto early = engine->changedSince(schemaOf<Thing>(), before, 100);
        if (early)
            EXPECT_EQ(early->rows.size(), 1u) << "a change was left out after " << steps;
        else
            EXPECT_EQ(early.error().code, ErrorCode::Busy);
        clock.advance(std::chrono::seconds(10));
        const auto changed = engine->changedSince(schemaOf<Thing>(), before, 100);
        ASSERT_TRUE(changed) << changed.error().internal;
        ASSERT_EQ(changed->rows.size(), 1u) << steps;
        EXPECT_GT(changed->sequence, before);
        EXPECT_EQ(Thing::describe().fromRow(changed->rows[0]).used, steps + 1);
    }
}

TEST_F(Mongo, backup_andRestoreBringEverythingBack)
{
    const auto file = (folder.path() / "all.pulse").string();
    auto kept = thing("Kept ✓");
    kept.used = std::numeric_limits<int64_t>::max();
    kept.tags = {"a"};
    kept.seenAt = fromMillis(-1);
    {
        const auto engine = migrated();
        ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(kept); }));
        ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.insertNumbered(thing("numbered"), "numbers", "number"); }));
        const auto done = engine->backup(file);
        ASSERT_TRUE(done) << done.error().internal;
        EXPECT_EQ(engine->backup(file).error().code, ErrorCode::Conflict);
    }
    struct stat info {};
    ASSERT_EQ(::stat(file.c_str(), &info), 0);
    EXPECT_EQ(info.st_mode & 0777, 0600u);
    EXPECT_FALSE(std::filesystem::exists(file + ".partial"));

    const test::MongoPeer other;
    const MongoSettings into{.uri = other.uri(), .database = other.database()};
    const auto restored = MongoEngine::restore(into, file);
    ASSERT_TRUE(restored) << restored.error().internal << errorText(restored.error());
    const auto engine = MongoEngine::open(into, clock).value();
    ASSERT_TRUE(engine->migrate(testMigrations()));
    EXPECT_EQ(Thing::describe().toRow(*stored(*engine, kept.id)), Thing::describe().toRow(kept));
    auto clash = thing("clash");
    clash.email = kept.email;
    EXPECT_EQ(codeOf(commit(*engine, [&](Batch& batch) { batch.insert(clash); })), ErrorCode::AlreadyExists);
    const auto next = commit(*engine, [&](Batch& batch) { batch.insertNumbered(thing("next"), "numbers", "number"); });
    EXPECT_TRUE(next && next->outcomes[0].value == 2);
    EXPECT_EQ(engine->find(schemaOf<Thing>(), {.search = "kept ✓"}, {})->rows.size(), 1u);
    EXPECT_EQ(engine->changedSince(schemaOf<Thing>(), 0, 100)->rows.size(), 3u);
    EXPECT_EQ(MongoEngine::restore(into, file).error().code, ErrorCode::Conflict) << "it is not empty";
}

TEST_F(Mongo, backup_besideWriters_holdsNoBatchInPart)
{
    const auto file = (folder.path() / "all.pulse").string();
    const auto engine = migrated();
    const auto counter = thing("counter");
    ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(counter); }));
    std::vector<std::vector<Thing>> fresh(3);
    for (auto& own : fresh)
        for (int i = 0; i < 400; ++i)
            own.push_back(thing("row"));
    std::atomic<int> acknowledged{0}, left{3};
    std::atomic<bool> isOver{false};
    int64_t before = 0;
    onThreads(4, [&](int number) {
        if (number == 3) {
            while (acknowledged < 20 && left > 0)
                std::this_thread::yield();
            before = acknowledged;
            const auto done = engine->backup(file);
            EXPECT_TRUE(done) << done.error().internal;
            isOver = true;
            return;
        }
        // Each batch has a row, the count of all rows, and takes the row before it away.
        const auto& own = fresh[static_cast<size_t>(number)];
        for (size_t i = 0; i < own.size() && !isOver; ++i) {
            const auto done = commit(*engine, [&](Batch& batch) {
                batch.insert(own[i]);
                batch.increment(counter.id, "used", 1);
                if (i % 4 == 3)
                    batch.remove(own[i - 1].id);
            });
            EXPECT_TRUE(done) << done.error().internal;
            ++acknowledged;
        }
        --left;
    });
    const test::MongoPeer other;
    const MongoSettings into{.uri = other.uri(), .database = other.database()};
    ASSERT_TRUE(MongoEngine::restore(into, file));
    const auto restored = MongoEngine::open(into, clock).value();
    ASSERT_TRUE(restored->migrate(testMigrations()));
    std::set<std::string> ids;
    for (const auto& row : things(*restored))
        ids.insert(row.id.text());
    int64_t counted = 0;
    for (const auto& own : fresh)
        for (size_t i = 0; i < own.size(); ++i) {
            const bool isRemoved = i % 4 == 2 && i + 1 < own.size() && ids.contains(own[i + 1].id.text());
            EXPECT_FALSE(isRemoved && ids.contains(own[i].id.text())) << "half of a batch";
            counted += ids.contains(own[i].id.text()) || isRemoved ? 1 : 0;
        }
    EXPECT_EQ(stored(*restored, counter.id)->used, counted);
    EXPECT_GE(counted, before) << "what was acknowledged before is in it";
}

TEST_F(Mongo, restore_400_damagedFileTouchesNothing)
{
    const auto file = (folder.path() / "all.pulse").string();
    {
        const auto engine = migrated();
        ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(thing("a")); }));
        ASSERT_TRUE(engine->backup(file));
    }
    const auto whole = readFile(file);
    const test::MongoPeer other;
    const MongoSettings into{.uri = other.uri(), .database = other.database()};
    const auto lastLine = whole.rfind('\n', whole.size() - 2);
    for (const auto& text : {whole.substr(0, whole.size() / 2), whole.substr(0, lastLine + 1), std::string("rubbish"), std::string(), "x" + whole}) {
        const auto damaged = folder.write("damaged", text);
        const auto refused = MongoEngine::restore(into, damaged);
        ASSERT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::ValidationFailed);
    }
    EXPECT_TRUE(MongoEngine::restore(into, file)) << "it was still empty";
}

TEST_F(Mongo, backup_showsNothingOfAnUndecidedBatch)
{
    std::atomic<int> left{1'000'000};
    const auto row = thing("row");
    {
        const auto engine = migrated();
        ASSERT_TRUE(commit(*engine, [&](Batch& batch) { batch.insert(row); }));
    }
    const auto dying = open([&] { return left-- <= 0; });
    left = 5;
    EXPECT_FALSE(commit(*dying, [&](Batch& batch) {
        batch.patch(row.id, {{"name", std::string("changed")}});
        batch.insert(thing("hidden"));
    }));
    ASSERT_EQ(documents("_batches").size(), 1u);
    const auto file = (folder.path() / "all.pulse").string();
    ASSERT_TRUE(open()->backup(file));
    const auto text = readFile(file);
    EXPECT_NE(text.find("\"row\""), std::string::npos);
    for (const auto* no : {"changed", "hidden", "_lock", "_new"})
        EXPECT_EQ(text.find(no), std::string::npos) << no;
}

TEST_F(Mongo, state_tellsTheServerAndItsSize)
{
    const auto engine = migrated();
    ASSERT_TRUE(engine->probe());
    const auto state = engine->state();
    EXPECT_TRUE(state.name.starts_with("MongoDB 7.")) << state.name;
    EXPECT_TRUE(state.isUp);
    EXPECT_GT(state.latencyMicros, 0);
    EXPECT_GT(state.bytes, 0);
}

TEST(MongoSetting, open_503_nobodyAnswers_andSaysNoPassword)
{
    const SystemClock clock;
    const auto startedAt = std::chrono::steady_clock::now();
    const auto refused = MongoEngine::open({.uri = "mongodb://user:hunter2hunter2@127.0.0.1:1/?serverSelectionTimeoutMS=300", .database = "d"}, clock);
    EXPECT_LT(std::chrono::steady_clock::now() - startedAt, std::chrono::seconds(5));
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::StoreUnavailable);
    EXPECT_EQ((errorText(refused.error()) + refused.error().internal).find("hunter2"), std::string::npos);
}

TEST(MongoSetting, open_400_namesTheSetting)
{
    const SystemClock clock;
    const auto fieldOf = [&](MongoSettings settings) {
        const auto refused = MongoEngine::open(std::move(settings), clock);
        EXPECT_FALSE(refused);
        EXPECT_EQ(refused.error().code, ErrorCode::ValidationFailed);
        EXPECT_EQ((errorText(refused.error()) + refused.error().internal).find("hunter2"), std::string::npos);
        return refused.error().causes.empty() ? std::string{} : refused.error().causes[0].field;
    };
    EXPECT_EQ(fieldOf({.uri = "http://user:hunter2@host", .database = "d"}), "MONGO_URI");
    EXPECT_EQ(fieldOf({.uri = "", .database = "d"}), "MONGO_URI");
    EXPECT_EQ(fieldOf({.uri = "mongodb://127.0.0.1", .database = ""}), "MONGO_DB_NAME");
    EXPECT_EQ(fieldOf({.uri = "mongodb://127.0.0.1", .database = "a.b"}), "MONGO_DB_NAME");
}

TEST(MongoHealths, breakerOpensAndLetsOneTry)
{
    FakeClock clock;
    MongoHealth health(clock, "MongoDB");
    const Error away{.code = ErrorCode::StoreUnavailable};
    for (int i = 0; i < 5; ++i) {
        EXPECT_TRUE(health.admits(false));
        health.failed(MongoWay::Read, away);
    }
    EXPECT_FALSE(health.admits(false));
    EXPECT_TRUE(health.admits(true)) << "whoever looks for the return goes out";
    EXPECT_FALSE(health.state().isUp);
    clock.advance(std::chrono::seconds(2));
    EXPECT_TRUE(health.admits(false));
    EXPECT_FALSE(health.admits(false)) << "one is enough";
    health.failed(MongoWay::Read, away);
    EXPECT_FALSE(health.admits(false));
    clock.advance(std::chrono::seconds(2));
    EXPECT_TRUE(health.admits(false));
    health.succeeded(MongoWay::Read, 500);
    EXPECT_TRUE(health.admits(false));
    EXPECT_TRUE(health.state().isUp);
    EXPECT_EQ(health.state().since, clock.now());
}

TEST(MongoHealths, readingThatWorksDoesNotShowThatWritingDoes)
{
    FakeClock clock;
    MongoHealth health(clock, "MongoDB");
    health.failed(MongoWay::Write, Error{.code = ErrorCode::StorageFull});
    health.succeeded(MongoWay::Read, 500);
    EXPECT_FALSE(health.state().isUp);
    EXPECT_TRUE(health.admits(false)) << "a full disk is no absence";
    health.succeeded(MongoWay::Write, 500);
    EXPECT_TRUE(health.state().isUp);
}

} // namespace pulse
