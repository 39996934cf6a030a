#include "tests/store/enginetest.h"
#include <algorithm>
#include <set>

namespace pulse {

class Reads : public EngineTest {
protected:
    /// Twenty things over four owners, three tiers and five moments.
    void SetUp() override
    {
        EngineTest::SetUp();
        for (int i = 0; i < 20; ++i) {
            auto row = thing("Thing " + std::string(1, static_cast<char>('A' + (i * 7) % 20)), "owner" + std::to_string(i % 4));
            row.tier = static_cast<Tier>(i % 3);
            row.used = i % 5;
            row.isOpen = i % 2 == 0;
            row.createdAt = clock.now() + std::chrono::seconds(i / 4);
            row.isDeleted = i >= 18;
            rows.push_back(row);
        }
        addAll(rows);
    }
    /// The page by page walk along `next`.
    std::vector<std::string> walk(Query query)
    {
        std::vector<std::string> seen;
        for (int pages = 0; pages < 50; ++pages) {
            const auto found = find(query);
            EXPECT_TRUE(found) << found.error().internal;
            if (!found)
                break;
            for (const auto& name : namesOf(found->rows))
                seen.push_back(name);
            if (!found->next)
                break;
            query.after = found->next;
        }
        return seen;
    }
    std::vector<Thing> rows;
};
PULSE_ON_ALL_ENGINES(Reads);

TEST_P(Reads, getMany_inOrderWithoutTheAbsent)
{
    const std::string wanted[] = {rows[3].id.text(), ids.nextText(), rows[19].id.text(), rows[0].id.text()};
    const auto living = engine->getMany(schemaOf<Thing>(), wanted, Deleted::Hidden);
    ASSERT_TRUE(living);
    EXPECT_EQ(namesOf(*living), (std::vector<std::string>{rows[3].name, rows[0].name}));
    EXPECT_EQ(engine->getMany(schemaOf<Thing>(), wanted, Deleted::Included)->size(), 3u);
    EXPECT_EQ(namesOf(*engine->getMany(schemaOf<Thing>(), wanted, Deleted::Only)), (std::vector<std::string>{rows[19].name}));
}

TEST_P(Reads, find_everyOperator)
{
    const auto matching = [&](Condition condition) { return total({.filter = Filter{}.any({std::move(condition)})}); };
    const auto text = [](const char* t) { return Value{std::string(t)}; };
    EXPECT_EQ(matching({"owner", Op::Eq, {text("owner1")}}), 5);
    EXPECT_EQ(matching({"owner", Op::NotEq, {text("owner1")}}), 13);
    EXPECT_EQ(matching({"owner", Op::In, {text("owner1"), text("owner2")}}), 9);
    EXPECT_EQ(matching({"owner", Op::In, {}}), 0);
    EXPECT_EQ(matching({"owner", Op::NotIn, {text("owner1"), text("owner2")}}), 9);
    EXPECT_EQ(matching({"owner", Op::NotIn, {}}), 18);
    EXPECT_EQ(matching({"used", Op::Less, {int64_t{2}}}), 8);
    EXPECT_EQ(matching({"used", Op::LessEq, {int64_t{2}}}), 12);
    EXPECT_EQ(matching({"used", Op::Greater, {int64_t{2}}}), 6);
    EXPECT_EQ(matching({"used", Op::GreaterEq, {int64_t{2}}}), 10);
    EXPECT_EQ(matching({"used", Op::IsNull, {}}), 4);
    EXPECT_EQ(matching({"used", Op::NotNull, {}}), 14);
    EXPECT_EQ(matching({"tier", Op::IsNull, {}}), 6);
    EXPECT_EQ(matching({"tags", Op::IsNull, {}}), 18);
    EXPECT_EQ(matching({"is_open", Op::Eq, {true}}), 9);
    EXPECT_EQ(matching({"name", Op::Prefix, {text("tHiNg c")}}), 1);
    EXPECT_EQ(matching({"name", Op::Prefix, {text("hing")}}), 0);
    EXPECT_EQ(matching({"name", Op::Contains, {text("ING c")}}), 1);
    EXPECT_EQ(matching({"owner", Op::Contains, {text("NER3")}}), 4);
    EXPECT_EQ(matching({"owner", Op::Prefix, {text("OWNER3")}}), 4);
    EXPECT_EQ(matching({"owner", Op::Contains, {text("%")}}), 0) << "no wildcards";
    std::vector<Value> many;
    for (int i = 0; i < 500; ++i)
        many.push_back("owner" + std::to_string(i));
    EXPECT_EQ(matching({"owner", Op::In, many}), 18);
}

TEST_P(Reads, find_orAndAnd)
{
    Filter filter;
    filter.any({{"owner", Op::Eq, {std::string("owner1")}}, {"used", Op::Eq, {int64_t{0}}}}).equals("is_open", true);
    size_t expected = 0;
    for (const auto& row : rows)
        expected += !row.isDeleted && row.isOpen && (row.owner == "owner1" || row.used == 0);
    EXPECT_EQ(static_cast<size_t>(total({.filter = filter})), expected);
    EXPECT_EQ(names({.filter = filter}).size(), expected);
    EXPECT_EQ(total({.filter = Filter{}.any({})}), 0) << "any of nothing holds never";
}

TEST_P(Reads, find_sortsWithTiesById)
{
    for (const auto* field : {"created_at", "name", "email", "tier", "used", "seen_at", "id"})
        for (const bool isDescending : {false, true}) {
            const auto found = find({.sort = {field, isDescending}, .deleted = Deleted::Included});
            ASSERT_TRUE(found);
            ASSERT_EQ(found->rows.size(), 20u);
            const auto column = schemaOf<Thing>().indexOf(field);
            const auto isBefore = [&](const Row& a, const Row& b) {
                const auto left = std::pair(a[column], a[0]);
                const auto right = std::pair(b[column], b[0]);
                return isDescending ? right < left : left < right;
            };
            EXPECT_TRUE(std::is_sorted(found->rows.begin(), found->rows.end(), isBefore)) << field << isDescending;
        }
}

TEST_P(Reads, find_pagesByCursorAndBySkipAgree)
{
    for (const auto* field : {"created_at", "name", "tier", "used", "id"})
        for (const bool isDescending : {false, true})
            for (const int64_t limit : {1, 3, 7, 18, 50}) {
                const Query query{.sort = {field, isDescending}, .limit = limit};
                auto all = query;
                all.limit = 100;
                const auto expected = names(all);
                EXPECT_EQ(walk(query), expected) << field << limit;
                std::vector<std::string> bySkip;
                for (int64_t skip = 0; skip < 30; skip += limit) {
                    auto page = query;
                    page.skip = skip;
                    for (const auto& name : names(page))
                        bySkip.push_back(name);
                }
                EXPECT_EQ(bySkip, expected) << field << limit;
            }
}

TEST_P(Reads, find_trashIsSortedByItsDeletion_byEitherEnd_pageByPage)
{
    std::vector<std::string> order;
    for (int i = 0; i < 7; ++i) {
        auto gone = thing("Gone " + std::to_string(i));
        gone.isDeleted = true;
        gone.deletedAt = clock.now() + std::chrono::seconds(i * 5 % 7);
        gone.deletedBy = "ada";
        rows.push_back(added(gone));
    }
    std::ranges::sort(rows, {}, [](const Thing& row) { return std::pair(row.deletedAt, row.id.text()); });
    for (const auto& row : rows)
        if (row.isDeleted)
            order.push_back(row.name);
    for (const bool isDescending : {false, true}) {
        EXPECT_EQ(walk({.sort = {"deleted_at", isDescending}, .deleted = Deleted::Only, .limit = 2}), order) << isDescending;
        const auto anchors = engine->anchors(schemaOf<Thing>(), {.sort = {"deleted_at", isDescending}, .deleted = Deleted::Only}, 4);
        EXPECT_EQ(anchors->total, 9);
        EXPECT_EQ(anchors->positions.size(), 3u);
        std::ranges::reverse(order);
    }
    EXPECT_EQ(stored(rows.back().id).deletedBy, "ada");
}

TEST_P(Reads, find_fromIncludesItsPosition)
{
    const auto all = find({.sort = {"used", false}});
    const Query query{.sort = {"used", false}, .from = Position{all->rows[7][schemaOf<Thing>().indexOf("used")], std::get<std::string>(all->rows[7][0])}};
    const auto block = find(query);
    ASSERT_TRUE(block);
    EXPECT_EQ(block->rows.size(), 11u);
    EXPECT_EQ(block->rows.front(), all->rows[7]);
}

TEST_P(Reads, find_nextIsAbsentOnTheLastPage)
{
    EXPECT_FALSE(find({.limit = 18})->next);
    EXPECT_TRUE(find({.limit = 17})->next);
    EXPECT_FALSE(find({.skip = 40})->next);
}

TEST_P(Reads, find_misuseIsInternal)
{
    EXPECT_EQ(find({.sort = {"owner", false}}).error().code, ErrorCode::Internal);
    EXPECT_EQ(find({.filter = Filter{}.equals("nothing", true)}).error().code, ErrorCode::Internal);
    EXPECT_EQ(find({.filter = Filter{}.equals("used", true)}).error().code, ErrorCode::Internal);
    EXPECT_EQ(find({.after = Position{int64_t{1}, "x"}, .skip = 3}).error().code, ErrorCode::Internal);
    EXPECT_EQ(find({.after = Position{std::string("text"), "x"}}).error().code, ErrorCode::Internal);
}

TEST_P(Reads, find_504_stopped)
{
    std::stop_source source;
    source.request_stop();
    EXPECT_EQ(engine->find(schemaOf<Thing>(), {}, source.get_token()).error().code, ErrorCode::Timeout);
}

TEST_P(Reads, count_isExactOrCapped)
{
    EXPECT_EQ(total(), 18);
    EXPECT_EQ(total({.deleted = Deleted::Only}), 2);
    const auto capped = engine->count(schemaOf<Thing>(), {}, 10);
    EXPECT_EQ(capped->value, 10);
    EXPECT_TRUE(capped->isCapped);
    const auto filtered = engine->count(schemaOf<Thing>(), {.filter = Filter{}.equals("is_open", true)}, 5);
    EXPECT_EQ(filtered->value, 5);
    EXPECT_TRUE(filtered->isCapped);
    EXPECT_FALSE(engine->count(schemaOf<Thing>(), {}, 18)->isCapped);
}

TEST_P(Reads, anchors_cutTheListIntoBlocks)
{
    const Query query{.sort = {"used", true}};
    const auto anchors = engine->anchors(schemaOf<Thing>(), query, 4);
    ASSERT_TRUE(anchors);
    EXPECT_EQ(anchors->total, 18);
    ASSERT_EQ(anchors->positions.size(), 5u);
    auto all = query;
    all.limit = 100;
    std::vector<std::string> joined;
    for (const auto& position : anchors->positions) {
        auto block = query;
        block.from = position;
        block.limit = 4;
        for (const auto& name : names(block))
            joined.push_back(name);
    }
    EXPECT_EQ(joined, names(all));
    const auto none = engine->anchors(schemaOf<Thing>(), {.filter = Filter{}.equals("owner", std::string("nobody"))}, 4);
    EXPECT_EQ(none->total, 0);
    EXPECT_TRUE(none->positions.empty());
    EXPECT_EQ(engine->anchors(schemaOf<Thing>(), {.search = "thing"}, 6)->total, 18);
}

TEST_P(Reads, scan_visitsAllInOrderUntilToldToEnd)
{
    std::vector<Row> seen;
    const Query query{.sort = {"name", false}, .limit = 1};
    ASSERT_TRUE(engine->scan(schemaOf<Thing>(), query, [&](const Row& row) { seen.push_back(row); return true; }));
    EXPECT_EQ(namesOf(seen), names({.sort = {"name", false}, .limit = 100}));
    seen.clear();
    ASSERT_TRUE(engine->scan(schemaOf<Thing>(), query, [&](const Row& row) { seen.push_back(row); return seen.size() < 3; }));
    EXPECT_EQ(seen.size(), 3u);
}

TEST_P(Reads, scan_seesOneSnapshot)
{
    if (!GetParam().isIsolated)
        GTEST_SKIP() << GetParam().name << " scans without a snapshot: rows written meanwhile may be met or not (docs/ENGINES.md)";
    size_t seen = 0;
    ASSERT_TRUE(engine->scan(schemaOf<Thing>(), {.sort = {"id", false}}, [&](const Row&) {
        if (seen++ == 0) {
            // From another thread, since an engine may forbid writing inside a visit.
            std::thread([&] { added(thing("late")); }).join();
        }
        return true;
    }));
    EXPECT_EQ(seen, 18u);
    EXPECT_EQ(total(), 19);
}

TEST_P(Reads, changedSince_tellsEachRowOnceAtItsLastChange)
{
    const auto start = engine->changedSince(schemaOf<Thing>(), 0, 100);
    ASSERT_TRUE(start);
    EXPECT_EQ(start->rows.size(), 20u);
    ASSERT_TRUE(commit([&](Batch& b) {
        b.patch(rows[2].id, {{"used", int64_t{9}}});
        b.patch(rows[1].id, {{"is_deleted", true}});
        b.patch(rows[2].id, {{"used", int64_t{10}}});
    }));
    const auto after = engine->changedSince(schemaOf<Thing>(), start->sequence, 100);
    ASSERT_TRUE(after);
    EXPECT_EQ(namesOf(after->rows), (std::vector<std::string>{rows[1].name, rows[2].name}));
    EXPECT_TRUE(engine->changedSince(schemaOf<Thing>(), after->sequence, 100)->rows.empty());
    EXPECT_EQ(engine->changedSince(schemaOf<Thing>(), after->sequence, 100)->sequence, after->sequence);
    std::set<std::string> polled;
    for (int64_t sequence = 0;;) {
        const auto some = engine->changedSince(schemaOf<Thing>(), sequence, 3);
        if (some->rows.empty())
            break;
        for (const auto& name : namesOf(some->rows))
            polled.insert(name);
        sequence = some->sequence;
    }
    EXPECT_EQ(polled.size(), 20u);
}

TEST_P(Reads, backup_isAFile)
{
    const auto file = (folder.path() / "copy").string();
    ASSERT_TRUE(engine->backup(file));
    EXPECT_TRUE(std::filesystem::file_size(file) > 0);
}

TEST_P(Reads, state_isUp)
{
    EXPECT_TRUE(engine->state().isUp);
    EXPECT_FALSE(engine->state().name.empty());
}

} // namespace pulse
