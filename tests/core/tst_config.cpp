#include "backend/core/config.h"
#include "backend/core/envfile.h"
#include "backend/core/logsettings.h"
#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <gtest/gtest.h>
#include <sstream>

using namespace pulse;

namespace {

class ConfigFiles : public testing::Test {
protected:
    void SetUp() override
    {
        std::string pattern = testing::TempDir() + "pulse-config-XXXXXX";
        folder = mkdtemp(pattern.data());
    }
    void TearDown() override { std::filesystem::remove_all(folder); }
    void writeEnv(const std::string& text) { std::ofstream(folder + "/.env") << text; }
    Result<Config> load(std::vector<std::string> arguments, std::map<std::string, std::string> environment = {})
    {
        environment.emplace("DATA_DIR", folder);
        return Config::load({.arguments = std::move(arguments), .environment = std::move(environment)});
    }
    std::string folder;
};

bool names(const Result<Config>& refused, std::string_view field)
{
    if (refused)
        return false;
    for (const auto& cause : refused.error().causes)
        if (cause.field == field)
            return true;
    return false;
}

TEST_F(ConfigFiles, flagsGoBeforeEnvironmentBeforeFileBeforeDefault)
{
    EXPECT_EQ(load({})->integer("PORT"), 8081);
    writeEnv("PORT=1001\nLOG_LEVEL=warn\n");
    const auto fromFile = load({});
    EXPECT_EQ(fromFile->integer("PORT"), 1001);
    EXPECT_EQ(fromFile->source("PORT"), SettingSource::EnvFile);
    const auto fromEnvironment = load({}, {{"PORT", "1002"}});
    EXPECT_EQ(fromEnvironment->integer("PORT"), 1002);
    EXPECT_EQ(fromEnvironment->source("PORT"), SettingSource::Environment);
    const auto fromFlag = load({"--port", "1003"}, {{"PORT", "1002"}});
    EXPECT_EQ(fromFlag->integer("PORT"), 1003);
    EXPECT_EQ(fromFlag->source("PORT"), SettingSource::Flag);
    EXPECT_EQ(fromFlag->text("LOG_LEVEL"), "warn");
}

TEST_F(ConfigFiles, everySettingIsHonouredFromEverySource)
{
    for (const auto& setting : allSettings()) {
        if (setting.name == "ENV_FILE" || setting.name == "DATA_DIR")
            continue;
        const std::string value = setting.kind == SettingKind::Integer ? "60"
            : setting.kind == SettingKind::Boolean ? "true"
            : setting.name == "ENVIRONMENT" ? "staging"
            : setting.name == "LOG_LEVEL" ? "warn"
            : setting.name == "LOG_FORMAT" ? "json"
            : setting.name == "GIN_MODE" ? "release"
            : setting.name == "CORS_ORIGINS" ? "https://a.example"
            : setting.name == "LIVEKIT_HOST" || setting.name == "LIVEKIT_URL_TEMPLATE" ? "wss://a.example" : "some-value";
        writeEnv(std::string(setting.name) + "=" + value + "\n");
        EXPECT_EQ(load({})->text(setting.name), value) << setting.name;
        EXPECT_EQ(load({}, {{std::string(setting.name), value}})->source(setting.name), SettingSource::Environment);
        std::string flag = "--";
        for (const char c : setting.name)
            flag += c == '_' ? '-' : static_cast<char>(std::tolower(c));
        const auto fromFlag = load({flag + "=" + value});
        if (setting.isSecret)
            EXPECT_TRUE(names(fromFlag, flag)) << "a secret in an argument is seen by every user: " << setting.name;
        else
            EXPECT_EQ(fromFlag->source(setting.name), SettingSource::Flag) << setting.name;
    }
}

TEST_F(ConfigFiles, mistakesAreNamed)
{
    const auto unknown = load({"--prot", "1"});
    ASSERT_TRUE(names(unknown, "--prot"));
    EXPECT_EQ(unknown.error().causes[0].args[0].second, "--port");
    EXPECT_TRUE(names(load({"--port"}), "--port"));
    EXPECT_TRUE(names(load({}, {{"PORT", "many"}}), "PORT"));
    EXPECT_TRUE(names(load({}, {{"PORT", "70000"}}), "PORT"));
    EXPECT_TRUE(names(load({}, {{"INSECURE_BIND", "perhaps"}}), "INSECURE_BIND"));
    EXPECT_TRUE(names(load({}, {{"ENVIRONMENT", "prod"}}), "ENVIRONMENT"));
    EXPECT_TRUE(names(load({"--env-file", folder + "/absent"}), "ENV_FILE"));
    writeEnv("PORT=1\nnot a line\n");
    EXPECT_TRUE(names(load({}), ".env line 2"));
}

TEST_F(ConfigFiles, valuesThatNothingWouldMatchAreRefused)
{
    const auto isRefused = [&](const std::string& name, const std::string& value) { return names(load({}, {{name, value}}), name); };
    for (const auto* origin : {"*", "null", "app.example.org", "https://a.example/", "https://a.example/x", "https://a.example?x", "https://*.example",
                               "ws://a.example", "https://A.example", "https://", "https://a.example, *"})
        EXPECT_TRUE(isRefused("CORS_ORIGINS", origin)) << origin;
    EXPECT_TRUE(load({}, {{"CORS_ORIGINS", "https://a.example, http://localhost:3000,http://[::1]:9"}}));
    for (const auto* host : {"*", "http://a.example", "a.example/x", "a.example:", "a.example:99999", "::1", "a b", "a.example, -"})
        EXPECT_TRUE(isRefused("ALLOWED_HOSTS", host)) << host;
    EXPECT_TRUE(load({}, {{"ALLOWED_HOSTS", "a.example, a.example:8443, [2001:db8::1]:80, [::1], 10.0.0.1"}}));
    for (const auto* url : {"livekit", "localhost:7880", "ftp://a.example", "wss://", "wss://u:hunter2@a.example", "wss://a.example?x", "wss://a{region}.example"})
        EXPECT_TRUE(isRefused("LIVEKIT_HOST", url)) << url;
    EXPECT_TRUE(load({}, {{"LIVEKIT_HOST", "http://127.0.0.1:7880"}}));
    for (const auto* url : {"livekit-{region}", "wss://livekit-{zone}.example", "wss://{region", "{region}://a.example", "wss://a.example#{region}"})
        EXPECT_TRUE(isRefused("LIVEKIT_URL_TEMPLATE", url)) << url;
    EXPECT_TRUE(load({}, {{"LIVEKIT_URL_TEMPLATE", "wss://livekit-{region}.example/{region}"}}));
    EXPECT_TRUE(load({}, {{"LIVEKIT_URL_TEMPLATE", "wss://livekit.example"}})) << "one LiveKit for all regions";
    EXPECT_TRUE(isRefused("GIN_MODE", "fast"));
    EXPECT_TRUE(isRefused("PORT", "99999999999999999999"));
}

TEST_F(ConfigFiles, refusalsNameTheItemAndNoPassword)
{
    const auto text = [&](const std::string& name, const std::string& value) { return errorText(load({}, {{name, value}}).error().causes.at(0)); };
    EXPECT_NE(text("CORS_ORIGINS", "https://a.example, shop").find("shop"), std::string::npos);
    EXPECT_EQ(text("LIVEKIT_HOST", "wss://u:hunter2@a.example").find("hunter2"), std::string::npos);
    EXPECT_EQ(text("CORS_ORIGINS", "https://u:hunter2@a.example").find("hunter2"), std::string::npos);
}

TEST_F(ConfigFiles, aMistakeThatSomethingBetterReplacesIsNone)
{
    EXPECT_EQ(load({"--port", "9"}, {{"PORT", "many"}})->integer("PORT"), 9);
}

TEST_F(ConfigFiles, anOptionIsNoValueOfTheOneBefore)
{
    const auto refused = load({"--port", "--bind", "::1"});
    ASSERT_TRUE(names(refused, "--port"));
    EXPECT_EQ(refused.error().causes.size(), 1u);
    EXPECT_EQ(load({"--jwt-secret", "--bind", "::1"}).error().causes.size(), 1u) << "::1 belongs to --bind";
}

TEST_F(ConfigFiles, productionRefusesKnownShortAndPoorSecrets)
{
    const auto check = [&](const std::string& name, const std::string& value) {
        const auto result = load({}, {{"ENVIRONMENT", "production"}, {name, value}})->check();
        return result ? std::string{} : result.error().causes[0].field;
    };
    EXPECT_EQ(check("JWT_SECRET", "pulse_development_jwt_secret"), "JWT_SECRET");
    EXPECT_EQ(check("API_KEY_PEPPER", "random-pepper-string"), "API_KEY_PEPPER");
    EXPECT_EQ(check("WEBHOOK_SECRET", "your-webhook-secret-key"), "WEBHOOK_SECRET");
    EXPECT_EQ(check("LIVEKIT_API_KEY", "APIxxx"), "LIVEKIT_API_KEY");
    EXPECT_EQ(check("JWT_SECRET", "short"), "JWT_SECRET");
    EXPECT_EQ(check("JWT_SECRET", std::string(40, 'a')), "JWT_SECRET");
    EXPECT_EQ(check("JWT_SECRET", "k3Jd92hfA7s0pQxW4vT8yBn1mZc6Rg5LuE"), "");
    for (const auto* own : {"API_KEY_PEPPER", "LIVEKIT_API_SECRET", "WEBHOOK_SECRET", "R2_SECRET_ACCESS_KEY"}) {
        EXPECT_EQ(check(own, "hunter2"), own);
        EXPECT_EQ(check(own, std::string(40, 'a')), own);
        EXPECT_EQ(check(own, "k3Jd92hfA7s0pQxW4vT8yBn1mZc6Rg5LuE"), "");
    }
    EXPECT_TRUE(load({}, {{"JWT_SECRET", "your-secret-key"}})->check()) << "development only warns";
    EXPECT_EQ(load({}, {{"JWT_SECRET", "your-secret-key"}})->weaknesses().size(), 1u);
}

TEST_F(ConfigFiles, productionWithoutAMasterKeyIsToldNotRefused)
{
    const auto isTold = [&](std::map<std::string, std::string> environment) {
        const auto config = load({}, std::move(environment));
        EXPECT_TRUE(config->check());
        return config->report().find("starts sealed") != std::string::npos;
    };
    EXPECT_FALSE(isTold({}));
    EXPECT_TRUE(isTold({{"ENVIRONMENT", "production"}}));
    EXPECT_FALSE(isTold({{"ENVIRONMENT", "production"}, {"PULSE_MASTER_KEY_FILE", "/run/key"}}));
    std::ofstream(folder + "/master.key") << "there from before";
    EXPECT_FALSE(isTold({{"ENVIRONMENT", "production"}}));
}

TEST_F(ConfigFiles, aDataFolderIsNeeded)
{
    EXPECT_FALSE(load({"--data="})->check());
    EXPECT_FALSE(load({}, {{"DATA_DIR", ""}})->check());
}

TEST_F(ConfigFiles, openAdminAndForeignBindsAreGuarded)
{
    EXPECT_TRUE(load({"--dev-open-admin"})->check());
    EXPECT_FALSE(load({"--dev-open-admin"}, {{"ENVIRONMENT", "staging"}})->check());
    EXPECT_FALSE(load({"--dev-open-admin", "--bind", "0.0.0.0", "--insecure-bind"})->check());
    EXPECT_FALSE(load({"--bind", "0.0.0.0"})->check());
    EXPECT_TRUE(load({"--bind", "0.0.0.0", "--insecure-bind"})->check());
    EXPECT_TRUE(load({"--bind", "::1"})->check());
}

TEST_F(ConfigFiles, theReportShowsSourcesAndNoSecret)
{
    const auto config = load({"--port", "9"}, {{"JWT_SECRET", "your-secret-key"}, {"MONGO_URI", "mongodb://u:hunter2@h"}});
    const auto report = config->report();
    EXPECT_EQ(report.find("your-secret-key"), std::string::npos);
    EXPECT_EQ(report.find("hunter2"), std::string::npos);
    EXPECT_NE(report.find("everybody knows"), std::string::npos);
    EXPECT_NE(report.find("no effect yet"), std::string::npos);
    for (const auto& setting : allSettings())
        EXPECT_NE(report.find(setting.name), std::string::npos) << setting.name;
}

TEST_F(ConfigFiles, theReportNamesTheAliasThatSetTheLevel)
{
    const auto line = [&](std::map<std::string, std::string> environment) {
        const auto report = load({}, std::move(environment))->report();
        const auto at = report.find("\nLOG_LEVEL") + 1;
        return report.substr(at, report.find('\n', at) - at);
    };
    EXPECT_NE(line({{"GIN_MODE", "debug"}}).find("environment (GIN_MODE)"), std::string::npos);
    EXPECT_NE(line({{"GIN_MODE", "release"}}).find("info"), std::string::npos);
    const auto both = line({{"GIN_MODE", "debug"}, {"LOG_LEVEL", "warn"}});
    EXPECT_NE(both.find("warn"), std::string::npos);
    EXPECT_EQ(both.find("GIN_MODE"), std::string::npos);
}

TEST_F(ConfigFiles, theReportMarksWhatIsRefused)
{
    std::vector<Error> problems;
    const auto config = Config::read({.arguments = {"--data", folder, "--port", "many"}, .environment = {{"LIVEKIT_HOST", "ftp://u:hunter2@h"}}}, problems);
    EXPECT_EQ(problems.size(), 2u);
    const auto report = config.report(problems);
    EXPECT_NE(report.find("refused: PORT must be a whole number."), std::string::npos) << report;
    EXPECT_NE(report.find("refused: LIVEKIT_HOST must be"), std::string::npos) << report;
    EXPECT_EQ(report.find("hunter2"), std::string::npos);
    EXPECT_EQ(static_cast<size_t>(std::ranges::count(report, '\n')), allSettings().size());
}

TEST_F(ConfigFiles, theLogFollowsTheSettings)
{
    EXPECT_EQ(logSettings(*load({})).level, LogLevel::Info);
    EXPECT_EQ(logSettings(*load({})).format, LogFormat::Pretty);
    EXPECT_EQ(logSettings(*load({"--log-level", "error"})).level, LogLevel::Error);
    EXPECT_EQ(logSettings(*load({}, {{"GIN_MODE", "debug"}})).level, LogLevel::Debug);
    EXPECT_EQ(logSettings(*load({}, {{"ENVIRONMENT", "staging"}})).format, LogFormat::Json);
    EXPECT_EQ(logSettings(*load({"--log-format", "pretty"}, {{"ENVIRONMENT", "staging"}})).format, LogFormat::Pretty);
}

TEST(EnvText, readsQuotesCommentsAndExports)
{
    const auto values = parseEnvText("# note\nexport A=1\nB = two words # note\nC='lit # eral'\nD=\"a\\n\\\"b\\\"\"\nE=\n\r\n");
    ASSERT_TRUE(values);
    EXPECT_EQ(values->at("A"), "1");
    EXPECT_EQ(values->at("B"), "two words");
    EXPECT_EQ(values->at("C"), "lit # eral");
    EXPECT_EQ(values->at("D"), "a\n\"b\"");
    EXPECT_EQ(values->at("E"), "");
    EXPECT_FALSE(parseEnvText("A='open"));
    EXPECT_FALSE(parseEnvText("1A=x"));
    EXPECT_FALSE(parseEnvText("A='x' y"));
}

TEST(EnvExample, isTheTable)
{
    std::ifstream file(PULSE_SOURCE_DIR "/.env.example");
    std::stringstream text;
    text << file.rdbuf();
    EXPECT_EQ(text.str(), envExample()) << "write it again: the table in backend/core/settingtable.cpp changed";
}

} // namespace
