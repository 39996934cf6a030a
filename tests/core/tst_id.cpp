#include "backend/core/id.h"
#include "tests/support/fakeclock.h"
#include <gtest/gtest.h>
#include <thread>
#include <unordered_set>

using namespace pulse;

namespace {

struct Thing;

TEST(Ids, theGrammar)
{
    EXPECT_TRUE(isIdText("60d5ec49f1b2c8b4f8a1b2c3"));
    for (const auto* bad : {"", "60d5ec49f1b2c8b4f8a1b2c", "60d5ec49f1b2c8b4f8a1b2c3a", "60D5ec49f1b2c8b4f8a1b2c3", "60d5ec49f1b2c8b4f8a1b2cg"})
        EXPECT_FALSE(isIdText(bad)) << bad;
    EXPECT_EQ(Id<Thing>::parse("60D5EC49F1B2C8B4F8A1B2C3")->text(), "60d5ec49f1b2c8b4f8a1b2c3");
    const auto refused = Id<Thing>::parse("{\"$ne\":null}", "org_id");
    EXPECT_EQ(refused.error().code, ErrorCode::FieldFormat);
    EXPECT_EQ(refused.error().field, "org_id");
    EXPECT_TRUE(Id<Thing>{}.isEmpty());
}

TEST(Ids, carryTheTimeAndSortByIt)
{
    FakeClock clock;
    IdSource ids(clock, 0x1234567890);
    const auto first = ids.next<Thing>();
    EXPECT_EQ(first.text().substr(0, 18), "697deec0" "1234567890");
    clock.advance(std::chrono::seconds(1));
    EXPECT_LT(first, ids.next<Thing>());
    EXPECT_TRUE(isIdText(first.text()));
}

TEST(Ids, noTwoAreEqualOverThreadsAndSources)
{
    const FakeClock clock;
    IdSource one(clock), other(clock);
    constexpr size_t each = 20'000;
    std::vector<std::vector<std::string>> made(4);
    {
        std::vector<std::jthread> threads;
        for (size_t t = 0; t < made.size(); ++t)
            threads.emplace_back([&, t] {
                for (size_t i = 0; i < each; ++i)
                    made[t].push_back((t % 2 ? one : other).nextText());
            });
    }
    std::unordered_set<std::string> all;
    for (const auto& some : made)
        all.insert(some.begin(), some.end());
    EXPECT_EQ(all.size(), made.size() * each);
}

TEST(Ids, aSeedGivesTheSameIdsAgain)
{
    const FakeClock clock;
    IdSource a(clock, 7), b(clock, 7);
    EXPECT_EQ(a.nextText(), b.nextText());
    EXPECT_EQ(a.nextText(), b.nextText());
}

} // namespace
