#include "backend/audit/audit.h"
#include "backend/audit/schema.h"
#include "backend/organizations/organizationservice.h"
#include "backend/organizations/schema.h"
#include "backend/store/batch.h"
#include "backend/store/schema.h"
#include "backend/store/sqlite/sqliteengine.h"
#include "tests/support/actors.h"
#include "tests/support/tempfolder.h"
#include "tests/support/testplane.h"
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <thread>

using namespace pulse;
using namespace pulse::test;
using testing::SizeIs;

namespace {

class OrganizationRules : public testing::Test {
protected:
    Organization make(const std::string& name, const std::string& email, Plan plan = Plan::Free)
    {
        Organization input;
        input.name = name;
        input.adminEmail = email;
        input.plan = plan;
        auto created = service.create(root, input);
        EXPECT_TRUE(created) << errorText(created.error());
        return *created;
    }
    ErrorCode codeOf(const Result<Organization>& result) { return result ? ErrorCode::Internal : result.error().code; }

    TestPlane plane;
    OrganizationService& service = plane->organizations();
    Actor root = operatorActor();
};

TEST_F(OrganizationRules, create_fillsWhatTheCallerCannotSet)
{
    const auto acme = make("  Acme Corp ", "admin@acme.com", Plan::Pro);
    EXPECT_EQ(acme.name, "Acme Corp");
    EXPECT_EQ(acme.plan, Plan::Pro);
    EXPECT_EQ(acme.version, 1);
    EXPECT_EQ(acme.createdAt, plane.clock.now());
    EXPECT_TRUE(isIdText(acme.id.text()));
    EXPECT_EQ(service.get(root, acme.id)->adminEmail, "admin@acme.com");
}

TEST_F(OrganizationRules, create_namesEveryBadFieldAtOnce)
{
    Organization input;
    input.adminEmail = "no address";
    const auto refused = service.create(root, input);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::ValidationFailed);
    ASSERT_THAT(refused.error().causes, SizeIs(2));
    EXPECT_EQ(refused.error().causes[0].field, "name");
    EXPECT_EQ(refused.error().causes[1].field, "admin_email");
}

TEST_F(OrganizationRules, emailIsUniqueAmongTheLivingWhateverItsCase)
{
    const auto first = make("One", "Admin@Acme.com");
    Organization input;
    input.name = "Two";
    input.adminEmail = "ADMIN@acme.COM";
    const auto refused = service.create(root, input);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(refused.error().field, "admin_email");

    ASSERT_TRUE(service.remove(root, first.id));
    EXPECT_TRUE(service.create(root, input)) << "a deleted organization must not block its address";
}

TEST_F(OrganizationRules, update_mergesAndRaisesTheVersion)
{
    const auto acme = make("Acme", "a@acme.com");
    plane.clock.advance(std::chrono::seconds(5));
    const auto updated = service.update(root, acme.id, {{"name", std::string("Acme Inc")}});
    ASSERT_TRUE(updated);
    EXPECT_EQ(updated->name, "Acme Inc");
    EXPECT_EQ(updated->adminEmail, "a@acme.com");
    EXPECT_EQ(updated->version, 2);
    const auto stored = service.get(root, acme.id);
    EXPECT_EQ(stored->version, 2);
    EXPECT_EQ(stored->updatedAt, plane.clock.now());
    EXPECT_EQ(stored->createdAt, acme.createdAt);
}

TEST_F(OrganizationRules, update_withAStaleVersionIsRefusedAndChangesNothing)
{
    const auto acme = make("Acme", "a@acme.com");
    ASSERT_TRUE(service.update(root, acme.id, {{"name", std::string("Newer")}}, 1));
    EXPECT_EQ(codeOf(service.update(root, acme.id, {{"name", std::string("Older")}}, 1)), ErrorCode::VersionMismatch);
    EXPECT_EQ(service.get(root, acme.id)->name, "Newer");
}

