// The page of all API keys.
#include "backend/keys/keyservice.h"
#include "backend/store/memory/memoryengine.h"
#include "tests/ui/desk.h"
#include "ui/common/button.h"
#include "ui/common/chip.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/entitypicker.h"
#include "ui/common/entitytable.h"
#include "ui/common/filterchips.h"
#include "ui/common/form.h"
#include "ui/common/secretfield.h"
#include "ui/common/toast.h"
#include "ui/keys/keydialog.h"
#include "ui/keys/keyspage.h"
#include "ui/keys/rotatedialog.h"
#include "ui/keys/secretdialog.h"
#include <QComboBox>
#include <QLineEdit>
#include <QTableView>

using namespace pulse;
using namespace pulse::test;

class KeysPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = openWindow(*m_desk, "keys");
        m_window->resize(1280, 800);
        m_page = qobject_cast<ui::KeysPage*>(m_window->page());
        QVERIFY(m_page);
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void empty_offersTheFirst_andWithoutAProjectSaysSo()
    {
        QTRY_COMPARE(m_page->table()->panel()->title(), QStringLiteral("No keys"));
        m_page->table()->panel()->button()->click();
        auto* dialog = openDialog<ui::KeyDialog>(m_window.get());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!dialog->findChild<ui::Form*>()->find("project_id")->error().isEmpty());
    }
    void ofAnOrganization_areThoseOfItsProjects_andTheChipNamesIt()
    {
        twoProjects();
        const auto other = m_desk->makeOrganization("Other", "o@other.example");
        m_desk->makeProject(other, "Elsewhere");
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        const auto chips = [&] { return m_page->chips()->findChildren<ui::Chip*>(); };
        m_window->go("keys", "organization/" + qt(other.id.text()));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QCOMPARE(m_page->model().index(0, 0).data(SecondaryRole).toString(), QStringLiteral("Elsewhere"));
        QTRY_VERIFY(!chips().isEmpty() && chips().front()->text() == QStringLiteral("Organization: Other"));
        Q_EMIT m_page->chips()->removed("org_id");
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        m_window->go("keys", "organization/" + qt(other.id.text()));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        m_window->go("keys", qt(m_desk->makeProject(other, "Second").project.id.text()));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QTRY_COMPARE(m_page->model().index(0, 0).data(SecondaryRole).toString(), QStringLiteral("Second"));
        QVERIFY(!std::ranges::any_of(m_page->model().request().filters, [](const auto& filter) { return filter.first == "org_id"; }));
    }
    void listsTheKeysOfAllProjects_withTheirNames()
    {
        twoProjects();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QTRY_COMPARE(m_page->model().index(0, 0).data(SecondaryRole).toString(), QStringLiteral("Two"));
        QCOMPARE(m_page->model().index(1, 0).data(SecondaryRole).toString(), QStringLiteral("One"));
    }
    void create_inAChosenProject_showsTheSecret()
    {
        const auto [one, two] = twoProjects();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        auto* picker = m_page->findChild<ui::EntityPicker*>();
        QTRY_COMPARE(picker->count(), 3);
        picker->choose(qt(one.text()));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        m_page->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::KeyDialog>(m_window.get());
        QVERIFY(dialog);
        QTRY_COMPARE(dialog->findChild<ui::EntityPicker*>()->currentId(), qt(one.text()));
        QTest::keyClicks(dialog->findChild<QLineEdit*>("name"), "Worker");
        QTest::keyClick(dialog, Qt::Key_Return);
        closeSecret();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QCOMPARE(m_desk->plane->keys().countOf(one).value(), int64_t(2));
    }
    void rotate_disable_enable_revoke()
    {
        const auto [one, two] = twoProjects();
        addKey(one, "Worker");
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        select("Worker");
        auto* turn = m_page->findChild<ui::Button*>("turn");
        turn->click();
        QTRY_COMPARE(turn->text(), QStringLiteral("Enable"));
        turn->click();
        QTRY_COMPARE(turn->text(), QStringLiteral("Disable"));
        m_page->findChild<ui::Button*>("rotate")->click();
        auto* rotate = openDialog<ui::RotateDialog>(m_window.get());
        QVERIFY(rotate);
        QTest::keyClick(rotate, Qt::Key_Return);
        closeSecret();
        QTRY_COMPARE(m_page->model().rowCount(), 4);
        select("Worker");
        m_page->findChild<ui::Button*>("revoke")->click();
        auto* confirm = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(confirm);
        buttonWith<ui::Button>(confirm, "Revoke key")->click();
        QTRY_COMPARE(m_page->model().rowCount(), 3);
    }
    void aPrimaryKey_canBeRotated_notRevoked()
    {
        twoProjects();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QVERIFY(!m_page->can(ui::ActionId::RotateKey));
        select("Primary");
        QVERIFY(m_page->can(ui::ActionId::RotateKey));
        QVERIFY(!m_page->can(ui::ActionId::Remove));
        QVERIFY(!m_page->can(ui::ActionId::Restore));
    }
    void search_andStatus_narrow_andAreClearedAgain()
    {
        const auto [one, two] = twoProjects();
        addKey(one, "Media worker");
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        auto* search = m_page->findChild<QLineEdit*>();
        search->setText("media");
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        search->setText("nobody");
        QTRY_COMPARE(m_page->table()->panel()->title(), QStringLiteral("No key found"));
        search->clear();
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        auto* state = m_page->findChild<QComboBox*>("state");
        state->setCurrentIndex(state->findData("disabled"));
        QTRY_COMPARE(m_page->model().rowCount(), 0);
        state->setCurrentIndex(0);
        QTRY_COMPARE(m_page->model().rowCount(), 3);
    }
    void unused_isSaid()
    {
        twoProjects();
        m_desk->plane.clock.advance(std::chrono::days(91));
        m_page->model().refresh();
        QTRY_COMPARE(m_page->model().index(0, 3).data().toString(), QStringLiteral("Unused"));
    }
    void many_areRevokedTogether_withoutAWayBack()
    {
        const auto [one, two] = twoProjects();
        addKey(one, "A");
        addKey(two, "B");
        QTRY_COMPARE(m_page->model().rowCount(), 4);
        auto* selection = m_page->table()->view()->selectionModel();
        selection->clear();
        for (int row = 0; row < 4; ++row)
            if (const auto key = m_page->model().at(row); key && !key->isPrimary)
                selection->select(m_page->model().index(row, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QTRY_VERIFY(m_page->can(ui::ActionId::Remove));
        m_page->perform(ui::ActionId::Remove);
        auto* confirm = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(confirm);
        QTest::keyClick(confirm, Qt::Key_Return);
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QTRY_VERIFY(m_window->toast()->isVisible());
        QVERIFY(!buttonWith<ui::Button>(m_window->toast(), "Undo"));
    }
    void enter_opensItsProject()
    {
        twoProjects();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        select("Primary");
        QTest::keyClick(m_page->table()->view(), Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("project"));
    }
    void openedForAProject_showsItsKeysAlone()
    {
        const auto [one, two] = twoProjects();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        m_window->go("keys", qt(one.text()));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QCOMPARE(m_page->model().at(0)->project, std::string("One"));
    }
    void away_keepsTheRowsAsOld()
    {
        twoProjects();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        auto& engine = dynamic_cast<MemoryEngine&>(m_desk->plane.store().engine());
        engine.setAway(true);
        QTRY_VERIFY(m_page->model().isStale());
        QCOMPARE(m_page->model().rowCount(), 2);
        engine.setAway(false);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->model().isStale(), 10'000);
    }

private:
    std::pair<Id<Project>, Id<Project>> twoProjects()
    {
        const auto acme = m_desk->makeOrganization("Acme", "ada@acme.example");
        auto one = m_desk->makeProject(acme, "One").project.id;
        m_desk->plane.clock.advance(std::chrono::seconds(1));
        return {one, m_desk->makeProject(acme, "Two").project.id};
    }
    void addKey(const Id<Project>& project, const std::string& name)
    {
        ApiKey input;
        input.name = name;
        QVERIFY(m_desk->plane->keys().create(m_desk->backend.actor(), project, input).has_value());
    }
    void select(const QString& name)
    {
        for (int row = 0; row < m_page->model().rowCount(); ++row)
            if (const auto key = m_page->model().at(row); key && qt(key->name) == name && key->state != KeyState::Retiring)
                m_page->table()->view()->selectRow(row);
    }
    void closeSecret()
    {
        auto* secret = openDialog<ui::SecretDialog>(m_window.get());
        QVERIFY(secret);
        secret->field()->copyButton()->click();
        buttonWith<ui::Button>(secret, "Done")->click();
        QTRY_VERIFY(!m_window->findChild<ui::SecretDialog*>());
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::KeysPage* m_page = nullptr;
};

QTEST_MAIN(KeysPageTest)
#include "tst_keys.moc"
