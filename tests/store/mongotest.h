#pragma once
#include "backend/store/mongo/mongodatabase.h"
#include "backend/store/mongo/mongoengine.h"
#include "tests/store/enginetest.h"

namespace pulse {

/// Engines on one fresh database of the MongoDB peer, and a way to look at its documents and to write them as others do.
class MongoTest : public testing::Test {
protected:
    void SetUp() override;
    MongoSettings settings() const { return {.uri = peer->uri(), .database = peer->database()}; }
    std::unique_ptr<MongoEngine> open(std::function<bool()> dies = {});
    std::unique_ptr<MongoEngine> migrated();

    /// A document from relaxed Extended JSON.
    static Bson json(std::string_view text);
    void put(std::string_view collection, std::string_view json);
    std::vector<Bson> documents(std::string_view collection);
    /// The only one of its id; fails the test when it is absent.
    Bson document(std::string_view collection, const std::string& id);
    /// The names of the indexes of a collection.
    std::vector<std::string> indexes(std::string_view collection);

    Thing thing(std::string name);
    Result<Committed> commit(Engine& engine, const std::function<void(Batch&)>& fill);
    /// By id; nothing when absent.
    std::optional<Thing> stored(Engine& engine, const Id<Thing>& id);
    std::vector<Thing> things(Engine& engine);

    FakeClock clock;
    TempFolder folder;
    IdSource ids{clock, 11};
    std::unique_ptr<test::MongoPeer> peer;
    std::unique_ptr<MongoDatabase> database;
};

} // namespace pulse
