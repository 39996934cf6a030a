// Prints how the desktop's tables keep up: pulse_bench_gui [--rows N] [--folder F] [--test-model 1]. Offscreen, on SQLite.
#include "backend/controlplane.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include "backend/organizations/organizationservice.h"
#include "backend/store/store.h"
#include "models/backend.h"
#include "models/enginewatch.h"
#include "models/localapi.h"
#include "models/organizationsmodel.h"
#include "models/preferences.h"
#include "models/rowexport.h"
#include "models/tasks.h"
#include "tests/bench/rows.h"
#include "tests/support/tempfolder.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/theme.h"
#include "ui/deskcontext.h"
#include "ui/keychain/keychain.h"
#include "ui/organizations/organizationspage.h"
#include <QAbstractItemModelTester>
#include <QApplication>
#include <QElapsedTimer>
#include <QFileInfo>
#include <QScrollBar>
#include <QTableView>
#include <QWheelEvent>
#include <algorithm>
#include <cstdio>

using namespace pulse;
using bench::insertRows, bench::need;

namespace {

struct Options {
    int64_t rows = 1'000'000;
    std::string folder{};
    bool testsModel = false;
};

/// Figures beside their goals; one without a goal is only told.
struct Report {
    bool isOver = false;

    void print(const char* what, double figure, double goal, const char* unit = "ms")
    {
        std::printf("%-52s %9.2f %s", what, figure, unit);
        if (goal > 0)
            std::printf("  (goal <= %g: %s)", goal, figure <= goal ? "ok" : "over");
        std::printf("\n");
        isOver |= goal > 0 && figure > goal;
    }
};

double at(std::vector<double> times, double part)
{
    std::ranges::sort(times);
    return times[std::min(times.size() - 1, static_cast<size_t>(part * static_cast<double>(times.size())))];
}

class Stopwatch {
public:
    Stopwatch() { m_timer.start(); }
    double ms() const { return static_cast<double>(m_timer.nsecsElapsed()) / 1e6; }

private:
    QElapsedTimer m_timer;
};

/// Runs the window's loop until `isDone`.
template <class Done>
void spin(Done isDone)
{
    const Stopwatch since;
    while (!isDone()) {
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 5);
        if (since.ms() > 60'000) {
            std::fprintf(stderr, "waited a minute in vain\n");
            std::exit(1);
        }
    }
}

