#include "backend/core/events.h"
#include <atomic>
#include <gtest/gtest.h>
#include <optional>
#include <thread>
#include <vector>

using namespace pulse;

namespace {

TEST(EventsTest, everySubscriberHearsInOrderUntilItsSubscriptionGoes)
{
    Events events;
    std::vector<std::string> heard;
    auto first = events.subscribe([&](const Event& event) { heard.push_back("1" + event.id); });
    {
        const auto second = events.subscribe([&](const Event& event) { heard.push_back("2" + event.id); });
        events.publish({.kind = "things", .id = "a"});
    }
    events.publish({.kind = "things", .id = "b"});
    EXPECT_EQ(heard, (std::vector<std::string>{"1a", "2a", "1b"}));
}

TEST(EventsTest, aSubscriptionMovesAndIsReplaced)
{
    Events events;
    int one = 0, two = 0;
    auto held = events.subscribe([&](const Event&) { ++one; });
    auto moved = std::move(held);
    events.publish({});
    EXPECT_EQ(one, 1);
    moved = events.subscribe([&](const Event&) { ++two; });
    events.publish({});
    EXPECT_EQ(one, 1);
    EXPECT_EQ(two, 1);
    moved = {};
    events.publish({});
    EXPECT_EQ(two, 1);
}

TEST(EventsTest, aSubscriptionMayOutliveItsEvents)
{
    std::optional<Events> events(std::in_place);
    auto subscription = events->subscribe([](const Event&) {});
    events.reset();
    subscription = {};
}

TEST(EventsTest, afterTheDestructorNoHandlerRuns)
{
    Events events;
    std::atomic<bool> isStopping{false};
    std::atomic<int> wrong{0}, heard{0};
    std::vector<std::jthread> publishers;
    for (int t = 0; t < 3; ++t)
        publishers.emplace_back([&] {
            while (!isStopping)
                events.publish({.kind = "things", .id = "x"});
        });
    for (int i = 0; i < 300; ++i) {
        auto isAlive = std::make_unique<std::atomic<bool>>(true);
        {
            const auto subscription = events.subscribe([&, alive = isAlive.get()](const Event&) {
                wrong += !alive->load();
                ++heard;
            });
            std::this_thread::yield();
        }
        // A handler that still ran would read freed memory here.
        *isAlive = false;
        isAlive.reset();
    }
    isStopping = true;
    publishers.clear();
    EXPECT_EQ(wrong, 0);
}

} // namespace
