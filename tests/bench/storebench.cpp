// Prints how fast the store is beside a bare durable insert of the same run: pulse_bench_store [--rows N] [--seconds S] [--callers C] [--folder F] [--only NAME].
#include "backend/audit/schema.h"
#include "backend/keys/schema.h"
#include "backend/organizations/schema.h"
#include "backend/projects/projectservice.h"
#include "backend/projects/schema.h"
#include "backend/store/schema.h"
#include "backend/store/sqlite/sqliteengine.h"
#include "tests/bench/barewriter.h"
#include "tests/bench/rows.h"
#include "tests/support/actors.h"
#include "tests/support/tempfolder.h"
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <deque>

using namespace pulse;
using bench::insertRows, bench::need, bench::words;

namespace {

using Steady = std::chrono::steady_clock;

struct Options {
    int64_t rows = 1'000'000;
    int seconds = 5;
    int callers = 8;
    std::string folder{};
    std::string only{}; ///< of the writes: those whose name holds it
};

double millisSince(Steady::time_point start) { return std::chrono::duration<double, std::milli>(Steady::now() - start).count(); }

double cpuSeconds()
{
    timespec spent{};
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent);
    return static_cast<double>(spent.tv_sec) + static_cast<double>(spent.tv_nsec) / 1e9;
}

struct Load {
    double perSecond = 0;
    double p50 = 0, p99 = 0, p999 = 0, max = 0; ///< milliseconds
    double cpuMicros = 0;                        ///< of the whole process, per call
};

/// One kind of write, called again and again by blocked callers. Each kind gets its second in turn, so that whatever else
/// the machine does falls on all alike.
class Workload {
public:
    Workload(const char* name_, double goal_, std::function<bool(int number)> work) : name(name_), goal(goal_), m_work(std::move(work)) {}

    void runSlice(int callers)
    {
        std::vector<std::vector<double>> times(static_cast<size_t>(callers));
        std::vector<std::thread> threads;
        const auto start = Steady::now();
        const auto cpuBefore = cpuSeconds();
        const auto end = start + std::chrono::seconds(1);
        for (auto& mine : times)
            threads.emplace_back([&] {
                while (Steady::now() < end) {
                    const auto before = Steady::now();
                    if (!m_work(m_number++)) {
                        std::fprintf(stderr, "%s: refused\n", name);
                        std::exit(1);
                    }
                    mine.push_back(millisSince(before));
                }
            });
        for (auto& thread : threads)
            thread.join();
        m_seconds += millisSince(start) / 1000;
        m_cpuSeconds += cpuSeconds() - cpuBefore;
        for (const auto& mine : times)
            m_times.insert(m_times.end(), mine.begin(), mine.end());
    }
    bool hasRun() const { return m_seconds > 0; }
    Load result()
    {
        std::sort(m_times.begin(), m_times.end());
        const auto at = [&](double part) { return m_times[std::min(m_times.size() - 1, static_cast<size_t>(part * static_cast<double>(m_times.size())))]; };
        return {static_cast<double>(m_times.size()) / m_seconds, at(0.5), at(0.99), at(0.999), m_times.back(),
                m_cpuSeconds * 1e6 / static_cast<double>(m_times.size())};
    }
    const char* const name;
    const double goal;

private:
    std::function<bool(int number)> m_work;
    std::atomic<int> m_number{0};
    std::vector<double> m_times;
    double m_seconds = 0;
    double m_cpuSeconds = 0;
};

const char* verdict(bool isMet) { return isMet ? "met" : "missed"; }

void print(const char* what, const Load& load, double base, double goal)
{
    constexpr double worstMillis = 20;
    std::printf("%-44s %8.0f/s  %5.2fx", what, load.perSecond, base > 0 ? load.perSecond / base : 1.0);
    if (goal > 0)
        std::printf(" (goal >= %.1fx: %s)", goal, verdict(load.perSecond >= goal * base));
    std::printf("  p50 %.2f  p99 %.2f  p99.9 %.2f", load.p50, load.p99, load.p999);
    if (goal > 0)
        std::printf(" (goal <= %.0f: %s)", worstMillis, verdict(load.p999 <= worstMillis));
    std::printf("  max %.2f ms  cpu %.0f us\n", load.max, load.cpuMicros);
}

