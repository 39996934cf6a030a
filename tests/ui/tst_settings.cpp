// The settings page: every choice has its effect.
#include "backend/settings/settingsservice.h"
#include "tests/support/fixedanswer.h"
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/commands.h"
#include "ui/common/copyfield.h"
#include "ui/common/density.h"
#include "ui/common/entitytable.h"
#include "ui/common/form.h"
#include "ui/common/pill.h"
#include "ui/common/sectionlist.h"
#include "ui/common/toggle.h"
#include "ui/page.h"
#include "ui/readonly.h"
#include "ui/settings/datacard.h"
#include "ui/settings/licencesdialog.h"
#include "ui/settings/regiondialog.h"
#include "ui/settings/regionscard.h"
#include "ui/common/sectionlist.h"
#include "ui/settings/settingssections.h"
#include "ui/tray.h"
#include <QApplication>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QWheelEvent>
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
    void sections_listEveryCard_andLightTheOneThatIsRead()
    {
        show({1280, 800});
        const auto& buttons = list()->buttons();
        QCOMPARE(buttons.size(), ui::settingsSections().size());
        for (size_t i = 0; i < buttons.size(); ++i) {
            const auto* card = m_window->page()->findChild<QWidget*>(ui::sectionCard(ui::settingsSections()[i].id));
            QVERIFY2(card, ui::settingsSections()[i].id);
            const auto labels = card->findChildren<QLabel*>();
            QVERIFY2(std::any_of(labels.begin(), labels.end(), [&](const QLabel* label) { return label->text() == buttons[i]->text(); }), qPrintable(buttons[i]->text()));
        }
        QCOMPARE(list()->current(), 0);
        auto* bar = scrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        int before = 0;
        for (int value = 0; value <= bar->maximum(); ++value) {
            bar->setValue(value);
            QVERIFY(list()->current() == before || list()->current() == before + 1);   // each has its turn
            before = list()->current();
        }
        QCOMPARE(before, static_cast<int>(buttons.size()) - 1);
        bar->setValue(0);
        QCOMPARE(list()->current(), 0);
        QVERIFY(buttons[0]->isChecked() && !buttons.back()->isChecked());
    }
    void aSection_isGoneTo_byAClick_andHasTheFocus()
    {
        show({1280, 640});
        list()->buttons()[sectionAt("regions")]->click();
        QCOMPARE(list()->current(), static_cast<int>(sectionAt("regions")));
        QVERIFY(isSeen("regions"));
        list()->buttons()[sectionAt("about")]->click();
        QVERIFY(isSeen("about"));
        QCOMPARE(m_window->focusWidget(), buttonWith(m_window->page(), QStringLiteral("Log")));
        QCOMPARE(list()->current(), static_cast<int>(sectionAt("about")));
        list()->buttons()[0]->click();
        QCOMPARE(scrollBar()->value(), 0);
        QCOMPARE(m_window->focusWidget(), combo("theme"));
    }
    void theList_isOneStopOfTab_arrowsWalk_andEnterGoesIn()
    {
        show({1280, 640});
        int stops = 0;
        for (const auto* each : list()->buttons())
            stops += (each->focusPolicy() & Qt::TabFocus) ? 1 : 0;
        QCOMPARE(stops, 1);
        list()->buttons()[0]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Down);
        QCOMPARE(m_window->focusWidget(), list()->buttons()[1]);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_End);
        QCOMPARE(list()->current(), static_cast<int>(sectionAt("about")));
        QVERIFY(isSeen("about"));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Down);
        QCOMPARE(list()->current(), static_cast<int>(sectionAt("about")));
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_window->focusWidget(), buttonWith(m_window->page(), QStringLiteral("Log")));
        QTest::keyClick(list()->buttons()[sectionAt("about")], Qt::Key_Home);
        QCOMPARE(scrollBar()->value(), 0);
        // Tab: from the list to the first control.
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Tab);
        QCOMPARE(m_window->focusWidget(), combo("theme"));
    }
    void openedWithASection_theyShowIt_andALinkDoesSo()
    {
        show({1280, 640});
        m_window->go("settings", "data");
        QVERIFY(isSeen("data"));
        QCOMPARE(list()->current(), static_cast<int>(sectionAt("data")));
        QCOMPARE(m_window->page()->link(), QStringLiteral("settings/data"));
        QVERIFY(m_window->page()->findChild<QWidget*>(ui::sectionCard("data"))->isAncestorOf(m_window->focusWidget()));
        m_window->go("settings", "nothing");
        QCOMPARE(list()->current(), static_cast<int>(sectionAt("data")));
        m_window->commands()->openLink("pulse://settings/language");
        QTRY_COMPARE(list()->current(), static_cast<int>(sectionAt("language")));
        QCOMPARE(m_window->focusWidget(), combo("language"));
    }
    void openedWithASection_atTheFirstVisit_theyShowItToo()
    {
        m_window = std::make_unique<ui::MainWindow>(m_desk->context());
        m_window->go("dashboard");
        show({1280, 640});
        m_window->go("settings", "about");
        QTRY_VERIFY(isSeen("about"));
        QCOMPARE(list()->current(), static_cast<int>(sectionAt("about")));
    }
    void inASmallWindow_theListKeepsItsIcons_andSaysTheNames()
    {
        show({1024, 640});
        QVERIFY(list()->isNarrow());
        QCOMPARE(list()->buttons()[0]->toolTip(), QStringLiteral("Appearance"));
        const int narrow = list()->width();
        show({1280, 800});
        QVERIFY(!list()->isNarrow());
        QVERIFY(list()->buttons()[0]->toolTip().isEmpty());
        QVERIFY(narrow < list()->width() / 3);
    }
    void density_reachesEveryTableAtOnce_andIsKept()
    {
        const auto acme = m_desk->makeOrganization("Acme", "ada@acme.example");
        m_desk->makeProject(acme, "Video");
        m_window->go("organization", qt(acme.id.text()));
        auto* owned = m_window->page()->findChild<ui::EntityTable*>();
        QTRY_COMPARE(owned->view()->model()->rowCount(), 1);
        const int height = owned->height();
        const auto rowsOf = [this](const char* page) {
            m_window->go(page);
            return m_window->page()->findChild<QTableView*>()->verticalHeader();
        };
        const auto* logged = rowsOf("log");
        const auto* requests = rowsOf("local-api");
        QCOMPARE(logged->defaultSectionSize(), 28);
        QCOMPARE(requests->defaultSectionSize(), 40);
        m_window->go("projects");
        auto* view = m_window->page()->findChild<ui::EntityTable*>()->view();
        QCOMPARE(view->verticalHeader()->defaultSectionSize(), 48);
        m_window->go("settings");
        pick(combo("density"), ui::compactDensity);
        QCOMPARE(view->verticalHeader()->defaultSectionSize(), 36);
        QCOMPARE(logged->defaultSectionSize(), 21);
        QCOMPARE(requests->defaultSectionSize(), 30);
        QCOMPARE(owned->height(), height - 2 * 12);
        m_window = std::make_unique<ui::MainWindow>(m_desk->context());
        m_window->go("projects");
        QCOMPARE(m_window->page()->findChild<ui::EntityTable*>()->view()->verticalHeader()->defaultSectionSize(), 36);
        m_window->go("settings");
        QCOMPARE(combo("density")->currentData().toString(), QLatin1String(ui::compactDensity));
        pick(combo("density"), "");
        QCOMPARE(ui::density(), ui::Density::Comfortable);
    }
    void theWheel_isForThePage_andChangesNoChoice()
    {
        show({1280, 640});
        auto* theme = combo("theme");
        const int chosen = theme->currentIndex();
        QWheelEvent turn(QPointF(5, 5), theme->mapToGlobal(QPointF(5, 5)), {}, {0, -120}, Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(theme, &turn);
        QCOMPARE(theme->currentIndex(), chosen);
        QVERIFY(!turn.isAccepted());   // it goes on to what scrolls
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
    void show(QSize size)
    {
        m_window->resize(size);
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCoreApplication::processEvents();
    }
    ui::SectionList* list() { return m_window->page()->findChild<ui::SectionList*>(); }
    QScrollArea* area() { return m_window->page()->findChild<QScrollArea*>(); }
    QScrollBar* scrollBar() { return area()->verticalScrollBar(); }
    static size_t sectionAt(const char* id)
    {
        const auto sections = ui::settingsSections();
        return static_cast<size_t>(std::ranges::find(sections, QLatin1String(id), [](const auto& section) { return QLatin1String(section.id); }) - sections.begin());
    }
    /// Its upper edge is in view.
    bool isSeen(const char* id)
    {
        const auto* card = m_window->page()->findChild<QWidget*>(ui::sectionCard(id));
        const int y = card->mapTo(area()->viewport(), QPoint{}).y();
        return y >= 0 && y < area()->viewport()->height() - 40;
    }
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
