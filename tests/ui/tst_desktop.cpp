// The program around the window: opening, changing the key, ending; on a data folder of its own and without a keychain.
#include "app/desktop/desktop.h"
#include "app/desktop/ending.h"
#include "backend/controlplane.h"
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/motion.h"
#include "ui/common/statepanel.h"
#include "ui/page.h"
#include "ui/projects/projectpage.h"
#include <QApplication>
#include <QComboBox>
#include <QDir>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>
#include <QTimer>
#include <csignal>
#include <semaphore>

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

} // namespace

class DesktopTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        QFile file(keyFile());
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

    void quitWhileOpening_leavesNothingBehindThatStillUsesTheSettings()
    {
        auto desktop = std::make_unique<Desktop>(config(keyFile()), *m_log);
        desktop->start();
        QCoreApplication::sendPostedEvents(); // the key is found: the work starts
        desktop.reset();
        m_log.reset();
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(QFile::exists(m_folder->filePath("data/pulse.db")));
        QVERIFY(!shown<ui::StartWindow>() && !shown<ui::MainWindow>());
    }
    void theNamedKeyFile_opensTheInstallation()
    {
        Desktop desktop(config(keyFile()), *m_log);
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::StartWindow>(), 20'000); // a new one: the first run
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::StartWindow>()->findChild<QLineEdit*>("organization"), 20'000);
        QVERIFY(!QFile::exists(m_folder->filePath("data/master.key")));
    }
    void aMissingNamedKeyFile_isNamed()
    {
        Desktop desktop(config(m_folder->filePath("nowhere.key")), *m_log);
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::StartWindow>() && shown<ui::StartWindow>()->findChild<ui::StatePanel*>()->title().contains("could not open"), 20'000);
    }
    void anotherKey_askedForTwice_opensOnce()
    {
        Desktop desktop(config({}), *m_log);
        desktop.start();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 30'000);
        ui::Button* button = nullptr;
        QTRY_VERIFY((button = buttonWith<ui::Button>(shown<ui::MainWindow>(), "Use a key file"))); // sealed: there is no keychain
        button->click();
        button->click();
        QTRY_VERIFY_WITH_TIMEOUT(shown<ui::StartWindow>() && shown<ui::StartWindow>()->findChild<QLineEdit*>("organization"), 30'000);
        QVERIFY(QFile::exists(m_folder->filePath("data/master.key")));
    }
    void thePreferredLanguage_isSpokenFromTheStart()
    {
        QVERIFY(QDir().mkpath(m_folder->filePath("data")));
        QFile file(m_folder->filePath("data/desktop.json"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("{\"language\":\"de\",\"motion\":\"reduced\"}");
        file.close();
        {
            Desktop desktop(config(keyFile()), *m_log);
            QCOMPARE(QLocale().language(), QLocale::German);
            QVERIFY(ui::isMotionReduced());
            desktop.start();
            QTRY_VERIFY_WITH_TIMEOUT(shown<ui::StartWindow>() && shown<ui::StartWindow>()->findChild<QLineEdit*>("organization"), 20'000);
            QStringList words;
            for (const auto* label : shown<ui::StartWindow>()->findChildren<QLabel*>())
                words << label->text();
            QVERIFY2(words.contains("Willkommen bei Pulse"), qPrintable(words.join('\n')));
        }
        ui::loadLanguage(QStringLiteral("en"));
        ui::setMotionReduced(false);
    }
    void anotherLanguage_isSpokenAtOnce_byANewWindow()
    {
        {
            Desktop desktop(config({}), *m_log);
            desktop.start();
            QTRY_VERIFY_WITH_TIMEOUT(shown<ui::MainWindow>(), 30'000);
            const QPointer<ui::MainWindow> before = shown<ui::MainWindow>();
            before->go(QStringLiteral("settings"));
            auto* language = before->page()->findChild<QComboBox*>("language");
            QVERIFY(language);
            language->setCurrentIndex(language->findData("de"));
            Q_EMIT language->activated(language->currentIndex());
            QTRY_VERIFY(!before);
            auto* after = shown<ui::MainWindow>();
            QVERIFY(after);
            QStringList words;
            for (const auto* button : after->findChildren<QAbstractButton*>())
                words << button->text();
            QVERIFY2(words.contains("Projekte"), qPrintable(words.join(", ")));
        }
        ui::loadLanguage(QStringLiteral("en"));
    }
    void closing_waitsForTheWork_onAnotherThread()
    {
        const auto settings = config(keyFile());
        PlaneOpener opener(settings, *m_log);
        auto plane = open(opener);
        QVERIFY(plane);
        auto backend = std::make_unique<Backend>(*plane, desktopActor("ada"));
        std::binary_semaphore held(0);
        backend->call(this, [&held](ControlPlane&, const Actor&) {
            held.acquire();
            return true;
        }, [](bool) {});
        bool isClosed = false;
        opener.close(std::move(backend), std::move(plane), [&] { isClosed = true; });
        QCoreApplication::processEvents();
        QVERIFY(!isClosed); // and this thread is free, or nobody would let the work go on
        held.release();
        QTRY_VERIFY(isClosed);
        QVERIFY(open(opener)); // the folder is free again
    }
    void sigterm_endsAtOnce_askingNobody_whereQuitAsks()
    {
        Desk desk;
        const auto made = desk.makeProject(desk.makeOrganization("Acme", "ada@acme.example"), "One");
        ui::MainWindow window(desk.context());
        window.show();
        window.go("project", qt(made.project.id.text()));
        auto* page = qobject_cast<ui::ProjectPage*>(window.page());
        QTRY_VERIFY(page->model().project());
        page->findChild<QLineEdit*>("name")->setText("Two");
        const Ending ending;
        QTimer late;
        connect(&late, &QTimer::timeout, qApp, [] { QCoreApplication::exit(1); });
        late.start(20'000);
        bool wasAsked = false;
        QTimer::singleShot(0, &window, [&] {
            QApplication::quit();
            wasAsked = openDialog<ui::ConfirmDialog>(&window) != nullptr;
            ::raise(SIGTERM);
        });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(wasAsked && late.isActive());
        QVERIFY(window.isVisible());
    }

private:
    QString keyFile() const { return m_folder->filePath("pulse.key"); }
    Config config(const QString& key) const
    {
        return Config::forTests({{"DATA_DIR", utf8(m_folder->filePath("data"))}, {"PULSE_MASTER_KEY_FILE", utf8(key)}});
    }
    static std::unique_ptr<ControlPlane> open(PlaneOpener& opener)
    {
        std::unique_ptr<ControlPlane> plane;
        bool isAnswered = false;
        opener.open({}, [&](Result<std::unique_ptr<ControlPlane>> opened) {
            isAnswered = true;
            if (opened)
                plane = std::move(*opened);
        });
        (void)QTest::qWaitFor([&] { return isAnswered; }, 20'000);
        return plane;
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
    DesktopTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_desktop.moc"
