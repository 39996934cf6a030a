// The settings page: every choice has its effect.
#include "backend/settings/settingsservice.h"
#include "tests/support/fixedanswer.h"
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/copyfield.h"
#include "ui/common/form.h"
#include "ui/common/pill.h"
#include "ui/common/toggle.h"
#include "ui/mainwindow.h"
#include "ui/page.h"
#include "ui/readonly.h"
#include "ui/settings/datacard.h"
#include "ui/settings/licencesdialog.h"
#include "ui/settings/regiondialog.h"
#include "ui/settings/regionscard.h"
#include "ui/tray.h"
#include <QApplication>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QTemporaryDir>

using namespace pulse;
using namespace pulse::test;

class SettingsTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = std::make_unique<ui::MainWindow>(m_desk->context());
        m_window->show();
        m_window->go("settings");
        QCOMPARE(m_window->pageId(), QStringLiteral("settings"));
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void theme_changesAtOnce_andIsRemembered()
    {
        auto* theme = combo("theme");
        pick(theme, "dark");
        QVERIFY(m_desk->theme.isDark());
        QCOMPARE(m_desk->preferences.value("theme").toString(), QStringLiteral("dark"));
        m_window->actions()[ui::ActionId::ToggleTheme]->trigger();
        QVERIFY(!m_desk->theme.isDark());
        QCOMPARE(theme->currentData().toString(), QStringLiteral("light"));
        pick(theme, "system");
        QCOMPARE(m_desk->theme.choice(), ui::ThemeChoice::System);
    }
    void language_isKept_andLikeTheSystemForgetsIt()
    {
        pick(combo("language"), "de");
        QCOMPARE(m_desk->preferences.value("language").toString(), QStringLiteral("de"));
        pick(combo("language"), "");
        QVERIFY(m_desk->preferences.value("language").isUndefined() || m_desk->preferences.value("language").isNull());
    }
    void readOnly_isTurnedOnHere_andTheSwitchItselfStays()
    {
        auto* toggle = m_window->page()->findChild<ui::Toggle*>("read_only");
        toggle->click();
        QVERIFY(m_window->readOnly()->isOn());
        QVERIFY(toggle->isEnabled());
        m_desk->preferences.set("read_only", false);
        QVERIFY(!toggle->isChecked());
    }
    void switches_areRemembered()
    {
        m_window->page()->findChild<ui::Toggle*>("notifications")->click();
        QVERIFY(m_desk->preferences.value("notifications").toBool());
        pick(combo("motion"), "reduced");
        QCOMPARE(m_desk->preferences.value("motion").toString(), QStringLiteral("reduced"));
    }
    void withoutATray_theWindowIsNeverHidden()
    {
        if (ui::Tray::isPossible())
            QSKIP("there is a tray");
        QVERIFY(!m_window->page()->findChild<ui::Toggle*>("tray")->isEnabled());
        m_desk->preferences.set("tray", true);
        QVERIFY(!m_window->findChild<ui::Tray*>()->isShown());
        QVERIFY(m_window->close());
    }
    void keychain_whichIsMissing_saysWhatToDo()
    {
        auto* pill = m_window->page()->findChild<ui::Pill*>("keychain");
        QTRY_COMPARE_WITH_TIMEOUT(pill->text(), QStringLiteral("Not available"), 10'000);
        bool isSaid = false;
        for (const auto* label : m_window->page()->findChildren<QLabel*>())
            isSaid = isSaid || label->text().contains("Start or unlock");
        QVERIFY(isSaid);
    }
    void liveKit_isTestedHere_andWhatIsWrongIsSaid()
    {
        auto* test = m_window->page()->findChild<ui::Button*>("livekit-test");
        QTRY_VERIFY(!test->isEnabled());   // none is connected
        m_desk->plane->tokens().setLiveKit({.host = "ws://127.0.0.1:1", .apiKey = "APIsample", .apiSecret = std::string(40, 's')});
        m_window->page()->perform(ui::ActionId::Refresh);
        QTRY_VERIFY(test->isEnabled());
        test->click();
        auto* tested = m_window->page()->findChild<ui::Banner*>("livekit-tested");
        QTRY_VERIFY_WITH_TIMEOUT(tested->isVisible() && !tested->text().isEmpty(), 20'000);
    }
    void regions_nameWhatTokensName_andCannotBeTriedWithoutAKeyPair()
    {
        for (const char* region : {"us-east", "us-west", "eu-west", "eu-central", "asia-south", "asia-east"})
            QTRY_VERIFY2(says(QStringLiteral("wss://livekit-%1.pulse.io").arg(QLatin1String(region))), region);
        QVERIFY(!button("test-eu-west")->isEnabled());
        QVERIFY(!button("test-regions")->isEnabled());
        QVERIFY(button("change-regions")->isEnabled());
        QVERIFY(says("Connect LiveKit above"));
    }
    void regions_areTriedOneOrAll_withWhatCameOfIt()
    {
        m_desk->plane->tokens().setLiveKit({.host = "ws://127.0.0.1:1", .apiKey = "APIsample", .apiSecret = std::string(40, 's')});
        m_window->page()->perform(ui::ActionId::Refresh);
        QTRY_VERIFY(button("test-eu-west")->isEnabled());
        QVERIFY(says("ws://127.0.0.1:1"));
        button("test-eu-west")->click();
        QTRY_COMPARE_WITH_TIMEOUT(result("eu-west")->text(), QStringLiteral("Nothing answers there"), 20'000);
        QVERIFY(!result("us-east")->isVisible());
        QVERIFY(says("refused the connection"));

        FixedAnswer server(httpAnswer("200 OK", R"({"rooms":[]})"));
        m_desk->plane->tokens().setLiveKit({.host = server.url(), .apiKey = "APIsample", .apiSecret = std::string(40, 's')});
        m_window->page()->perform(ui::ActionId::Refresh);
        QTRY_VERIFY(!result("eu-west")->isVisible()); // it was of another server
        button("test-regions")->click();
        for (const char* region : {"us-east", "eu-west", "asia-east"})
            QTRY_VERIFY_WITH_TIMEOUT(result(region)->text().startsWith("Answers, "), 20'000);
        QTRY_VERIFY(button("test-regions")->isEnabled());
    }
    void regions_areChangedForTheNextStart_andTakenBack()
    {
        QTRY_VERIFY(button("change-regions")->isEnabled());
        auto* dialog = changeRegions("livekit.example");
        QTRY_VERIFY(!dialog->findChild<ui::Form*>()->find("value")->error().isEmpty());
        dialog->findChild<QLineEdit*>()->setText("wss://lk-{region}.example.org");
        QTest::keyClick(dialog, Qt::Key_Return);
        auto* said = m_window->page()->findChild<ui::Banner*>("regions-said");
        QTRY_COMPARE(said->text(), QStringLiteral("Restart Pulse to use the new address"));
        QTRY_VERIFY(said->isVisible() && !m_window->findChild<ui::RegionDialog*>());
        QVERIFY(says("wss://livekit-eu-west.pulse.io"));
        const auto stored = m_desk->plane->settings().get(m_desk->backend.actor(), "LIVEKIT_URL_TEMPLATE").value();
        QCOMPARE(stored.row.value, std::string("wss://lk-{region}.example.org"));
        changeRegions({});
        QTRY_VERIFY(!said->isVisible());
        QVERIFY(!m_desk->plane->settings().get(m_desk->backend.actor(), "LIVEKIT_URL_TEMPLATE").value().row.isStored);
    }
    void regions_fixedByTheEnvironment_saySo()
    {
        Desk desk(std::string(32, 'k'), {{"LIVEKIT_URL_TEMPLATE", "wss://lk-{region}.example"}});
        ui::RegionsCard card(desk.context());
        card.show();
        card.refresh();
        const auto saysIt = [&] {
            const auto labels = card.findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains("environment variable"); });
        };
        QTRY_VERIFY(saysIt());
        QVERIFY(!card.findChild<ui::Button*>("change-regions")->isEnabled());
    }
    void data_inMemory_offersNoBackup()
    {
        QTRY_VERIFY(m_window->page()->findChild<ui::CopyField*>()->text().contains("memory"));
        QVERIFY(!m_window->page()->findChild<ui::Button*>("back-up")->isEnabled());
    }
    void backup_isMade_listed_andRestoredAtTheNextStart_afterItWasTyped()
    {
        const QTemporaryDir folder;
        Log log({.level = LogLevel::Error});
        const auto config = Config::forTests({{"DATA_DIR", utf8(folder.filePath("data"))}});
        auto plane = ControlPlane::open({.config = &config, .log = &log, .masterKey = std::string(32, 'k')}).value();
        Backend backend(*plane, desktopActor("ada"));
        const auto desk = m_desk->context();
        const ui::DeskContext own{backend, desk.engine, desk.api, desk.clipboard, desk.keychain, desk.theme, desk.preferences, desk.tasks, desk.log};
        ui::DataCard card(own);
        card.show();
        auto* make = card.findChild<ui::Button*>("back-up");
        QTRY_VERIFY(make->isEnabled());
        make->click();
        QTRY_VERIFY(buttonWith<ui::Button>(&card, "Restore…"));
        QVERIFY(m_desk->tasks.all().front()->outcome().contains("master key"));
        buttonWith<ui::Button>(&card, "Restore…")->click();
        auto* dialog = openDialog<ui::ConfirmDialog>(&card);
        QVERIFY(dialog);
        auto* accept = buttonWith<ui::Button>(dialog, "Restore at the next start");
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QLineEdit*>()->setText("restore");
        accept->click();
        ui::Button* keep = nullptr;
        QTRY_VERIFY((keep = buttonWith<ui::Button>(&card, "Keep the data instead")));
        QVERIFY(QFile::exists(folder.filePath("data/restore-at-start")));
        keep->click();
        QTRY_VERIFY(!QFile::exists(folder.filePath("data/restore-at-start")));
        QTRY_VERIFY(!card.findChild<ui::Banner*>()->isVisible());
        backend.finish();
    }
    void licences_nameWhatIsShipped_withTheirTexts()
    {
        m_window->page()->findChild<ui::Button*>("licences")->click();
        QVERIFY(openDialog<ui::LicencesDialog>(m_window.get()));
        const auto text = ui::LicencesDialog::text();
        for (const char* part : {"Pulse", "Qt 6", "QtKeychain", "OpenSSL", "SIL OPEN FONT LICENSE", "ISC License", "MIT License", "Mrinmoy"})
            QVERIFY2(text.contains(QLatin1String(part), Qt::CaseInsensitive), part);
    }

private:
    ui::Button* button(const char* name) { return m_window->page()->findChild<ui::Button*>(QLatin1String(name)); }
    ui::Pill* result(const char* region) { return m_window->page()->findChild<ui::Pill*>(QStringLiteral("result-") + QLatin1String(region)); }
    bool says(const QString& part)
    {
        for (const auto* label : m_window->page()->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(part))
                return true;
        return false;
    }
    ui::RegionDialog* changeRegions(const QString& pattern)
    {
        button("change-regions")->click();
        auto* dialog = openDialog<ui::RegionDialog>(m_window.get());
        dialog->findChild<QLineEdit*>()->setText(pattern);
        QTest::keyClick(dialog, Qt::Key_Return);
        return dialog;
    }
    QComboBox* combo(const char* name) { return m_window->page()->findChild<QComboBox*>(QLatin1String(name)); }
    static void pick(QComboBox* box, const QString& data)
    {
        box->setCurrentIndex(box->findData(data));
        Q_EMIT box->activated(box->currentIndex());
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
};

int main(int argc, char** argv)
{
    // Nobody's keychain is touched.
    qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent");
    QApplication app(argc, argv);
    QApplication::setQuitOnLastWindowClosed(false);
    SettingsTest test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_settings.moc"
