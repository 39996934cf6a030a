#include "backend/http/ratelimiter.h"
#include <gtest/gtest.h>
#include <thread>
#include <vector>

namespace pulse {
namespace {

LimiterSettings ten() { return {.limit = 10, .windowMs = 60'000, .seed = 3}; }

int takeAll(RateLimiter& limiter, std::string_view key, int64_t now, int tries = 100)
{
    int admitted = 0;
    for (int i = 0; i < tries; ++i)
        admitted += limiter.take(key, now).isAdmitted;
    return admitted;
}

TEST(RateLimiter, admits_up_to_the_limit)
{
    RateLimiter limiter(ten());
    for (int64_t left = 9; left >= 0; --left) {
        const auto verdict = limiter.take("a", 60'000);
        EXPECT_TRUE(verdict.isAdmitted);
        EXPECT_EQ(verdict.remaining, left);
    }
    EXPECT_FALSE(limiter.take("a", 60'000).isAdmitted);
    EXPECT_TRUE(limiter.take("b", 60'000).isAdmitted) << "keys do not share";
}

TEST(RateLimiter, off_admits_everything)
{
    RateLimiter limiter({.limit = 0});
    EXPECT_FALSE(limiter.isOn());
    EXPECT_EQ(takeAll(limiter, "a", 0), 100);
    EXPECT_EQ(limiter.keys(), 0u);
}

TEST(RateLimiter, slides_into_the_next_window)
{
    RateLimiter limiter(ten());
    EXPECT_EQ(takeAll(limiter, "a", 60'000 + 59'999), 10);
    EXPECT_EQ(takeAll(limiter, "a", 120'000), 0) << "a fixed window would admit ten more";
    EXPECT_EQ(takeAll(limiter, "a", 120'000 + 30'000), 5);
    EXPECT_EQ(takeAll(limiter, "a", 120'000 + 59'999), 4);
    EXPECT_EQ(takeAll(limiter, "a", 300'000), 10) << "after an empty window";
}

TEST(RateLimiter, never_admits_more_than_the_share)
{
    RateLimiter limiter(ten());
    // 3 tries a second over ten windows: at most the limit a window on average, and one window's worth at the start.
    int admitted = 0;
    for (int64_t now = 0; now < 600'000; now += 333)
        admitted += limiter.take("a", now).isAdmitted;
    EXPECT_LE(admitted, 110);
    EXPECT_GE(admitted, 85);
}

TEST(RateLimiter, retry_is_when_one_more_is_admitted)
{
    for (const int64_t at : {60'000, 75'500, 90'000, 119'999}) {
        for (const int before : {0, 4, 10}) {
            RateLimiter limiter(ten());
            takeAll(limiter, "a", 30'000, before);
            takeAll(limiter, "a", at);
            const auto refused = limiter.take("a", at);
            ASSERT_FALSE(refused.isAdmitted);
            EXPECT_GE(refused.retrySeconds, 1);
            RateLimiter again(ten());
            takeAll(again, "a", 30'000, before);
            takeAll(again, "a", at);
            EXPECT_TRUE(again.take("a", at + refused.retrySeconds * 1000).isAdmitted) << at << " " << before;
            if (refused.retrySeconds > 1) {
                RateLimiter early(ten());
                takeAll(early, "a", 30'000, before);
                takeAll(early, "a", at);
                EXPECT_FALSE(early.take("a", at + (refused.retrySeconds - 1) * 1000 - 1).isAdmitted) << at << " " << before;
            }
        }
    }
}

TEST(RateLimiter, reset_is_the_end_of_the_window)
{
    RateLimiter limiter(ten());
    EXPECT_EQ(limiter.take("a", 60'000).resetSeconds, 60);
    EXPECT_EQ(limiter.take("a", 60'001).resetSeconds, 60);
    EXPECT_EQ(limiter.take("a", 61'000).resetSeconds, 59);
    EXPECT_EQ(limiter.take("a", 119'999).resetSeconds, 1);
}

TEST(RateLimiter, is_bounded_under_a_flood_of_keys)
{
    RateLimiter limiter({.limit = 10, .windowMs = 60'000, .maxKeys = 6'400, .seed = 3});
    for (int i = 0; i < 200'000; ++i)
        limiter.take("key" + std::to_string(i), 60'000);
    EXPECT_LE(limiter.keys(), 2u * 6'400);
}

TEST(RateLimiter, forgets_cold_keys)
{
    RateLimiter limiter(ten());
    for (int i = 0; i < 10'000; ++i)
        limiter.take("old" + std::to_string(i), 60'000);
    for (int i = 0; i < 10'000; ++i)
        limiter.take("new" + std::to_string(i), 600'000);
    EXPECT_LT(limiter.keys(), 12'000u);
}

TEST(RateLimiter, keeps_counts_while_it_grows)
{
    RateLimiter limiter(ten());
    EXPECT_EQ(takeAll(limiter, "a", 60'000), 10);
    for (int i = 0; i < 20'000; ++i)
        limiter.take("other" + std::to_string(i), 60'000);
    EXPECT_EQ(takeAll(limiter, "a", 60'000), 0);
}

TEST(RateLimiter, admits_exactly_the_limit_from_many_threads)
{
    RateLimiter limiter({.limit = 1000, .windowMs = 60'000, .seed = 3});
    std::atomic<int> admitted{0};
    std::vector<std::thread> threads;
    for (int i = 0; i < 8; ++i)
        threads.emplace_back([&] { admitted += takeAll(limiter, "a", 60'000, 500); });
    for (auto& thread : threads)
        thread.join();
    EXPECT_EQ(admitted, 1000);
}

} // namespace
} // namespace pulse
