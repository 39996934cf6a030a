#include "tests/store/enginetest.h"

namespace pulse {

using Writes = EngineTest;
PULSE_ON_ALL_ENGINES(Writes);

TEST_P(Writes, insert_keepsEveryKindOfValue)
{
    auto thing = this->thing("Ünïcode \"quoted\" 'name'; -- ✓");
    thing.tier = Tier::Gold;
    thing.used = std::numeric_limits<int64_t>::max();
    thing.isOpen = true;
    thing.seenAt = fromMillis(-1);
    thing.tags = {"a", "b c"};
    added(thing);
    const auto read = stored(thing.id);
    EXPECT_EQ(Thing::describe().toRow(read), Thing::describe().toRow(thing));
}

TEST_P(Writes, insert_409_sameId)
{
    const auto first = added(thing("a"));
    auto second = thing("b");
    second.id = first.id;
    const auto refused = commit([&](Batch& batch) { batch.insert(second); });
    ASSERT_EQ(codeOf(refused), ErrorCode::AlreadyExists);
    EXPECT_EQ(refused.error().field, "id");
    EXPECT_EQ(refused.error().args, (Args{{"collection", "things"}}));
    EXPECT_EQ(stored(first.id).name, "a");
}

TEST_P(Writes, insert_409_uniqueAmongLivingIgnoresCase)
{
    auto first = thing("a");
    first.email = "Ärger@Example.com";
    added(first);
    auto second = thing("b");
    second.email = "äRGER@example.COM";
    const auto refused = commit([&](Batch& batch) { batch.insert(second); });
    ASSERT_EQ(codeOf(refused), ErrorCode::AlreadyExists);
    EXPECT_EQ(refused.error().field, "email");
}

TEST_P(Writes, insert_uniqueAmongLivingIsFreeAfterDeletion)
{
    auto first = added(thing("a"));
    ASSERT_TRUE(commit([&](Batch& b) { b.patch(first.id, {{"is_deleted", true}}); }));
    auto second = thing("b");
    second.email = first.email;
    EXPECT_TRUE(commit([&](Batch& b) { b.insert(second); }));
    const auto back = commit([&](Batch& b) { b.patch(first.id, {{"is_deleted", false}}, {}, false); });
    ASSERT_EQ(codeOf(back), ErrorCode::AlreadyExists);
    EXPECT_EQ(back.error().field, "email");
}

TEST_P(Writes, insert_409_uniqueAmongAllHoldsAfterDeletion)
{
    auto first = added(thing("a"));
    ASSERT_TRUE(commit([&](Batch& b) { b.patch(first.id, {{"is_deleted", true}}); }));
    auto second = thing("b");
    second.code = first.code;
    const auto refused = commit([&](Batch& b) { b.insert(second); });
    ASSERT_EQ(codeOf(refused), ErrorCode::AlreadyExists);
    EXPECT_EQ(refused.error().field, "code");
}

TEST_P(Writes, insert_400_beyondTheDescribedLimits)
{
    auto tooLong = thing(std::string(121, 'x'));
    const auto refused = commit([&](Batch& b) { b.insert(tooLong); });
    ASSERT_EQ(codeOf(refused), ErrorCode::ValidationFailed);
    ASSERT_EQ(refused.error().causes.size(), 1u);
    EXPECT_EQ(refused.error().causes[0].field, "name");
    auto tooLow = thing("x");
    tooLow.used = -1'000'000'001;
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.insert(tooLow); })), ErrorCode::ValidationFailed);
    auto inPoints = thing("");
    for (int i = 0; i < 120; ++i)
        inPoints.name += "ß";
    EXPECT_TRUE(commit([&](Batch& b) { b.insert(inPoints); }));
}

TEST_P(Writes, insertIfAbsent_leavesTheFirst)
{
    const auto first = added(thing("a"));
    auto second = thing("b");
    second.id = first.id;
    const auto done = commit([&](Batch& b) { b.insertIfAbsent(second); });
    ASSERT_TRUE(done);
    EXPECT_EQ(done->outcomes[0].affected, 0);
    EXPECT_EQ(stored(first.id).name, "a");
}