TEST_F(OrganizationRules, update_byManyAtOnceLosesNothing)
{
    const auto acme = make("Acme", "a@acme.com");
    std::atomic<int> wins = 0;
    {
        std::vector<std::jthread> writers;
        for (int i = 0; i < 16; ++i)
            writers.emplace_back([&, i] {
                if (service.update(root, acme.id, {{"name", "Writer " + std::to_string(i)}}, 1))
                    ++wins;
            });
    }
    EXPECT_EQ(wins, 1);
    EXPECT_EQ(service.get(root, acme.id)->version, 2);
}

TEST(OrganizationsOnSqlite, update_byFortyWithoutAVersion_refusesNobody)
{
    FakeClock clock;
    TempFolder folder;
    auto engine = SqliteEngine::open({.file = (folder.path() / "pulse.db").string()}, clock);
    ASSERT_TRUE(engine) << errorText(engine.error());
    std::vector<Migration> steps;
    for (const auto& room : {storeMigrations(), auditMigrations(), organizationMigrations()})
        steps.insert(steps.end(), room.begin(), room.end());
    std::ranges::sort(steps, {}, &Migration::version);
    ASSERT_TRUE((*engine)->migrate(steps));
    Events events;
    Store store(**engine, events);
    IdSource ids(clock, 3);
    OrganizationService service(store, clock, ids);
    const auto root = operatorActor();
    Organization input;
    input.name = "Acme";
    input.adminEmail = "a@acme.com";
    const auto acme = service.create(root, input);
    ASSERT_TRUE(acme) << errorText(acme.error());
    {
        std::vector<std::jthread> callers;
        for (int i = 0; i < 40; ++i)
            callers.emplace_back([&, i] {
                const auto done = service.update(root, acme->id, {{"name", "Caller " + std::to_string(i)}});
                EXPECT_TRUE(done) << errorText(done.error());
            });
    }
    EXPECT_EQ(service.get(root, acme->id)->version, 41);
    (*engine)->close();
}

TEST_F(OrganizationRules, remove_hidesAndRestoreBringsBack)
{
    const auto acme = make("Acme", "a@acme.com");
    const auto removed = service.remove(root, acme.id);
    ASSERT_TRUE(removed);
    EXPECT_TRUE(removed->isDeleted);
    EXPECT_EQ(removed->deletedAt, plane.clock.now());
    EXPECT_EQ(codeOf(service.get(root, acme.id)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(service.remove(root, acme.id)), ErrorCode::NotFound);
    EXPECT_EQ(codeOf(service.update(root, acme.id, {{"name", std::string("x")}})), ErrorCode::NotFound);
    EXPECT_EQ(service.list(root, {})->total, 0);
    EXPECT_EQ(service.list(root, {.deleted = Deleted::Only})->total, 1);

    const auto restored = service.restore(root, acme.id);
    ASSERT_TRUE(restored);
    EXPECT_FALSE(restored->isDeleted);
    EXPECT_EQ(service.get(root, acme.id)->name, "Acme");
    EXPECT_EQ(codeOf(service.restore(root, acme.id)), ErrorCode::Conflict);
}

TEST_F(OrganizationRules, restore_isRefusedWhileTheAddressIsTaken)
{
    const auto first = make("One", "a@acme.com");
    ASSERT_TRUE(service.remove(root, first.id));
    make("Two", "a@acme.com");
    const auto refused = service.restore(root, first.id);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::AlreadyExists);
    EXPECT_EQ(refused.error().field, "admin_email");
}

TEST_F(OrganizationRules, list_searchesNameAndAddressInAnyCase)
{
    make("Acme Corp", "root@first.example");
    make("Zebra", "ops@second.example");
    EXPECT_EQ(service.list(root, {.search = "aCmE"})->items.size(), 1u);
    EXPECT_EQ(service.list(root, {.search = "SECOND"})->items.front().name, "Zebra");
    EXPECT_EQ(service.list(root, {.search = "ze"})->items.size(), 1u);
    EXPECT_EQ(service.list(root, {.search = "nothing"})->total, 0);
    EXPECT_EQ(service.list(root, {.search = "%_\"'"})->total, 0);
}

