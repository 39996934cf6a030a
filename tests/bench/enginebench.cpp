// Compares the engines per operation in one run: pulse_bench_engines [--folder F] [--rows N]. Ends by itself within two minutes.
#include "backend/audit/audit.h"
#include "backend/audit/schema.h"
#include "backend/core/deletion.h"
#include "backend/store/memory/memoryengine.h"
#include "backend/store/mongo/mongoengine.h"
#include "backend/store/schema.h"
#include "backend/store/sqlite/sqliteengine.h"
#include "tests/bench/rows.h"
#include "tests/support/actors.h"
#include "tests/support/mongopeer.h"
#include "tests/support/tempfolder.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <thread>
#include <unistd.h>

using namespace pulse;
using bench::insertRows, bench::need;

namespace {

using Steady = std::chrono::steady_clock;

constexpr int manyCallers = 8;
constexpr auto cellLimit = std::chrono::milliseconds(600);
constexpr int cellOperations = 5'000;
/// A cell that would begin later is left out: the longest one, 1,000 rows on a slow peer, takes some ten seconds.
constexpr auto runLimit = std::chrono::seconds(100);

/// A row with all that costs an engine: softly deleted, searched, unique, sorted, filtered, counted.
struct Item : Living<Item> {
    std::string name;
    std::string email;
    std::string owner;
    int64_t used = 0;
    Time seenAt{};
    static const Entity<Item>& describe();
};

const Entity<Item>& Item::describe()
{
    static constexpr Field<Item> fields[] = {
        field<Item, &Item::name>("name", "Name").required().limits(1, 120).sortable().searchable(),
        field<Item, &Item::email>("email", "E-mail").limits(0, 254).uniqueLiving().sortable().searchable(),
        field<Item, &Item::owner>("owner", "Owner").filterable(),
        field<Item, &Item::used>("used", "Used"),
        field<Item, &Item::seenAt>("seen_at", "Seen").sortable(),
    };
    static const Entity<Item> entity{"bench_items", fields};
    return entity;
}

/// What is inserted goes here, so that it makes no other operation slower.
struct Plain : Record<Plain> {
    std::string name;
    std::string owner;
    static const Entity<Plain>& describe();
};

const Entity<Plain>& Plain::describe()
{
    static constexpr Field<Plain> fields[] = {
        field<Plain, &Plain::name>("name", "Name").required().limits(1, 120),
        field<Plain, &Plain::owner>("owner", "Owner").filterable(),
    };
    static const Entity<Plain> entity{"bench_plain", fields};
    return entity;
}

/// A row that is claimed.
struct Job : Record<Job> {
    Time dueAt{};
    Time leaseUntil{};
    int64_t leaseToken = 0;
    static const Entity<Job>& describe();
};

const Entity<Job>& Job::describe()
{
    static constexpr Field<Job> fields[] = {
        field<Job, &Job::dueAt>("due_at", "Due").with(Indexed),
        field<Job, &Job::leaseUntil>("lease_until", "Leased until").with(Indexed),
        field<Job, &Job::leaseToken>("lease_token", "Lease"),
    };
    static const Entity<Job> entity{"bench_jobs", fields};
    return entity;
}

/// The rows of a cascade.
struct Child : Living<Child> {
    std::string parent;
    static const Entity<Child>& describe();
};

const Entity<Child>& Child::describe()
{
    static constexpr Field<Child> fields[] = {field<Child, &Child::parent>("parent", "Parent").filterable()};
    static const Entity<Child> entity{"bench_children", fields};
    return entity;
}

/// One engine on a fresh database, filled alike.
class Site {
public:
    Site(std::string name_, std::unique_ptr<Engine> opened, int rows) : name(std::move(name_)), engine(std::move(opened))
    {
        std::vector<Migration> steps;
        for (auto some : {storeMigrations(), auditMigrations()})
            steps.insert(steps.end(), some.begin(), some.end());
        std::ranges::sort(steps, {}, &Migration::version);
        steps.push_back({.version = 1'000'000, .name = "bench", .ensure = {&schemaOf<Item>(), &schemaOf<Plain>(), &schemaOf<Job>(), &schemaOf<Child>()}});
        need(engine->migrate(steps));
        insertRows(*engine, rows, atOnce, [&](int64_t i) { return item(i); });
        insertRows(*engine, jobs, atOnce, [&](int64_t) { return stamped<Job>(); });
        insertRows(*engine, children, atOnce, [&](int64_t) {
            auto child = stamped<Child>();
            child.parent = "one";
            return child;
        });
        const Query first{.filter = Filter{}.equals("owner", std::string("owner 3")), .limit = 20};
        middle = need(engine->find(schemaOf<Item>(), first)).next;
    }

