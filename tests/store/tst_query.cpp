#include "tests/store/enginetest.h"
#include <algorithm>
#include <numeric>

namespace pulse {

namespace {

ErrorCode refusal(const ListRequest& request, std::string* field = nullptr)
{
    const auto query = toQuery(schemaOf<Thing>(), request);
    if (query)
        return ErrorCode::RouteNotFound;
    if (field)
        *field = query.error().field;
    return query.error().code;
}

} // namespace

TEST(Queries, position_comesBackFromItsText)
{
    for (const auto& position : {Position{std::string("Ünï \"x\""), "aaaaaaaaaaaaaaaaaaaaaaaa"}, Position{int64_t{-5}, "0123456789abcdef01234567"},
                                 Position{std::numeric_limits<int64_t>::max(), "0123456789abcdef01234567"}, Position{true, "0123456789abcdef01234567"}}) {
        const auto back = parsePosition(formatPosition(position));
        ASSERT_TRUE(back);
        EXPECT_EQ(*back, position);
    }
}

TEST(Queries, position_400_anythingElse)
{
    for (const auto* text : {"", "x", "!!!", "W10", "eyJhIjoxfQ", "WzEsMl0", "WzEsIngiXQ", "bnVsbA"})
        EXPECT_EQ(parsePosition(text).error().code, ErrorCode::InvalidCursor) << text;
}

TEST(Queries, toQuery_readsSortFiltersAndPage)
{
    const auto query = toQuery(schemaOf<Thing>(), {.page = 3, .limit = 20, .sort = "-name", .search = " x ",
                                                   .filters = {{"owner", "one,two"}, {"tier", "Gold,Basic"}, {"is_open", "true"}}});
    ASSERT_TRUE(query);
    EXPECT_EQ(query->sort.field, "name");
    EXPECT_TRUE(query->sort.isDescending);
    EXPECT_EQ(query->skip, 40);
    EXPECT_EQ(query->limit, 20);
    EXPECT_EQ(query->search, "x");
    ASSERT_EQ(query->filter.all.size(), 3u);
    EXPECT_EQ(query->filter.all[0][0].values[0], Value{std::string("one,two")}) << "only choices are lists";
    EXPECT_EQ(query->filter.all[1][0].op, Op::In);
    EXPECT_EQ(query->filter.all[1][0].values.size(), 2u);
    EXPECT_EQ(query->filter.all[2][0].values[0], Value{true});
    EXPECT_EQ(toQuery(schemaOf<Thing>(), {.sort = "used"})->sort.isDescending, false);
}

TEST(Queries, toQuery_400_namesTheParameter)
{
    std::string field;
    EXPECT_EQ(refusal({.sort = "owner"}, &field), ErrorCode::InvalidParameter);
    EXPECT_EQ(field, "sort");
    EXPECT_EQ(refusal({.filters = {{"name", "x"}}}, &field), ErrorCode::InvalidParameter);
    EXPECT_EQ(field, "name");
    EXPECT_EQ(refusal({.filters = {{"tier", "Gold,Bronze"}}}, &field), ErrorCode::InvalidParameter);
    EXPECT_EQ(field, "tier");
    EXPECT_EQ(refusal({.filters = {{"is_open", "yes"}}}), ErrorCode::InvalidParameter);
    EXPECT_EQ(refusal({.page = 0}), ErrorCode::InvalidParameter);
    EXPECT_EQ(refusal({.search = "\xff\xfe\xfd"}), ErrorCode::InvalidParameter);
    EXPECT_EQ(refusal({.search = std::string(201, 'x')}), ErrorCode::InvalidParameter);
    EXPECT_EQ(toQuery(schemaOf<Task>(), {.search = "x"}).error().code, ErrorCode::InvalidParameter);
}

TEST(Queries, toQuery_400_cursorOfAnotherSort)
{
    const auto cursor = formatPosition({std::string("text"), "0123456789abcdef01234567"});
    EXPECT_EQ(refusal({.cursor = cursor, .sort = "-created_at"}), ErrorCode::InvalidCursor);
    EXPECT_EQ(refusal({.cursor = "rubbish"}), ErrorCode::InvalidCursor);
    EXPECT_TRUE(toQuery(schemaOf<Thing>(), {.cursor = cursor, .sort = "name"})->after);
}

TEST(Queries, toQuery_theLivingByTheirDeletion_areInTheOrderOfItsTies)
{
    const auto trash = toQuery(schemaOf<Thing>(), {.sort = "-deleted_at", .deleted = Deleted::Only});
    EXPECT_EQ(trash->sort.field, "deleted_at");
    EXPECT_TRUE(trash->sort.isDescending);
    EXPECT_EQ(toQuery(schemaOf<Thing>(), {.sort = "-deleted_at"})->sort.field, "id");
    EXPECT_TRUE(toQuery(schemaOf<Thing>(), {.sort = "-deleted_at"})->sort.isDescending);
}

TEST(Queries, eventType_isThePastOfTheAction)
{
    EXPECT_EQ(eventType("organization.update"), "organization.updated");
    EXPECT_EQ(eventType("organization.restore"), "organization.restored");
}

using Stores = EngineTest;
PULSE_ON_ALL_ENGINES(Stores);

TEST_P(Stores, list_pagesWithTotals)
{
    Events events;
    Store store(*engine, events);
    for (int i = 0; i < 25; ++i)
        added(thing("row " + std::to_string(i), i % 5 ? "one" : "two"));
    auto request = ListRequest{.page = 3, .limit = 10};
    const auto last = store.list<Thing>(request);
    ASSERT_TRUE(last);
    EXPECT_EQ(last->items.size(), 5u);
    EXPECT_EQ(last->total, 25);
    EXPECT_EQ(last->page, 3);
    EXPECT_TRUE(last->next.empty());
    const auto narrowed = store.list<Thing>({.limit = 100}, Filter{}.equals("owner", std::string("two")));
    EXPECT_EQ(narrowed->total, 5);
    request = {.limit = 10, .sort = "name"};
    std::vector<std::string> seen;
    do {
        const auto page = store.list<Thing>(request);
        ASSERT_TRUE(page);
        EXPECT_EQ(page->total, 25);
        for (const auto& item : page->items)
            seen.push_back(item.name);
        request.cursor = page->next;
    } while (!request.cursor.empty());
    EXPECT_EQ(seen.size(), 25u);
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
}

TEST_P(Stores, get_404)
{
    Events events;
    Store store(*engine, events);
    const auto row = added(thing("a"));
    EXPECT_EQ(store.get(row.id)->name, "a");
    EXPECT_EQ(store.get(ids.next<Thing>()).error().code, ErrorCode::NotFound);
    ASSERT_TRUE(commit([&](Batch& b) { b.patch(row.id, {{"is_deleted", true}}); }));
    EXPECT_EQ(store.get(row.id).error().code, ErrorCode::NotFound);
    EXPECT_TRUE(store.get(row.id, Deleted::Included));
}

TEST_P(Stores, list_inBlocks_fromItsOutline)
{
    Events events;
    Store store(*engine, events);
    for (int i = 0; i < 25; ++i)
        added(thing("row " + std::to_string(i), i % 5 ? "one" : "two"));
    const auto narrow = Filter{}.equals("owner", std::string("one"));
    ListRequest request{.limit = 8, .sort = "name", .part = ListPart::Outline};
    const auto outline = store.list<Thing>(request, narrow);
    ASSERT_TRUE(outline) << errorText(outline.error());
    EXPECT_EQ(outline->total, 20);
    EXPECT_TRUE(outline->items.empty());
    ASSERT_EQ(outline->anchors.size(), 3u);

    request.part = ListPart::Rows;
    std::vector<std::string> inBlocks;
    for (const auto& anchor : outline->anchors) {
        request.cursor = anchor;
        request.isFrom = true;
        const auto block = store.list<Thing>(request, narrow);
        ASSERT_TRUE(block) << errorText(block.error());
        EXPECT_EQ(block->total, 0) << "counting is not asked for";
        for (const auto& item : block->items)
            inBlocks.push_back(item.name);
    }
    const auto atOnce = store.list<Thing>({.limit = 100, .sort = "name"}, narrow);
    ASSERT_TRUE(atOnce);
    std::vector<std::string> whole;
    for (const auto& item : atOnce->items)
        whole.push_back(item.name);
    EXPECT_EQ(inBlocks, whole);
}

TEST_P(Stores, list_outlineOfASearch_isItsTotalAlone)
{
    Events events;
    Store store(*engine, events);
    for (int i = 0; i < 25; ++i)
        added(thing("row " + std::to_string(i)));
    const auto outline = store.list<Thing>({.limit = 8, .search = "row 1", .part = ListPart::Outline});
    ASSERT_TRUE(outline);
    EXPECT_EQ(outline->total, 11);
    EXPECT_TRUE(outline->anchors.empty());
}

TEST_P(Stores, commit_publishesOnlyWhatWasCommitted)
{
    Events events;
    Store store(*engine, events);
    std::vector<std::string> heard;
    const auto subscription = events.subscribe([&](const Event& event) { heard.push_back(event.id); });
    const auto row = thing("a");
    Batch batch;
    batch.insert(row);
    batch.signal({.kind = "things", .id = row.id.text(), .action = Action::Created});
    ASSERT_TRUE(store.commit(batch));
    ASSERT_FALSE(store.commit(batch));
    EXPECT_EQ(heard, (std::vector<std::string>{row.id.text()}));
}

TEST_P(Stores, retryConflicts_rebuildsUntilItFits)
{
    Events events;
    Store store(*engine, events);
    const auto row = added(thing("a"));
    onThreads(4, [&](int) {
        for (int i = 0; i < 5; ++i) {
            const auto done = retryConflicts([&]() -> Result<Committed> {
                PULSE_TRY(const auto before, store.get(row.id));
                Batch batch;
                batch.patch(row.id, {{"used", before.used + 1}}, before.version);
                return store.commit(batch);
            });
            EXPECT_TRUE(done) << errorText(done.error());
        }
    });
    EXPECT_EQ(stored(row.id).used, 20);
    int attempts = 0;
    const auto never = retryConflicts([&]() -> Result<Committed> { ++attempts; return fail(ErrorCode::VersionMismatch); }, 1);
    EXPECT_EQ(never.error().code, ErrorCode::VersionMismatch);
    EXPECT_EQ(attempts, 1);
}

TEST(RetryConflicts, busyWhenItsTimeIsUsedUp_afterEverLongerPauses)
{
    std::vector<int64_t> pauses;
    RetryPace pace([&pauses](std::chrono::microseconds time) { pauses.push_back(time.count()); });
    size_t attempts = 0;
    const auto never = retryConflicts([&]() -> Result<Committed> { ++attempts; return fail(ErrorCode::VersionMismatch); }, {}, std::move(pace));
    ASSERT_FALSE(never);
    EXPECT_EQ(never.error().code, ErrorCode::Busy);
    EXPECT_EQ(attempts, pauses.size() + 1);
    EXPECT_EQ(std::accumulate(pauses.begin(), pauses.end(), int64_t{0}), 1'500'000);
    EXPECT_GE(pauses.size(), 30u);
    EXPECT_LE(pauses.front(), 1'000);
    EXPECT_LE(*std::ranges::max_element(pauses), 50'000);
    EXPECT_GE(pauses[pauses.size() / 2], 25'000);
}

TEST(RetryConflicts, otherRefusalsAreTheAnswerAtOnce)
{
    int attempts = 0;
    const auto refused = retryConflicts([&]() -> Result<Committed> { ++attempts; return fail(ErrorCode::Conflict); });
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_EQ(attempts, 1);
}

} // namespace pulse
