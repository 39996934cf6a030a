// The desktop's figures: desktopbench [--rounds N] [--seconds N]
// Start: this program starts itself over a folder that has an installation, and the child tells when its first frame was
// painted. Walk: all pages over sample rows in one process; how long the GUI thread was away from its event loop, what the memory
// is afterwards, and what the idle window costs.
#include "app/desktop/desktop.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "ui/mainwindow.h"
#include "ui/page.h"
#include "ui/pages.h"
#include <QApplication>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QFile>
#include <QProcess>
#include <QScrollBar>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <sys/resource.h>

using namespace pulse;

namespace {

double nowMs()
{
    timespec time{};
    clock_gettime(CLOCK_MONOTONIC, &time);
    return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_nsec) / 1e6;
}

double cpuMs()
{
    rusage usage{};
    getrusage(RUSAGE_SELF, &usage);
    const auto ms = [](const timeval& time) { return static_cast<double>(time.tv_sec) * 1000 + static_cast<double>(time.tv_usec) / 1000; };
    return ms(usage.ru_utime) + ms(usage.ru_stime);
}

double memoryMb(const std::string& name)
{
    std::ifstream status("/proc/self/status");
    for (std::string line; std::getline(status, line);)
        if (line.starts_with(name + ":"))
            return std::stod(line.substr(name.size() + 1)) / 1024;
    return 0;
}

double at(std::vector<double> values, double share)
{
    std::ranges::sort(values);
    return values.empty() ? 0 : values[std::min(values.size() - 1, static_cast<size_t>(share * static_cast<double>(values.size())))];
}

Config configOf(const QString& folder)
{
    return Config::forTests({{"DATA_DIR", folder.toStdString() + "/data"}, {"PULSE_MASTER_KEY_FILE", folder.toStdString() + "/pulse.key"}});
}

/// An installation with enough rows that every list scrolls; the first project's id.
std::string fill(const QString& folder, Log& log)
{
    QFile key(folder + "/pulse.key");
    if (!key.open(QIODevice::WriteOnly))
        return {};
    key.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
    key.write(QByteArray(64, 'a'));
    key.close();
    const auto config = configOf(folder);
    const auto plane = ControlPlane::open({.config = &config, .log = &log}).value();
    const auto actor = desktopActor("bench");
    std::string first;
    for (int i = 0; i < 300; ++i) {
        Organization organization;
        organization.name = "Organization " + std::to_string(i);
        organization.adminEmail = "admin" + std::to_string(i) + "@example.com";
        const auto made = plane->organizations().create(actor, organization).value();
        auto project = plane->projects().draft();
        project.organizationId = made.id;
        project.name = "Project " + std::to_string(i);
        const auto issued = plane->projects().create(actor, project).value();
        if (first.empty())
            first = issued.project.id.text();
    }
    return first;
}

ui::MainWindow* mainWindow()
{
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* window = qobject_cast<ui::MainWindow*>(widget); window && window->isVisible())
            return window;
    return nullptr;
}

/// Tells the time of the main window's first frame, and ends the event loop then.
class FirstFrame : public QObject {
public:
    double paintedAt = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::Paint && paintedAt == 0 && qobject_cast<ui::MainWindow*>(static_cast<QWidget*>(watched->isWidgetType() ? watched : nullptr)))
            QMetaObject::invokeMethod(this, [this] {
                paintedAt = paintedAt == 0 ? nowMs() : paintedAt;
                QCoreApplication::quit();
            }, Qt::QueuedConnection);
        return false;
    }
};

int start(QApplication& app, const QString& folder, double began)
{
    Log log({.level = LogLevel::Error});
    FirstFrame frame;
    app.installEventFilter(&frame);
    Desktop desktop(configOf(folder), log);
    desktop.start();
    QTimer::singleShot(30'000, &app, &QCoreApplication::quit);
    QApplication::exec(); // as the program does: QTest::qWaitFor would sleep 10 ms whenever nothing is to do
    printf("%.2f\n", frame.paintedAt - began);
    return 0;
}

void benchStart(const QString& folder, int rounds)
{
    std::vector<double> ms;
    for (int i = 0; i < rounds; ++i) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"--start", folder, QString::number(nowMs(), 'f', 3)});
        child.waitForFinished(60'000);
        ms.push_back(child.readAllStandardOutput().trimmed().toDouble());
    }
    printf("start to first frame, ms                p50 %6.1f  worst %6.1f   (%d starts, goal 120)\n", at(ms, 0.5), at(ms, 1), rounds);
}