/// The median and the worst of some runs; gives the median in milliseconds.
double printTimes(const char* what, double goal, const std::function<void()>& work, int runs = 31)
{
    std::vector<double> times;
    const auto cpuBefore = cpuSeconds();
    for (int i = 0; i < runs; ++i) {
        const auto start = Steady::now();
        work();
        times.push_back(millisSince(start));
    }
    const auto cpu = (cpuSeconds() - cpuBefore) * 1e3 / runs;
    std::sort(times.begin(), times.end());
    std::printf("%-48s median %8.3f  worst %8.3f  cpu %8.3f ms", what, times[times.size() / 2], times.back(), cpu);
    if (goal > 0)
        std::printf("  (goal <= %.0f ms: %s)", goal, verdict(times[times.size() / 2] <= goal));
    std::printf("\n");
    return times[times.size() / 2];
}

/// Services on a fresh SQLite database, wired as in the control plane.
struct Plane {
    explicit Plane(const std::string& file) : engine(need(SqliteEngine::open({.file = file}, clock)))
    {
        connectProjects(projects, organizations, keys);
        std::vector<Migration> steps;
        for (auto some : {storeMigrations(), auditMigrations(), organizationMigrations(), keyMigrations(), projectMigrations()})
            steps.insert(steps.end(), some.begin(), some.end());
        std::ranges::sort(steps, {}, &Migration::version);
        need(engine->migrate(steps));
    }
    SystemClock clock;
    std::unique_ptr<SqliteEngine> engine;
    Events events;
    Store store{*engine, events};
    IdSource ids{clock};
    SecretBox box{std::string(32, 'k')};
    Peppers peppers{.current = 1, .byVersion = {{1, std::string(32, 'p')}}};
    OrganizationService organizations{store, clock, ids};
    KeyService keys{store, clock, ids, peppers};
    ProjectService projects{{store, clock, ids, box, keys}, {}};
    Actor root = test::operatorActor();
    Engine& reads() { return *engine; }
};

Project projectIn(Plane& plane)
{
    Organization owner;
    owner.name = "Owner";
    owner.adminEmail = "owner@example.com";
    auto input = plane.projects.draft();
    input.organizationId = need(plane.organizations.create(plane.root, owner)).id;
    input.name = "Video";
    return need(plane.projects.create(plane.root, input)).project;
}

void benchWrites(const Options& options, const std::string& folder)
{
    std::printf("Durable writes, %d blocked callers, synchronous=FULL, %d s each\n", options.callers, options.seconds);
    BareWriter bare(folder + "/bare.db");
    Plane plane(folder + "/rooms.db");
    const auto project = projectIn(plane);
    const auto createOrganization = [&](int i) {
        Organization input;
        input.name = std::string(words[i % 20]) + " " + words[(i / 20) % 20] + " " + std::to_string(i % 97);
        input.adminEmail = "admin" + std::to_string(i) + "@" + words[(i / 7) % 20] + ".example";
        return plane.organizations.create(plane.root, input).has_value();
    };
    const auto createKey = [&](int) {
        ApiKey key;
        key.name = "Worker";
        return plane.keys.create(plane.root, project.id, key).has_value();
    };
    const auto insertRow = [&](int) {
        Batch batch;
        emit(batch, {plane.ids, plane.clock}, {.type = "bench.ran", .subjectId = project.id.text()});
        return plane.store.commit(batch).has_value();
    };
    std::deque<Workload> loads;
    loads.emplace_back("bare durable insert", 0, [&](int) { return bare.insert(); });
    loads.emplace_back("organizations, by their service", 0.4, createOrganization);
    loads.emplace_back("keys (a room without search), by their service", 0.5, createKey);
    loads.emplace_back("one plain row, by the engine", 0, insertRow);
    for (int second = 0; second < options.seconds; ++second)
        for (auto& load : loads)
            if (std::string_view(load.name).find(options.only) != std::string_view::npos)
                load.runSlice(options.callers);
    const auto base = loads.front().hasRun() ? loads.front().result().perSecond : 0;
    for (auto& load : loads)
        if (load.hasRun())
            print(load.name, load.result(), base, load.goal);
}

