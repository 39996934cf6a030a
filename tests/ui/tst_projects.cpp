#include "backend/keys/keyservice.h"
#include "backend/store/memory/memoryengine.h"
#include "tests/ui/desk.h"
#include "ui/commands.h"
#include "ui/common/button.h"
#include "ui/common/cardview.h"
#include "ui/common/changesview.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/copyfield.h"
#include "ui/common/entitypicker.h"
#include "ui/common/entitytable.h"
#include "ui/common/form.h"
#include "ui/common/secretfield.h"
#include "ui/common/sectionlist.h"
#include "ui/common/tabledelegate.h"
#include "ui/common/toggle.h"
#include "ui/keys/keydialog.h"
#include "ui/keys/keyscard.h"
#include "ui/keys/rotatedialog.h"
#include "ui/keys/secretdialog.h"
#include "ui/projects/featurescard.h"
#include "ui/projects/projectdialog.h"
#include "ui/projects/projectpage.h"
#include "ui/projects/projectspage.h"
#include "ui/projects/settingscard.h"
#include <QCheckBox>
#include <QComboBox>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>

using namespace pulse;
using namespace pulse::test;

class ProjectsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = openWindow(*m_desk);
        m_acme = m_desk->makeOrganization("Acme", "ada@acme.example");
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void create_withoutAnOrganization_leadsToThem()
    {
        QCOMPARE(m_desk->plane->organizations().remove(m_desk->backend.actor(), m_acme.id).has_value(), true);
        auto* page = projects();
        auto* picker = page->findChild<ui::EntityPicker*>();
        QTRY_COMPARE(picker->count(), 1);
        page->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::ProjectDialog>(m_window.get());
        QVERIFY(dialog);
        ui::Button* button = nullptr;
        QTRY_VERIFY((button = buttonWith<ui::Button>(dialog, "Organizations")));
        button->click();
        QCOMPARE(m_window->pageId(), QStringLiteral("organizations"));
    }
    void create_showsTheSecretOnce_thenTheProject()
    {
        auto* page = projects();
        page->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::ProjectDialog>(m_window.get());
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<ui::EntityPicker*>()->currentId(), qt(m_acme.id.text()));
        QTest::keyClicks(dialog->findChild<QLineEdit*>("name"), "Telepresence");
        QTest::keyClick(dialog, Qt::Key_Return);
        auto* secret = openDialog<ui::SecretDialog>(m_window.get());
        QVERIFY(secret);
        QVERIFY(!secret->field()->isRevealed());
        QVERIFY(secret->field()->shownText().startsWith("pulse_secret_"));
        QVERIFY(secret->field()->shownText().contains(QChar(0x2022)));
        secret->field()->copyButton()->click();
        buttonWith<ui::Button>(secret, "Done")->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("project"));
    }
    void create_400_nameMissing()
    {
        projects()->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::ProjectDialog>(m_window.get());
        QTRY_VERIFY(!dialog->findChild<ui::EntityPicker*>()->currentId().isEmpty());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!dialog->findChild<ui::Form*>()->find("name")->error().isEmpty());
    }
    void theOrganizationsFilter_narrowsTheList()
    {
        m_desk->makeProject(m_acme, "One");
        m_desk->makeProject(m_desk->makeOrganization("Other", "o@other.example"), "Two");
        auto* page = projects();
        QTRY_COMPARE(page->model().rowCount(), 2);
        m_window->go("projects", qt(m_acme.id.text()));
        QTRY_COMPARE(page->model().rowCount(), 1);
        QCOMPARE(page->model().index(0, 0).data().toString(), QStringLiteral("One"));
    }
    void everyColumn_isReadWhole_inTheUsualWindow()
    {
        m_window->resize(1280, 800);
        m_desk->makeProject(m_acme, "Telepresence");
        m_desk->makeProject(m_acme, "Support Calls", Region::EuCentral, {.hasChat = true, .hasVideo = false, .hasActivityFeeds = true, .hasModeration = true});
        m_desk->makeProject(m_acme, "Feeds", Region::AsiaSouth, {.hasChat = false, .hasVideo = false, .hasActivityFeeds = true, .hasModeration = true});
        auto* page = projects();
        QTRY_COMPARE(page->model().rowCount(), 3);
        QTRY_COMPARE(cutTexts(page), QStringList{});
        m_window->resize(1100, 700);
        QTRY_VERIFY(!cutTexts(page).isEmpty());
        QCOMPARE(page->table()->view()->horizontalScrollBar()->maximum(), 0);
        for (const auto& text : cutTexts(page))
            QVERIFY2(text.startsWith("pulse_key_") && text.size() == 42, qPrintable(text)); // the tip says it whole
    }
    void cards_sayWhatIsOn_andOpen()
    {
        m_window->resize(1280, 800);
        m_desk->makeProject(m_acme, "Telepresence");
        m_desk->makeProject(m_acme, "Support", Region::EuCentral, {.hasChat = true, .hasVideo = false, .hasActivityFeeds = true, .hasModeration = true});
        auto* page = projects();
        QTRY_COMPARE(page->model().rowCount(), 2);
        QCOMPARE(page->model().at(page->model().rowOf(page->model().idAt(0)))->featureNames, std::string("chat,activity_feeds,moderation"));
        page->findChild<ui::Button*>("cards")->click();
        auto* cards = page->findChild<ui::CardView*>();
        QTRY_VERIFY(cards && cards->isVisible());
        cards->setCurrentIndex(page->model().index(0, 0));
        QTest::keyClick(cards, Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("project"));
    }
    void enter_opensTheProject_andBackReturns()
    {
        m_desk->makeProject(m_acme, "One");
        auto* page = projects();
        QTRY_COMPARE(page->model().rowCount(), 1);
        page->table()->view()->selectRow(0);
        QTest::keyClick(page->table()->view(), Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("project"));
        QTRY_COMPARE(m_window->page()->title(), QStringLiteral("One"));
        QTest::keyClick(m_window.get(), Qt::Key_Left, Qt::AltModifier);
        QCOMPARE(m_window->pageId(), QStringLiteral("projects"));
    }
    void keys_create_rotate_revoke()
    {
        auto* page = openProject("One");
        auto* keys = page->keys();
        QTRY_COMPARE(keys->model().rowCount(), 1);
        keys->table()->view()->selectRow(0);
        QVERIFY(!keys->can(ui::ActionId::Remove)); // the primary key can only be rotated

        keys->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::KeyDialog>(m_window.get());
        QTest::keyClicks(dialog->findChild<QLineEdit*>("name"), "Worker");
        QTest::keyClick(dialog, Qt::Key_Return);
        closeSecret();
        QTRY_COMPARE(keys->model().rowCount(), 2);

        selectKey(keys, "Worker");
        keys->perform(ui::ActionId::RotateKey);
        auto* rotate = openDialog<ui::RotateDialog>(m_window.get());
        QVERIFY(rotate);
        QTest::keyClick(rotate, Qt::Key_Return);
        closeSecret();
        QTRY_COMPARE(keys->model().rowCount(), 3);

        selectKey(keys, "Worker");
        keys->perform(ui::ActionId::Remove);
        auto* confirm = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(confirm);
        buttonWith<ui::Button>(confirm, "Revoke key")->click();
        QTRY_COMPARE(keys->model().rowCount(), 2);
    }
    void keys_create_400_noScope()
    {
        auto* page = openProject("One");
        page->keys()->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::KeyDialog>(m_window.get());
        dialog->findChild<QLineEdit*>("name")->setText("Worker");
        dialog->findChild<QCheckBox*>()->setChecked(false);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!dialog->findChild<ui::Form*>()->find("scopes")->error().isEmpty());
    }
    void aSecretThatWasNotCopied_asksOnceMore()
    {
        auto* page = openProject("One");
        page->keys()->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::KeyDialog>(m_window.get());
        QTest::keyClicks(dialog->findChild<QLineEdit*>("name"), "Worker");
        QTest::keyClick(dialog, Qt::Key_Return);
        auto* secret = openDialog<ui::SecretDialog>(m_window.get());
        QTest::keyClick(secret, Qt::Key_Escape);
        QVERIFY(secret->isVisible());
        QTest::keyClick(secret, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ui::SecretDialog*>());
    }
    void features_areSwitchedAtOnce()
    {
        auto* page = openProject("One");
        auto* card = page->findChild<ui::FeaturesCard*>();
        QVERIFY(card->toggles().front()->isChecked());
        card->toggles().front()->click(); // video
        QTRY_VERIFY(!page->model().project()->features.hasVideo);
        QVERIFY(page->model().project()->features.hasChat);
    }
    void region_movesTheLiveKitAddress()
    {
        auto* page = openProject("One");
        auto* region = page->findChild<QComboBox*>("region");
        auto* save = buttonWith<ui::Button>(page, "Save changes");
        QVERIFY(!save->isEnabled());
        region->setCurrentIndex(2);
        Q_EMIT region->activated(2);
        QVERIFY(save->isEnabled());
        saveChanges(page);
        QTRY_COMPARE(page->model().project()->region, Region::EuWest);
        QTRY_COMPARE(page->findChild<ui::CopyField*>("server_url")->text(), QStringLiteral("wss://livekit-eu-west.pulse.io"));
    }
    void livekitAddress_isTheOneThatTokensName()
    {
        m_desk->plane->tokens().setLiveKit({.host = "ws://127.0.0.1:7880", .apiKey = "APIx", .apiSecret = std::string(40, 's')});
        auto* page = openProject("One");
        QTRY_COMPARE(page->findChild<ui::CopyField*>("server_url")->text(), QStringLiteral("ws://127.0.0.1:7880"));
        page->findChild<QComboBox*>("region")->setCurrentIndex(2);
        saveChanges(page);
        QTRY_COMPARE(page->model().project()->region, Region::EuWest);
        QCOMPARE(page->findChild<ui::CopyField*>("server_url")->text(), QStringLiteral("ws://127.0.0.1:7880"));
    }
    void rules_areSavedByTheirWords()
    {
        auto* page = openProject("One");
        auto* ttl = page->findChild<QComboBox*>("max_token_ttl");
        QCOMPARE(ttl->currentText(), QStringLiteral("24 hours"));
        ttl->setCurrentIndex(ttl->findData("3600"));
        auto* keyOnly = page->findChild<QComboBox*>("key_only_auth");
        keyOnly->setCurrentIndex(keyOnly->findData("tokens"));
        buttonWith<ui::Button>(page, "Save changes")->click();
        auto* dialog = openDialog<ui::ChangesDialog>(m_window.get());
        QVERIFY(dialog);
        QCOMPARE(dialog->view()->changes().size(), size_t(2));
        QCOMPARE(dialog->view()->changes().front(), (ui::FieldChange{"Longest token", "24 hours", "1 hour"}));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(page->model().project()->maxTokenTtl, int64_t(3600));
        QCOMPARE(page->model().project()->keyOnlyAuth, KeyOnlyAuth::Tokens);
    }
    void changes_keptOnEscape_discardedByTheButton()
    {
        auto* page = openProject("One");
        auto* name = page->findChild<QLineEdit*>("name");
        name->setText("Two");
        buttonWith<ui::Button>(page, "Save changes")->click();
        auto* dialog = openDialog<ui::ChangesDialog>(m_window.get());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QCOMPARE(name->text(), QStringLiteral("Two"));
        QCOMPARE(page->model().project()->name, std::string("One"));
        page->findChild<ui::Button*>("discard")->click();
        QCOMPARE(name->text(), QStringLiteral("One"));
        QVERIFY(!buttonWith<ui::Button>(page, "Save changes")->isEnabled());
    }
    void leaving_withUnsavedChanges_asks()
    {
        auto* page = openProject("One");
        page->findChild<QLineEdit*>("name")->setText("Two");
        m_window->go("organizations");
        QCOMPARE(m_window->pageId(), QStringLiteral("project"));
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ui::ConfirmDialog*>());
        QCOMPARE(page->findChild<QLineEdit*>("name")->text(), QStringLiteral("Two"));
        m_window->actions()[ui::ActionId::Back]->trigger();
        QCOMPARE(m_window->pageId(), QStringLiteral("project"));
        buttonWith<ui::Button>(openDialog<ui::ConfirmDialog>(m_window.get()), "Discard changes")->click();
        QTRY_VERIFY(m_window->pageId() != QStringLiteral("project"));
        QCOMPARE(page->model().project()->name, std::string("One"));
    }
    void closingTheWindow_orQuitting_asksTheSame()
    {
        auto* page = openProject("One");
        auto* name = page->findChild<QLineEdit*>("name");
        name->setText("Two");
        const auto stay = [&] {
            auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
            QVERIFY(dialog);
            QTest::keyClick(dialog, Qt::Key_Escape);
            QTRY_VERIFY(!m_window->findChild<ui::ConfirmDialog*>());
            QVERIFY(m_window->isVisible());
            QCOMPARE(name->text(), QStringLiteral("Two"));
        };
        QVERIFY(!m_window->close());
        stay();
        m_window->actions()[ui::ActionId::Quit]->trigger();
        stay();
        // Asked twice, as by the tray while the first question stands: there is one.
        m_window->commands()->quit();
        m_window->commands()->quit();
        QTRY_COMPARE(m_window->findChildren<ui::ConfirmDialog*>().size(), 1);
        stay();
        QVERIFY(!m_window->close());
        buttonWith<ui::Button>(openDialog<ui::ConfirmDialog>(m_window.get()), "Discard changes")->click();
        QTRY_VERIFY(!m_window->isVisible());
        QCOMPARE(page->model().project()->name, std::string("One"));
    }
    void quitting_goesOn_onceChangesAreDiscarded()
    {
        auto* page = openProject("One");
        page->findChild<QLineEdit*>("name")->setText("Two");
        QTimer late;
        connect(&late, &QTimer::timeout, qApp, [] { QCoreApplication::exit(1); });
        late.start(10'000);
        QTimer::singleShot(0, this, [this] {
            m_window->actions()[ui::ActionId::Quit]->trigger();
            buttonWith<ui::Button>(openDialog<ui::ConfirmDialog>(m_window.get()), "Discard changes")->click();
        });
        QCOMPARE(QApplication::exec(), 0);
        QVERIFY(!m_window->isVisible());
    }
    void features_switchedInARow_allStay_withoutARefusal()
    {
        auto* page = openProject("One");
        auto* card = page->findChild<ui::FeaturesCard*>();
        QSignalSpy toasts(card, &ui::FeaturesCard::toast);
        card->toggles()[0]->click(); // video
        card->toggles()[1]->click(); // chat
        QTRY_COMPARE(toasts.size(), 2);
        for (const auto& toast : toasts)
            QCOMPARE(toast.first().value<ui::Tone>(), ui::Tone::Success);
        const auto& features = page->model().project()->features;
        QVERIFY(!features.hasVideo && !features.hasChat && features.hasModeration);
        QVERIFY(!card->toggles()[0]->isChecked() && !card->toggles()[1]->isChecked());
    }
    void settings_savesOnlyWhatWasTouched_andFollowsTheRest()
    {
        auto* page = openProject("One");
        auto* webhook = page->findChild<QLineEdit*>("webhook_url");
        QTest::keyClicks(webhook, "https://acme.example/hook");
        renameElsewhere(page, "Two");
        QTRY_COMPARE(page->findChild<QLineEdit*>("name")->text(), QStringLiteral("Two"));
        QCOMPARE(webhook->text(), QStringLiteral("https://acme.example/hook"));
        saveChanges(page);
        QTRY_COMPARE(page->model().project()->webhookUrl, std::string("https://acme.example/hook"));
        QCOMPARE(page->model().project()->name, std::string("Two"));
        QTRY_VERIFY(!buttonWith<ui::Button>(page, "Save changes")->isEnabled());
    }
    void settings_touchedByTwo_isSaidBeforeItIsReplaced()
    {
        auto* page = openProject("One");
        auto* name = page->findChild<QLineEdit*>("name");
        auto* field = page->findChild<ui::SettingsCard*>()->findChild<ui::Form*>()->find("name");
        name->selectAll();
        QTest::keyClicks(name, "Mine");
        renameElsewhere(page, "Theirs");
        QTRY_VERIFY(field->error().contains("Theirs"));
        QCOMPARE(name->text(), QStringLiteral("Mine"));
        saveChanges(page);
        QTRY_COMPARE(page->model().project()->name, std::string("Mine"));
        QVERIFY(field->error().isEmpty());
    }
    void webhook_400_staysTyped_andIsNamed()
    {
        auto* page = openProject("One");
        auto* webhook = page->findChild<QLineEdit*>("webhook_url");
        QTest::keyClicks(webhook, "ftp://nowhere");
        saveChanges(page);
        QTRY_VERIFY(!page->findChild<ui::Form*>()->find("webhook_url")->error().isEmpty());
        QCOMPARE(webhook->text(), QStringLiteral("ftp://nowhere"));
    }
    void remove_needsTheNameTyped()
    {
        auto* page = openProject("One");
        buttonWith<ui::Button>(page, QString("Delete project…"))->click();
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        auto* accept = buttonWith<ui::Button>(dialog, "Delete project");
        QVERIFY(!accept->isEnabled());
        dialog->findChild<QLineEdit*>()->setText("One");
        QVERIFY(accept->isEnabled());
        accept->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("projects"));
    }
    void removeFromTheList_needsTheName_whereProgramsAreAtWork()
    {
        const auto quiet = m_desk->makeProject(m_acme, "Quiet").project;
        const auto busy = m_desk->makeProject(m_acme, "Busy").project;
        Batch batch;
        const auto key = m_desk->plane->keys().primaryOf(busy.id).value();
        noteUseInto(batch, key.id, busy.id, {.at = m_desk->plane.clock.now(), .ipPrefix = {}, .route = {}});
        QVERIFY(m_desk->plane.store().commit(batch).has_value());
        auto* page = projects();
        QTRY_COMPARE(page->model().rowCount(), 2);
        page->table()->view()->selectRow(page->model().rowOf(qt(busy.id.text())));
        page->perform(ui::ActionId::Remove);
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(dialog);
        QVERIFY(!buttonWith<ui::Button>(dialog, "Delete project")->isEnabled());
        dialog->findChild<QLineEdit*>()->setText("Busy");
        buttonWith<ui::Button>(dialog, "Delete project")->click();
        QTRY_COMPARE(page->model().rowCount(), 1);
        page->table()->view()->selectRow(0);
        page->perform(ui::ActionId::Remove);
        ui::Button* accept = nullptr;
        QTRY_VERIFY((dialog = m_window->findChild<ui::ConfirmDialog*>()) && (accept = buttonWith<ui::Button>(dialog, "Delete project")) && accept->isEnabled());
    }
    void whileTheDatabaseIsAway_theProjectStays_grey()
    {
        const auto made = m_desk->makeProject(m_acme, "App");
        m_window->go(QStringLiteral("project"), qt(made.project.id.text()));
        auto* page = m_window->page();
        auto* features = page->findChild<ui::FeaturesCard*>();
        QTRY_VERIFY(features && features->isVisible());
        QVERIFY(!features->graphicsEffect());
        auto& engine = dynamic_cast<MemoryEngine&>(m_desk->plane->store().engine());
        engine.setAway(true);
        QTRY_VERIFY(features->graphicsEffect());
        QVERIFY(features->isVisible());
        engine.setAway(false);
        QTRY_VERIFY_WITH_TIMEOUT(!features->graphicsEffect(), 10'000);
    }
    void sections_leadToEveryCard_andTheLastIsLitAtTheEnd()
    {
        auto* page = openProject("App");
        auto* strip = page->findChild<ui::SectionList*>();
        QTRY_VERIFY(strip->isVisible());
        QStringList names;
        for (const auto* button : strip->buttons())
            names << button->text();
        QCOMPARE(names, (QStringList{"API keys", "Features", "Settings", "LiveKit", "Storage", "Delete"}));
        auto* area = page->findChild<QScrollArea*>();
        QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
        // It parts the title from what scrolls below it, over the whole page.
        QCOMPARE(strip->width(), page->width());
        QCOMPARE(area->mapTo(page, QPoint{}).y(), strip->geometry().bottom() + 1);
        strip->buttons()[2]->click();
        auto* settings = page->findChild<ui::SettingsCard*>();
        QCOMPARE(settings->mapTo(area->viewport(), QPoint{}).y(), 16);
        QCOMPARE(m_window->focusWidget(), settings->findChild<QLineEdit*>("name"));
        area->verticalScrollBar()->setValue(area->verticalScrollBar()->maximum());
        QCOMPARE(strip->current(), 5);
        strip->buttons()[5]->click();
        QCOMPARE(m_window->focusWidget(), page->findChild<ui::Button*>("delete"));
        QTRY_COMPARE(page->keys()->model().rowCount(), 1);
        page->keys()->table()->view()->setFocus();
        QTRY_COMPARE(strip->current(), 0);
    }
    void anotherProject_beginsAtItsTop_theSameOneStaysWhereItWas()
    {
        auto* page = openProject("App");
        const auto first = page->model().id();
        auto* strip = page->findChild<ui::SectionList*>();
        auto* bar = page->findChild<QScrollArea*>()->verticalScrollBar();
        QTRY_VERIFY(strip->isVisible() && bar->maximum() > 0);
        const auto* settings = page->findChild<ui::SettingsCard*>();
        const auto isThere = [&] { return settings->mapTo(page->findChild<QScrollArea*>()->viewport(), QPoint{}).y() == 16; };
        strip->buttons()[2]->click();
        QVERIFY(isThere());
        m_window->go("dashboard");
        m_window->commands()->openLink("pulse://project/" + first);
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("project"));
        QTRY_VERIFY(strip->isVisible());
        QTRY_VERIFY(isThere());
        openProject("Other");
        QTRY_COMPARE(page->title(), QStringLiteral("Other"));
        QCOMPARE(bar->value(), 0);
        QCOMPARE(strip->current(), 0);
    }
    void aProjectThatIsGone_saysSo()
    {
        m_window->go("project", "000000000000000000000000");
        auto* panel = m_window->page()->findChild<ui::StatePanel*>();
        QTRY_COMPARE(panel->title(), QStringLiteral("This project could not be read"));
        QVERIFY(!m_window->page()->findChild<ui::SectionList*>()->isVisible()); // of nothing
    }

