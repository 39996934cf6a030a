#include "backend/http/listener.h"
#include "tests/http/httphouse.h"
#include "tests/http/rawclient.h"
#include <ctime>
#include <arpa/inet.h>
#include <condition_variable>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <mutex>
#include <thread>
#include <unistd.h>

namespace pulse::test {
namespace {

using testing::HasSubstr;
using namespace std::string_literals;

/// Holds callers until it is opened.
class Gate {
public:
    void open()
    {
        const std::lock_guard lock(m_mutex);
        m_isOpen = true;
        m_changed.notify_all();
    }
    void pass()
    {
        std::unique_lock lock(m_mutex);
        ++m_waiting;
        m_changed.notify_all();
        m_changed.wait(lock, [this] { return m_isOpen; });
    }
    void awaitCallers(int count)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] { return m_waiting >= count; });
    }

private:
    std::mutex m_mutex;
    std::condition_variable m_changed;
    bool m_isOpen = false;
    int m_waiting = 0;
};

/// A listener on a free port, its deadlines shortened where a test waits for them.
struct ServedHouse {
    explicit ServedHouse(ListenerSettings settings = {}, ChainSettings chain = {.limitPerIp = 0})
        : house(std::move(chain), [this](HttpHouse& h) { addRoutes(h); })
    {
        settings.port = 0;
        auto started = Listener::start(settings, {.chain = house.chain(), .metrics = house.metrics.get()});
        if (!started)
            throw std::runtime_error(errorText(started.error()));
        listener = std::move(*started);
    }
    ~ServedHouse() { gate.open(); }

    void addRoutes(HttpHouse& h)
    {
        const auto route = [&h](std::string_view pattern, std::string_view operation, Runs runs, Handler handler) {
            h.router.add({.method = Method::Get, .pattern = pattern, .operation = operation, .room = "things", .access = Access::Open,
                          .runs = runs, .statuses = {200}, .handler = std::move(handler)});
        };
        route("/v1/waits", "waits", Runs::Store, [this](const Request&) -> Result<Response> {
            gate.pass();
            return Response{.body = "waited"};
        });
        route("/v1/slow-hash", "slowHash", Runs::Password, [this](const Request&) -> Result<Response> {
            gate.pass();
            return Response{.body = "hashed"};
        });
        route("/v1/big", "big", Runs::Hot, [](const Request&) -> Result<Response> { return Response{.body = std::string(4'000'000, 'b')}; });
        h.router.add({.method = Method::Post, .pattern = "/v1/echo", .operation = "echo", .room = "things", .access = Access::Open,
                      .runs = Runs::Hot, .takesAlso = {{"a", "integer"}}, .statuses = {200}, .handler = [](const Request& request) -> Result<Response> {
                          return Response{.body = std::string(request.body)};
                      }});
    }

    RawClient connect() const { return RawClient(listener->port()); }
    /// One request on a connection of its own.
    RawAnswer ask(std::string_view bytes) const
    {
        auto client = connect();
        client.send(bytes);
        return client.read();
    }

