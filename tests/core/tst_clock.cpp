#include "backend/core/clock.h"
#include "tests/support/fakeclock.h"
#include <gtest/gtest.h>

using namespace pulse;

namespace {

Time read(std::string_view text)
{
    Time time = fromMillis(-1);
    EXPECT_TRUE(parseTime(text, time)) << text;
    return time;
}

TEST(Time, isWrittenAsUtcWithMillisOnlyWhenNotZero)
{
    EXPECT_EQ(formatTime(Time{}), "1970-01-01T00:00:00Z");
    EXPECT_EQ(formatTime(fromMillis(1'769'860'800'000)), "2026-01-31T12:00:00Z");
    EXPECT_EQ(formatTime(fromMillis(1'769'860'800'007)), "2026-01-31T12:00:00.007Z");
    EXPECT_EQ(formatTime(fromMillis(-1)), "1969-12-31T23:59:59.999Z");
    EXPECT_EQ(formatTime(FakeClock{}.now()), "2026-01-31T12:00:00Z");
}

TEST(Time, isReadWithAnyOffset)
{
    EXPECT_EQ(toMillis(read("2026-01-31T12:00:00Z")), 1'769'860'800'000);
    EXPECT_EQ(read("2026-01-31T14:30:00+02:30"), read("2026-01-31T12:00:00z"));
    EXPECT_EQ(read("2026-01-30T23:00:00-13:00"), read("2026-01-31T12:00:00Z"));
    EXPECT_EQ(toMillis(read("2026-01-31T12:00:00.1Z")), 1'769'860'800'100);
    EXPECT_EQ(toMillis(read("2026-01-31T12:00:00.123999999Z")), 1'769'860'800'123);
    EXPECT_EQ(read("2024-02-29T00:00:00Z") - read("2024-02-28T00:00:00Z"), std::chrono::hours(24));
    EXPECT_EQ(read("2016-12-31T23:59:60Z"), read("2017-01-01T00:00:00Z")) << "a leap second is the next second";
}

TEST(Time, anythingElseIsRefusedAndLeavesTheTargetAlone)
{
    for (const auto* text : {"", "now", "2026-01-31", "2026-01-31 12:00:00Z", "2026-01-31T12:00:00", "2026-02-29T12:00:00Z", "2026-13-01T12:00:00Z",
                             "2026-00-01T12:00:00Z", "2026-01-31T24:00:00Z", "2026-01-31T12:60:00Z", "2026-01-31T12:00:61Z", "2026-01-31T12:00:00.Z",
                             "2026-01-31T12:00:00+0200", "2026-01-31T12:00:00+02:60", "2026-01-31T12:00:00ZZ", "2026-01-31T12:00:0 Z",
                             "2026-01-31T12:00:00.123456789012345Z", "-026-01-31T12:00:00Z"}) {
        Time time = fromMillis(7);
        EXPECT_FALSE(parseTime(text, time)) << text;
        EXPECT_EQ(toMillis(time), 7) << text;
    }
}

TEST(Time, whatIsWrittenIsReadBack)
{
    for (int64_t millis = -2'000'000'000'000; millis < 4'000'000'000'000; millis += 7'919'000'123)
        EXPECT_EQ(toMillis(read(formatTime(fromMillis(millis)))), millis);
}

TEST(Clocks, theSystemsRunsAndTheFakeStands)
{
    const SystemClock system;
    const auto before = system.steadyMillis();
    EXPECT_GE(system.steadyMillis(), before);
    EXPECT_GT(toMillis(system.now()), FakeClock::startMillis / 2);
    FakeClock fake;
    const auto start = fake.now();
    const auto steady = fake.steadyMillis();
    EXPECT_EQ(fake.now(), start);
    fake.advance(std::chrono::seconds(3));
    EXPECT_EQ(fake.now() - start, std::chrono::seconds(3));
    EXPECT_EQ(fake.steadyMillis() - steady, 3000);
    fake.setNow(Time{});
    EXPECT_EQ(fake.steadyMillis() - steady, 3000) << "setting the wall clock moves no window";
}

} // namespace
