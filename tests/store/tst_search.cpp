#include "backend/core/text.h"
#include "tests/store/enginetest.h"
#include <random>
#include <set>

namespace pulse {

class Searches : public EngineTest {
protected:
    std::vector<std::string> searched(const std::string& text) { return names({.search = text, .sort = {"name", false}, .limit = 100}); }
};
PULSE_ON_ALL_ENGINES(Searches);

TEST_P(Searches, containsIgnoringCase)
{
    added(thing("Acme Corporation"));
    added(thing("MACMEL"));
    added(thing("Ölwerk Straße"));
    added(thing("ΑΘΗΝΑ"));
    added(thing("Привет мир"));
    using Names = std::vector<std::string>;
    EXPECT_EQ(searched("acme"), (Names{"Acme Corporation", "MACMEL"}));
    EXPECT_EQ(searched("  CORPOR "), (Names{"Acme Corporation"}));
    EXPECT_EQ(searched("e Corp"), (Names{"Acme Corporation"}));
    EXPECT_EQ(searched("ÖLW"), (Names{"Ölwerk Straße"}));
    EXPECT_EQ(searched("αθην"), (Names{"ΑΘΗΝΑ"}));
    EXPECT_EQ(searched("ВЕТ М"), (Names{"Привет мир"}));
    EXPECT_EQ(searched("nothing"), Names{});
    EXPECT_EQ(searched("   ").size(), 5u) << "an empty search is none";
}

TEST_P(Searches, underThreeCharactersIsPrefix)
{
    added(thing("Alpha"));
    added(thing("beta alpha"));
    auto byMail = thing("gamma");
    byMail.email = "al@example.com";
    added(byMail);
    added(thing("Ölwerk"));
    using Names = std::vector<std::string>;
    EXPECT_EQ(searched("AL"), (Names{"Alpha", "gamma"}));
    EXPECT_EQ(searched("a"), (Names{"Alpha", "gamma"}));
    EXPECT_EQ(searched("öl"), (Names{"Ölwerk"}));
}

TEST_P(Searches, marksOfQueryLanguagesAreText)
{
    added(thing("100% \"sure\" it's * (not) a_b"));
    added(thing("plain"));
    for (const auto* term : {"100%", "\"sure\"", "it's", "* (", "(not)", "a_b", "t) a"})
        EXPECT_EQ(searched(term).size(), 1u) << term;
    for (const auto* term : {"%%%", "___", "\"\"\"", "NOT plain", "plain OR", "pl*", "name:plain", "a?b"})
        EXPECT_EQ(searched(term).size(), 0u) << term;
}

TEST_P(Searches, honoursFilterDeletionAndPages)
{
    for (int i = 0; i < 30; ++i)
        added(thing("needle " + std::to_string(100 + i), i % 2 ? "odd" : "even"));
    ASSERT_TRUE(commit([&](Batch& b) { b.updateWhere<Thing>(Filter{}.where("name", Op::Prefix, std::string("needle 12")), Deleted::Hidden, {{"is_deleted", true}}); }));
    Query query{.search = "needle", .sort = {"name", true}, .limit = 4};
    EXPECT_EQ(total(query), 20);
    std::vector<std::string> walked;
    while (true) {
        const auto page = find(query);
        ASSERT_TRUE(page);
        for (const auto& name : namesOf(page->rows))
            walked.push_back(name);
        if (!page->next)
            break;
        query.after = page->next;
    }
    EXPECT_EQ(walked.size(), 20u);
    EXPECT_TRUE(std::is_sorted(walked.rbegin(), walked.rend()));
    EXPECT_EQ(total({.filter = Filter{}.equals("owner", std::string("odd")), .search = "needle"}), 10);
    EXPECT_EQ(total({.search = "needle", .deleted = Deleted::Only}), 10);
    EXPECT_EQ(total({.filter = Filter{}.equals("is_open", true), .search = "needle"}), 0);
    EXPECT_EQ(names({.search = "needle", .sort = {"name", false}, .skip = 18}).size(), 2u);
}

TEST_P(Searches, commonTermsAreOrderedAndTheirTotalStopsAt1000)
{
    std::vector<Thing> rows;
    for (int i = 0; i < 1'500; ++i)
        rows.push_back(thing("common " + std::to_string(10'000 + (i * 7) % 1'500)));
    addAll(rows);
    const auto counted = engine->count(schemaOf<Thing>(), {.search = "common"}, 0);
    ASSERT_TRUE(counted);
    EXPECT_EQ(counted->value, 1'000);
    EXPECT_TRUE(counted->isCapped);
    const auto page = names({.search = "common", .sort = {"name", false}, .skip = 5, .limit = 3});
    EXPECT_EQ(page, (std::vector<std::string>{"common 10005", "common 10006", "common 10007"}));
    const auto prefixed = find({.search = "co", .sort = {"name", true}, .limit = 2});
    ASSERT_TRUE(prefixed);
    EXPECT_EQ(namesOf(prefixed->rows), (std::vector<std::string>{"common 11499", "common 11498"}));
    EXPECT_EQ(engine->count(schemaOf<Thing>(), {.search = "co"}, 0)->value, 1'000);
    EXPECT_EQ(engine->count(schemaOf<Thing>(), {.search = "common"}, 50)->value, 50);
}

/// Every engine must agree with the plain meaning of the words, over many terms and many texts.
TEST_P(Searches, equalsThePlainMeaningOverManyTerms)
{
    std::mt19937 random(4711);
    const std::vector<std::string> letters{"a", "B", "ä", "Ö", "ß", " ", "-", "e", "É", "Ж", "ж", "日", "😀", "."};
    const auto word = [&](size_t length) {
        std::string text;
        for (size_t i = 0; i < length; ++i)
            text += letters[random() % letters.size()];
        return text;
    };
    std::vector<Thing> rows;
    for (int i = 0; i < 400; ++i) {
        rows.push_back(thing("x" + word(1 + random() % 12) + "x"));
        rows.back().email = word(random() % 6) + std::to_string(i);
    }
    addAll(rows);
    for (int round = 0; round < 300; ++round) {
        const auto term = word(1 + random() % 4);
        const Query query{.search = term, .limit = 1'000};
        const auto found = find(query);
        ASSERT_TRUE(found) << found.error().internal;
        std::set<std::string> got;
        for (const auto& row : found->rows)
            got.insert(std::get<std::string>(row[0]));
        std::set<std::string> expected;
        const auto folded = fold(trim(term));
        for (const auto& row : rows) {
            const auto matches = [&](const std::string& text) {
                return codePoints(folded) < 3 ? fold(text).starts_with(folded) : fold(text).find(folded) != std::string::npos;
            };
            if (folded.empty() || matches(row.name) || matches(row.email))
                expected.insert(row.id.text());
        }
        EXPECT_EQ(got, expected) << '"' << term << '"';
    }
}

} // namespace pulse
