// The tasks panel: progress, cancel, outcomes, the ring that turns only while something runs, and toasts for ends.
#include "tests/ui/desk.h"
#include "ui/common/button.h"
#include "ui/common/progressbar.h"
#include "ui/common/toast.h"
#include "ui/tasks/tasksbutton.h"
#include "ui/tasks/taskspanel.h"
#include <QLabel>
#include <condition_variable>

using namespace pulse;
using namespace pulse::test;

namespace {

/// Work that goes on until it is told how to end.
class Held {
public:
    std::function<Result<QString>(TaskProgress&, std::stop_token)> work()
    {
        return [this](TaskProgress& progress, const std::stop_token& stop) -> Result<QString> {
            progress.total = 100;
            progress.done = 40;
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, stop, [this] { return m_isOver; });
            return stop.stop_requested() ? fail(ErrorCode::Timeout) : m_outcome;
        };
    }
    void end(Result<QString> outcome)
    {
        const std::lock_guard lock(m_mutex);
        m_outcome = std::move(outcome);
        m_isOver = true;
        m_wake.notify_all();
    }

private:
    std::mutex m_mutex;
    std::condition_variable_any m_wake;
    bool m_isOver = false;
    Result<QString> m_outcome = QString{};
};

} // namespace

class TasksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_desk->theme.chooseMotion(ui::MotionChoice::Full);
        m_window = openWindow(*m_desk);
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void idle_nothingTurns_andThePanelSaysWhatItIsFor()
    {
        auto* button = m_window->findChild<ui::TasksButton*>();
        QVERIFY(!button->isTurning());
        QCOMPARE(button->accessibleName(), QStringLiteral("Tasks"));
        m_window->actions()[ui::ActionId::Tasks]->trigger();
        auto* panel = m_window->findChild<ui::TasksPanel*>();
        QTRY_VERIFY(panel->isVisible());
        QVERIFY(panel->findChildren<ui::TaskRow*>().isEmpty());
        QTest::keyClick(panel, Qt::Key_Escape);
        QVERIFY(!panel->isVisible());
    }
    void running_showsHowFar_thenTheOutcomeAndAToast()
    {
        Held held;
        auto* task = m_desk->tasks.start(m_desk->backend.pool(), "Export", held.work());
        auto* button = m_window->findChild<ui::TasksButton*>();
        QVERIFY(button->isTurning());
        QVERIFY(button->accessibleName().contains("1"));
        auto* row = rows().first();
        QTRY_VERIFY(task->permille() == 400);
        QTRY_COMPARE(row->findChild<ui::ProgressBar*>()->value(), 400);
        held.end(QStringLiteral("3 rows written"));
        QTRY_VERIFY(!button->isTurning());
        QTRY_COMPARE(rows().first()->text(), QStringLiteral("3 rows written"));
        QCOMPARE(m_window->toast()->text(), QStringLiteral("3 rows written"));
    }
    void cancel_stopsTheWork_andSaysSo()
    {
        Held held;
        auto* task = m_desk->tasks.start(m_desk->backend.pool(), "Export", held.work());
        rows().first()->cancel()->click();
        QTRY_COMPARE(task->state(), Task::State::Cancelled);
        QTRY_COMPARE(rows().first()->text(), QStringLiteral("Cancelled"));
        QVERIFY(m_window->toast()->text().isEmpty());
    }
    void failed_isSaid_andLeadsToTheLog()
    {
        Held held;
        m_desk->tasks.start(m_desk->backend.pool(), "Backup", held.work());
        held.end(fail(ErrorCode::StorageFull));
        QTRY_VERIFY(m_window->toast()->text().startsWith("Backup"));
        m_window->actions()[ui::ActionId::Tasks]->trigger();
        auto* row = rows().first();
        QTRY_VERIFY(buttonWith<ui::Button>(row, "Show log"));
        QVERIFY(row->text().startsWith("Failed"));
        buttonWith<ui::Button>(row, "Show log")->click();
        QCOMPARE(m_window->pageId(), QStringLiteral("log"));
    }
    void clear_forgetsWhatEnded_andKeepsWhatRuns()
    {
        Held first, second;
        m_desk->tasks.start(m_desk->backend.pool(), "One", first.work());
        auto* two = m_desk->tasks.start(m_desk->backend.pool(), "Two", second.work());
        first.end(QStringLiteral("done"));
        QTRY_COMPARE(m_desk->tasks.running(), 1);
        m_window->actions()[ui::ActionId::Tasks]->trigger();
        auto* panel = m_window->findChild<ui::TasksPanel*>();
        buttonWith<ui::Button>(panel, "Clear")->click();
        QCOMPARE(m_desk->tasks.all(), std::vector<Task*>{two});
        QTRY_COMPARE(rows().size(), 1);
        second.end(QString{});
        QTRY_COMPARE(m_desk->tasks.running(), 0);
    }
    void reducedMotion_theRingStandsStill()
    {
        m_desk->theme.chooseMotion(ui::MotionChoice::Reduced);
        Held held;
        m_desk->tasks.start(m_desk->backend.pool(), "Export", held.work());
        QVERIFY(!m_window->findChild<ui::TasksButton*>()->isTurning());
        held.end(QString{});
        QTRY_COMPARE(m_desk->tasks.running(), 0);
    }

private:
    /// Those that are on their way out are not counted.
    QList<ui::TaskRow*> rows()
    {
        QList<ui::TaskRow*> found;
        for (auto* row : m_window->findChild<ui::TasksPanel*>()->findChildren<ui::TaskRow*>())
            if (!(row->isHidden() && row->testAttribute(Qt::WA_WState_ExplicitShowHide)))
                found << row;
        return found;
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

QTEST_MAIN(TasksTest)
#include "tst_tasks.moc"