/// Tells how long the GUI thread was away at a time: a block is one turn of the event loop, from the first event that it handles
/// to its end, since only the next turn takes a key or a click. (The dispatcher's own signals leave out what glib or a timer does.)
class WatchedApplication final : public QApplication {
public:
    using QApplication::QApplication;
    bool notify(QObject* receiver, QEvent* event) override
    {
        if (m_began == 0)
            m_began = nowMs();
        return QApplication::notify(receiver, event);
    }
    /// Runs the loop, which sleeps until something is to do: QTest::qWait would wake it a hundred times a second.
    void run(int ms)
    {
        bool isOver = false;
        QTimer::singleShot(ms, Qt::PreciseTimer, this, [&] { isOver = true; });
        while (!isOver) {
            m_began = 0;
            processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents | QEventLoop::EventLoopExec);
            if (m_began > 0)
                m_ms.push_back(nowMs() - m_began);
        }
    }
    const std::vector<double>& blocks() const { return m_ms; }

private:
    double m_began = 0;   ///< of the turn; zero: nothing was handled yet
    std::vector<double> m_ms;
};

/// Looks at each page in turn; with `isFirst` it says how long the GUI thread was away at most for each.
void visit(ui::MainWindow& window, const std::string& project, WatchedApplication& app, bool isFirst)
{
    for (const auto& info : ui::allPages()) {
        const auto before = static_cast<std::ptrdiff_t>(app.blocks().size());
        // As an event, like a click.
        QTimer::singleShot(0, &window, [&] { window.go(info.id, QString(info.id) == "project" ? QString::fromStdString(project) : QString{}); });
        app.run(250);
        auto* table = window.page()->findChild<QTableView*>();
        for (int i = 0; table && i < 30; ++i) {
            table->verticalScrollBar()->setValue(table->verticalScrollBar()->value() + 120);
            app.run(5);
        }
        if (isFirst)
            printf("  first visit of %-24s worst %6.2f ms\n", info.id, std::ranges::max(std::ranges::subrange(app.blocks().begin() + before, app.blocks().end())));
    }
}

int walk(WatchedApplication& app, const QString& folder, const std::string& project, int seconds)
{
    Log log({.level = LogLevel::Error});
    Desktop desktop(configOf(folder), log);
    desktop.start();
    if (!QTest::qWaitFor([] { return mainWindow() != nullptr; }, 30'000))
        return 1;
    auto& window = *mainWindow();
    app.run(2'000);
    printf("  pages made beforehand, worst step               %6.2f ms (%zu blocks)\n", at(app.blocks(), 1), app.blocks().size());
    for (int round = 0; round < 5; ++round)
        visit(window, project, app, round == 0);
    const auto& ms = app.blocks();
    printf("GUI thread away, ms                     p50 %6.2f  p99 %6.2f  p99.9 %6.2f  worst %6.2f   (%zu blocks, goal p99.9 16)\n", at(ms, 0.5), at(ms, 0.99),
           at(ms, 0.999), at(ms, 1), ms.size());
    printf("after every page, MB                    anonymous %6.1f (goal 60)  resident %6.1f (goal 140)\n", memoryMb("RssAnon"), memoryMb("VmRSS"));
    window.go(QStringLiteral("projects"));
    app.run(3'000);
    const double cpu = cpuMs(), began = nowMs();
    app.run(seconds * 1000);
    printf("idle, %% of a core over %2d s            %6.2f (goal 0.2)\n", seconds, (cpuMs() - cpu) / (nowMs() - began) * 100);
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    WatchedApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    const auto arguments = app.arguments();
    if (arguments.value(1) == "--start")
        return start(app, arguments.value(2), arguments.value(3).toDouble());
    const QTemporaryDir folder;
    Log log({.level = LogLevel::Error});
    const auto project = fill(folder.path(), log);
    if (project.empty())
        return 1;
    const bool isQuick = arguments.contains("--quick");
    benchStart(folder.path(), isQuick ? 5 : 15);
    return walk(app, folder.path(), project, isQuick ? 4 : 10);
}
