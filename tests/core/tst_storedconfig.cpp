#include "backend/core/storedconfig.h"
#include "backend/core/error.h"
#include "tests/support/tempfolder.h"
#include <fstream>
#include <gtest/gtest.h>

namespace pulse::test {
namespace {

/// One setting that every source in turn says something of.
struct Said {
    std::string_view name;
    SettingSource strongest;
    std::string_view effective;
};

TEST(StoredConfig, eachSourceGoesBeforeTheNext)
{
    TempFolder folder;
    const auto file = (folder.path() / "env").string();
    std::ofstream(file) << "RATE_LIMIT_WINDOW=13\nWORKER_THREADS=13\nLISTENER_THREADS=13\n";
    const auto config = Config::load({.arguments = {"--env-file", file, "--listener-threads", "15"},
                                      .environment = {{"DATA_DIR", folder.path().string()}, {"WORKER_THREADS", "14"}, {"LISTENER_THREADS", "14"}}});
    ASSERT_TRUE(config);
    const auto effective = withStored(*config, {{"RATE_LIMIT_PER_IP", "12"}, {"RATE_LIMIT_WINDOW", "12"}, {"WORKER_THREADS", "12"}, {"LISTENER_THREADS", "12"}});
    for (const auto& said : {Said{"RATE_LIMIT_PER_PROJECT", SettingSource::Default, "1000"}, Said{"RATE_LIMIT_PER_IP", SettingSource::Stored, "12"},
                             Said{"RATE_LIMIT_WINDOW", SettingSource::EnvFile, "13"}, Said{"WORKER_THREADS", SettingSource::Environment, "14"},
                             Said{"LISTENER_THREADS", SettingSource::Flag, "15"}}) {
        EXPECT_EQ(effective.text(said.name), said.effective) << said.name;
        EXPECT_EQ(effective.source(said.name), said.strongest) << said.name;
    }
    EXPECT_EQ(config->source("RATE_LIMIT_PER_IP"), SettingSource::Default) << "the given config stays as it is";
}

TEST(StoredConfig, anAliasOfTheEnvironmentGoesBeforeIt)
{
    const auto effective = withStored(Config::forTests({{"GIN_MODE", "debug"}}), {{"LOG_LEVEL", "error"}});
    EXPECT_EQ(effective.text("LOG_LEVEL"), "debug");
}

TEST(StoredConfig, whatMayNotBeStoredIsLeftOut)
{
    const auto effective = withStored(Config::forTests(), {{"INSECURE_BIND", "true"}, {"NO_SUCH", "x"}, {"DATA_DIR", "/elsewhere"}});
    EXPECT_FALSE(effective.isOn("INSECURE_BIND"));
    EXPECT_EQ(effective.dataFolder(), "/nonexistent");
}

TEST(StoredConfig, whatChoosesTheDatabaseOrProtectsTheApiMayNotBeStored)
{
    for (const auto* name : {"ENVIRONMENT", "GIN_MODE", "LOG_FORMAT", "DATA_DIR", "ENV_FILE", "PULSE_MASTER_KEY_FILE", "MONGO_URI", "MONGO_DB_NAME", "MONGO_TRANSACTIONS", "JWT_SECRET",
                             "API_KEY_PEPPER", "INSECURE_BIND", "DEV_OPEN_ADMIN", "BIND_ADDRESS", "TRUSTED_PROXIES", "WEBHOOK_ALLOW_PRIVATE_CIDRS",
                             "TLS_CERT_FILE", "TLS_KEY_FILE"}) {
        const auto problem = storedProblem(Config::forTests(), name, "development");
        ASSERT_TRUE(problem) << name;
        EXPECT_EQ(problem->code, ErrorCode::FieldReadOnly) << name;
    }
}

TEST(StoredConfig, aProblemNamesItsSetting)
{
    const auto config = Config::forTests();
    const auto codeOf = [&](std::string_view name, const std::string& value) {
        const auto problem = storedProblem(config, name, value);
        EXPECT_TRUE(!problem || problem->field == name);
        return problem ? errorInfo(problem->code).name : "ok";
    };
    EXPECT_EQ(codeOf("PORT", "9000"), "ok");
    EXPECT_EQ(codeOf("PORT", "many"), "field_type");
    EXPECT_EQ(codeOf("PORT", "70000"), "field_range");
    EXPECT_EQ(codeOf("PORT", ""), "field_type");
    EXPECT_EQ(codeOf("LOG_LEVEL", "loud"), "field_choice");
    EXPECT_EQ(codeOf("CORS_ORIGINS", "*"), "field_format");
    EXPECT_EQ(codeOf("CORS_ORIGINS", ""), "ok");
    EXPECT_EQ(codeOf("LIVEKIT_API_KEY", "two\nlines"), "field_format");
    EXPECT_EQ(codeOf("LIVEKIT_API_KEY", std::string(5000, 'x')), "field_too_long");
    EXPECT_EQ(codeOf("NO_SUCH", "x"), "unknown_field");
}

TEST(StoredConfig, productionRefusesAWeakSecret_alsoBehindAStrongOne)
{
    const auto production = Config::forTests({{"ENVIRONMENT", "production"}, {"LIVEKIT_API_SECRET", "k3Jd92hfA7s0pQxW4vT8yBn1mZc6Rg5LuE"}});
    const auto problem = storedProblem(production, "LIVEKIT_API_SECRET", "hunter2");
    ASSERT_TRUE(problem);
    EXPECT_EQ(problem->field, "LIVEKIT_API_SECRET");
    EXPECT_EQ(errorText(*problem).find("hunter2"), std::string::npos);
    EXPECT_FALSE(storedProblem(Config::forTests(), "LIVEKIT_API_SECRET", "hunter2")) << "development only warns";
}

} // namespace
} // namespace pulse::test
