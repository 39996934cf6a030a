#include "backend/livekit/livekitprobe.h"
#include "backend/net/httpcall.h"
#include "tests/support/fixedanswer.h"
#include "tests/support/tempfolder.h"
#include <csignal>
#include <fstream>
#include <gtest/gtest.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

namespace pulse::test {
namespace {

const Time now = fromMillis(1'769'860'800'000);
constexpr std::string_view dateNow = "Date: Sat, 31 Jan 2026 12:00:00 GMT";

LiveKitFinding probe(const std::string& host, int64_t timeoutMs = 5'000)
{
    return probeLiveKit({.host = host, .apiKey = "APIx", .apiSecret = "a secret of more than thirty-two characters"}, now, timeoutMs);
}
LiveKitVerdict verdictOf(const std::string& head, const std::string& body)
{
    FixedAnswer server(httpAnswer(head, body));
    return probe(server.url()).verdict;
}

TEST(LiveKitProbe, callUrl_takesTheFourSchemes)
{
    EXPECT_EQ(callUrl("wss://lk.example"), "https://lk.example");
    EXPECT_EQ(callUrl(" ws://lk.example:7880/ "), "http://lk.example:7880");
    EXPECT_EQ(callUrl("HTTPS://lk.example//"), "https://lk.example");
    EXPECT_EQ(callUrl("http://[::1]:7880"), "http://[::1]:7880");
    for (const auto* bad : {"", "lk.example", "ftp://lk.example", "wss://", "wss:///x", "wss://user:pw@lk.example", "ws://a b", "wss://lk.example?x=1", "ws://a\nb"})
        EXPECT_EQ(callUrl(bad), "") << bad;
}

TEST(LiveKitProbe, withoutWhatItNeeds_nothingIsCalled)
{
    EXPECT_EQ(probe("").verdict, LiveKitVerdict::NoAddress);
    EXPECT_EQ(probe("lk.example").verdict, LiveKitVerdict::BadAddress);
    EXPECT_EQ(probeLiveKit({.host = "ws://127.0.0.1:1", .apiKey = "APIx", .apiSecret = ""}, now).verdict, LiveKitVerdict::NoKey);
}

TEST(LiveKitProbe, answers_byWhatLiveKitSays)
{
    using enum LiveKitVerdict;
    EXPECT_EQ(verdictOf("200 OK", R"({"rooms":[]})"), Ok);
    EXPECT_EQ(verdictOf("200 OK", "<html>hello</html>"), NotLiveKit);
    EXPECT_EQ(verdictOf("200 OK", "{}"), NotLiveKit);
    EXPECT_EQ(verdictOf("401 Unauthorized", "invalid API key: APIx"), WrongKey);
    EXPECT_EQ(verdictOf("401 Unauthorized", "invalid token: x, error: token signature is invalid: signature is invalid"), WrongSecret);
    EXPECT_EQ(verdictOf("401 Unauthorized", "invalid token: x, error: token has invalid claims: token is expired"), ClockSkew);
    EXPECT_EQ(verdictOf("401 Unauthorized", "invalid token: x, error: token has invalid claims: token is not valid yet"), ClockSkew);
    EXPECT_EQ(verdictOf("401 Unauthorized", R"({"code":"unauthenticated","msg":"permissions denied"})"), Refused);
    EXPECT_EQ(verdictOf("401 Unauthorized", "<html>Log in</html>"), NotLiveKit);
    EXPECT_EQ(verdictOf("301 Moved Permanently\r\nLocation: https://x", ""), Redirected);
    EXPECT_EQ(verdictOf("406 Not Acceptable", "Not Ready"), NotReady);
    EXPECT_EQ(verdictOf("502 Bad Gateway", "<html>"), NotReady);
    EXPECT_EQ(verdictOf("404 Not Found", "404 page not found"), NotLiveKit);
}

TEST(LiveKitProbe, whyItFailed_neverHoldsTheToken)
{
    // LiveKit repeats the whole token in its refusal: so does this one, which does not know it, with another.
    FixedAnswer server(httpAnswer("401 Unauthorized", "invalid token: eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJBUEl4In0.c2lnbmF0dXJl, error: signature is invalid\nmore"));
    const auto finding = probe(server.url());
    EXPECT_EQ(finding.why.find("eyJhbGciOiJIUzI1NiJ9.eyJ"), std::string::npos) << finding.why;
    EXPECT_NE(finding.why.find("signature is invalid more"), std::string::npos) << finding.why;
    EXPECT_NE(server.request().find("Authorization: Bearer eyJ"), std::string::npos);
    EXPECT_EQ(server.request().find("a secret of more"), std::string::npos);
}

TEST(LiveKitProbe, clocks_areCompared)
{
    FixedAnswer same(httpAnswer("200 OK\r\n" + std::string(dateNow), R"({"rooms":[]})"));
    EXPECT_EQ(probe(same.url()).clockAheadSeconds, 0);
    FixedAnswer ahead(httpAnswer("200 OK\r\nDate: Sat, 31 Jan 2026 12:05:00 GMT", R"({"rooms":[]})"));
    EXPECT_EQ(probe(ahead.url()).clockAheadSeconds, 300);
    FixedAnswer none(httpAnswer("200 OK", R"({"rooms":[]})"));
    EXPECT_EQ(probe(none.url()).clockAheadSeconds, 0);
}

TEST(LiveKitProbe, transport_byKind)
{
    EXPECT_EQ(probe("ws://no-such-host.invalid").verdict, LiveKitVerdict::Unresolved);
    EXPECT_EQ(probe("ws://127.0.0.1:1").verdict, LiveKitVerdict::Unreachable);
    FixedAnswer silent("");
    EXPECT_EQ(probe(silent.url(), 150).verdict, LiveKitVerdict::TimedOut);
    FixedAnswer plain(httpAnswer("200 OK", ""));
    EXPECT_EQ(probe("wss://127.0.0.1:" + std::to_string(plain.port())).verdict, LiveKitVerdict::Tls);
}

/// livekit-server as it is, for as long as the test.
class RealLiveKit {
public:
    explicit RealLiveKit(const std::string& program)
    {
        {
            // The port is free again at once: nobody else on this machine asks for it meanwhile.
            FixedAnswer place("x");
            m_port = place.port();
        }
        const auto file = (m_folder.path() / "livekit.yaml").string();
        std::ofstream(file) << "port: " << m_port << "\nbind_addresses: [\"127.0.0.1\"]\nkeys: {APIreal: secretsecretsecretsecretsecretsecret1}\n"
                            << "rtc: {tcp_port: 0, udp_port: " << m_port << ", use_external_ip: false, node_ip: 127.0.0.1}\nlogging: {level: error}\n";
        std::vector<std::string> words{program, "--config", file};
        std::vector<char*> arguments;
        for (auto& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        if (::posix_spawn(&m_process, program.c_str(), nullptr, nullptr, arguments.data(), environ) != 0)
            m_process = -1;
    }
    ~RealLiveKit()
    {
        if (m_process <= 0)
            return;
        // Asked to end it waits for clients that never come; nothing of it is kept.
        ::kill(m_process, SIGKILL);
        ::waitpid(m_process, nullptr, 0);
    }
    std::string url() const { return "ws://127.0.0.1:" + std::to_string(m_port); }
    bool answers() const
    {
        for (int tries = 0; tries < 150; ++tries) {
            if (callHttp({.url = callUrl(url()), .timeoutMs = 1'000}).status == 200)
                return true;
            ::usleep(100'000);
        }
        return false;
    }

private:
    TempFolder m_folder;
    uint16_t m_port = 0;
    pid_t m_process = -1;
};

TEST(LiveKitProbe, realServer)
{
    const char* peers = std::getenv("PULSE_PEERS");
    const auto program = std::string(peers ? peers : "") + "/bin/livekit-server";
    if (::access(program.c_str(), X_OK) != 0)
        GTEST_SKIP() << "no livekit-server in $PULSE_PEERS/bin";
    RealLiveKit real(program);
    ASSERT_TRUE(real.answers());
    const SystemClock clock;
    const LiveKitCredentials right{.host = real.url(), .apiKey = "APIreal", .apiSecret = "secretsecretsecretsecretsecretsecret1"};
    const auto verdict = [&](LiveKitCredentials credentials, Duration off = {}) { return probeLiveKit(credentials, clock.now() + off).verdict; };
    const auto good = probeLiveKit(right, clock.now());
    EXPECT_EQ(good.verdict, LiveKitVerdict::Ok) << good.why;
    EXPECT_LE(std::abs(good.clockAheadSeconds), 2);
    auto other = right;
    other.apiKey = "APIother";
    EXPECT_EQ(verdict(other), LiveKitVerdict::WrongKey);
    other = right;
    other.apiSecret = "another secret of thirty-two bytes and more";
    const auto wrong = probeLiveKit(other, clock.now());
    EXPECT_EQ(wrong.verdict, LiveKitVerdict::WrongSecret);
    EXPECT_EQ(wrong.why.find("eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9."), std::string::npos) << wrong.why;
    EXPECT_EQ(verdict(right, std::chrono::minutes(10)), LiveKitVerdict::ClockSkew);
    EXPECT_EQ(verdict(right, -std::chrono::minutes(10)), LiveKitVerdict::ClockSkew);
}

} // namespace
} // namespace pulse::test
