#include "tests/store/mongotest.h"
#include "backend/store/mongo/querybson.h"

namespace pulse {

void MongoTest::SetUp()
{
    PULSE_NEEDS_MONGO();
    peer = std::make_unique<test::MongoPeer>();
    auto opened = MongoDatabase::open(settings(), clock);
    ASSERT_TRUE(opened) << opened.error().internal;
    database = *std::move(opened);
}

std::unique_ptr<MongoEngine> MongoTest::open(std::function<bool()> dies)
{
    auto with = settings();
    with.dies = std::move(dies);
    auto opened = MongoEngine::open(std::move(with), clock);
    EXPECT_TRUE(opened) << opened.error().internal;
    return opened ? *std::move(opened) : nullptr;
}

std::unique_ptr<MongoEngine> MongoTest::migrated()
{
    auto engine = open();
    const auto done = engine->migrate(testMigrations());
    EXPECT_TRUE(done) << done.error().internal << errorText(done.error());
    return engine;
}

Bson MongoTest::json(std::string_view text)
{
    bson_error_t error{};
    auto* parsed = bson_new_from_json(reinterpret_cast<const uint8_t*>(text.data()), static_cast<ssize_t>(text.size()), &error);
    EXPECT_TRUE(parsed) << error.message;
    return parsed ? Bson::adopt(parsed) : Bson{};
}

void MongoTest::put(std::string_view collection, std::string_view text)
{
    const auto document = json(text);
    const auto done = database->insert(collection, std::span(&document, 1));
    ASSERT_TRUE(done && *done) << text;
}

std::vector<Bson> MongoTest::documents(std::string_view collection)
{
    auto found = database->all({.collection = collection});
    EXPECT_TRUE(found) << found.error().internal;
    return found ? *std::move(found) : std::vector<Bson>{};
}

Bson MongoTest::document(std::string_view collection, const std::string& id)
{
    auto found = database->one(collection, idFilter(id));
    EXPECT_TRUE(found && *found) << collection << ' ' << id;
    return found && *found ? **std::move(found) : Bson{};
}

std::vector<std::string> MongoTest::indexes(std::string_view collection)
{
    std::vector<std::string> names;
    const auto reply = database->run(MongoWay::Read, bsonOf("listIndexes", collection));
    EXPECT_TRUE(reply);
    for (const auto& index : reply->document("cursor")->documents("firstBatch"))
        names.push_back(index.text("name"));
    return names;
}

Thing MongoTest::thing(std::string name)
{
    Thing thing;
    thing.id = ids.next<Thing>();
    thing.name = std::move(name);
    thing.email = thing.id.text() + "@example.com";
    thing.code = thing.id.text();
    thing.createdAt = thing.updatedAt = clock.now();
    return thing;
}

Result<Committed> MongoTest::commit(Engine& engine, const std::function<void(Batch&)>& fill)
{
    Batch batch;
    fill(batch);
    return engine.commit(batch);
}

std::optional<Thing> MongoTest::stored(Engine& engine, const Id<Thing>& id)
{
    const std::string wanted[] = {id.text()};
    const auto rows = engine.getMany(schemaOf<Thing>(), wanted, Deleted::Included);
    EXPECT_TRUE(rows) << rows.error().internal;
    return rows && !rows->empty() ? std::optional(Thing::describe().fromRow(rows->front())) : std::nullopt;
}

std::vector<Thing> MongoTest::things(Engine& engine)
{
    std::vector<Thing> all;
    const auto done = engine.scan(schemaOf<Thing>(), {.sort = {"id", false}, .deleted = Deleted::Included}, [&](const Row& row) {
        all.push_back(Thing::describe().fromRow(row));
        return true;
    }, {});
    EXPECT_TRUE(done) << done.error().internal;
    return all;
}

} // namespace pulse
