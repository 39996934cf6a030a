#include "backend/core/config.h"
#include "backend/core/envfile.h"
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
            : setting.name == "LOG_FORMAT" ? "json" : "some-value";
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
    EXPECT_TRUE(load({}, {{"JWT_SECRET", "your-secret-key"}})->check()) << "development only warns";
    EXPECT_EQ(load({}, {{"JWT_SECRET", "your-secret-key"}})->weaknesses().size(), 1u);
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
