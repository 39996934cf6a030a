#include "backend/core/crypto.h"
#include "backend/core/json.h"
#include "backend/core/log.h"
#include "backend/core/text.h"
#include "tests/support/tempfolder.h"
#include <gtest/gtest.h>
#include <sys/stat.h>
#include <thread>

using namespace pulse;

namespace {

class LogFile : public testing::Test {
protected:
    std::vector<std::string> lines()
    {
        std::vector<std::string> found;
        const auto text = readFile(file);
        for (size_t start = 0; start < text.size();) {
            const auto end = text.find('\n', start);
            EXPECT_NE(end, std::string::npos) << "the last line is whole";
            found.push_back(text.substr(start, end - start));
            start = end + 1;
        }
        return found;
    }
    LogSettings settings(LogFormat format, LogLevel level = LogLevel::Debug) { return {.level = level, .format = format, .file = file}; }

    TempFolder folder;
    std::string file = (folder.path() / "pulse.log").string();
};

TEST_F(LogFile, file_isForItsOwnerAlone)
{
    const auto modeOf = [this] {
        struct stat info {};
        EXPECT_EQ(::stat(file.c_str(), &info), 0);
        return info.st_mode & 0777;
    };
    const auto before = ::umask(0);
    { Log log(settings(LogFormat::Json)); }
    ::umask(before);
    EXPECT_EQ(modeOf(), 0600u);
    ASSERT_EQ(::chmod(file.c_str(), 0644), 0);
    { Log log(settings(LogFormat::Json)); }
    EXPECT_EQ(modeOf(), 0600u) << "an older one is closed to others";
}

TEST_F(LogFile, recent_hasTheLastLines_redacted_andOnlyTheNewOnes)
{
    Log log(settings(LogFormat::Json));
    log.info("first", {{"password", "hunter2"}});
    log.access({.requestId = "req-1", .method = "GET", .route = "/v1/organizations", .status = 200, .micros = 12, .ip = "127.0.0.1"});
    log.flush();
    const auto all = log.recent();
    ASSERT_EQ(all.size(), 2u);
    EXPECT_EQ(all[0].text.find("hunter2"), std::string::npos);
    EXPECT_NE(all[0].text.find("first"), std::string::npos);
    EXPECT_NE(all[1].text.find("req-1"), std::string::npos);
    EXPECT_NE(all[1].text.back(), '\n');
    log.error("second");
    log.flush();
    const auto later = log.recent(all.back().number);
    ASSERT_EQ(later.size(), 1u);
    EXPECT_EQ(later[0].level, LogLevel::Error);
    for (int i = 0; i < 3'000; ++i)
        log.info("line");
    log.flush();
    EXPECT_LE(log.recent().size(), 2'000u);
    EXPECT_TRUE(log.recent(log.recent().back().number).empty());
}

TEST_F(LogFile, jsonLinesHoldTheirFields)
{
    Log log(settings(LogFormat::Json));
    log.warn("store is \"slow\"", {{"request_id", "r-1"}, {"micros", "12"}});
    log.access({"r-2", "POST", "/v1/tokens/create", 200, 42, "127.0.0.1"});
    log.flush();
    const auto found = lines();
    ASSERT_EQ(found.size(), 2u);
    const auto first = parseJsonObject(found[0]).value();
    EXPECT_EQ(first.at("level"), "warn");
    EXPECT_EQ(first.at("msg"), "store is \"slow\"");
    EXPECT_EQ(first.at("request_id"), "r-1");
    Time at;
    EXPECT_TRUE(parseTime(std::string(first.at("ts").as_string()), at));
    EXPECT_EQ(first.at("ts").as_string().back(), 'Z');
    const auto second = parseJsonObject(found[1]).value();
    EXPECT_EQ(second.at("request_id"), "r-2");
    EXPECT_EQ(second.at("method"), "POST");
    EXPECT_EQ(second.at("route"), "/v1/tokens/create");
    EXPECT_EQ(second.at("status"), 200);
    EXPECT_EQ(second.at("micros"), 42);
    EXPECT_EQ(second.at("ip"), "127.0.0.1");
}

TEST_F(LogFile, prettyLinesAreOneLineEach)
{
    Log log(settings(LogFormat::Pretty));
    log.info("started", {{"port", "8081"}, {"why", "two words"}});
    log.flush();
    const auto found = lines();
    ASSERT_EQ(found.size(), 1u);
    EXPECT_NE(found[0].find("INFO  started port=8081 why=\"two words\""), std::string::npos) << found[0];
}

TEST_F(LogFile, aRecordIsAlwaysOneValidLine)
{
    const std::string nasty = "a\nb\r\x1b[31mred\x07\x7f\u0085\u2028\u2029\u202e\xff\xc3 \"\\ " + std::string(1, '\0') + "end";
    for (const auto format : {LogFormat::Json, LogFormat::Pretty}) {
        std::filesystem::remove(file);
        Log log(settings(format));
        log.info(nasty, {{nasty, nasty}});
        log.access({nasty, nasty, nasty, 200, 1, nasty});
        log.flush();
        const auto found = lines();
        ASSERT_EQ(found.size(), 2u);
        for (const auto& line : found) {
            EXPECT_TRUE(isValidUtf8(line));
            for (const auto* danger : {"\r", "\x1b", "\x07", "\x7f", "\u0085", "\u2028", "\u2029", "\u202e"})
                EXPECT_EQ(line.find(danger), std::string::npos) << line;
            EXPECT_TRUE(format == LogFormat::Pretty || parseJsonObject(line)) << line;
        }
        EXPECT_NE(found[0].find("\\u001b[31mred"), std::string::npos) << found[0];
    }
}

TEST_F(LogFile, aLineEndsAtEightKibibytes)
{
    Log log(settings(LogFormat::Json));
    const std::string longText(100'000, '\x01');
    log.info(longText);
    log.info(longText, {{"a", longText}, {"b", longText}, {"c", longText}, {"d", longText}, {"e", longText}});
    log.info(std::string(50'000, 'x') + "é", {{std::string(500, 'n'), "v"}});
    log.flush();
    for (const auto& line : lines()) {
        EXPECT_LE(line.size() + 1, 8192u);
        EXPECT_TRUE(parseJsonObject(line)) << line.substr(0, 200);
    }
    EXPECT_EQ(lines().size(), 3u);
}

TEST_F(LogFile, levelsAreHonouredAndMayChange)
{
    Log log(settings(LogFormat::Pretty, LogLevel::Warn));
    log.info("unseen");
    log.access({"r", "GET", "/", 200, 1, "::1"});
    log.warn("seen");
    log.setLevel(LogLevel::Debug);
    log.debug("seen too");
    log.flush();
    ASSERT_EQ(lines().size(), 2u);
    EXPECT_NE(lines()[1].find("DEBUG seen too"), std::string::npos);
}

TEST_F(LogFile, manyThreadsLoseNothingThatWasNotCounted)
{
    constexpr int each = 20'000;
    uint64_t dropped = 0;
    {
        Log log(settings(LogFormat::Json));
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < 4; ++t)
                threads.emplace_back([&log, t] {
                    for (int i = 0; i < each; ++i)
                        t % 2 ? log.info("text") : log.access({"r", "GET", "/v1/status", 200, i, "127.0.0.1"});
                });
        }
        log.flush();
        dropped = log.dropped();
    }
    size_t records = 0, announced = 0;
    for (const auto& line : lines()) {
        const auto object = parseJsonObject(line).value();
        if (object.at("msg") == "log lines were dropped")
            announced += std::stoul(std::string(object.at("count").as_string()));
        else
            ++records;
    }
    EXPECT_EQ(records + dropped, 4u * each);
    EXPECT_EQ(announced, dropped);
}

TEST_F(LogFile, whatWasWrittenBeforeTheEndIsThere)
{
    {
        Log log(settings(LogFormat::Pretty));
        for (int i = 0; i < 100; ++i)
            log.info("line");
    }
    EXPECT_EQ(lines().size(), 100u);
}

TEST_F(LogFile, anImpossibleFileIsSaidOnStandardError)
{
    testing::internal::CaptureStderr();
    {
        Log log({.file = folder.write("a-file", "") + "/pulse.log"});
        log.info("still here");
    }
    const auto text = testing::internal::GetCapturedStderr();
    EXPECT_NE(text.find("cannot be written"), std::string::npos);
    EXPECT_NE(text.find("still here"), std::string::npos);
}

TEST_F(LogFile, noCanaryEscapes)
{
    const auto body = randomHex(64);
    const std::string canaries[] = {"pulse_secret_" + body, "pulse_admin_" + body, "pulse_session_" + body, "whsec_" + body,
                                    "eyJ" + body + ".eyJ" + body + "." + body, "sk_live_" + body};
    Log log(settings(LogFormat::Json));
    for (const auto& canary : canaries) {
        log.info(canary, {{"note", canary}, {"x", "before " + canary + " after"}});
        log.info("GET /x?token=" + body + "&a=b", {{"url", "https://user:" + body + "@host/path"}});
        log.info("{\"api_secret\":\"" + body + "\",\"turnPassword\": \"" + body + "\"}", {{"Authorization", body}, {"livekit_api_secret", body}});
        log.info("Authorization: Bearer " + canary, {{"to", "rtmp://live.example/app/" + body}});
        log.info("{\\\"password\\\":\\\"" + body + "\\\"}", {{"h", "authorization: Basic " + body}});
        log.access({canary, "POST", "/v1/x?secret=" + body, 200, 1, "127.0.0.1"});
    }
    log.flush();
    const auto text = readFile(file);
    EXPECT_EQ(text.find(body.substr(0, 12)), std::string::npos) << text.substr(0, text.find('\n', text.find(body.substr(0, 12))));
    EXPECT_NE(text.find("pulse_secret_***"), std::string::npos) << "what kind of secret it was stays readable";
    EXPECT_NE(text.find("after"), std::string::npos);
}

TEST(Redact, leavesPlainTextAlone)
{
    for (const auto* plain : {"", "GET /v1/tokens/create 200", "the token expired", "pulse_key_0123456789abcdef", "code=wrong", "https://example.com/a?b=c",
                              "rtmp://host/app", "secret_required", "tokens=12", "a@b.c", "naïve café"})
        EXPECT_EQ(redact(plain), plain);
}

TEST(Redact, names)
{
    for (const auto* secret : {"password", "turnPassword", "api_secret", "X-Pulse-Secret", "Authorization", "access_token", "LIVEKIT_API_SECRET", "set-cookie",
                               "private_key", "secret_access_key", "API_KEY_PEPPER"})
        EXPECT_TRUE(isSecretName(secret)) << secret;
    for (const auto* plain : {"name", "token_type", "tokens", "key_id", "author", "status", "route", ""})
        EXPECT_FALSE(isSecretName(plain)) << plain;
}

TEST(Redact, takesTimeLinearToTheText)
{
    for (const std::string piece : {"a://", "eyJ", "pulse_secret_", "token=", "\"secret\":\"", "Bearer ", "rtmp://a/b/"}) {
        std::string text;
        while (text.size() < 200'000)
            text += piece;
        EXPECT_LE(redact(text).size(), text.size() * 2);
    }
}

} // namespace
