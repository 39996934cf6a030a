// The command palette and the shortcuts sheet.
#include "backend/keys/keyservice.h"
#include "backend/store/memory/memoryengine.h"
#include "tests/ui/desk.h"
#include "ui/common/button.h"
#include "ui/common/dialog.h"
#include "ui/keys/keyspage.h"
#include "ui/page.h"
#include "ui/pages.h"
#include "ui/palette/keycaps.h"
#include "ui/palette/match.h"
#include "ui/palette/palette.h"
#include "ui/palette/palettedelegate.h"
#include "ui/palette/shortcutsheet.h"
#include "ui/projects/projectpage.h"
#include <QAbstractItemModelTester>
#include <QAccessible>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QSignalSpy>
#include <QTableView>
#include <QJsonArray>
#include <QJsonDocument>

using namespace pulse;
using namespace pulse::test;
using ui::ActionId;
using RowKind = ui::PaletteEntry::Kind;

namespace {

/// The text with the matched letters in capitals and all others small.
QString marked(const QString& text, const ui::Match& match)
{
    auto shown = text.toLower();
    for (const int mark : match.marks)
        shown[mark] = shown[mark].toUpper();
    return shown;
}

} // namespace

class PaletteTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_acme = m_desk->makeOrganization("Acme Robotics", "ada@robots.example");
        m_project = m_desk->makeProject(m_acme, "Telepresence").project;
        makeWindow();
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void match_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("query");
        QTest::addColumn<QString>("shown");   // empty: no match
        QTest::addColumn<bool>("isWord");
        QTest::newRow("nothing typed") << "Tokens" << "" << "tokens" << false;
        QTest::newRow("whole") << "Tokens" << "tokens" << "TOKENS" << true;
        QTest::newRow("beginning") << "Tokens" << "tok" << "TOKens" << true;
        QTest::newRow("case is folded") << "Tokens" << "TOK" << "TOKens" << true;
        QTest::newRow("second word") << "Copy id" << "id" << "copy ID" << true;
        QTest::newRow("first letters") << "Light or dark" << "lod" << "Light Or Dark" << false;
        QTest::newRow("word start before an earlier letter") << "Local API" << "a" << "local Api" << true;
        QTest::newRow("together before apart") << "Start or stop the local API" << "stop" << "start or STOP the local api" << true;
        QTest::newRow("one word before two beginnings") << "Start or stop the local API" << "st" << "STart or stop the local api" << true;
        QTest::newRow("inside a word") << "Organizations" << "niz" << "orgaNIZations" << false;
        QTest::newRow("spaces do not count") << "Local API" << "local api" << "LOCAL API" << true;
        QTest::newRow("scattered") << "Organizations" << "oz" << "OrganiZations" << false;
        QTest::newRow("wrong order") << "Tokens" << "snt" << "" << false;
        QTest::newRow("too long") << "Copy" << "copying" << "" << false;
        QTest::newRow("letters twice") << "Token" << "tt" << "" << false;
        QTest::newRow("umlauts fold") << QStringLiteral("Ärzte Übersee") << QStringLiteral("äü") << QStringLiteral("Ärzte Übersee") << false;
        QTest::newRow("Greek folds") << QStringLiteral("ΣΟΦΙΑ") << QStringLiteral("σοφ") << QStringLiteral("ΣΟΦια") << true;
        QTest::newRow("empty text") << "" << "a" << "" << false;
    }
    void match()
    {
        QFETCH(QString, text);
        QFETCH(QString, query);
        QFETCH(QString, shown);
        QFETCH(bool, isWord);
        const auto found = ui::match(text, query);
        QCOMPARE(found.has_value(), !shown.isEmpty());
        if (!found)
            return;
        QCOMPARE(marked(text, *found), shown);
        QCOMPARE(found->isWord, isWord);
    }
    void match_ranksWordStartsFirst_andStaysInBounds()
    {
        const auto score = [](const char* text, const char* query) { return ui::match(text, query).value().score; };
        QVERIFY(score("Delete…", "de") > score("Light or dark, made", "de"));
        QVERIFY(score("Tokens", "tok") > score("Stop or kill", "tok"));
        QVERIFY(score("Local API", "lo") > score("Light or dark", "lo"));
        QVERIFY(score("Acme", "acme") > score("Acme Robotics of the far and distant north", "acme"));
        const auto astral = QString::fromUtf8("\xF0\x9F\x9A\x80 Rocket");
        const std::vector<int> behindTheRocket{3, 4};
        QCOMPARE(ui::match(astral, "ro")->marks, behindTheRocket);
        const std::vector<int> bothHalves{0, 1};
        QCOMPARE(ui::match(astral, astral.left(2))->marks, bothHalves);
        QVERIFY(ui::match(QString(100'000, 'a'), QString(100'000, 'a')).has_value());
        QVERIFY(!ui::match(QString(100'000, 'a'), QString(100'000, 'b')).has_value());
    }

    void ctrlK_opens_showsWhatThePageCan_andTheKeys()
    {
        open();
        QVERIFY(palette()->field()->hasFocus());
        const auto shown = entries(RowKind::Action);
        for (const auto& info : ui::allActions())
            QCOMPARE(shown.contains(m_window->actions()[info.id]->text()), info.id != ActionId::Palette && m_window->actions()[info.id]->isEnabled());
        QVERIFY(!shown.contains("Rotate…"));
        QCOMPARE(rowWith("New project…")->shortcut, QKeySequence("Ctrl+N").toString(QKeySequence::NativeText));
        QCOMPARE(rowWith("New project…")->icon, QStringLiteral("plus"));
        QCOMPARE(rowWith("Tokens")->kind, RowKind::Page);
        QCOMPARE(rowWith("Tokens")->shortcut, ui::pageShortcut(*ui::findPage("tokens")).toString(QKeySequence::NativeText));
        QCOMPARE(entries(RowKind::Organization), QStringList{});
        QTest::keyClick(palette()->field(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(!palette()->isVisible());
    }
    void ctrlK_opensFromAFieldToo_andTheMenuAndTheBarHaveIt()
    {
        m_window->actions()[ActionId::Search]->trigger();
        auto* search = m_window->page()->findChild<QLineEdit*>();
        QVERIFY(search->hasFocus());
        QTest::keyClicks(search, "tele");
        open();
        QTest::keyClick(palette()->field(), Qt::Key_Escape);
        QVERIFY(search->hasFocus());
        QCOMPARE(search->text(), QStringLiteral("tele"));
        m_window->findChild<QAbstractButton*>("jump")->click();
        QVERIFY(palette()->isVisible());
    }
    void sectionsOfTheSettings_areFoundByTheirWords_andShown()
    {
        open();
        QVERIFY(!entries(RowKind::Page).contains("Settings: Data and backup"));   // only for who looks for it
        type("backup");
        QCOMPARE(current().text, QStringLiteral("Settings: Data and backup"));
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("settings"));
        QCOMPARE(m_window->page()->link(), QStringLiteral("settings/data"));
        open();
        QVERIFY(entries(RowKind::Page).contains("Settings: Data and backup"));    // lately
    }
    void typing_filters_marks_andPutsTheBestFirst()
    {
        open();
        type("tok");
        QCOMPARE(current().text, QStringLiteral("Tokens"));
        const std::vector<int> firstThree{0, 1, 2};
        QCOMPARE(current().marks, firstThree);
        QVERIFY(!rowWith("Quit"));
    }
    void anActionOfThePage_isDoneByThePage()
    {
        open();
        type("new");
        QCOMPARE(current().text, QStringLiteral("New project…"));
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QVERIFY(!palette()->isVisible());
        QVERIFY(openDialog<ui::Dialog>(m_window.get()));
    }
    void whatThePageCannotDo_isNotOffered_andNotDone()
    {
        m_window->go("local-api");
        open();
        type("new");
        QTRY_VERIFY(!palette()->model().isSearching());
        QVERIFY(!rowWith("New project…"));
        Q_EMIT palette()->actionChosen("new");
        QVERIFY(!m_window->findChild<ui::Dialog*>());
    }
    void aPage_isOpened_byTheMouse()
    {
        open();
        type("local");
        const auto index = palette()->model().index(palette()->model().rowOf(*rowWith("Local API")), 0);
        QTest::mouseClick(palette()->list()->viewport(), Qt::LeftButton, {}, palette()->list()->visualRect(index).center());
        QCOMPARE(m_window->pageId(), QStringLiteral("local-api"));
        QVERIFY(!palette()->isVisible());
    }
    void anOrganization_isFound_andOpened()
    {
        const auto other = m_desk->makeOrganization("Beta", "b@beta.example");
        m_desk->makeProject(other, "Other");
        open();
        type("robot");
        QTRY_VERIFY(rowWith("Acme Robotics"));
        QCOMPARE(rowWith("Acme Robotics")->secondary, qt(m_acme.id.text()));
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("organization"));
        QTRY_COMPARE(m_window->page()->title(), QStringLiteral("Acme Robotics"));
    }
    void aProject_isFound_byItsName_itsId_andByTypingFast()
    {
        open();
        type(qt(m_project.id.text()));
        QTRY_VERIFY(rowWith("Telepresence"));
        palette()->field()->clear();
        QTest::keyClicks(palette()->field(), "telepres");
        // Before the store has answered: Enter waits for it.
        QVERIFY(palette()->model().isSearching());
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("project"));
        QTRY_COMPARE(m_window->page()->title(), QStringLiteral("Telepresence"));
        QVERIFY(!palette()->isVisible());
    }
    void anOrganization_isFoundByItsAddress()
    {
        open();
        type("ada@robots");
        QTRY_VERIFY(rowWith("Acme Robotics"));
    }
    void aKey_isFound_byItsName_withItsProject_andIsSelectedOnItsPage()
    {
        const auto key = makeKey("Billing robot");
        auto* keys = openKeys();
        keys->model().narrow("state", "expired");
        m_window->go("projects");
        open();
        type("billing");
        QTRY_VERIFY(rowWith("Billing robot"));
        QCOMPARE(rowWith("Billing robot")->kind, RowKind::Key);
        QVERIFY(rowWith("Billing robot")->secondary.startsWith("Telepresence · pulse_key_"));
        QVERIFY(!rowWith("Billing robot")->secondary.contains(qt(key.key)));
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("keys"));
        QTRY_COMPARE(keys->selection(), qt(key.id.text()));
        QCOMPARE(keys->model().request().filters, (std::vector<std::pair<std::string, std::string>>{{"project_id", m_project.id.text()}}));
    }
    void aKey_isFound_byItsPublicText_andByTheBeginningOfIt()
    {
        const auto key = makeKey("Billing robot");
        for (const auto& text : {qt(key.key), qt(key.key).left(20), qt(key.key).left(20).toUpper()}) {
            open();
            type(text);
            QTRY_VERIFY(rowWith("Billing robot"));
            QCOMPARE(entries(RowKind::Key), QStringList{"Billing robot"});
            QTest::keyClick(palette()->field(), Qt::Key_Escape);
        }
        QVERIFY(m_desk->plane->keys().remove(m_desk->backend.actor(), {m_project.id, key.id}).has_value());
        open();
        type(qt(key.key));
        QTRY_VERIFY(!palette()->model().isSearching());
        QCOMPARE(entries(RowKind::Key), QStringList{});
    }
    void aKey_isRemembered_withoutItsName_untilItIsRevoked()
    {
        const auto key = makeKey("Billing robot");
        choose("billing", "Billing robot");
        makeWindow();   // another run
        open();
        QTRY_VERIFY(rowWith("Billing robot"));
        QCOMPARE(palette()->model().at(0).text, QStringLiteral("Recent"));
        QVERIFY(rowWith("Billing robot")->secondary.startsWith("Telepresence"));
        QVERIFY(!QJsonDocument(m_desk->preferences.value("palette.recent").toArray()).toJson().contains("Billing"));
        QTest::keyClick(palette()->field(), Qt::Key_Escape);
        QVERIFY(m_desk->plane->keys().remove(m_desk->backend.actor(), {m_project.id, key.id}).has_value());
        open();
        QTRY_VERIFY(!palette()->model().isSearching());
        QVERIFY(!rowWith("Billing robot"));
        // What no run wrote does no harm.
        m_desk->preferences.set("palette.recent", QJsonArray{"key/", "key/x", "key/" + qt(m_project.id.text()), "key/" + qt(m_project.id.text()) + "/", "key/a/b/c"});
        makeWindow();
        open();
        QTRY_VERIFY(!palette()->model().isSearching());
        QVERIFY(palette()->model().at(0).text != QStringLiteral("Recent"));
    }
    void aKeyOfSomebodyElse_isNotFound()
    {
        makeKey("Billing robot");
        const auto other = m_desk->makeOrganization("Beta", "b@beta.example");
        Backend theirs(*m_desk->plane, {.who = std::make_shared<Identity>(Identity{.type = ActorType::User, .id = "u", .name = "u", .roles = {{other.id.text(), Role::Owner}}})});
        StoreFinder finder(theirs);
        finder.ask({.text = "billing", .known = {}});
        QTRY_COMPARE(finder.state(), StoreFinder::State::Ready);
        QVERIFY(finder.found().empty());
    }
    void theStore_isAskedOnce_forManyKeys_andOlderAnswersAreDropped()
    {
        StoreFinder finder(m_desk->backend);
        QSignalSpy changed(&finder, &StoreFinder::changed);
        for (const char* text : {"t", "te", "tel", "acme"})
            finder.ask({.text = text, .known = {}});
        QTRY_COMPARE(finder.state(), StoreFinder::State::Ready);
        QCOMPARE(changed.size(), 4 + 2);   // what has a name, and the keys
        QCOMPARE(finder.found().size(), size_t(1));
        QCOMPARE(finder.found().front().name, QStringLiteral("Acme Robotics"));
        finder.ask({.text = "tele", .known = {}});
        finder.end();
        QTest::qWait(2 * StoreFinder::debounceMs);
        QCOMPARE(finder.state(), StoreFinder::State::Idle);
        QVERIFY(finder.found().empty());
    }
    void eightOfAKind_atMost()
    {
        for (int i = 0; i < 12; ++i)
            m_desk->makeProject(m_acme, "Ward " + std::to_string(i));
        m_desk->makeProject(m_acme, "Forward");
        open();
        type("ward");
        QTRY_COMPARE(entries(RowKind::Project).size(), 8);
        QVERIFY(!entries(RowKind::Project).contains("Forward"));
    }
    void nothingFound_isSaid_andEnterDoesNothing()
    {
        open();
        type("zzzqq");
        QTRY_VERIFY(rowWith("Nothing found for “zzzqq”"));
        QCOMPARE(palette()->model().rowCount(), 1);
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QTest::keyClick(palette()->field(), Qt::Key_Down);
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QVERIFY(palette()->isVisible());
    }
    void aStoreThatIsAway_isSaid_theRestStays_andItComesBack()
    {
        auto& engine = dynamic_cast<MemoryEngine&>(m_desk->plane.store().engine());
        open();
        engine.setAway(true);
        type("to");
        QTRY_VERIFY(rowWith("Organizations, projects and keys cannot be searched now"));
        QVERIFY(!rowWith("Organizations, projects and keys cannot be searched now")->secondary.isEmpty());
        QVERIFY(!rowWith("Searching organizations, projects and keys…"));
        QVERIFY(rowWith("Tokens"));
        QVERIFY(rowWith("Start or stop the local API"));
        type("acme");
        QTRY_VERIFY(rowWith("Organizations, projects and keys cannot be searched now"));
        engine.setAway(false);
        QTRY_VERIFY_WITH_TIMEOUT(rowWith("Acme Robotics"), 10'000);
        QVERIFY(!rowWith("Organizations, projects and keys cannot be searched now"));
    }
    void loading_isSaid_andDoesNotBlock()
    {
        open();
        type("tok");
        QVERIFY(rowWith("Searching organizations, projects and keys…"));
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("tokens"));
    }
    void theKeyboardAlone_walksAndStopsAtTheEnds()
    {
        open();
        auto* field = palette()->field();
        const auto first = current();
        QTest::keyClick(field, Qt::Key_Up);
        QVERIFY(current().isSame(first));
        QTest::keyClick(field, Qt::Key_Down);
        QVERIFY(!current().isSame(first) && current().canBeChosen());
        QString last;
        for (const auto& info : ui::allPages())
            if (*info.icon)
                last = ui::pageTitle(info);
        QTest::keyClick(field, Qt::Key_End);
        QCOMPARE(current().text, last);
        QTest::keyClick(field, Qt::Key_Down);
        QCOMPARE(current().text, last);
        QTest::keyClick(field, Qt::Key_PageUp);
        QVERIFY(current().text != last && current().canBeChosen());
        QTest::keyClick(field, Qt::Key_Home);
        QVERIFY(current().isSame(first));
        QTest::keyClick(field, Qt::Key_PageDown);
        QVERIFY(!current().isSame(first) && current().canBeChosen());
        QTest::keyClick(field, Qt::Key_Tab);
        QVERIFY(field->hasFocus());
        QTest::keyClick(field, Qt::Key_Escape);
        QVERIFY(!palette()->isVisible());
    }
    void aRowPickedByHand_staysWhileAnswersComeIn()
    {
        m_desk->makeProject(m_acme, "To the top");
        open();
        type("to");
        QTest::keyClick(palette()->field(), Qt::Key_Down);
        const auto picked = current();
        QTRY_VERIFY(rowWith("To the top"));
        QVERIFY(current().isSame(picked));
    }
    void theFocus_goesBack_andAClickBesideCloses()
    {
        auto* table = m_window->page()->findChild<QTableView*>();
        QTRY_VERIFY(table->isVisible());
        table->setFocus();
        open();
        QTest::keyClick(palette()->field(), Qt::Key_Escape);
        QVERIFY(table->hasFocus());
        open();
        QTest::mouseClick(palette(), Qt::LeftButton, {}, QPoint(3, 3));
        QVERIFY(!palette()->isVisible());
        QVERIFY(table->hasFocus());
    }
    void anotherShortcut_worksThrough_andClosesIt()
    {
        open();
        QTest::keyClick(palette()->field(), Qt::Key_3, Qt::ControlModifier);
        QCOMPARE(m_window->pageId(), QStringLiteral("organizations"));
        QVERIFY(!palette()->isVisible());
        open();
        QTest::keyClick(palette()->field(), Qt::Key_L, Qt::ControlModifier | Qt::ShiftModifier);
        QVERIFY(m_desk->theme.isDark());
        QVERIFY(!palette()->isVisible());
    }
    void recents_persist_atMostSix_theLatestFirst_withoutNames()
    {
        open();
        QVERIFY(!rowWith("Recent"));
        choose("telepres", "Telepresence");
        for (const char* page : {"Tokens", "Local API", "Organizations", "Projects", "Tokens"})
            choose(page, page);
        choose("robot", "Acme Robotics");
        makeWindow();   // another run
        open();
        QTRY_VERIFY(rowWith("Telepresence"));
        QCOMPARE(palette()->model().at(0).text, QStringLiteral("Recent"));
        QStringList recent;
        for (int row = 1; palette()->model().at(row).canBeChosen(); ++row)
            recent << palette()->model().at(row).text;
        QCOMPARE(recent, (QStringList{"Acme Robotics", "Tokens", "Projects", "Organizations", "Local API", "Telepresence"}));
        const auto pages = std::ranges::count_if(ui::allPages(), [](const ui::PageInfo& info) { return *info.icon != 0; });
        QCOMPARE(entries(RowKind::Page).size(), pages);   // each once
        const auto written = QJsonDocument(m_desk->preferences.value("palette.recent").toArray()).toJson();
        QVERIFY(written.contains(qt(m_project.id.text()).toLatin1()));
        QVERIFY(!written.contains("Telepresence") && !written.contains("Acme"));
    }
    void recents_thatAreGone_areLeftOut_andBadSettingsDoNoHarm()
    {
        choose("telepres", "Telepresence");
        QVERIFY(m_desk->plane->projects().remove(m_desk->backend.actor(), m_project.id).has_value());
        makeWindow();
        open();
        QTRY_VERIFY(!palette()->model().isSearching());
        QVERIFY(!rowWith("Telepresence"));
        m_desk->preferences.set("palette.recent", QJsonArray{"", "/", "page/", "nobody/1", 7, "page/no-such-page", "project/zzz", "page/" + QString(500, 'x'), "page/tokens"});
        makeWindow();
        open();
        QTRY_VERIFY(!palette()->model().isSearching());
        QCOMPARE(palette()->model().at(1).text, QStringLiteral("Tokens"));
        QVERIFY(!palette()->model().at(2).canBeChosen());
    }
    void theModel_keepsTheRules()
    {
        ui::Recents recents(m_desk->preferences);
        ui::PaletteModel model(m_desk->backend, recents);
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.start({{.kind = RowKind::Page, .id = "tokens", .text = "Tokens"}});
        for (const char* text : {"t", "tele", "acme", "nobody", ""}) {
            model.setText(text);
            QTRY_VERIFY(!model.isSearching());
            QVERIFY(model.rowCount() > 0);
            for (int row = 0; row < model.rowCount(); ++row)
                QCOMPARE(model.flags(model.index(row)).testFlag(Qt::ItemIsSelectable), model.at(row).canBeChosen());
        }
        model.end();
    }
    void everythingHasAName_andTheRowIsSaid()
    {
        open();
        for (auto* widget : palette()->findChildren<QWidget*>()) {
            if (widget->focusPolicy() == Qt::NoFocus && widget != palette()->list())
                continue;
            auto* interface = QAccessible::queryAccessibleInterface(widget);
            QVERIFY2(interface && !interface->text(QAccessible::Name).isEmpty(), widget->metaObject()->className());
        }
        QVERIFY(!QAccessible::queryAccessibleInterface(palette())->text(QAccessible::Name).isEmpty());
        QCOMPARE(QAccessible::queryAccessibleInterface(palette()->list())->role(), QAccessible::List);
        type("toke");
        QCOMPARE(palette()->field()->accessibleDescription(), "Tokens, " + ui::pageShortcut(*ui::findPage("tokens")).toString(QKeySequence::NativeText));
        for (const auto* label : palette()->findChildren<QLabel*>())
            QVERIFY(!label->text().isEmpty());
    }
    void theSmallestWindow_holdsIt_andItFollowsTheSize()
    {
        m_window->resize(m_window->minimumSize());
        open();
        const auto within = [&] {
            for (const auto* child : palette()->findChildren<QWidget*>(Qt::FindDirectChildrenOnly))
                if (!palette()->rect().contains(child->geometry()))
                    return false;
            return palette()->size() == m_window->centralWidget()->size();
        };
        QTRY_VERIFY(within());
        m_window->resize(1400, 900);
        QTRY_VERIFY(within());
    }
    void theSheet_namesEveryShortcut_andEscCloses()
    {
        for (const auto& keys : {QKeySequence(Qt::Key_F1), QKeySequence(Qt::CTRL | Qt::Key_Slash)}) {
            m_window->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
            QTest::keyClick(m_window.get(), static_cast<Qt::Key>(keys[0].key()), keys[0].keyboardModifiers());
            auto* sheet = openDialog<ui::ShortcutSheet>(m_window.get());
            QVERIFY(sheet);
            QStringList texts, shown;
            for (const auto* label : sheet->findChildren<QLabel*>())
                texts << label->text();
            for (const auto* caps : sheet->findChildren<ui::KeyCaps*>())
                shown << caps->text();
            int count = 0;
            for (const auto& info : ui::allActions())
                for (const auto& one : ui::shortcutsOf(info)) {
                    ++count;
                    QVERIFY2(texts.contains(ui::actionText(info)), info.name);
                    QVERIFY2(shown.contains(one.toString(QKeySequence::NativeText)), info.name);
                }
            QVERIFY(count >= 12);
            for (const auto& info : ui::allPages())
                if (*info.icon)
                    QVERIFY2(texts.contains(ui::pageTitle(info)), info.id);
            QVERIFY(!texts.contains("Rotate…"));   // it has none
            QTest::keyClick(sheet, Qt::Key_Escape);
            QTRY_VERIFY(!m_window->findChild<ui::ShortcutSheet*>());
        }
    }