TEST_P(Writes, insertIfAbsent_409_otherUniqueValue)
{
    const auto first = added(thing("a"));
    auto second = thing("b");
    second.email = first.email;
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.insertIfAbsent(second); })), ErrorCode::AlreadyExists);
}

TEST_P(Writes, addOrInsert_insertsThenAdds)
{
    auto counter = thing("counter");
    counter.used = 5;
    const auto first = commit([&](Batch& b) { b.addOrInsert(counter, "used", 5); });
    const auto second = commit([&](Batch& b) { b.addOrInsert(counter, "used", 5); });
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->outcomes[0].value, 5);
    EXPECT_EQ(second->outcomes[0].value, 10);
    EXPECT_EQ(second->outcomes[0].version, 2);
    EXPECT_EQ(stored(counter.id).used, 10);
}

TEST_P(Writes, insertNumbered_isGaplessOverRefusals)
{
    const auto first = thing("a");
    const auto taken = added(thing("taken"));
    auto refused = thing("refused");
    refused.email = taken.email;
    const auto second = thing("b");
    ASSERT_TRUE(commit([&](Batch& b) { b.insertNumbered(first, "invoices", "number"); }));
    EXPECT_FALSE(commit([&](Batch& b) { b.insertNumbered(refused, "invoices", "number"); }));
    const auto done = commit([&](Batch& b) { b.insertNumbered(second, "invoices", "number"); });
    ASSERT_TRUE(done);
    EXPECT_EQ(done->outcomes[0].value, 2);
    EXPECT_EQ(stored(first.id).number, 1);
    EXPECT_EQ(stored(second.id).number, 2);
}

TEST_P(Writes, patch_keepsUnnamedFieldsAndRaisesTheVersion)
{
    auto before = thing("a");
    before.used = 3;
    before.tags = {"x"};
    added(before);
    const auto done = commit([&](Batch& b) { b.patch(before.id, {{"name", std::string("b")}}, 1); });
    ASSERT_TRUE(done);
    EXPECT_EQ(done->outcomes[0].version, 2);
    const auto after = stored(before.id);
    EXPECT_EQ(after.name, "b");
    EXPECT_EQ(after.used, 3);
    EXPECT_EQ(after.tags, before.tags);
    EXPECT_EQ(after.version, 2);
}

TEST_P(Writes, patch_refusals)
{
    const auto row = added(thing("a"));
    const auto other = added(thing("b"));
    const Changes renamed{{"name", std::string("c")}};
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.patch(ids.next<Thing>(), renamed); })), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.patch(row.id, renamed, 2); })), ErrorCode::VersionMismatch);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.patch(row.id, {{"email", other.email}}); })), ErrorCode::AlreadyExists);
    EXPECT_EQ(codeOf(commit([&](Batch& b) {
                  b.add({.kind = WriteKind::Patch, .schema = &schemaOf<Thing>(), .id = row.id.text(), .set = renamed,
                         .filter = Filter{}.equals("is_open", true)});
              })), ErrorCode::Conflict);
    ASSERT_TRUE(commit([&](Batch& b) { b.patch(row.id, {{"is_deleted", true}}); }));
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.patch(row.id, renamed); })), ErrorCode::NotFound);
    EXPECT_TRUE(commit([&](Batch& b) { b.patch(row.id, renamed, {}, false); }));
    EXPECT_EQ(stored(row.id).name, "c");
}

TEST_P(Writes, misuseIsInternal)
{
    const auto row = added(thing("a"));
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.patch(row.id, {{"nothing", int64_t{1}}}); })), ErrorCode::Internal);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.patch(row.id, {{"name", int64_t{1}}}); })), ErrorCode::Internal);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.patch(row.id, {{"version", int64_t{9}}}); })), ErrorCode::Internal);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.increment(row.id, "name", 1); })), ErrorCode::Internal);
}