void fill(const Options& options, Plane& plane)
{
    const auto start = Steady::now();
    insertRows(plane.store, options.rows, 1'000, [&](int64_t number) { return bench::organizationOf(plane.ids, number); });
    std::printf("\n%lld organizations filled in %.1f s, %.0f MB\n", static_cast<long long>(options.rows), millisSince(start) / 1000,
                static_cast<double>(plane.engine->state().bytes) / 1e6);
}

void benchPages(const Options& options, Plane& plane)
{
    const auto& schema = schemaOf<Organization>();
    const auto limit = std::min<int64_t>(20, options.rows / 50'000);
    const auto page = [&](Query query) { return need(plane.reads().find(schema, query)); };
    const Query first{.limit = limit};
    auto deep = first;
    deep.skip = 49'999 * limit;
    auto behind = first;
    {
        auto before = first;
        before.skip = 49'998 * limit;
        behind.after = page(before).next;
    }
    std::printf("Pages of %lld rows, newest first\n", static_cast<long long>(limit));
    const auto one = printTimes("page 1", 0, [&] { page(first); }, 501);
    const auto far = printTimes("page 50,000 by cursor", 0, [&] { page(behind); }, 501);
    std::printf("  page 50,000 by cursor against page 1: %.2f x (goal <= 1.20: %s)\n", far / one, verdict(far <= 1.2 * one));
    printTimes("page 50,000 by page", 40, [&] { page(deep); });
    deep.skip = options.rows / 2;
    printTimes("the page in the middle, by page", 40, [&] { page(deep); });
    auto filtered = deep;
    filtered.skip = options.rows / 6;
    filtered.filter.equals("plan", std::string("Pro"));
    printTimes("the middle of one plan, by page", 0, [&] { page(filtered); });
    printTimes("page 50,000 as a list with its total", 40, [&] {
        need(plane.store.list<Organization>({.page = 50'000, .limit = static_cast<int>(limit)}));
    });
    printTimes("total of one plan", 0, [&] { need(plane.reads().count(schema, {.filter = filtered.filter}, 0)); });
    printTimes("anchors each 256 rows", 0, [&] { need(plane.reads().anchors(schema, {}, 256)); }, 3);
}

void benchSearch(Plane& plane, int64_t rows)
{
    std::printf("Search with its total, 20 rows\n");
    const auto search = [&](const char* what, const std::string& text, const char* sort, std::vector<std::pair<std::string, std::string>> filters = {}) {
        const ListRequest request{.limit = 20, .sort = sort, .search = text, .filters = std::move(filters)};
        const auto label = std::string(what) + ": \"" + text + "\"";
        printTimes(label.c_str(), 15, [&] { need(plane.store.list<Organization>(request)); });
    };
    search("one hit", "admin" + std::to_string(rows / 2) + "@", "-created_at");
    search("no hit", "nothing here", "-created_at");
    search("no hit of common parts", "Tyrell Tyrell Tyrell", "-created_at");
    search("few hits of common parts", "Stark Wayne " + std::to_string(rows / 3 / 1'000), "-created_at");
    search("common", "acme", "-created_at");
    search("common, by name", "acme", "name");
    search("all rows", "example", "-created_at");
    search("all rows, by e-mail", "example", "-admin_email");
    search("common, of one plan", "cyberdyne", "-created_at", {{"plan", "Enterprise"}});
    search("two letters", "ac", "-created_at");
    search("one letter", "s", "name");
}

Options optionsOf(int argc, char** argv)
{
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        if (name == "--rows")
            options.rows = std::atoll(argv[i + 1]);
        else if (name == "--seconds")
            options.seconds = std::atoi(argv[i + 1]);
        else if (name == "--callers")
            options.callers = std::atoi(argv[i + 1]);
        else if (name == "--folder")
            options.folder = argv[i + 1];
        else if (name == "--only")
            options.only = argv[i + 1];
    }
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    const auto options = optionsOf(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    TempFolder temp;
    const auto folder = options.folder.empty() ? temp.path().string() : options.folder;
    benchWrites(options, folder);
    if (options.rows < 50'000)
        return 0;
    Plane plane(folder + "/many.db");
    if (need(plane.reads().count(schemaOf<Organization>(), {}, 0)).value == 0)
        fill(options, plane);
    benchPages(options, plane);
    benchSearch(plane, options.rows);
}