TEST_F(OrganizationRules, list_pagesByCursorWithoutGapsOrRepeats)
{
    for (int i = 0; i < 25; ++i) {
        make("Org " + std::to_string(i), "o" + std::to_string(i) + "@x.example");
        plane.clock.advance(std::chrono::milliseconds(i % 2));
    }
    std::vector<std::string> seen;
    ListRequest request{.limit = 10, .sort = "name"};
    for (int page = 0; page < 5; ++page) {
        const auto listing = service.list(root, request);
        ASSERT_TRUE(listing);
        EXPECT_EQ(listing->total, 25);
        for (const auto& item : listing->items)
            seen.push_back(item.name);
        if (listing->next.empty())
            break;
        request.cursor = listing->next;
    }
    EXPECT_THAT(seen, SizeIs(25));
    EXPECT_TRUE(std::is_sorted(seen.begin(), seen.end()));
    EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
}

TEST_F(OrganizationRules, everyWriteLeavesItsAuditRowAndDomainEvent)
{
    const auto acme = make("Acme", "a@acme.com");
    ASSERT_TRUE(service.update(root, acme.id, {{"name", std::string("Acme 2")}}));
    ASSERT_TRUE(service.remove(root, acme.id));
    ASSERT_TRUE(service.restore(root, acme.id));
    const auto rows = plane.store().find<AuditEntry>({.filter = Filter{}.equals("target_type", std::string("organizations")), .sort = {"id", false}});
    ASSERT_TRUE(rows);
    ASSERT_THAT(*rows, SizeIs(4));
    EXPECT_EQ((*rows)[1].action, "organization.update");
    EXPECT_EQ((*rows)[1].targetId, acme.id.text());
    EXPECT_EQ((*rows)[1].actorId, root.who->id);
    EXPECT_EQ((*rows)[1].diff, R"({"name":{"from":"Acme","to":"Acme 2"}})");
    const auto events = plane.store().find<DomainEvent>({.sort = {"id", false}});
    ASSERT_TRUE(events);
    ASSERT_THAT(*events, SizeIs(4));
    EXPECT_EQ((*events)[0].type, "organization.created");
    EXPECT_EQ((*events)[2].type, "organization.removed");
    EXPECT_EQ((*events)[3].type, "organization.restored");
}

TEST_F(OrganizationRules, aRefusedWriteLeavesNothingBehind)
{
    make("One", "a@acme.com");
    const auto rows = plane.store().count<AuditEntry>({})->value;
    const auto events = plane.store().count<DomainEvent>({})->value;
    Organization input;
    input.name = "Two";
    input.adminEmail = "a@acme.com";
    ASSERT_FALSE(service.create(root, input));
    EXPECT_EQ(plane.store().count<AuditEntry>({})->value, rows);
    EXPECT_EQ(plane.store().count<DomainEvent>({})->value, events);
}

TEST_F(OrganizationRules, aSignalIsPublishedAfterTheCommit)
{
    std::vector<Event> seen;
    bool wasCommitted = false;
    const auto subscription = plane->events().subscribe([&](const Event& event) {
        seen.push_back(event);
        wasCommitted = plane.store().get(Id<Organization>::trusted(event.id)).has_value();
    });
    const auto acme = make("Acme", "a@acme.com");
    ASSERT_THAT(seen, SizeIs(1));
    EXPECT_EQ(seen[0].kind, "organizations");
    EXPECT_EQ(seen[0].id, acme.id.text());
    EXPECT_EQ(seen[0].action, Action::Created);
    EXPECT_TRUE(wasCommitted);
}