TEST_P(Writes, increment_guarded)
{
    const auto row = added(thing("a"));
    const auto done = commit([&](Batch& b) { b.increment(row.id, "used", 7, 10); });
    ASSERT_TRUE(done);
    EXPECT_EQ(done->outcomes[0].value, 7);
    EXPECT_EQ(done->outcomes[0].version, 2);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.increment(row.id, "used", 4, 10); })), ErrorCode::QuotaExceeded);
    EXPECT_TRUE(commit([&](Batch& b) { b.increment(row.id, "used", 3, 10); }));
    EXPECT_TRUE(commit([&](Batch& b) { b.increment(row.id, "used", -2, 5); })) << "going down is never over the limit";
    EXPECT_EQ(stored(row.id).used, 8);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.increment(ids.next<Thing>(), "used", 1); })), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.increment(row.id, "used", std::numeric_limits<int64_t>::max()); })), ErrorCode::Internal);
    EXPECT_EQ(stored(row.id).used, 8);
}

TEST_P(Writes, remove_200_404)
{
    const auto row = added(thing("findable"));
    ASSERT_TRUE(commit([&](Batch& b) { b.remove(row.id); }));
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.remove(row.id); })), ErrorCode::NotFound);
    EXPECT_EQ(total(), 0);
    EXPECT_TRUE(names({.search = "findable"}).empty());
    auto again = thing("findable");
    again.email = row.email;
    again.code = row.code;
    added(again);
    EXPECT_EQ(names({.search = "findable"}).size(), 1u);
}

TEST_P(Writes, require_isAPrecondition)
{
    const auto parent = added(thing("parent"));
    const auto child = thing("child");
    const auto insertUnder = [&](const Id<Thing>& id, bool isLiving) {
        return commit([&](Batch& b) {
            b.require(id, isLiving);
            b.insert(child);
        });
    };
    EXPECT_EQ(codeOf(insertUnder(ids.next<Thing>(), true)), ErrorCode::NotFound);
    ASSERT_TRUE(commit([&](Batch& b) { b.patch(parent.id, {{"is_deleted", true}}); }));
    EXPECT_EQ(codeOf(insertUnder(parent.id, true)), ErrorCode::NotFound);
    EXPECT_EQ(total(), 0);
    EXPECT_TRUE(insertUnder(parent.id, false));
    EXPECT_EQ(stored(parent.id).version, 2) << "a required row is not written";
}

TEST_P(Writes, updateWhere_cascadeAndRestore)
{
    for (int i = 0; i < 5; ++i)
        added(thing("of one " + std::to_string(i), "one"));
    const auto gone = added(thing("gone before", "one"));
    added(thing("of two", "two"));
    ASSERT_TRUE(commit([&](Batch& b) { b.patch(gone.id, {{"is_deleted", true}, {"deletion_id", std::string("first")}}); }));
    const auto done = commit([&](Batch& b) {
        b.updateWhere<Thing>(Filter{}.equals("owner", std::string("one")), Deleted::Hidden,
                             {{"is_deleted", true}, {"deletion_id", std::string("second")}, {"deleted_at", int64_t{5}}});
    });
    ASSERT_TRUE(done);
    EXPECT_EQ(done->outcomes[0].affected, 5);
    EXPECT_EQ(total(), 1);
    EXPECT_EQ(total({.deleted = Deleted::Only}), 6);
    EXPECT_EQ(total({.deleted = Deleted::Included}), 7);
    ASSERT_TRUE(commit([&](Batch& b) {
        b.updateWhere<Thing>(Filter{}.equals("deletion_id", std::string("second")), Deleted::Only, {{"is_deleted", false}});
    }));
    EXPECT_EQ(total(), 6);
    EXPECT_TRUE(stored(gone.id).isDeleted);
    EXPECT_EQ(names({.search = "of one 3"}), (std::vector<std::string>{"of one 3"}));
}

TEST_P(Writes, whereWritesHonourTheirLimit)
{
    for (int i = 0; i < 10; ++i)
        added(thing("row", "one"));
    const auto filter = Filter{}.equals("owner", std::string("one"));
    const auto updated = commit([&](Batch& b) { b.updateWhere<Thing>(filter, Deleted::Hidden, {{"used", int64_t{1}}}, 4); });
    ASSERT_TRUE(updated);
    EXPECT_EQ(updated->outcomes[0].affected, 4);
    EXPECT_EQ(total({.filter = Filter{}.equals("used", int64_t{1})}), 4);
    const auto removed = commit([&](Batch& b) { b.removeWhere<Thing>(filter, 3); });
    ASSERT_TRUE(removed);
    EXPECT_EQ(removed->outcomes[0].affected, 3);
    EXPECT_EQ(total(), 7);
    ASSERT_TRUE(commit([&](Batch& b) { b.removeWhere<Thing>(filter); }));
    EXPECT_EQ(total(), 0);
}