    template <class T>
    T stamped()
    {
        T row;
        row.id = ids.next<T>();
        row.createdAt = row.updatedAt = clock.now();
        return row;
    }

    static constexpr int jobs = 1'000;   ///< for all callers' leases at once, whatever time is met first
    static constexpr int children = 1'000;
    static constexpr int owners = 5;
    static constexpr int atOnce = 100;   ///< rows a batch, while it is filled

    const std::string name;
    SystemClock clock;
    IdSource ids{clock};
    std::unique_ptr<Engine> engine;
    std::vector<Id<Item>> items;
    std::optional<Position> middle;
    std::array<int64_t, manyCallers> versions{};   ///< of the row that each caller patches: his own
    std::atomic<int64_t> claims{0};
    Actor actor = test::operatorActor();

private:
    Item item(int64_t i)
    {
        auto item = stamped<Item>();
        item.name = "Item " + std::to_string(i);
        item.email = "user" + std::to_string(i) + "@example.com";
        item.owner = "owner " + std::to_string(i % owners);
        item.used = i;
        item.createdAt = item.seenAt = fromMillis(1'700'000'000'000 + i * 3'600'000);
        items.push_back(item.id);
        return item;
    }
};

/// One call of an operation: `number` counts them, `caller` is who calls.
struct Call {
    Site& site;
    int caller = 0;
    int number = 0;
};
using Work = Result<void> (*)(const Call&);

template <class T>
Result<void> done(const Result<T>& result, bool isRight = true)
{
    if (!result)
        return tl::unexpected(result.error());
    return isRight ? Result<void>{} : fail(internalError("the engine gave another answer than the others"));
}

Result<void> get(const Call& call)
{
    const auto& items = call.site.items;
    const std::string wanted[] = {items[static_cast<size_t>(call.number) * 7'919 % items.size()].text()};
    const auto rows = call.site.engine->getMany(schemaOf<Item>(), wanted, Deleted::Hidden);
    return done(rows, rows && rows->size() == 1);
}

Result<void> page(const Call& call)
{
    const Query query{.filter = Filter{}.equals("owner", std::string("owner 3")), .after = call.site.middle, .limit = 20};
    const auto found = call.site.engine->find(schemaOf<Item>(), query);
    return done(found, found && found->rows.size() == 20);
}

Result<void> search(const Call& call)
{
    const auto found = call.site.engine->find(schemaOf<Item>(), {.search = "user" + std::to_string(100 + call.number % 100) + "@", .limit = 20});
    return done(found, found && found->rows.size() == 1);
}

Result<void> count(const Call& call)
{
    const Query query{.filter = Filter{}.equals("owner", "owner " + std::to_string(call.number % Site::owners))};
    const auto counted = call.site.engine->count(schemaOf<Item>(), query, 0);
    return done(counted, counted && counted->value == static_cast<int64_t>(call.site.items.size()) / Site::owners);
}

Result<void> sums(const Call& call)
{
    const auto groups = call.site.engine->aggregate(schemaOf<Item>(), {.filter = Filter{}.equals("owner", "owner " + std::to_string(call.number % Site::owners)),
                                                                       .timeField = "seen_at", .bucket = Bucket::Day, .measures = {{Measure::Sum, "used"}}});
    return done(groups, groups && !groups->empty());
}

Result<void> patch(const Call& call)
{
    auto& version = call.site.versions[static_cast<size_t>(call.caller)];
    Batch batch;
    batch.patch(call.site.items[static_cast<size_t>(call.caller)], {{"name", "Renamed " + std::to_string(call.number)}}, version + 1);
    const auto committed = call.site.engine->commit(batch);
    version += committed ? 1 : 0;
    return done(committed);
}

Result<void> increment(const Call& call)
{
    Batch batch;
    batch.increment(call.site.items.back(), "used", 1, int64_t{1} << 40);
    return done(call.site.engine->commit(batch));
}

Result<void> claim(const Call& call)
{
    // Each one in a time of its own, in which the leases of those before have ended.
    const auto now = fromMillis(4'000'000'000'000 + call.site.claims++ * 60'000);
    const auto rows = call.site.engine->claim(schemaOf<Job>(), {.now = now, .limit = 100});
    return done(rows, rows && rows->size() == 100);
}

Result<void> cascade(const Call& call)
{
    const bool isDeleting = call.number % 2 == 0;
    const Deletion deletion{.id = call.site.ids.nextText(), .at = call.site.clock.now()};
    Batch batch;
    batch.updateWhere<Child>(Filter{}.equals("parent", std::string("one")).equals("is_deleted", !isDeleting), Deleted::Included,
                             isDeleting ? deletion.marks() : Deletion::unmarks(deletion.at));
    const auto committed = call.site.engine->commit(batch);
    return done(committed, committed && committed->outcomes.front().affected == Site::children);
}

Batch plainInsert(const Call& call, Plain& row)
{
    row = call.site.stamped<Plain>();
    row.name = "Plain " + std::to_string(call.number);
    row.owner = "owner";
    Batch batch;
    batch.insert(row);
    return batch;
}

Result<void> insertBare(const Call& call)
{
    Plain row;
    return done(call.site.engine->commit(plainInsert(call, row)));
}

Result<void> insertAudited(const Call& call)
{
    Plain row;
    auto batch = plainInsert(call, row);
    audit(batch, {call.site.ids, call.site.clock}, call.site.actor,
          {.action = "plain.create", .targetType = schemaOf<Plain>().collection, .targetId = row.id.text(), .targetName = row.name});
    return done(call.site.engine->commit(batch));
}

struct Operation {
    const char* name;
    Work work;
    bool isForOne = false;   ///< by one caller only: all would write the same rows
};
// Those that leave more rows behind come last.
constexpr Operation operations[] = {
    {"get", get},
    {"find: 20 of an owner, by cursor", page},
    {"search, one hit", search},
    {"count of an owner", count},
    {"sums by day of an owner", sums},
    {"patch with compare-and-set", patch},
    {"guarded increment, one row", increment},
    {"claim 100", claim},
    {"cascade of 1,000 rows", cascade, true},
    {"insert", insertBare},
    {"insert with its audit row", insertAudited},
};

/// Microseconds of wall time for each operation of all callers; nothing when one was refused.
std::optional<double> measure(Site& site, const Operation& operation, int callers)
{
    std::atomic<int> number{0}, made{0};
    std::atomic<bool> isRefused{false};
    const auto start = Steady::now();
    const auto call = [&](int caller) {
        while (!isRefused) {
            const auto result = operation.work({site, caller, number++});
            if (!result && !isRefused.exchange(true))
                std::fprintf(stderr, "%s, %s: %s (%s)\n", site.name.c_str(), operation.name, errorText(result.error()).c_str(), result.error().internal.c_str());
            ++made;
            if (Steady::now() - start > cellLimit || made >= cellOperations)
                return;
        }
    };
    std::vector<std::thread> threads;
    for (int caller = 0; caller < callers; ++caller)
        threads.emplace_back(call, caller);
    for (auto& thread : threads)
        thread.join();
    if (isRefused)
        return {};
    return std::chrono::duration<double, std::micro>(Steady::now() - start).count() / made;
}

void printRatio(double ratio)
{
    const int digits = ratio < 0.1 ? 4 : ratio < 100 ? 2 : 0;
    std::printf(" %9.*fx", digits, ratio);
}

/// One row of the table: what each engine needed, and how many times as long as SQLite that is.
bool printRow(std::vector<std::unique_ptr<Site>>& sites, const Operation& operation, int callers, Steady::time_point end)
{
    std::printf("%-34s %7d", operation.name, callers);
    std::vector<std::optional<double>> micros;
    bool isWhole = true;
    for (auto& site : sites) {
        const bool isLate = Steady::now() > end;
        micros.push_back(isLate ? std::nullopt : measure(*site, operation, callers));
        isWhole = isWhole && (isLate || micros.back());
        if (micros.back())
            std::printf(" %12.1f", *micros.back());
        else
            std::printf(" %12s", isLate ? "no time" : "refused");
    }
    const auto sqlite = micros.at(1);
    for (const size_t other : {size_t{0}, size_t{2}})
        if (other < micros.size() && sqlite && micros[other])
            printRatio(*micros[other] / *sqlite);
    std::printf("\n");
    return isWhole;
}

std::vector<std::unique_ptr<Site>> openAll(const std::string& folder, const test::MongoPeer* peer, int rows)
{
    static const SystemClock clock;
    std::vector<std::unique_ptr<Site>> sites;
    sites.push_back(std::make_unique<Site>("Memory", std::make_unique<MemoryEngine>(clock), rows));
    sites.push_back(std::make_unique<Site>("SQLite", need(SqliteEngine::open({.file = folder + "/engines-" + std::to_string(::getpid()) + ".db"}, clock)), rows));
    if (peer)
        sites.push_back(std::make_unique<Site>("MongoDB", need(MongoEngine::open({.uri = peer->uri(), .database = peer->database()}, clock)), rows));
    return sites;
}

} // namespace

int main(int argc, char** argv)
{
    TempFolder temp;
    std::string folder = temp.path().string();
    int rows = 400;
    for (int i = 1; i + 1 < argc; i += 2) {
        if (std::string_view(argv[i]) == "--folder")
            folder = argv[i + 1];
        else if (std::string_view(argv[i]) == "--rows")
            rows = std::max(std::atoi(argv[i + 1]), 400) / Site::owners * Site::owners;
    }
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    const auto& absence = test::MongoPeer::absence();
    std::optional<test::MongoPeer> peer;
    if (absence.empty())
        peer.emplace();
    const auto end = Steady::now() + runLimit;
    std::printf("The engines, per operation: microseconds of wall time for each, and how many times as long as SQLite (file, synchronous=FULL); %d rows\n", rows);
    if (peer)
        std::printf("MongoDB here is a stand-in: FerretDB 1.24 on SQLite, not synchronous, one command at a time. Its figures say what our engine asks of a\n"
                    "server, beside each other; they say nothing of how fast MongoDB is. It reads its whole collection for most commands.\n");
    else
        std::printf("MongoDB skipped: %s\n", absence.c_str());
    auto sites = openAll(folder, peer ? &*peer : nullptr, rows);
    std::printf("%-34s %7s", "operation", "callers");
    for (const auto& site : sites)
        std::printf(" %12s", site->name.c_str());
    std::printf(" %10s%s\n", "Memory", peer ? "    MongoDB" : "");
    bool isWhole = true;
    for (const auto& operation : operations)
        for (const int callers : {1, manyCallers})
            if (callers == 1 || !operation.isForOne)
                isWhole = printRow(sites, operation, callers, end) && isWhole;
    for (auto& site : sites)
        site->engine->close();
    return isWhole ? 0 : 1;
}