private:
    ui::ProjectsPage* projects()
    {
        m_window->go("projects");
        return qobject_cast<ui::ProjectsPage*>(m_window->page());
    }
    ui::ProjectPage* openProject(const std::string& name)
    {
        const auto made = m_desk->makeProject(m_acme, name);
        m_window->go("project", qt(made.project.id.text()));
        auto* page = qobject_cast<ui::ProjectPage*>(m_window->page());
        (void)QTest::qWaitFor([&] { return page->model().project() != nullptr; });
        return page;
    }
    void saveChanges(ui::ProjectPage* page)
    {
        buttonWith<ui::Button>(page, "Save changes")->click();
        auto* dialog = openDialog<ui::ChangesDialog>(m_window.get());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<ui::ChangesDialog*>());
    }
    void renameElsewhere(ui::ProjectPage* page, const std::string& name)
    {
        const auto id = page->model().project()->id;
        const auto before = m_desk->plane->projects().get(m_desk->backend.actor(), id).value();
        auto after = before;
        after.name = name;
        const auto& described = Project::describe();
        const auto changes = changedFields(described.schema(), described.toRow(before), described.toRow(after));
        QVERIFY(m_desk->plane->projects().update(m_desk->backend.actor(), id, changes).has_value());
    }
    static QStringList cutTexts(ui::ProjectsPage* page)
    {
        QStringList cut;
        auto* view = page->table()->view();
        for (int row = 0; row < page->model().rowCount(); ++row)
            for (int column = 0; column < page->model().columnCount(); ++column) {
                const auto index = page->model().index(row, column);
                if (const auto text = ui::TableDelegate::cutText(view->visualRect(index), index); !text.isEmpty())
                    cut << text;
            }
        return cut;
    }
    void closeSecret()
    {
        auto* secret = openDialog<ui::SecretDialog>(m_window.get());
        QVERIFY(secret);
        secret->field()->revealButton()->click();
        buttonWith<ui::Button>(secret, "Done")->click();
        QTRY_VERIFY(!m_window->findChild<ui::SecretDialog*>());
    }
    static void selectKey(ui::KeysCard* keys, const QString& name)
    {
        for (int row = 0; row < keys->model().rowCount(); ++row)
            if (const auto key = keys->model().at(row); key && qt(key->name) == name && key->state == KeyState::Active)
                keys->table()->view()->selectRow(row);
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    Organization m_acme;
};

QTEST_MAIN(ProjectsPageTest)
#include "tst_projects.moc"
