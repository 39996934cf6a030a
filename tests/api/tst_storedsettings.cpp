#include "backend/backup.h"
#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include "backend/settings/settingsservice.h"
#include "backend/settingspeek.h"
#include "backend/tokens/tokenservice.h"
#include "tests/support/projectrig.h"
#include <fstream>
#include <sstream>

namespace pulse::test {
namespace {

const std::string secret = "k3Jd92hfA7s0pQxW4vT8yBn1mZc6Rg5LuE";

std::string textOf(const std::filesystem::path& file)
{
    std::stringstream text;
    text << std::ifstream(file).rdbuf();
    return text.str();
}

/// One installation on disk, started again and again.
class StoredSettingsOnDisk : public testing::Test {
protected:
    std::unique_ptr<ControlPlane> open(std::string key = std::string(32, 'k'), const Config* with = nullptr)
    {
        auto plane = ControlPlane::open({.config = with ? with : &config, .log = &log, .masterKey = std::move(key), .makesKeyFile = false});
        EXPECT_TRUE(plane) << plane.error().internal;
        return plane ? std::move(*plane) : nullptr;
    }
    void set(std::string_view name, const std::string& value)
    {
        EXPECT_TRUE(open()->settings().set(systemActor(), name, value)) << name;
    }
    SettingState stateOf(ControlPlane& plane, std::string_view name) { return plane.settings().get(systemActor(), name).value(); }

    TempFolder folder;
    std::string logFile = (folder.path() / "log").string();
    Config config = Config::forTests({{"DATA_DIR", (folder.path() / "data").string()}});
    Log log{{.level = LogLevel::Info, .format = LogFormat::Json, .file = logFile}};
};

TEST_F(StoredSettingsOnDisk, theNextStartTakesThem)
{
    set("PORT", "0");
    set("LIVEKIT_API_KEY", "APIstored");
    set("LIVEKIT_API_SECRET", secret);
    const auto plane = open();
    EXPECT_EQ(stateOf(*plane, "PORT").now.text, "0");
    EXPECT_NE(plane->api().start().value(), 8081) << "the listener reads what is in effect";
    EXPECT_TRUE(plane->tokens().hasLiveKit());
    log.flush();
    EXPECT_EQ(textOf(logFile).find(secret), std::string::npos);
}

TEST_F(StoredSettingsOnDisk, theEnvironmentGoesBefore)
{
    set("PORT", "0");
    const auto given = Config::forTests({{"DATA_DIR", config.dataFolder()}, {"PORT", "9099"}});
    const auto plane = open(std::string(32, 'k'), &given);
    EXPECT_EQ(stateOf(*plane, "PORT").now.text, "9099");
    EXPECT_EQ(stateOf(*plane, "PORT").given, SettingSource::Environment);
}

TEST_F(StoredSettingsOnDisk, sealed_startsWithoutTheSecret_andLosesNothing)
{
    set("LIVEKIT_API_KEY", "APIstored");
    set("LIVEKIT_API_SECRET", secret);
    for (const auto& key : {std::string{}, std::string(32, 'z')}) {
        const auto plane = open(key);
        EXPECT_FALSE(plane->tokens().hasLiveKit());
        EXPECT_EQ(stateOf(*plane, "LIVEKIT_API_KEY").now.text, "APIstored");
        EXPECT_NE(stateOf(*plane, "LIVEKIT_API_SECRET").unusedWhy.find("master key"), std::string::npos);
        EXPECT_EQ(plane->settings().set(systemActor(), "LIVEKIT_API_SECRET", "another").error().code, ErrorCode::Sealed);
    }
    log.flush();
    EXPECT_NE(textOf(logFile).find("a stored setting is not used"), std::string::npos);
    EXPECT_TRUE(open()->tokens().hasLiveKit());
}

TEST_F(StoredSettingsOnDisk, aRowThatIsWrong_isNoReasonNotToStart)
{
    {
        const auto plane = open();
        StoredSetting row;
        row.id = storedSettingId("PORT");
        row.name = "PORT";
        row.value = "many";
        row.isStored = true;
        row.createdAt = row.updatedAt = Time{Duration{1}};
        Batch batch;
        batch.insert(row);
        ASSERT_TRUE(plane->store().commit(batch));
    }
    const auto plane = open();
    ASSERT_TRUE(plane);
    EXPECT_EQ(stateOf(*plane, "PORT").now.text, "8081");
    log.flush();
    EXPECT_NE(textOf(logFile).find("PORT must be a whole number"), std::string::npos);
    EXPECT_TRUE(plane->settings().set(systemActor(), "PORT", "9000"));
}

/// What was strong enough in development may be too weak in production: said, and the program starts.
TEST_F(StoredSettingsOnDisk, productionLeavesOutAWeakSecret)
{
    set("LIVEKIT_API_KEY", "APIstored");
    set("LIVEKIT_API_SECRET", "short");
    const auto production = Config::forTests({{"DATA_DIR", config.dataFolder()}, {"ENVIRONMENT", "production"}});
    EXPECT_FALSE(open(std::string(32, 'k'), &production)->tokens().hasLiveKit());
    EXPECT_TRUE(open()->tokens().hasLiveKit());
}

TEST_F(StoredSettingsOnDisk, peek_readsBesideARunningProgram_andMakesNothing)
{
    EXPECT_TRUE(peekStoredSettings(config).value().values.empty());
    EXPECT_FALSE(std::filesystem::exists(config.dataFolder()));
    const auto plane = open();
    ASSERT_TRUE(plane->settings().set(systemActor(), "PORT", "9000"));
    ASSERT_TRUE(plane->settings().set(systemActor(), "LIVEKIT_API_SECRET", secret));
    const auto stored = peekStoredSettings(config);
    ASSERT_TRUE(stored) << stored.error().internal;
    EXPECT_EQ(stored->values, (StoredValues{{"PORT", "9000"}}));
    ASSERT_EQ(stored->unused.size(), 1u) << "the key is not in the folder";
    EXPECT_EQ(stored->unused.front().name, "LIVEKIT_API_SECRET");
}

TEST_F(StoredSettingsOnDisk, peek_ofADatabaseWithoutThem_isEmpty)
{
    std::filesystem::create_directories(config.dataFolder());
    std::ofstream(config.dataFolder() + "/pulse.db").close();
    const auto stored = peekStoredSettings(config);
    ASSERT_TRUE(stored) << stored.error().internal;
    EXPECT_TRUE(stored->values.empty());
}

TEST_F(StoredSettingsOnDisk, aBackupHoldsThem)
{
    set("PORT", "9000");
    set("LIVEKIT_API_KEY", "APIstored");
    set("LIVEKIT_API_SECRET", secret);
    const auto file = (folder.path() / "copy").string();
    ASSERT_TRUE(backUpInstallation(config, file));
    EXPECT_EQ(textOf(file).find(secret), std::string::npos);
    const auto other = Config::forTests({{"DATA_DIR", (folder.path() / "other").string()}});
    ASSERT_TRUE(restoreInstallation(other, file));
    const auto plane = open(std::string(32, 'k'), &other);
    EXPECT_EQ(stateOf(*plane, "PORT").now.text, "9000");
    EXPECT_TRUE(plane->tokens().hasLiveKit());
}

} // namespace
} // namespace pulse::test
