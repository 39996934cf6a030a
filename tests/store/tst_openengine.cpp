#include "backend/store/openengine.h"
#include "tests/store/enginetest.h"
#include "tests/support/mongopeer.h"

namespace pulse::test {
namespace {

Config settings(std::map<std::string, std::string> values) { return Config::forTests(std::move(values)); }

std::string refusedField(const Config& config)
{
    const auto outlook = engineOutlook(config);
    return outlook ? "" : outlook.error().causes.at(0).field;
}

TEST(EngineChoice, sqliteInTheFolder_unlessAUriIsSet)
{
    const auto config = settings({{"DATA_DIR", "/data"}});
    EXPECT_TRUE(engineChoice(config).uri.empty());
    EXPECT_EQ(engineOutlook(config).value().text, "SQLite, in /data/pulse.db");
}

TEST(EngineChoice, mongoWithAUri_andADatabaseForEachEnvironment)
{
    const std::string uri = "mongodb://db.example.org/elsewhere";
    EXPECT_EQ(engineChoice(settings({{"MONGO_URI", uri}, {"MONGO_DB_NAME", "mine"}})).database, "mine");
    EXPECT_EQ(engineChoice(settings({{"MONGO_URI", uri}})).database, "pulse_development");
    EXPECT_EQ(engineChoice(settings({{"MONGO_URI", uri}, {"ENVIRONMENT", "production"}})).database, "pulse_production");
    EXPECT_EQ(engineOutlook(settings({{"MONGO_URI", uri}, {"MONGO_DB_NAME", "mine"}})).value().text, "MongoDB, database mine at db.example.org:27017");
}

TEST(EngineChoice, aNameWithoutAUriIsRefused) { EXPECT_EQ(refusedField(settings({{"MONGO_DB_NAME", "mine"}})), "MONGO_DB_NAME"); }

TEST(EngineChoice, whatIsNoUriOrNameIsRefused)
{
    for (const auto* uri : {"db.example.org", "http://db.example.org", "mongodb://", "mongodb://host:notaport"})
        EXPECT_EQ(refusedField(settings({{"MONGO_URI", uri}})), "MONGO_URI") << uri;
    for (const auto* name : {"a b", "a.b", "a/b", "$a", "admin", "local"})
        EXPECT_EQ(refusedField(settings({{"MONGO_URI", "mongodb://localhost"}, {"MONGO_DB_NAME", name}})), "MONGO_DB_NAME") << name;
    EXPECT_EQ(refusedField(settings({{"MONGO_URI", "mongodb://localhost"}, {"MONGO_DB_NAME", std::string(64, 'a')}})), "MONGO_DB_NAME");
}

TEST(EngineChoice, thePasswordIsInNoText)
{
    for (const auto* uri : {"mongodb://user:hunter2@db.example.org/?ssl=maybe", "mongodb://user:hunter2@@db", "mongodb+srv://user:hunter2@db.example.org:1/",
                            "mongodb://user:hunter2@db.example.org:27018/"}) {
        const auto config = settings({{"MONGO_URI", uri}});
        const auto outlook = engineOutlook(config);
        const auto said = outlook ? outlook->text : errorText(outlook.error().causes.at(0)) + outlook.error().internal;
        EXPECT_EQ(said.find("hunter2"), std::string::npos) << said;
        EXPECT_EQ(config.report().find("hunter2"), std::string::npos);
        if (!outlook)
            continue;
        FakeClock clock;
        const auto away = explainedOutage({.code = ErrorCode::StoreUnavailable}, engineChoice(config));
        for (const auto& [name, value] : away.args)
            EXPECT_EQ(value.find("hunter2"), std::string::npos) << value;
    }
}

TEST(EngineChoice, weaknessesAreSaid)
{
    const auto weak = [](const char* uri) { return engineOutlook(settings({{"MONGO_URI", uri}})).value().weaknesses.size(); };
    EXPECT_EQ(weak("mongodb://localhost:27017"), 0u);
    EXPECT_EQ(weak("mongodb://user:secret@db.example.org/?tls=true"), 0u);
    EXPECT_EQ(weak("mongodb+srv://user:secret@db.example.org/"), 0u);
    EXPECT_EQ(weak("mongodb://user:secret@db.example.org/"), 1u);
    EXPECT_EQ(weak("mongodb://db.example.org/"), 2u);
    EXPECT_EQ(weak("mongodb://user:secret@db.example.org/?tls=true&tlsInsecure=true"), 1u);
    EXPECT_EQ(weak("mongodb://127.0.0.1,db.example.org/"), 2u) << "one that is elsewhere is enough";
    EXPECT_EQ(weak("mongodb://localhost/?w=0"), 1u);
}

TEST(OpenEngine, sqliteInAFolder)
{
    const TempFolder folder;
    FakeClock clock;
    const auto engine = openEngine({.folder = folder.path().string()}, clock);
    ASSERT_TRUE(engine) << engine.error().internal;
    EXPECT_TRUE((*engine)->migrate(testMigrations()));
    EXPECT_TRUE((*engine)->state().name.starts_with("SQLite "));
}

TEST(OpenEngine, mongoAtAUri)
{
    PULSE_NEEDS_MONGO();
    const MongoPeer peer;
    const TempFolder folder;
    const SystemClock clock;
    const auto engine = openEngine({.folder = folder.path().string(), .uri = peer.uri(), .database = peer.database()}, clock);
    ASSERT_TRUE(engine) << engine.error().internal;
    EXPECT_TRUE((*engine)->migrate(testMigrations()));
    EXPECT_TRUE((*engine)->ping());
    EXPECT_TRUE((*engine)->state().name.starts_with("MongoDB ")) << (*engine)->state().name;
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(OpenEngine, anAbsentServer_isSaidWithItsPlace_within5s)
{
    const TempFolder folder;
    const SystemClock clock;
    const auto begun = clock.steadyMillis();
    const auto engine = openEngine({.folder = folder.path().string(), .uri = "mongodb://user:hunter2@127.0.0.1:1/", .database = "d"}, clock);
    ASSERT_FALSE(engine);
    EXPECT_LT(clock.steadyMillis() - begun, 5'000);
    EXPECT_EQ(engine.error().code, ErrorCode::StoreUnavailable);
    ASSERT_FALSE(engine.error().args.empty());
    EXPECT_EQ(engine.error().args.at(0).second, "MongoDB at 127.0.0.1:1");
    EXPECT_EQ(engine.error().internal.find("hunter2"), std::string::npos) << engine.error().internal;
}

} // namespace
} // namespace pulse::test
