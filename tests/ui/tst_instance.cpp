// Manners of the program: one instance a folder, links into it, notifications, the log.
#include "app/desktop/instance.h"
#include "backend/store/memory/memoryengine.h"
#include "models/deeplink.h"
#include "models/logmodel.h"
#include "models/notices.h"
#include "tests/support/fakeclock.h"
#include "tests/ui/desk.h"
#include "ui/commands.h"
#include "ui/common/button.h"
#include "ui/common/statepanel.h"
#include "ui/common/toast.h"
#include "ui/logs/logpage.h"
#include "ui/mainwindow.h"
#include "ui/page.h"
#include "ui/notifier.h"
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QLineEdit>
#include <QLocalSocket>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
#include <QtConcurrentRun>

using namespace pulse;
using namespace pulse::test;

class InstanceTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>("/tmp/pulse-instance-XXXXXX");
        qputenv("XDG_RUNTIME_DIR", m_folder->path().toLocal8Bit());
        m_desk = std::make_unique<Desk>();
        m_project = m_desk->makeProject(m_desk->makeOrganization("Acme", "ada@acme.example"), "Telepresence").project;
        m_window = std::make_unique<ui::MainWindow>(m_desk->context());
        m_window->show();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void theSecond_handsItsArgumentsToTheFirst()
    {
        Instance first("/data/one");
        QVERIFY(!first.handOver({"nobody is there"}));
        QVERIFY(first.listen());
        QSignalSpy asked(&first, &Instance::asked);
        QVERIFY(handOver("/data/one", {"pulse://project/1", "--x"}));
        QCOMPARE(asked.first().first().toStringList(), (QStringList{"pulse://project/1", "--x"}));
        QVERIFY(!handOver("/data/two", {"another folder"}));
        QCOMPARE(QFile(first.place()).permissions() & (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther), QFile::Permissions{});
    }
    void whatAKilledOneLeft_isNoHindrance()
    {
        QFile left(Instance("/data/one").place());
        QVERIFY(left.open(QIODevice::WriteOnly));
        left.close();
        Instance first("/data/one");
        QVERIFY(!first.handOver({}));
        QVERIFY(first.listen());
        QVERIFY(handOver("/data/one", {}));
    }
    void whoTalksNonsense_isCutOff_andTheRestIsServed()
    {
        Instance first("/data/one");
        QVERIFY(first.listen());
        QSignalSpy asked(&first, &Instance::asked);
        QLocalSocket noise;
        noise.connectToServer(first.place());
        noise.write(QByteArray(200'000, '\xff'));
        QTRY_COMPARE_WITH_TIMEOUT(noise.state(), QLocalSocket::UnconnectedState, 10'000);
        QVERIFY(handOver("/data/one", {"ok"}));
        QCOMPARE(asked.size(), 1);
    }
    void links_nameAnIdAndNothingElse()
    {
        const auto id = QString(24, 'a');
        QCOMPARE(parseLink("pulse://project/" + id)->kind, DeepLink::Kind::Project);
        QCOMPARE(parseLink("PULSE://Organization/" + id.toUpper() + "/")->id, id);
        QCOMPARE(parseLink("pulse://settings/data"), (DeepLink{DeepLink::Kind::Settings, "data"}));
        for (const auto* text : {"pulse://settings/", "pulse://settings/data/restore", "pulse://settings/../x", "pulse://settings/abcdefghijklmnopqrstuvwxyz"})
            QVERIFY2(!parseLink(text), text);
        for (const auto& text : {QString("pulse://project/"), "pulse://project/" + id + "/delete", "pulse://key/" + id, "pulse://project/" + QString(24, 'g'),
                                 "http://project/" + id, "pulse://project/" + id + "?remove=1", QString(10'000, 'x')})
            QVERIFY2(!parseLink(text), qPrintable(text.left(60)));
        QVERIFY(linkIn({"--data", "/x", "pulse://project/" + id}));
    }
    void aLink_showsWhatItNames_andSaysWhenThereIsNone()
    {
        m_window->commands()->openLink("pulse://project/" + qt(m_project.id.text()));
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("project"));
        m_window->commands()->openLink("pulse://organization/" + qt(m_project.organizationId.text()));
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("organization"));
        QTRY_COMPARE(m_window->page()->title(), QStringLiteral("Acme"));
        m_window->commands()->openLink("pulse://project/" + QString(24, 'f'));
        QTRY_VERIFY(m_window->toast()->text().contains("not there"));
        QCOMPARE(m_window->pageId(), QStringLiteral("organization"));
        m_window->commands()->openLink("pulse://nonsense");
        QVERIFY(m_window->toast()->text().contains("no link"));
    }
    void notices_changesOnly_onceInTenMinutes_andNotOnesOwn()
    {
        FakeClock clock;
        Notices notices(clock);
        QVERIFY(!notices.observe("database", "up")); // where it begins
        QVERIFY(!notices.observe("database", "up"));
        QVERIFY(notices.observe("database", "away"));
        QVERIFY(!notices.observe("database", "up")); // too soon
        clock.advance(std::chrono::minutes(9));
        QVERIFY(!notices.observe("database", "away"));
        clock.advance(std::chrono::minutes(2));
        QVERIFY(notices.observe("database", "up"));
        QVERIFY(!notices.observe("api", "off"));
        notices.didIt("api");
        QVERIFY(!notices.observe("api", "on"));
        clock.advance(std::chrono::minutes(11));
        QVERIFY(notices.observe("api", "off"));
    }
    void notifications_areSentOnlyWhenWanted()
    {
        FakeClock clock;
        QStringList sent;
        new ui::Notifier(*m_window, m_desk->context(), clock, [&](const QString& title, const QString&) { sent << title; });
        auto& engine = dynamic_cast<MemoryEngine&>(m_desk->plane.store().engine());
        QTRY_VERIFY(!m_desk->engine.state().name.empty());
        engine.setAway(true);
        QTRY_VERIFY(!m_desk->engine.state().isUp);
        QVERIFY(sent.isEmpty());
        engine.setAway(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->engine.state().isUp, 10'000);
        m_desk->preferences.set("notifications", true);
        clock.advance(std::chrono::minutes(11));
        engine.setAway(true);
        QTRY_COMPARE(sent, QStringList{"The database is away"});
        engine.setAway(false);
        QTRY_VERIFY_WITH_TIMEOUT(m_desk->engine.state().isUp, 10'000);
        QCOMPARE(sent.size(), 1);
    }
    void theLog_isReadByLevelAndRequest_andCopiedWithoutSecrets()
    {
        m_desk->log.info("a request", {{"request_id", "req-abc"}});
        m_desk->log.error("it failed", {{"password", "hunter2"}});
        m_desk->log.flush();
        m_window->actions()[ui::ActionId::Log]->trigger();
        auto* page = qobject_cast<ui::LogPage*>(m_window->page());
        QVERIFY(page);
        QCOMPARE(page->model().rowCount(), 2);
        page->findChild<QComboBox*>()->setCurrentIndex(3);
        QCOMPARE(page->model().rowCount(), 1);
        page->findChild<QComboBox*>()->setCurrentIndex(0);
        page->model().setText("REQ-ABC");
        QCOMPARE(page->model().rowCount(), 1);
        page->view()->selectRow(0);
        m_desk->log.info("more of req-abc");
        m_desk->log.flush();
        page->model().read();
        QCOMPARE(page->model().rowCount(), 2);
        QVERIFY(page->view()->selectionModel()->isRowSelected(0)); // what one reads stays
        page->model().setText("nowhere");
        QTRY_COMPARE(page->findChild<ui::StatePanel*>()->title(), QStringLiteral("No line found"));
        QTRY_VERIFY(!m_desk->engine.state().name.empty());
        buttonWith<ui::Button>(page, "Copy as bug report")->click();
        const auto report = QGuiApplication::clipboard()->text();
        QVERIFY(report.startsWith("Pulse " PULSE_VERSION));
        QVERIFY(report.contains("it failed") && report.contains("Database: Memory"));
        QVERIFY(!report.contains("hunter2"));
    }

private:
    /// As another program would: on a thread of its own, since it blocks.
    static bool handOver(const QString& folder, const QStringList& arguments)
    {
        auto answer = QtConcurrent::run([=] { return Instance(folder).handOver(arguments); });
        (void)QTest::qWaitFor([&] { return answer.isFinished(); }, 10'000);
        return answer.result();
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    Project m_project;
};

QTEST_MAIN(InstanceTest)
#include "tst_instance.moc"
