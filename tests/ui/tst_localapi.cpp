// The page Local API: the requests as they come, its port, starting with Pulse.
#include "backend/controlplaneapi.h"
#include "backend/http/chain.h"
#include "models/requestwords.h"
#include "tests/ui/desk.h"
#include "ui/common/button.h"
#include "ui/common/codeblock.h"
#include "ui/common/formfield.h"
#include "ui/common/searchfield.h"
#include "ui/common/segmented.h"
#include "ui/common/statepanel.h"
#include "ui/localapi/localapipage.h"
#include "ui/localapi/requestdrawer.h"
#include "ui/localapi/requestspane.h"
#include "ui/mainwindow.h"
#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QLineEdit>
#include <QProcess>
#include <QSignalSpy>
#include <QTableView>
#include <QTcpServer>

using namespace pulse;
using namespace pulse::test;

class LocalApiTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = std::make_unique<ui::MainWindow>(m_desk->context());
        m_window->resize(1280, 800);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        m_window->go("local-api");
        m_page = qobject_cast<ui::LocalApiPage*>(m_window->page());
        m_chain = m_desk->plane->api().makeChain();
        // The listener is watched from the moment that the model has asked where it is.
        QTRY_COMPARE(m_desk->api.address(), QStringLiteral("127.0.0.1"));
    }
    void cleanup()
    {
        m_window.reset();
        m_chain.reset();
        m_desk.reset();
    }

    void off_offersToStart()
    {
        QCOMPARE(pane().panel()->title(), QStringLiteral("The local API is off"));
        m_page->findChild<QLineEdit*>("port")->setText(QString::number(freePort()));
        pane().panel()->button()->click();
        QTRY_VERIFY(m_desk->api.port() > 0);
        QTRY_COMPARE(pane().panel()->title(), QStringLiteral("No request has come yet"));
        pane().panel()->button()->click();
        QVERIFY(QGuiApplication::clipboard()->text().contains("/v1/status"));
    }
    void requests_appearAsTheyCome()
    {
        QAbstractItemModelTester tester(&pane().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        ask(Method::Get, "/v1/status");
        QTRY_COMPARE(pane().model().rowCount(), 1);
        QVERIFY(pane().view()->isVisible());
        ask(Method::Get, "/v1/nowhere");
        QTRY_COMPARE(pane().model().rowCount(), 2);
        const auto& last = pane().model().at(0);
        QCOMPARE(last.status, 404);
        QCOMPARE(last.stage, std::string("route"));
        QCOMPARE(pane().model().at(1).route, std::string("/v1/status"));
    }
    void hidden_asksNothing()
    {
        QVERIFY(pane().model().isLive());
        m_window->go("projects");
        QVERIFY(!pane().model().isLive());
        ask(Method::Get, "/v1/status");
        m_window->go("local-api");
        QTRY_COMPARE(pane().model().rowCount(), 1);
    }
    void filters_narrow_andSaySo()
    {
        ask(Method::Get, "/v1/status");
        ask(Method::Post, "/v1/status");
        ask(Method::Get, "/v1/organizations");
        QTRY_COMPARE(pane().model().rowCount(), 3);
        auto* only = pane().findChild<ui::Segmented*>();
        QTest::mouseClick(only->segment(2), Qt::LeftButton);
        QCOMPARE(pane().model().rowCount(), 2);
        QTest::mouseClick(only->segment(0), Qt::LeftButton);
        pane().findChild<QComboBox*>("request-method")->setCurrentIndex(2);
        QCOMPARE(pane().model().rowCount(), 1);
        pane().findChild<QComboBox*>("request-method")->setCurrentIndex(0);
        auto* search = pane().findChild<ui::SearchField*>();
        QTest::keyClicks(search, "organ");
        QTRY_COMPARE(pane().model().rowCount(), 1);
        QTest::keyClicks(search, "zzz");
        QTRY_COMPARE(pane().panel()->title(), QStringLiteral("No request matches"));
        pane().panel()->button()->click();
        QCOMPARE(pane().model().rowCount(), 3);
    }
    void pause_holds_andGoesOn()
    {
        ask(Method::Get, "/v1/status");
        QTRY_COMPARE(pane().model().rowCount(), 1);
        auto* pause = pane().findChild<ui::Button*>("pause");
        pause->click();
        ask(Method::Get, "/v1/status");
        QTest::qWait(300);
        QCOMPARE(pane().model().rowCount(), 1);
        QVERIFY(pane().model().isPaused());
        pause->click();
        QTRY_COMPARE(pane().model().rowCount(), 2);
    }
    void clear_forgets()
    {
        ask(Method::Get, "/v1/status");
        QTRY_COMPARE(pane().model().rowCount(), 1);
        pane().findChild<ui::Button*>("clear")->click();
        QCOMPARE(pane().model().rowCount(), 0);
        ask(Method::Get, "/v1/nowhere");
        QTRY_COMPARE(pane().model().rowCount(), 1);
    }
    void thousands_keepTheLastThousand()
    {
        QAbstractItemModelTester tester(&pane().model(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        pane().model().setFilter({.only = RequestListModel::Only::Succeeded});
        for (int i = 0; i < 700; ++i)
            ask(Method::Get, "/v1/status");
        QTRY_COMPARE(pane().model().total(), size_t{700});
        for (int i = 0; i < 700; ++i)
            ask(Method::Get, i % 2 ? "/v1/status" : "/v1/nowhere");
        QTRY_COMPARE(pane().model().total(), RequestListModel::kept);
        pane().model().setFilter({});
        QTRY_COMPARE(pane().model().at(0).number, uint64_t{1'400});
        QCOMPARE(pane().model().rowCount(), 1'000);
    }
    void row_opensADrawer_withTheCommand()
    {
        ask(Method::Get, "/v1/organizations", {{"search", "a'b c"}});
        QTRY_COMPARE(pane().model().rowCount(), 1);
        pane().view()->setFocus();
        pane().view()->selectRow(0);
        QTest::keyClick(pane().view(), Qt::Key_Return);
        QVERIFY(pane().drawer() && pane().drawer()->isOpen());
        const auto command = pane().drawer()->curl()->text();
        QVERIFY2(command.contains("/v1/organizations?search=a%27b%20c'"), qPrintable(command));
        QSignalSpy logAsked(&pane(), &ui::RequestsPane::logAsked);
        const auto id = pane().drawer()->requestId();
        QVERIFY(!id.isEmpty());
        pane().drawer()->findChild<ui::Button*>("show-log")->click();
        QCOMPARE(logAsked.size(), 1);
        QCOMPARE(logAsked[0][0].toString(), id);
        QCOMPARE(m_window->pageId(), QStringLiteral("log"));
        QCOMPARE(m_window->page()->findChild<ui::SearchField*>()->text(), id);
    }
    void command_isTrueInBash()
    {
        SeenRequest request;
        request.method = "POST";
        request.target = "/v1/a/it's?x=$HOME";
        request.actorType = "key";
        QCOMPARE(argumentsInBash(requestCurl(request, "http://[::1]:8081")),
                 (QStringList{"-sSg", "-X", "POST", "-H", "X-Pulse-Key: k", "-H", "X-Pulse-Secret: s", "-H", "Content-Type: application/json", "--data-raw", "{\"a\": \"b c\"}",
                              "http://[::1]:8081/v1/a/it%27s?x=$HOME"}));
        request.method = "GET";
        request.actorType = "admin_token";
        QCOMPARE(argumentsInBash(requestCurl(request, "http://127.0.0.1:1")), (QStringList{"-sS", "-H", "Authorization: Bearer t", "http://127.0.0.1:1/v1/a/it%27s?x=$HOME"}));
    }
    void everyStage_hasWords()
    {
        for (int i = 0; i <= static_cast<int>(Stage::Handler); ++i)
            for (const int status : {200, 403, 429, 503}) {
                SeenRequest request;
                request.stage = stageName(static_cast<Stage>(i));
                request.status = status;
                QVERIFY(!stageTitle(request).isEmpty());
                QVERIFY(!stageText(request).isEmpty());
            }
    }
    void port_isChosen_andRemembered()
    {
        auto* port = m_page->findChild<QLineEdit*>("port");
        port->setText("0");
        m_page->findChild<ui::Button*>("switch")->click();
        QCOMPARE(m_desk->api.port(), 0);
        QVERIFY(port->hasFocus());
        const int free = freePort();
        port->setText(QString::number(free));
        QTest::keyClick(port, Qt::Key_Return);
        QTRY_COMPARE(m_desk->api.port(), free);
        QVERIFY(!port->isVisible());
        QCOMPARE(m_desk->preferences.value(LocalApi::portKey).toInt(), free);
        QVERIFY(m_page->findChild<ui::Button*>("reference")->isVisible());
    }
    void starts_isOptIn_andRemembered()
    {
        auto* starts = m_page->findChild<QCheckBox*>("starts");
        QVERIFY(!starts->isChecked());
        starts->click();
        QVERIFY(m_desk->preferences.value(LocalApi::startKey).toBool());
        starts->click();
        QVERIFY(m_desk->preferences.value(LocalApi::startKey).isNull() || !m_desk->preferences.value(LocalApi::startKey).toBool());
    }

private:
    ui::RequestsPane& pane() { return *m_page->requests(); }
    void ask(Method method, std::string_view path, std::vector<std::pair<std::string, std::string>> query = {})
    {
        Request request;
        request.method = method;
        request.path = path;
        request.query = std::move(query);
        request.peer = "127.0.0.1";
        request.headers = {{"Host", "localhost"}};
        (void)m_chain->handle(request);
    }
    static int freePort()
    {
        QTcpServer server;
        return server.listen(QHostAddress::LocalHost, 0) ? server.serverPort() : 0;
    }
    /// What a shell hands to curl: one argument a line.
    static QStringList argumentsInBash(const QString& command)
    {
        QProcess bash;
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("PULSE_KEY", "k");
        environment.insert("PULSE_SECRET", "s");
        environment.insert("PULSE_ADMIN_TOKEN", "t");
        environment.insert("BODY", "{\"a\": \"b c\"}");
        bash.setProcessEnvironment(environment);
        bash.start("bash", {"-euc", "curl() { printf '%s\\n' \"$@\"; }\n" + command});
        bash.waitForFinished();
        return QString::fromUtf8(bash.readAllStandardOutput()).split('\n', Qt::SkipEmptyParts);
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    std::unique_ptr<Chain> m_chain;
    ui::LocalApiPage* m_page = nullptr;
};

QTEST_MAIN(LocalApiTest)
#include "tst_localapi.moc"