    /// Whether so many are left within ten seconds.
    bool awaitConnections(int count) const
    {
        const auto wanted = "pulse_http_connections " + std::to_string(count) + "\n";
        for (int i = 0; i < 1000; ++i) {
            std::string text;
            house.metrics->write(text);
            if (text.find(wanted) != std::string::npos)
                return true;
            usleep(10'000);
        }
        return false;
    }

    Gate gate;
    HttpHouse house;
    std::unique_ptr<Listener> listener;
};

std::string get(std::string_view path, std::string_view more = {})
{
    return "GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(more) + "\r\n";
}

std::string post(std::string_view path, std::string_view body, std::string_view more = {})
{
    return "POST " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: " + std::to_string(body.size()) +
           "\r\n" + std::string(more) + "\r\n" + std::string(body);
}

TEST(Listener, answers)
{
    ServedHouse served;
    const auto answer = served.ask(get("/health"));
    EXPECT_EQ(answer.status, 200);
    EXPECT_EQ(answer.body, R"({"status":"healthy"})");
    EXPECT_EQ(answer.header("Content-Type"), "application/json");
    EXPECT_EQ(answer.header("Content-Length"), "20");
    EXPECT_EQ(answer.header("X-Content-Type-Options"), "nosniff");
    EXPECT_EQ(answer.header("Cache-Control"), "no-store");
    EXPECT_EQ(answer.header("X-Request-Id").size(), 16u);
    EXPECT_THAT(answer.header("Date"), testing::MatchesRegex("[A-Z][a-z][a-z], [0-9][0-9] [A-Z][a-z][a-z] 20[0-9][0-9] [0-9:]+ GMT"));
    EXPECT_EQ(answer.header("Server"), "");
    EXPECT_EQ(answer.header("Connection"), "");
}

TEST(Listener, keeps_the_connection)
{
    ServedHouse served;
    auto client = served.connect();
    for (int i = 0; i < 50; ++i) {
        client.send(get("/v1/open?n=" + std::to_string(i)));
        EXPECT_THAT(client.read().body, HasSubstr("\"n\":\"" + std::to_string(i) + "\""));
    }
}

TEST(Listener, close_is_honoured)
{
    ServedHouse served;
    for (const auto& bytes : {get("/health", "Connection: close\r\n"), get("/health", "Connection: foo, Close\r\n"),
                              std::string("GET /health HTTP/1.0\r\n\r\n")}) {
        auto client = served.connect();
        client.send(bytes);
        const auto answer = client.read();
        EXPECT_EQ(answer.status, 200);
        EXPECT_EQ(answer.header("Connection"), "close");
        EXPECT_TRUE(client.isClosed());
    }
}

TEST(Listener, http10_stays_open_when_asked)
{
    ServedHouse served;
    auto client = served.connect();
    for (int i = 0; i < 2; ++i) {
        client.send("GET /health HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
        EXPECT_EQ(client.read().header("Connection"), "keep-alive");
    }
}

TEST(Listener, pipelined_answers_in_order)
{
    ServedHouse served;
    auto client = served.connect();
    std::string all;
    for (int i = 0; i < 2000; ++i)
        all += i % 100 == 0 ? get("/v1/things/" + std::to_string(i), "Authorization: Bearer admin\r\n") : get("/v1/open?n=" + std::to_string(i));
    std::thread sender([&] { client.send(all); });
    for (int i = 0; i < 2000; ++i) {
        const auto answer = client.read();
        ASSERT_EQ(answer.status, i % 100 == 0 ? 404 : 200) << i;
        ASSERT_THAT(answer.body, HasSubstr(i % 100 == 0 ? "not_found"s : "\"n\":\"" + std::to_string(i) + "\""));
    }
    sender.join();
}

TEST(Listener, byte_by_byte)
{
    ServedHouse served;
    auto client = served.connect();
    for (const char c : post("/v1/echo", R"({"a":1})"))
        ASSERT_TRUE(client.send({&c, 1}));
    EXPECT_EQ(client.read().body, R"({"a":1})");
}

TEST(Listener, head_has_a_length_and_no_body)
{
    ServedHouse served;
    auto client = served.connect();
    client.send("HEAD /health HTTP/1.1\r\nHost: localhost\r\n\r\n" + get("/v1/status"));
    const auto head = client.read(true);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header("Content-Length"), "20");
    EXPECT_EQ(client.read().body, R"({"status":"operational"})");
}

TEST(Listener, options_204_without_length)
{
    ServedHouse served;
    const auto answer = served.ask("OPTIONS /v1/things HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(answer.status, 204);
    EXPECT_EQ(answer.header("Content-Length"), "");
    EXPECT_EQ(answer.header("Content-Type"), "");
}

TEST(Listener, chunked_body)
{
    ServedHouse served;
    auto client = served.connect();
    const std::string head = "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n";
    client.send(head + "4\r\n{\"a\"\r\n3;x=y\r\n:12\r\n1\r\n}\r\n0\r\nTrailer: x\r\nHost: evil\r\n\r\n" + get("/v1/status"));
    EXPECT_EQ(client.read().body, R"({"a":12})");
    EXPECT_EQ(client.read().body, R"({"status":"operational"})");
    for (const char c : head + "4\r\n{\"a\"\r\n4\r\n:12}\r\n0\r\n\r\n")
        client.send({&c, 1});
    EXPECT_EQ(client.read().body, R"({"a":12})");
}

TEST(Listener, continue_100)
{
    ServedHouse served;
    auto client = served.connect();
    client.send("POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 2\r\nExpect: 100-continue\r\n\r\n");
    EXPECT_EQ(client.read().status, 100);
    client.send("{}");
    EXPECT_EQ(client.read().status, 200);
    client.send(post("/v1/echo", "{}", "Expect: 100-continue\r\n"));
    EXPECT_EQ(client.read().status, 200) << "the body was there already";
}

struct Vector {
    const char* name;
    std::string bytes;
    int status;
    bool isClosed = true;
};

void expectRefused(const std::vector<Vector>& vectors)
{
    ServedHouse served;
    for (const auto& [name, bytes, status, isClosed] : vectors) {
        SCOPED_TRACE(name);
        auto client = served.connect();
        client.send(bytes);
        const auto answer = client.read();
        EXPECT_EQ(answer.status, status) << answer.body;
        EXPECT_EQ(answer.header("Content-Type"), "application/problem+json");
        EXPECT_EQ(answer.header("Connection"), isClosed ? "close" : "");
        if (!isClosed)
            continue;
        client.finish();
        EXPECT_TRUE(client.isClosed());
    }
}

TEST(Listener, refuses_smuggling)
{
    const std::string start = "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";
    const std::string chunked = "Transfer-Encoding: chunked\r\n";
    const std::string rest = "\r\n0\r\n\r\nGET /v1/evil HTTP/1.1\r\nHost: localhost\r\n\r\n";
    expectRefused({
        {"length and chunked", start + "Content-Length: 5\r\n" + chunked + rest, 400},
        {"chunked and length", start + chunked + "Content-Length: 5\r\n" + rest, 400},
        {"two lengths", start + "Content-Length: 5\r\nContent-Length: 6\r\n\r\nabcde", 400},
        {"the same length twice", start + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nabcde", 400},
        {"a list of lengths", start + "Content-Length: 5, 5\r\n\r\nabcde", 400},
        {"signed length", start + "Content-Length: +5\r\n\r\nabcde", 400},
        {"negative length", start + "Content-Length: -5\r\n\r\nabcde", 400},
        {"hex length", start + "Content-Length: 0x5\r\n\r\nabcde", 400},
        {"empty length", start + "Content-Length: \r\n\r\nabcde", 400},
        {"endless length", start + "Content-Length: 99999999999999999999\r\n\r\n", 400},
        {"chunked twice", start + chunked + chunked + rest, 400},
        {"gzip, then chunked on its own line", start + "Transfer-Encoding: gzip\r\n" + chunked + rest, 400},
        {"chunked, then gzip on its own line", start + chunked + "Transfer-Encoding: gzip\r\n" + rest, 400},
        {"chunked, chunked", start + "Transfer-Encoding: chunked, chunked\r\n" + rest, 501},
        {"gzip, chunked", start + "Transfer-Encoding: gzip, chunked\r\n" + rest, 501},
        {"chunked, identity", start + "Transfer-Encoding: chunked, identity\r\n" + rest, 501},
        {"xchunked", start + "Transfer-Encoding: xchunked\r\n" + rest, 501},
        {"chunked in 1.0", "POST /v1/echo HTTP/1.0\r\nHost: localhost\r\n" + chunked + rest, 400},
        {"folded header", start + "X-A: b\r\n c: d\r\n\r\n", 400},
        {"folded coding", start + "Transfer-Encoding:\r\n chunked\r\n" + rest, 400},
        {"folded into nothing", start + "Transfer-Encoding: chunked\r\n \r\n\r\n0\r\n\r\n", 400},
        {"folded twice", start + "X-A:\r\n \r\n\tb\r\n\r\n", 400},
        {"folded with tab", start + "X-A: b\r\n\tc\r\n\r\n", 400},
        {"bare line feeds", "GET /health HTTP/1.1\nHost: localhost\n\n", 400},
        {"one bare line feed", "GET /health HTTP/1.1\r\nHost: localhost\nX: y\r\n\r\n", 400},
        {"bare carriage return", "GET /health HTTP/1.1\r\nHost: localhost\rX: y\r\n\r\n", 400},
        {"NUL in a value", "GET /health HTTP/1.1\r\nHost: localhost\r\nX: a\0b\r\n\r\n"s, 400},
        {"NUL in a name", "GET /health HTTP/1.1\r\nHost: localhost\r\nX\0Y: a\r\n\r\n"s, 400},
        {"space before colon", start + "Transfer-Encoding : chunked\r\n" + rest, 400},
        {"space before name", "GET /health HTTP/1.1\r\n Host: localhost\r\n\r\n", 400},
        {"no colon", "GET /health HTTP/1.1\r\nHost localhost\r\n\r\n", 400},
        {"empty name", "GET /health HTTP/1.1\r\nHost: localhost\r\n: x\r\n\r\n", 400},
        {"bad chunk size", start + chunked + "\r\nxyz\r\n", 400},
        {"negative chunk", start + chunked + "\r\n-1\r\n", 400},
        {"chunk without end", start + chunked + "\r\n2\r\nabc\r\n0\r\n\r\n", 400},
        {"chunk size overflow", start + chunked + "\r\nffffffffffffffffff\r\n", 400},
        {"two spaces", "GET  /health HTTP/1.1\r\nHost: localhost\r\n\r\n", 400},
        {"no version", "GET /health\r\nHost: localhost\r\n\r\n", 400},
        {"HTTP/2.0", "GET /health HTTP/2.0\r\nHost: localhost\r\n\r\n", 400},
        {"HTTP/1.2", "GET /health HTTP/1.2\r\nHost: localhost\r\n\r\n", 400},
        {"lower-case version", "GET /health http/1.1\r\nHost: localhost\r\n\r\n", 400},
        {"TLS hello", std::string("\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03", 11), 400},
        {"HTTP/2 preface", "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n", 400},
    });
}

TEST(Listener, refuses_hosts_and_targets)
{
    expectRefused({
        {"no host", "GET /health HTTP/1.1\r\n\r\n", 400},
        {"two hosts", "GET /health HTTP/1.1\r\nHost: localhost\r\nHost: localhost\r\n\r\n", 400},
        {"empty host", "GET /v1/status HTTP/1.1\r\nHost:\r\n\r\n", 421, false},
        {"foreign host", "GET /v1/status HTTP/1.1\r\nHost: evil.test\r\n\r\n", 421, false},
        {"absolute target", "GET http://evil.test/v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n", 421, false},
        {"absolute target of another port", "GET http://localhost:1/v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n", 421, false},
        {"absolute target of another scheme", "GET ftp://localhost/v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n", 421, false},
        {"1.0 without host", "GET /v1/status HTTP/1.0\r\n\r\n", 421},
        {"connect", "CONNECT evil.test:443 HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, false},
        {"trace", "TRACE /v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, false},
        {"unknown method", "BREW /v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, false},
        {"lower-case method", "get /v1/status HTTP/1.1\r\nHost: localhost\r\n\r\n", 405, false},
        {"broken escape", "GET /v1/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, false},
        {"asterisk of another method", "GET * HTTP/1.1\r\nHost: localhost\r\n\r\n", 400, false},
        {"expectation", "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nExpect: tea\r\nContent-Length: 2\r\n\r\n{}", 417},
    });
}

TEST(Listener, takes_absolute_targets_and_the_asterisk)
{
    ServedHouse served;
    EXPECT_EQ(served.ask("GET http://localhost/health HTTP/1.1\r\nHost: localhost\r\n\r\n").body, R"({"status":"healthy"})");
    EXPECT_EQ(served.ask("GET HTTP://LOCALHOST/nowhere?x=1 HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 404);
    EXPECT_EQ(served.ask("GET http://localhost HTTP/1.1\r\nHost: localhost\r\n\r\n").status, 404);
    const auto all = served.ask("OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(all.status, 204);
    EXPECT_THAT(all.header("Allow"), HasSubstr("DELETE"));
}

TEST(Listener, limits_sizes)
{
    std::string lines = "GET /health HTTP/1.1\r\nHost: localhost\r\n";
    for (int i = 0; i < 100; ++i)
        lines += "X-" + std::to_string(i) + ": y\r\n";
    const auto wide = [](size_t bytes) { return get("/health", "X: " + std::string(bytes, 'x') + "\r\n"); };
    expectRefused({
        {"101 lines", lines + "\r\n", 431},
        {"17 KiB in one line", wide(17 * 1024), 431},
        {"200 KiB", wide(200 * 1024), 431},
        {"9 KiB target", get("/" + std::string(9 * 1024, 'a')), 414},
        {"20 KiB target", get("/" + std::string(20 * 1024, 'a')), 414},
        {"1 MiB and a byte", post("/v1/echo", std::string(1024 * 1024 + 1, ' ')), 413},
        {"5 GB announced", "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 5000000000\r\n\r\n", 413},
        {"chunk of 2 MiB", "POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n200000\r\n", 413},
    });
}

TEST(Listener, takes_what_just_fits)
{
    ServedHouse served;
    EXPECT_EQ(served.ask(post("/v1/echo", std::string(1024 * 1024, ' '))).body.size(), 1024u * 1024u);
    EXPECT_EQ(served.ask(get("/health", "X: " + std::string(15 * 1024, 'x') + "\r\n")).status, 200);
    EXPECT_EQ(served.ask(get("/v1/open?x=" + std::string(8000, 'a'))).status, 200);
    std::string lines;
    for (int i = 0; i < 99; ++i)
        lines += "X-" + std::to_string(i) + ": y\r\n";
    EXPECT_EQ(served.ask(get("/health", lines)).status, 200);
}

TEST(Listener, tiny_chunks_with_long_extensions_413)
{
    ServedHouse served;
    auto client = served.connect();
    client.send("POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n\r\n");
    std::thread sender([&] {
        const auto chunk = "1;x=" + std::string(8000, 'y') + "\r\na\r\n";
        for (int i = 0; i < 1000 && client.send(chunk); ++i) {}
    });
    EXPECT_EQ(client.read().status, 413);
    sender.join();
}

TEST(Listener, refusal_arrives_before_the_body_is_sent)
{
    ServedHouse served;
    auto client = served.connect();
    client.send("POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1500000\r\n\r\n");
    // The client keeps sending for a while, as browsers do; the answer must not be lost to a reset.
    client.send(std::string(1'500'000, 'x'));
    const auto answer = client.read();
    EXPECT_EQ(answer.status, 413);
    EXPECT_THAT(answer.body, HasSubstr("body_too_large"));
}

TEST(Listener, request_id_of_a_broken_request)
{
    ServedHouse served;
    const auto answer = served.ask("POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nX-Request-Id: mine\r\nContent-Length: 5000000\r\n\r\n");
    EXPECT_EQ(answer.header("X-Request-Id"), "mine");
    EXPECT_THAT(answer.body, HasSubstr("\"request_id\":\"mine\""));
}

ListenerSettings hurried()
{
    ListenerSettings settings;
    settings.deadlines = {.headerMs = 200, .requestMs = 400, .idleMs = 300, .answerMs = 300, .lingerMs = 100, .stopMs = 2000};
    return settings;
}

TEST(Listener, cuts_idle_clients)
{
    ServedHouse served(hurried());
    auto silent = served.connect();
    auto once = served.connect();
    once.send(get("/health"));
    EXPECT_EQ(once.read().status, 200);
    EXPECT_TRUE(silent.isClosed());
    EXPECT_TRUE(once.isClosed());
}

/// Sends `bytes` one at a time until the other side closes; how many milliseconds that took.
int64_t drip(RawClient& client, const std::string& bytes)
{
    const auto start = std::chrono::steady_clock::now();
    for (size_t i = 0; i < 1000; ++i)
        if (!client.send(bytes.substr(i % bytes.size(), 1)) || client.isClosed(20))
            break;
    return std::chrono::duration_cast<std::chrono::milliseconds>(std::chrono::steady_clock::now() - start).count();
}

TEST(Listener, cuts_dripped_headers)
{
    ServedHouse served(hurried());
    auto client = served.connect();
    client.send("GET /health HTTP/1.1\r\nHost: localhost\r\nX: ");
    const auto ms = drip(client, "x");
    EXPECT_GE(ms, 150);
    EXPECT_LT(ms, 5000) << "each byte must not move the deadline";
}

TEST(Listener, cuts_dripped_bodies)
{
    ServedHouse served(hurried());
    auto client = served.connect();
    client.send("POST /v1/echo HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100000\r\n\r\n");
    const auto ms = drip(client, " ");
    EXPECT_GE(ms, 300);
    EXPECT_LT(ms, 5000);
}

TEST(Listener, cuts_who_never_reads)
{
    ServedHouse served(hurried());
    auto client = served.connect();
    ASSERT_TRUE(served.awaitConnections(1)) << "else it could be looked for before it was there";
    std::string all;
    for (int i = 0; i < 20; ++i)
        all += get("/v1/big");
    client.send(all);
    EXPECT_TRUE(served.awaitConnections(0));
    // 80 MB cannot be in flight: without a cut, this would read all twenty answers.
    int answers = 0;
    while (client.read().status == 200)
        ++answers;
    EXPECT_LT(answers, 20);
}

TEST(Listener, who_ends_sending_still_gets_every_answer)
{
    ServedHouse served;
    auto client = served.connect();
    std::string all;
    for (int i = 0; i < 20; ++i)
        all += get("/v1/big");
    client.send(all);
    client.finish();
    int answers = 0;
    while (client.read().status == 200)
        ++answers;
    EXPECT_EQ(answers, 20);
}

TEST(Listener, who_ends_sending_and_never_reads_costs_nothing)
{
    auto settings = hurried();
    settings.deadlines.answerMs = 1000;
    ServedHouse served(settings);
    auto client = served.connect();
    ASSERT_TRUE(served.awaitConnections(1));
    std::string all;
    for (int i = 0; i < 20; ++i)
        all += get("/v1/big");
    client.send(all);
    client.finish();
    const auto cpu = std::clock();
    EXPECT_TRUE(served.awaitConnections(0));
    EXPECT_LT(std::clock() - cpu, CLOCKS_PER_SEC / 2) << "it waits for room to write, it does not try again and again";
}

TEST(Listener, answers_others_while_a_worker_waits)
{
    ServedHouse served;
    auto waiting = served.connect();
    waiting.send(get("/v1/waits"));
    served.gate.awaitCallers(1);
    EXPECT_EQ(served.ask(get("/health")).status, 200);
    served.gate.open();
    EXPECT_EQ(waiting.read().body, "waited");
}

TEST(Listener, late_worker_503)
{
    ServedHouse served(hurried());
    auto client = served.connect();
    client.send(get("/v1/waits", "X-Request-Id: late\r\n"));
    const auto answer = client.read();
    EXPECT_EQ(answer.status, 503);
    EXPECT_THAT(answer.body, HasSubstr("\"timeout\""));
    EXPECT_EQ(answer.header("X-Request-Id"), "late");
    EXPECT_TRUE(client.isClosed());
}

TEST(Listener, full_pool_503)
{
    ListenerSettings settings;
    settings.storeThreads = 1;
    settings.passwordThreads = 1;
    settings.maxQueue = 1;
    ServedHouse served(settings);
    auto running = served.connect();
    running.send(get("/v1/waits"));
    served.gate.awaitCallers(1);
    auto queued = served.connect();
    queued.send(get("/v1/waits"));
    while (served.house.metrics->poolQueue("store") < 1)
        std::this_thread::yield();
    const auto busy = served.ask(get("/v1/waits"));
    EXPECT_EQ(busy.status, 503);
    EXPECT_THAT(busy.body, HasSubstr("\"busy\""));
    EXPECT_EQ(busy.header("Retry-After"), "1");
    auto password = served.connect();
    password.send(get("/v1/slow-hash"));
    served.gate.awaitCallers(2);
    served.gate.open();
    EXPECT_EQ(running.read().body, "waited");
    EXPECT_EQ(queued.read().body, "waited");
    EXPECT_EQ(password.read().body, "hashed");
}

TEST(Listener, thrown_500_and_on)
{
    ServedHouse served;
    auto client = served.connect();
    client.send(get("/v1/throws") + get("/health"));
    EXPECT_EQ(client.read().status, 500);
    EXPECT_EQ(client.read().status, 200);
}

TEST(Listener, connection_limit_evicts_the_idle)
{
    ListenerSettings settings;
    settings.maxConnections = 4;
    ServedHouse served(settings);
    std::vector<RawClient> clients;
    for (int i = 0; i < 12; ++i) {
        clients.push_back(served.connect());
        clients.back().send(get("/health"));
        EXPECT_EQ(clients.back().read().status, 200) << i;
    }
    int closed = 0;
    for (auto& client : clients)
        closed += client.isClosed(50);
    EXPECT_GE(closed, 8);
}

TEST(Listener, connection_limit_503_when_all_work)
{
    ListenerSettings settings;
    settings.maxConnections = 2;
    ServedHouse served(settings);
    auto a = served.connect();
    auto b = served.connect();
    a.send(get("/v1/waits"));
    b.send(get("/v1/waits"));
    served.gate.awaitCallers(2);
    auto turned = served.connect();
    EXPECT_EQ(turned.read().status, 503);
    EXPECT_TRUE(turned.isClosed());
    served.gate.open();
    EXPECT_EQ(a.read().status, 200);
    EXPECT_EQ(b.read().status, 200);
}

TEST(Listener, several_threads_share_a_port)
{
    ListenerSettings settings;
    settings.threads = 4;
    ServedHouse served(settings);
    std::vector<std::thread> threads;
    std::atomic<int> good{0};
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] {
            for (int n = 0; n < 20; ++n)
                good += served.ask(n % 2 ? get("/health") : get("/v1/things/1", "Authorization: Bearer admin\r\n")).status != 0;
        });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(good, 160);
}

TEST(Listener, counts_connections_and_answers)
{
    ServedHouse served;
    {
        auto client = served.connect();
        client.send(get("/health"));
        client.read();
        std::string text;
        served.house.metrics->write(text);
        EXPECT_THAT(text, HasSubstr("pulse_http_connections 1\n"));
        EXPECT_THAT(text, HasSubstr("pulse_http_requests_total{method=\"GET\",route=\"/health\",status=\"200\"} 1\n"));
    }
    served.listener->stop();
    std::string text;
    served.house.metrics->write(text);
    EXPECT_THAT(text, HasSubstr("pulse_http_connections 0\n"));
}

TEST(ListenerStop, closes_the_idle_and_lets_answers_out)
{
    ServedHouse served;
    auto idle = served.connect();
    idle.send(get("/health"));
    idle.read();
    auto working = served.connect();
    working.send(get("/v1/waits"));
    served.gate.awaitCallers(1);
    const auto start = std::chrono::steady_clock::now();
    std::thread opener([&] {
        EXPECT_TRUE(idle.isClosed());
        served.gate.open();
    });
    EXPECT_TRUE(served.listener->stop());
    opener.join();
    EXPECT_LT(std::chrono::steady_clock::now() - start, std::chrono::seconds(5));
    const auto answer = working.read();
    EXPECT_EQ(answer.body, "waited");
    EXPECT_EQ(answer.header("Connection"), "close");
    EXPECT_FALSE(served.connect().isConnected());
}

TEST(ListenerStop, answers_what_was_sent_before)
{
    ServedHouse served;
    std::vector<RawClient> clients;
    for (int i = 0; i < 30; ++i) {
        clients.push_back(served.connect());
        clients.back().send(get("/health"));
        ASSERT_EQ(clients.back().read().status, 200);
    }
    for (auto& client : clients)
        client.send(get("/health"));
    EXPECT_TRUE(served.listener->stop());
    for (auto& client : clients)
        EXPECT_EQ(client.read().status, 200);
}

TEST(ListenerStop, cuts_what_takes_too_long)
{
    auto settings = hurried();
    settings.deadlines.answerMs = 60'000;
    settings.deadlines.requestMs = 60'000;
    settings.deadlines.stopMs = 200;
    ServedHouse served(settings);
    auto stuck = served.connect();
    stuck.send(get("/v1/waits"));
    served.gate.awaitCallers(1);
    std::thread opener([&] {
        EXPECT_EQ(stuck.read().status, 0);
        served.gate.open();
    });
    EXPECT_FALSE(served.listener->stop());
    opener.join();
}

TEST(ListenerStop, half_a_request_is_the_clients_affair)
{
    auto settings = hurried();
    settings.deadlines.headerMs = 60'000;
    settings.deadlines.stopMs = 200;
    ServedHouse served(settings);
    auto client = served.connect();
    client.send("GET /health HTTP/1.1\r\nHost: local");
    ASSERT_TRUE(served.awaitConnections(1));
    EXPECT_TRUE(served.listener->stop());
    EXPECT_TRUE(client.isClosed());
}

TEST(ListenerStop, twice_and_without_clients)
{
    ServedHouse served;
    EXPECT_TRUE(served.listener->stop());
    EXPECT_TRUE(served.listener->stop());
}

TEST(ListenerStart, port_in_use_names_the_holder)
{
    ServedHouse served;
    ListenerSettings settings;
    settings.port = served.listener->port();
    for (const int threads : {1, 2}) {
        settings.threads = threads;
        HttpHouse other;
        const auto second = Listener::start(settings, {.chain = other.chain()});
        ASSERT_FALSE(second);
        EXPECT_EQ(second.error().code, ErrorCode::Conflict);
        const auto text = errorText(second.error());
        EXPECT_THAT(text, HasSubstr(std::to_string(settings.port)));
        EXPECT_THAT(text, HasSubstr("process " + std::to_string(getpid())));
    }
}

TEST(ListenerStart, port_is_free_again_at_once)
{
    ListenerSettings settings;
    {
        ServedHouse served;
        settings.port = served.listener->port();
        served.ask(get("/health", "Connection: close\r\n"));
    }
    HttpHouse house;
    const auto again = Listener::start(settings, {.chain = house.chain()});
    ASSERT_TRUE(again) << errorText(again.error());
    EXPECT_EQ((*again)->port(), settings.port);
}

TEST(ListenerStart, other_addresses_need_consent)
{
    HttpHouse house;
    ListenerSettings settings;
    settings.port = 0;
    for (const auto* address : {"0.0.0.0", "::", "10.1.2.3", "nonsense", "", "127.0.0.1:80"}) {
        settings.address = address;
        const auto started = Listener::start(settings, {.chain = house.chain()});
        ASSERT_FALSE(started) << address;
        EXPECT_EQ(started.error().code, ErrorCode::ValidationFailed);
        EXPECT_EQ(started.error().causes.at(0).field, "BIND_ADDRESS");
    }
    settings.address = "0.0.0.0";
    settings.isInsecureBindAllowed = true;
    EXPECT_TRUE(Listener::start(settings, {.chain = house.chain()}));
    settings.isInsecureBindAllowed = false;
    for (const auto* address : {"localhost", "127.0.0.2", "::1"}) {
        settings.address = address;
        EXPECT_TRUE(Listener::start(settings, {.chain = house.chain()})) << address;
    }
}

} // namespace
} // namespace pulse::test
