#include "backend/http/requestring.h"
#include "backend/http/router.h"
#include "tests/support/actors.h"
#include "tests/support/fakeclock.h"
#include <gmock/gmock.h>
#include <thread>

namespace pulse::test {
namespace {

Request requestTo(std::string_view path)
{
    Request request;
    request.method = Method::Post;
    request.path = path;
    request.actor.requestId = "r1";
    request.actor.ip = "127.0.0.1";
    return request;
}

RequestRing::Seen seenOf(const Request& request, int status = 200) { return {.request = request, .stage = "handler", .status = status, .micros = 12, .millis = 34}; }

TEST(RequestRing, off_keepsNothing)
{
    RequestRing ring;
    const auto request = requestTo("/v1/a");
    ring.record(seenOf(request));
    EXPECT_TRUE(ring.since(0).empty());
    ring.watch(true);
    ring.record(seenOf(request));
    EXPECT_EQ(ring.since(0).size(), 1u);
    ring.watch(false);
    EXPECT_TRUE(ring.since(0).empty());
    ring.watch(true);
    EXPECT_TRUE(ring.since(0).empty());
}

TEST(RequestRing, record_saysWhoAndWhat)
{
    RequestRing ring;
    ring.watch(true);
    Route route;
    route.pattern = "/v1/projects/:id";
    auto request = requestTo("/v1/projects/5f");
    request.route = &route;
    request.actor.who = operatorActor().who;
    request.query = {{"search", "a b"}, {"page", "2"}};
    ring.record({.request = request, .stage = "project_limit", .status = 429, .micros = 12, .millis = 34});
    const auto seen = ring.since(0);
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].number, 1u);
    EXPECT_EQ(seen[0].method, "POST");
    EXPECT_EQ(seen[0].route, "/v1/projects/:id");
    EXPECT_EQ(seen[0].target, "/v1/projects/5f?search=a%20b&page=2");
    EXPECT_EQ(seen[0].stage, "project_limit");
    EXPECT_EQ(seen[0].status, 429);
    EXPECT_EQ(seen[0].micros, 12);
    EXPECT_EQ(seen[0].millis, 34);
    EXPECT_EQ(seen[0].requestId, "r1");
    EXPECT_EQ(seen[0].ip, "127.0.0.1");
    EXPECT_EQ(seen[0].actorType, "admin_token");
    EXPECT_EQ(seen[0].actorId, operatorActor().who->id);
}

TEST(RequestRing, secrets_areMasked)
{
    RequestRing ring;
    ring.watch(true);
    auto request = requestTo("/v1/keys/pulse_secret_0123456789abcdef");
    request.query = {{"access_token", "abcdef"}, {"search", "eyJhbGciOiJIUzI1NiJ9.eyJpc3MiOiJBUEl4In0.c2ln"}};
    ring.record(seenOf(request));
    const auto seen = ring.since(0);
    ASSERT_EQ(seen.size(), 1u);
    EXPECT_EQ(seen[0].target, "/v1/keys/pulse_secret_***?access_token=***&search=eyJ***");
}

TEST(RequestRing, since_givesTheNewOnes_andTheLastThousand)
{
    RequestRing ring;
    ring.watch(true);
    const auto request = requestTo("/v1/a");
    for (int i = 0; i < 1'500; ++i)
        ring.record(seenOf(request, i));
    const auto all = ring.since(0);
    ASSERT_EQ(all.size(), RequestRing::kept);
    EXPECT_EQ(all.front().status, 500);
    EXPECT_EQ(all.back().status, 1'499);
    EXPECT_EQ(ring.since(1'498).size(), 2u);
    EXPECT_TRUE(ring.since(1'500).empty());
    EXPECT_TRUE(ring.since(9'999).empty());
}

TEST(RequestRing, longTexts_areCut)
{
    RequestRing ring;
    ring.watch(true);
    auto request = requestTo("");
    const std::string path = "/" + std::string(5'000, 'x');
    request.path = path;
    request.query = {{std::string(5'000, 'q'), std::string(5'000, 'v')}};
    ring.record(seenOf(request));
    EXPECT_EQ(ring.since(0).at(0).target.size(), 240u);
}

/// Recorders and a reader at once: every row that comes out is whole (ThreadSanitizer looks on).
TEST(RequestRing, threads_neverMixRows)
{
    RequestRing ring;
    ring.watch(true);
    std::atomic<bool> isOver{false};
    std::vector<std::thread> recorders;
    for (int t = 0; t < 3; ++t)
        recorders.emplace_back([&ring, t] {
            auto request = requestTo("/v1/a");
            request.actor.requestId = std::string(16, static_cast<char>('a' + t));
            request.actor.ip = request.actor.requestId;
            for (int i = 0; i < 20'000; ++i)
                ring.record(seenOf(request, t));
        });
    std::thread reader([&] {
        uint64_t last = 0;
        do {
            for (const auto& row : ring.since(last)) {
                EXPECT_GT(row.number, last);
                last = row.number;
                EXPECT_EQ(row.requestId, row.ip);
                EXPECT_EQ(row.requestId, std::string(16, static_cast<char>('a' + row.status)));
            }
        } while (!isOver);
    });
    for (auto& recorder : recorders)
        recorder.join();
    isOver = true;
    reader.join();
    // In the race a row may have been given up, never for good: the next thousand all find their places.
    for (size_t i = 0; i < RequestRing::kept; ++i)
        ring.record(seenOf(requestTo("/v1/a"), 0));
    EXPECT_EQ(ring.since(0).size(), RequestRing::kept);
}

} // namespace
} // namespace pulse::test
