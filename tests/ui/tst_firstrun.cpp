// From an empty data folder to the first project, its secret and the first token: the whole program, clicks counted.
#include "app/desktop/desktop.h"
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/entitypicker.h"
#include "ui/common/form.h"
#include "ui/common/secretfield.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/firstrun/firstrunpage.h"
#include "ui/tokens/livekitdialog.h"
#include "ui/tokens/tokenresult.h"
#include "ui/tokens/tokenspage.h"
#include <QApplication>
#include <QClipboard>
#include <QElapsedTimer>
#include <QFile>
#include <QLineEdit>
#include <QMouseEvent>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace pulse;
using namespace pulse::test;

namespace {

template <class W>
W* shown()
{
    for (auto* widget : QApplication::topLevelWidgets())
        if (auto* found = qobject_cast<W*>(widget); found && found->isVisible())
            return found;
    return nullptr;
}

/// Counts what a person's hand does.
class ClickCounter final : public QObject {
public:
    ClickCounter() { qApp->installEventFilter(this); }
    int clicks = 0;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override
    {
        if (event->type() == QEvent::MouseButtonPress && qobject_cast<QWidget*>(watched))
            ++clicks;
        return false;
    }
};

void click(QWidget* widget) { QTest::mouseClick(widget, Qt::LeftButton); }

} // namespace

class FirstRunTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(m_folder->filePath("pulse.key"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        file.write(QByteArray(64, 'a'));
        m_log = std::make_unique<Log>(LogSettings{.level = LogLevel::Error});
    }
    void cleanup()
    {
        m_log.reset();
        m_folder.reset();
    }

    void aNewUser_sixClicksToTheSecret_threeMinutesToTheToken()
    {
        QElapsedTimer time;
        time.start();
        Desktop desktop(config(), *m_log);
        desktop.start();
        ui::FirstRunPage* page = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((page = firstRun()), 20'000);
        ClickCounter hand;
        // The first field has the focus; Tab leads on.
        QTRY_VERIFY(page->findChild<QLineEdit*>("organization")->hasFocus());
        for (const char* text : {"Acme Robotics", "ada@acme.example", "Telepresence"}) {
            QTest::keyClicks(QApplication::focusWidget(), text);
            QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
        }
        click(page->findChild<ui::Button*>("create"));
        QTRY_VERIFY_WITH_TIMEOUT(page->secret()->isVisible(), 20'000);
        click(page->secret()->copyButton());
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("pulse_secret_"));
        QVERIFY2(hand.clicks <= 6, qPrintable(QString::number(hand.clicks)));
        const int toTheSecret = hand.clicks;

        click(page->findChild<ui::Button*>("done"));
        ui::MainWindow* window = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((window = shown<ui::MainWindow>()), 20'000);
        QCOMPARE(window->pageId(), QStringLiteral("project"));
        QTRY_VERIFY(buttonWith<ui::Button>(window->page(), "Create token"));
        click(buttonWith<ui::Button>(window->page(), "Create token"));
        auto* tokens = qobject_cast<ui::TokensPage*>(window->page());
        QVERIFY(tokens);
        connectLiveKit(window, tokens);
        QTRY_VERIFY(!tokens->findChild<ui::EntityPicker*>()->currentId().isEmpty());
        tokens->findChild<QLineEdit*>("room_name")->setFocus();
        QTest::keyClicks(tokens->findChild<QLineEdit*>("room_name"), "standup");
        QTest::keyClicks(tokens->findChild<QLineEdit*>("participant_identity"), "ada");
        QTest::keyClick(tokens->findChild<QLineEdit*>("participant_identity"), Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(tokens->result()->isVisible(), 20'000);
        tokens->result()->token()->copyButton()->click();
        QVERIFY(QGuiApplication::clipboard()->text().startsWith("eyJ"));
        QVERIFY(time.elapsed() < 3 * 60'000);
        qInfo("%d clicks to the secret, %d to the token, %lld ms", toTheSecret, hand.clicks, static_cast<long long>(time.elapsed()));
    }
    void sampleData_oneClickIn_oneActionOut()
    {
        Desktop desktop(config(), *m_log);
        desktop.start();
        ui::FirstRunPage* page = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((page = firstRun()), 20'000);
        click(page->findChild<ui::Button*>("sample"));
        ui::MainWindow* window = nullptr;
        QTRY_VERIFY_WITH_TIMEOUT((window = shown<ui::MainWindow>()), 20'000);
        auto* dashboard = qobject_cast<ui::DashboardPage*>(window->page());
        QVERIFY(dashboard);
        QTRY_VERIFY_WITH_TIMEOUT(dashboard->model().figures(), 10'000);
        QCOMPARE(dashboard->model().figures()->organizations, int64_t(3));
        QCOMPARE(dashboard->model().figures()->projects, int64_t(20));
        QTRY_VERIFY(dashboard->sampleBanner()->isVisible());
        QTRY_VERIFY(dashboard->findChild<ui::Button*>("removeSample"));
        dashboard->findChild<ui::Button*>("removeSample")->click();
        auto* confirm = openDialog<ui::ConfirmDialog>(window);
        QVERIFY(confirm);
        buttonWith<ui::Button>(confirm, "Remove sample data")->click();
        QTRY_VERIFY_WITH_TIMEOUT(!dashboard->sampleBanner()->isVisible(), 10'000);
        QTRY_COMPARE(dashboard->model().figures()->organizations, int64_t(0));
    }
    void sampleData_409_isSaidOnTheForm_andTheButtonsComeBack()
    {
        Desk desk;
        SampleData sample(desk.backend);
        bool isThere = false;
        sample.add([&](const Result<qint64>& made) { isThere = made.has_value(); });
        QTRY_VERIFY(isThere);
        ui::FirstRunPage page(desk.context());
        page.show();
        QSignalSpy finished(&page, &ui::FirstRunPage::finished);
        page.findChild<ui::Button*>("sample")->click();
        QVERIFY(!page.findChild<ui::Button*>("create")->isEnabled());
        auto* banner = page.findChild<ui::Form*>()->findChild<ui::Banner*>();
        QTRY_VERIFY(banner->isVisible());
        QVERIFY(page.findChild<ui::Button*>("create")->isEnabled());
        QVERIFY(finished.isEmpty());
    }

private:
    Config config() const
    {
        return Config::forTests({{"DATA_DIR", utf8(m_folder->filePath("data"))}, {"PULSE_MASTER_KEY_FILE", utf8(m_folder->filePath("pulse.key"))}});
    }
    static ui::FirstRunPage* firstRun()
    {
        auto* start = shown<ui::StartWindow>();
        auto* page = start ? start->findChild<ui::FirstRunPage*>() : nullptr;
        return page && page->isVisible() ? page : nullptr;
    }
    static void connectLiveKit(ui::MainWindow* window, ui::TokensPage* tokens)
    {
        ui::Button* button = nullptr;
        QTRY_VERIFY((button = buttonWith<ui::Button>(tokens, QString("Connect LiveKit…"))));
        click(button);
        auto* dialog = openDialog<ui::LiveKitDialog>(window);
        QVERIFY(dialog);
        dialog->findChild<QLineEdit*>("livekit_url")->setText("ws://127.0.0.1:7880");
        dialog->findChild<QLineEdit*>("livekit_api_key")->setText("devkey");
        dialog->findChild<QLineEdit*>("livekit_api_secret")->setText("a secret of thirty-two characters");
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY_WITH_TIMEOUT(!window->findChild<ui::LiveKitDialog*>(), 20'000);
    }
    std::unique_ptr<QTemporaryDir> m_folder;
    std::unique_ptr<Log> m_log;
};

int main(int argc, char** argv)
{
    // Nobody's keychain is touched.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    FirstRunTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_firstrun.moc"