TEST_F(OrganizationRules, remove_saysWhoDidIt_andTheTrashIsInTheOrderOfTheDeletions)
{
    const auto first = make("First", "a@acme.com");
    const auto second = make("Second", "b@acme.com");
    EXPECT_EQ(service.remove(root, second.id)->deletedBy, root.who->name);
    plane.clock.advance(std::chrono::seconds(1));
    ASSERT_TRUE(service.remove(memberActor(first.id.text(), Role::Owner), first.id));
    const auto names = [&](const char* sort) {
        std::vector<std::string> found;
        const auto listing = service.list(root, {.sort = sort, .deleted = Deleted::Only});
        for (const auto& gone : listing->items)
            found.push_back(gone.name);
        return found;
    };
    EXPECT_EQ(names("-deleted_at"), (std::vector<std::string>{"First", "Second"}));
    EXPECT_EQ(names("deleted_at"), (std::vector<std::string>{"Second", "First"}));
    EXPECT_EQ(plane.store().get(first.id, Deleted::Only)->deletedBy, memberActor("", Role::Owner).who->name);
    EXPECT_EQ(service.restore(root, first.id)->deletedBy, "");
    EXPECT_EQ(service.get(root, first.id)->deletedBy, "");
}

TEST_F(OrganizationRules, roles_decideWhatAMemberMay)
{
    const auto acme = make("Acme", "a@acme.com");
    const auto as = [&](Role role) { return memberActor(acme.id.text(), role); };
    EXPECT_TRUE(service.get(as(Role::Viewer), acme.id));
    EXPECT_EQ(codeOf(service.update(as(Role::Developer), acme.id, {{"name", std::string("x")}})), ErrorCode::Forbidden);
    EXPECT_TRUE(service.update(as(Role::Admin), acme.id, {{"name", std::string("x")}}));
    EXPECT_EQ(codeOf(service.update(as(Role::Admin), acme.id, {{"plan", std::string("Pro")}})), ErrorCode::Forbidden);
    EXPECT_TRUE(service.update(as(Role::Owner), acme.id, {{"plan", std::string("Pro")}}));
    EXPECT_EQ(codeOf(service.remove(as(Role::Admin), acme.id)), ErrorCode::Forbidden);
    Organization input;
    input.name = "Own";
    input.adminEmail = "own@x.example";
    EXPECT_EQ(codeOf(service.create(as(Role::Owner), input)), ErrorCode::Forbidden);
    EXPECT_TRUE(service.remove(as(Role::Owner), acme.id));
}

TEST_F(OrganizationRules, aForeignOrganizationIsTheSameAsAMissingOne)
{
    const auto acme = make("Acme", "a@acme.com");
    const auto other = make("Other", "o@other.example");
    const auto stranger = memberActor(other.id.text(), Role::Owner);
    const auto missing = Id<Organization>::trusted("ffffffffffffffffffffffff");
    for (const auto& id : {acme.id, missing}) {
        EXPECT_EQ(codeOf(service.get(stranger, id)), ErrorCode::NotFound);
        EXPECT_EQ(codeOf(service.update(stranger, id, {{"name", std::string("x")}})), ErrorCode::NotFound);
        EXPECT_EQ(codeOf(service.remove(stranger, id)), ErrorCode::NotFound);
        EXPECT_EQ(codeOf(service.restore(stranger, id)), ErrorCode::NotFound);
        EXPECT_FALSE(service.impact(stranger, id));
    }
    EXPECT_EQ(errorText(service.get(stranger, acme.id).error()), errorText(service.get(stranger, missing).error()));
    const auto seen = service.list(stranger, {});
    ASSERT_THAT(seen->items, SizeIs(1));
    EXPECT_EQ(seen->items.front().id, other.id);
    EXPECT_EQ(seen->total, 1);
    EXPECT_EQ(service.list(stranger, {.search = "Acme"})->total, 0);
    EXPECT_EQ(service.get(root, acme.id)->name, "Acme");
}