private:
    void makeWindow()
    {
        m_window.reset();
        m_window = openWindow(*m_desk);
        m_window->go(QStringLiteral("projects"));             // a page with a search, a table and rows to act on
    }
    ApiKey makeKey(const std::string& name)
    {
        ApiKey input;
        input.name = name;
        return m_desk->plane->keys().create(m_desk->backend.actor(), m_project.id, input).value().key;
    }
    ui::KeysPage* openKeys()
    {
        m_window->go("keys");
        return qobject_cast<ui::KeysPage*>(m_window->page());
    }
    ui::Palette* palette() { return m_window->commandPalette(); }
    void open()
    {
        QTest::keyClick(QApplication::focusWidget() ? QApplication::focusWidget() : m_window.get(), Qt::Key_K, Qt::ControlModifier);
        QVERIFY(palette()->isVisible());
    }
    void type(const QString& text) { palette()->field()->setText(text); }
    const ui::PaletteEntry& current() { return palette()->model().at(palette()->list()->currentIndex().row()); }
    const ui::PaletteEntry* rowWith(const QString& text)
    {
        for (int row = 0; row < palette()->model().rowCount(); ++row)
            if (palette()->model().at(row).text == text)
                return &palette()->model().at(row);
        return nullptr;
    }
    QStringList entries(RowKind kind)
    {
        QStringList texts;
        for (int row = 0; row < palette()->model().rowCount(); ++row)
            if (palette()->model().at(row).kind == kind)
                texts << palette()->model().at(row).text;
        return texts;
    }
    /// Opens it, types, and picks the row with this text.
    void choose(const QString& typed, const QString& text)
    {
        if (!palette()->isVisible())
            open();
        type(typed);
        QTRY_VERIFY(rowWith(text));
        while (current().text != text) {
            const auto before = current();
            QTest::keyClick(palette()->field(), Qt::Key_Down);
            QVERIFY(!current().isSame(before));
        }
        QTest::keyClick(palette()->field(), Qt::Key_Return);
        QTRY_VERIFY(!palette()->isVisible());
    }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    Organization m_acme;
    Project m_project;
};

QTEST_MAIN(PaletteTest)
#include "tst_palette.moc"
