#include "backend/net/httpcall.h"
#include "tests/support/fixedanswer.h"
#include <gtest/gtest.h>
#include <thread>

namespace pulse::test {
namespace {

TEST(HttpCall, post_200_headersAndBodyArrive)
{
    FixedAnswer server(httpAnswer("200 OK\r\nDate: Sun, 06 Nov 1994 08:49:37 GMT", "yes"));
    const auto outcome = callHttp({.url = server.url() + "/a", .body = "{}", .headers = {{"Content-Type", "application/json"}, {"X-One", "1"}}});
    EXPECT_EQ(outcome.fault, HttpFault::None) << outcome.why;
    EXPECT_EQ(outcome.status, 200);
    EXPECT_EQ(outcome.body, "yes");
    EXPECT_EQ(outcome.dateSeconds, 784'111'777);
    const auto request = server.request();
    EXPECT_TRUE(request.starts_with("POST /a HTTP/1.1\r\n")) << request;
    EXPECT_NE(request.find("X-One: 1\r\n"), std::string::npos);
    EXPECT_EQ(request.find("Expect"), std::string::npos);
    EXPECT_TRUE(request.ends_with("\r\n\r\n{}"));
}

TEST(HttpCall, get_withoutABody)
{
    FixedAnswer server(httpAnswer("204 No Content", ""));
    EXPECT_EQ(callHttp({.url = server.url()}).status, 204);
    EXPECT_TRUE(server.request().starts_with("GET / HTTP/1.1\r\n"));
}

TEST(HttpCall, redirect_isNotFollowed)
{
    FixedAnswer target(httpAnswer("200 OK", "here"));
    FixedAnswer server(httpAnswer("302 Found\r\nLocation: " + target.url(), ""));
    const auto outcome = callHttp({.url = server.url()});
    EXPECT_EQ(outcome.status, 302);
    EXPECT_EQ(target.request(), "");
}

TEST(HttpCall, proxyOfTheEnvironment_isNotUsed)
{
    ::setenv("http_proxy", "http://127.0.0.1:1", 1);
    FixedAnswer server(httpAnswer("200 OK", ""));
    EXPECT_EQ(callHttp({.url = server.url()}).status, 200);
    ::unsetenv("http_proxy");
}

TEST(HttpCall, faults_byKind)
{
    EXPECT_EQ(callHttp({.url = "file:///etc/passwd"}).fault, HttpFault::BadUrl);
    EXPECT_EQ(callHttp({.url = "http://"}).fault, HttpFault::BadUrl);
    EXPECT_EQ(callHttp({.url = "http://no-such-host.invalid"}).fault, HttpFault::Unresolved);
    uint16_t gone = 0;
    {
        FixedAnswer server("x");
        gone = server.port();
    }
    EXPECT_EQ(callHttp({.url = "http://127.0.0.1:" + std::to_string(gone)}).fault, HttpFault::Unreachable);
    FixedAnswer odd("garbage\r\n\r\n");
    EXPECT_EQ(callHttp({.url = odd.url()}).fault, HttpFault::Broken);
    FixedAnswer plain(httpAnswer("200 OK", ""));
    EXPECT_EQ(callHttp({.url = "https://127.0.0.1:" + std::to_string(plain.port()), .timeoutMs = 2'000}).fault, HttpFault::Tls);
}

TEST(HttpCall, tooLarge_isCut)
{
    FixedAnswer server(httpAnswer("200 OK", std::string(2'000, 'x')));
    const auto outcome = callHttp({.url = server.url(), .maxBytes = 1'000});
    EXPECT_EQ(outcome.fault, HttpFault::TooLarge);
    EXPECT_LE(outcome.body.size(), 1'000u);
    FixedAnswer headers(httpAnswer("200 OK\r\nX-A: " + std::string(80'000, 'x'), ""));
    EXPECT_EQ(callHttp({.url = headers.url()}).fault, HttpFault::TooLarge);
}

TEST(HttpCall, deadline_endsIt)
{
    FixedAnswer silent("");
    const auto outcome = callHttp({.url = silent.url(), .timeoutMs = 150});
    EXPECT_EQ(outcome.fault, HttpFault::TimedOut);
    EXPECT_GE(outcome.elapsedMs, 100);
    EXPECT_LT(outcome.elapsedMs, 5'000);
}

TEST(HttpCall, stop_endsIt)
{
    FixedAnswer silent("");
    std::stop_source stop;
    stop.request_stop();
    const auto outcome = callHttp({.url = silent.url(), .timeoutMs = 20'000}, stop.get_token());
    EXPECT_EQ(outcome.fault, HttpFault::Stopped);
    EXPECT_LT(outcome.elapsedMs, 10'000);
}

} // namespace
} // namespace pulse::test