class OrganizationBulk : public OrganizationRules {
protected:
    std::vector<Id<Organization>> makeMany(int count)
    {
        std::vector<Id<Organization>> ids;
        for (int i = 0; i < count; ++i)
            ids.push_back(make("Org " + std::to_string(i), "a" + std::to_string(i) + "@x.example").id);
        return ids;
    }
    std::vector<AuditEntry> auditOf(const std::string& group)
    {
        return plane->store().find<AuditEntry>({.filter = Filter{}.equals("group_id", group), .sort = {.field = "id"}, .limit = 100}).value();
    }
    ErrorCode refusal(const Result<BulkDone>& result) { return result ? ErrorCode::Internal : result.error().code; }
};

TEST_F(OrganizationBulk, remove_isOneDeletionWithOneGroupOfAuditRows)
{
    const auto ids = makeMany(3);
    const auto done = service.remove(root, ids);
    ASSERT_TRUE(done) << errorText(done.error());
    EXPECT_THAT(done->ids, SizeIs(3));
    for (const auto& id : ids)
        EXPECT_EQ(plane->store().get(id, Deleted::Only)->deletionId, done->group);
    const auto entries = auditOf(done->group);
    ASSERT_THAT(entries, SizeIs(3));
    EXPECT_EQ(entries.front().action, "organization.remove");
    EXPECT_EQ(entries.front().actorName, "operator");
}

TEST_F(OrganizationBulk, restore_undoesIt_andLeavesOutWhatLives)
{
    auto ids = makeMany(3);
    ASSERT_TRUE(service.remove(root, ids));
    ids.push_back(make("Living", "l@x.example").id);
    const auto done = service.restore(root, ids);
    ASSERT_TRUE(done) << errorText(done.error());
    EXPECT_THAT(done->ids, SizeIs(3));
    EXPECT_THAT(auditOf(done->group), SizeIs(3));
    for (const auto& id : ids)
        EXPECT_TRUE(service.get(root, id));
}

TEST_F(OrganizationBulk, remove_namesARowTwiceOnce_andNothingAtAll)
{
    auto ids = makeMany(2);
    ids.push_back(ids.front());
    EXPECT_THAT(service.remove(root, ids)->ids, SizeIs(2));
    EXPECT_THAT(service.remove(root, ids)->ids, SizeIs(0));
    EXPECT_THAT(service.remove(root, std::vector<Id<Organization>>{})->ids, SizeIs(0));
}

TEST_F(OrganizationBulk, allOrNothing)
{
    auto ids = makeMany(2);
    ids.push_back(Id<Organization>::trusted("ffffffffffffffffffffffff"));
    EXPECT_EQ(refusal(service.remove(root, ids)), ErrorCode::NotFound);
    EXPECT_TRUE(service.get(root, ids.front()));

    ids.pop_back();
    ASSERT_TRUE(service.remove(root, ids));
    make("Took the address", "a1@x.example");
    EXPECT_EQ(refusal(service.restore(root, ids)), ErrorCode::AlreadyExists);
    EXPECT_EQ(codeOf(service.get(root, ids.front())), ErrorCode::NotFound);
}

TEST_F(OrganizationBulk, aForeignOne_refusesTheWhole_andALowRoleToo)
{
    const auto ids = makeMany(2);
    EXPECT_EQ(refusal(service.remove(memberActor(ids[0].text(), Role::Owner), ids)), ErrorCode::NotFound);
    EXPECT_EQ(refusal(service.restore(memberActor(ids[0].text(), Role::Owner), ids)), ErrorCode::NotFound);
    EXPECT_FALSE(service.impact(memberActor(ids[0].text(), Role::Owner), ids));
    EXPECT_EQ(refusal(service.remove(memberActor(ids[0].text(), Role::Viewer), std::vector{ids[0]})), ErrorCode::Forbidden);
    EXPECT_TRUE(service.get(root, ids[0]));
}

TEST_F(OrganizationBulk, tooMany_areRefusedWithTheLimit)
{
    const std::vector<Id<Organization>> ids(bulkLimit + 1, Id<Organization>::trusted("ffffffffffffffffffffffff"));
    const auto refused = service.remove(root, ids);
    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::InvalidParameter);
    EXPECT_THAT(errorText(refused.error()), testing::HasSubstr("1000"));
}

} // namespace