/// Counts the paintings of a widget.
class Paints final : public QObject {
public:
    explicit Paints(QWidget* widget) { widget->installEventFilter(this); }
    int count = 0;
    bool eventFilter(QObject*, QEvent* event) override
    {
        count += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
};

void fill(Store& store, int64_t rows)
{
    SystemClock clock;
    IdSource ids(clock);
    const Stopwatch since;
    insertRows(store, rows, 5'000, [&](int64_t number) { return bench::organizationOf(ids, number); });
    std::printf("%lld organizations filled in %.1f s\n", static_cast<long long>(rows), since.ms() / 1000);
}

void benchFirst(Report& report, ui::OrganizationsPage& page, const Stopwatch& since)
{
    auto* view = page.table()->view();
    Paints paints(view->viewport());
    spin([&] { return page.model().rowAt(0) != nullptr; });
    const int before = paints.count;
    view->viewport()->update();
    spin([&] { return paints.count > before; });
    report.print("first rows painted, from making the page", since.ms(), 60);
    spin([&] { return page.model().extent() == EntityTableModel::Extent::Exact; });
    report.print("  count and where the blocks begin", since.ms(), 0);
    std::printf("  %d rows\n", page.model().rowCount());
}

void wheel(Report& report, ui::OrganizationsPage& page, const char* what, int delta)
{
    auto* view = page.table()->view();
    std::vector<double> times;
    int placeholders = 0;
    for (int i = 0; i < 2'000; ++i) {
        const QPointF middle(view->viewport()->rect().center());
        QWheelEvent event(middle, view->viewport()->mapToGlobal(middle), {}, {0, delta}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        const Stopwatch since;
        QCoreApplication::sendEvent(view->viewport(), &event);
        QCoreApplication::processEvents();
        times.push_back(since.ms());
        placeholders += page.model().rowAt(view->rowAt(20)) ? 0 : 1;
    }
    std::printf("%s, 2,000 steps, %d with rows on their way\n", what, placeholders);
    report.print("  p50", at(times, 0.5), 1.2);
    report.print("  p99", at(times, 0.99), 4);
    report.print("  max", at(times, 1), 0);
}

void benchScroll(Report& report, ui::OrganizationsPage& page)
{
    auto* bar = page.table()->view()->verticalScrollBar();
    wheel(report, page, "wheel step", -120);
    std::vector<double> times;
    for (int i = 1; i <= 50; ++i) {
        bar->setValue(static_cast<int>(static_cast<int64_t>(bar->maximum()) * ((i * 37) % 50) / 50));
        const Stopwatch since;
        QCoreApplication::processEvents();
        spin([&] { return page.model().rowAt(page.table()->view()->rowAt(200)) != nullptr; });
        QCoreApplication::processEvents();
        times.push_back(since.ms());
    }
    report.print("jump anywhere, to its rows: p50", at(times, 0.5), 0);
    report.print("  max", at(times, 1), 0);
    bar->setValue(0);
}

void benchFilter(Report& report, ui::OrganizationsPage& page)
{
    auto& model = page.model();
    std::vector<double> times;
    std::vector<double> calls;
    const auto ask = [&](ListRequest request) {
        auto* viewport = page.table()->view()->viewport();
        Paints paints(viewport);
        bool isThere = false;
        const auto connection = QObject::connect(&model, &EntityTableModel::refreshed, &model, [&] { isThere = true; });
        const Stopwatch since;
        model.setRequest(std::move(request));
        calls.push_back(since.ms());
        spin([&] { return isThere && (paints.count > 0 || model.rowCount() == 0); });
        times.push_back(since.ms());
        QObject::disconnect(connection);
        spin([&] { return model.extent() != EntityTableModel::Extent::Counting; });
    };
    for (const auto* text : {"a", "ac", "acm", "acme", "acme g", "tyrell", "admin77777", "cyberdyne 4", "nothing at all", "stark wayne 12"})
        ask({.search = text});
    report.print("filter key to rows, without the debounce: p50", at(times, 0.5), 40);
    report.print("  worst of ten texts", at(times, 1), 40);
    report.print("  longest block of the window", at(calls, 1), 0);
    times.clear();
    for (const auto* sort : {"name", "-name", "admin_email", "plan", "created_at"})
        ask({.sort = sort});
    for (const auto* plan : {"Free", "Pro", "Enterprise"})
        ask({.filters = {{"plan", plan}}});
    report.print("sort or plan filter to rows: worst", at(times, 1), 0);
    ask({});
}

void benchBulk(Report& report, ui::OrganizationsPage& page, Backend& backend, Tasks& tasks)
{
    auto& model = page.model();
    Bulk bulk(backend, tasks, organizationsInBulk());
    std::optional<QStringList> ids;
    model.idsOf({{0, 999}}, [&](const Result<QStringList>& read) { ids = need(read); });
    spin([&] { return ids.has_value(); });
    std::optional<BulkOutcome> outcome;
    const auto done = [&](const BulkOutcome& what) { outcome = what; };
    const Stopwatch since;
    bulk.remove(*ids, done);
    spin([&] { return outcome.has_value(); });
    report.print("delete 1,000 rows", since.ms(), 0);
    if (outcome->error || outcome->ids.size() != 1000)
        std::exit(1);
    outcome.reset();
    const Stopwatch undo;
    bulk.restore(*ids, done);
    spin([&] { return outcome.has_value(); });
    report.print("  undo", undo.ms(), 0);
    report.print("  both", since.ms(), 500);
    QCoreApplication::processEvents();
    spin([&] { return model.state() == EntityTableModel::State::Ready; });
}

void benchExport(Report& report, ui::OrganizationsPage& page, const std::string& folder)
{
    TaskProgress progress;
    ExportPlan plan{.source = page.model().origin().source, .request = {}, .columns = {}, .rows = page.model().rowCount(),
                    .file = QString::fromStdString(folder + "/export.csv")};
    for (const auto* field : {"name", "id", "admin_email", "plan", "created_at"})
        plan.columns.push_back({field, QString::fromLatin1(field)});
    std::optional<Result<int64_t>> written;
    QThreadPool pool;
    const Stopwatch since;
    runAsync(pool, [&] { return exportRows(plan, progress, {}); }, &page, [&](Result<int64_t> rows) { written = std::move(rows); });
    spin([&] { return written.has_value(); });
    std::printf("%lld rows exported, %.0f MB\n", static_cast<long long>(need(*written)), static_cast<double>(QFileInfo(plan.file).size()) / 1e6);
    report.print("  as CSV", since.ms() / 1000, 20, "s");
}

void testModel(Report& report, ui::OrganizationsPage& page)
{
    const Stopwatch since;
    QAbstractItemModelTester tester(&page.model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    page.model().setRequest({.sort = "name"});
    spin([&] { return page.model().extent() == EntityTableModel::Extent::Exact && page.model().state() == EntityTableModel::State::Ready; });
    report.print("the model is a proper one (QAbstractItemModelTester)", since.ms() / 1000, 0, "s");
}

Options optionsOf(int argc, char** argv)
{
    Options options;
    for (int i = 1; i + 1 < argc; i += 2) {
        const std::string_view name = argv[i];
        if (name == "--rows")
            options.rows = std::atoll(argv[i + 1]);
        else if (name == "--folder")
            options.folder = argv[i + 1];
        else if (name == "--test-model")
            options.testsModel = std::string_view(argv[i + 1]) == "1";
    }
    return options;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication app(argc, argv);
    const auto options = optionsOf(argc, argv);
    std::setvbuf(stdout, nullptr, _IOLBF, 0);
    ui::loadResources();
    ui::loadLanguage();
    TempFolder temp;
    const auto folder = options.folder.empty() ? temp.path().string() : options.folder;
    const auto config = Config::forTests({{"DATA_DIR", folder + "/gui"}});
    Log log({.level = LogLevel::Error});
    auto plane = need(ControlPlane::open({.config = &config, .log = &log, .masterKey = std::string(32, 'k')}));
    if (need(plane->store().count<Organization>({})).value == 0)
        fill(plane->store(), options.rows);

    Backend backend(*plane, desktopActor("bench"));
    EngineWatch engine(backend);
    LocalApi api(backend);
    ui::Theme theme;
    theme.choose(ui::ThemeChoice::Light);
    ui::SecretClipboard clipboard;
    ui::Keychain keychain(QStringLiteral("pulse-bench"), nullptr, 100);
    Preferences preferences;
    Tasks tasks;
    std::printf("Tables of %lld rows, 1280 x 800, offscreen\n", static_cast<long long>(options.rows));
    Report report;
    const Stopwatch since;
    ui::OrganizationsPage page({backend, engine, api, clipboard, keychain, theme, preferences, tasks, log});
    page.resize(1280, 800);
    page.show();
    benchFirst(report, page, since);
    benchScroll(report, page);
    benchFilter(report, page);
    benchBulk(report, page, backend, tasks);
    benchExport(report, page, folder);
    if (options.testsModel)
        testModel(report, page);
    return report.isOver ? 2 : 0;
}