TEST_P(Writes, batchIsAllOrNothing)
{
    auto kept = thing("kept");
    kept.used = 1;
    added(kept);
    const auto removed = added(thing("removed"));
    const auto fresh = thing("fresh");
    auto clash = thing("clash");
    clash.email = kept.email;
    const auto refused = commit([&](Batch& b) {
        b.insert(fresh);
        b.patch(kept.id, {{"name", std::string("changed")}, {"email", std::string("moved@example.com")}});
        b.increment(kept.id, "used", 10);
        b.remove(removed.id);
        b.updateWhere<Thing>({}, Deleted::Hidden, {{"owner", std::string("all")}});
        b.insertNumbered(clash, "numbers", "number");
        b.increment(ids.next<Thing>(), "used", 1);
    });
    EXPECT_EQ(codeOf(refused), ErrorCode::NotFound) << "the address was free by then";
    EXPECT_EQ(Thing::describe().toRow(stored(kept.id)), Thing::describe().toRow(kept));
    EXPECT_EQ(total(), 2);
    EXPECT_EQ(names({.search = "kept"}), (std::vector<std::string>{"kept"}));
    EXPECT_TRUE(names({.search = "changed"}).empty());
    EXPECT_TRUE(names({.search = "fresh"}).empty());
    auto numbered = thing("numbered");
    ASSERT_TRUE(commit([&](Batch& b) { b.insertNumbered(numbered, "numbers", "number"); }));
    EXPECT_EQ(stored(numbered.id).number, 1);
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.insert(clash); })), ErrorCode::AlreadyExists) << "unique values are held again";
}

TEST_P(Writes, batchSeesItsOwnWrites)
{
    auto row = thing("a");
    ASSERT_TRUE(commit([&](Batch& b) {
        b.insert(row);
        b.increment(row.id, "used", 2);
        b.patch(row.id, {{"name", std::string("b")}}, 2);
    }));
    EXPECT_EQ(stored(row.id).version, 3);
    EXPECT_EQ(names({.search = "b"}), (std::vector<std::string>{"b"}));
}

TEST_P(Writes, patchMovesUniqueAndSearchedValues)
{
    auto row = added(thing("Old Name"));
    const auto email = row.email;
    ASSERT_TRUE(commit([&](Batch& b) { b.patch(row.id, {{"name", std::string("Fresh Title")}, {"email", std::string("new@example.com")}}); }));
    EXPECT_TRUE(names({.search = "old name"}).empty());
    EXPECT_EQ(names({.search = "FRESH"}).size(), 1u);
    EXPECT_EQ(names({.search = "new@exa"}).size(), 1u);
    auto second = thing("second");
    second.email = email;
    EXPECT_TRUE(commit([&](Batch& b) { b.insert(second); }));
}

TEST_P(Writes, closedEngineIsUnavailable)
{
    added(thing("a"));
    engine->close();
    EXPECT_EQ(codeOf(commit([&](Batch& b) { b.insert(thing("b")); })), ErrorCode::StoreUnavailable);
    EXPECT_EQ(find({}).error().code, ErrorCode::StoreUnavailable);
}

TEST_P(Writes, durableEnginesKeepEverything)
{
    if (!GetParam().isDurable)
        GTEST_SKIP() << GetParam().name << " keeps nothing: it is for tests and previews";
    const auto row = added(thing("kept name"));
    ASSERT_TRUE(commit([&](Batch& b) { b.insertNumbered(thing("one"), "numbers", "number"); }));
    engine->close();
    engine = open().value();
    ASSERT_TRUE(engine->migrate(testMigrations()));
    EXPECT_EQ(stored(row.id).name, "kept name");
    EXPECT_EQ(total(), 2);
    EXPECT_EQ(names({.search = "kept"}).size(), 1u);
    const auto next = commit([&](Batch& b) { b.insertNumbered(thing("two"), "numbers", "number"); });
    ASSERT_TRUE(next);
    EXPECT_EQ(next->outcomes[0].value, 2);
}

} // namespace pulse
