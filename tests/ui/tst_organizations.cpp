#include "tests/ui/desk.h"
#include "ui/common/button.h"
#include "ui/common/changesview.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/entitytable.h"
#include "ui/common/form.h"
#include "ui/common/toast.h"
#include "ui/organizations/organizationdialog.h"
#include "ui/organizations/organizationspage.h"
#include <QLabel>
#include <QLineEdit>
#include <QTableView>

using namespace pulse;
using namespace pulse::test;

class OrganizationsPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = openWindow(*m_desk, "organizations");
        m_page = qobject_cast<ui::OrganizationsPage*>(m_window->page());
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void empty_offersTheFirst()
    {
        QTRY_COMPARE(m_page->table()->panel()->title(), QStringLiteral("No organizations"));
        m_page->table()->panel()->button()->click();
        QVERIFY(openDialog<ui::OrganizationDialog>(m_window.get()));
    }
    void create_byKeyboard_selectsTheNewOne()
    {
        QTRY_VERIFY((*actions())[ui::ActionId::New]->isEnabled());
        QTest::keyClick(m_window.get(), Qt::Key_N, Qt::ControlModifier);
        auto* dialog = openDialog<ui::OrganizationDialog>(m_window.get());
        QVERIFY(dialog);
        QTest::keyClicks(field(dialog, "name"), QStringLiteral("Acme"));
        QTest::keyClicks(field(dialog, "admin_email"), QStringLiteral("ada@acme.example"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QTRY_COMPARE(m_page->table()->currentRow(), 0);
    }
    void create_400_saysItUnderTheField_andKeepsTheDialog()
    {
        m_page->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::OrganizationDialog>(m_window.get());
        field(dialog, "admin_email")->setText(QStringLiteral("no address"));
        buttonWith<ui::Button>(dialog, QStringLiteral("Create organization"))->click();
        auto* form = dialog->findChild<ui::Form*>();
        QTRY_VERIFY(!form->find("name")->error().isEmpty());
        QVERIFY(form->find("name")->error().startsWith(QStringLiteral("Name")));
        QVERIFY(!form->find("admin_email")->error().isEmpty());
        QVERIFY(dialog->isVisible());
        QTest::keyClick(dialog, Qt::Key_Escape);
        QTRY_VERIFY(!m_window->findChild<ui::OrganizationDialog*>());
    }
    void create_409_namesTheAddress()
    {
        m_desk->makeOrganization("Acme", "ada@acme.example");
        m_page->perform(ui::ActionId::New);
        auto* dialog = openDialog<ui::OrganizationDialog>(m_window.get());
        field(dialog, "name")->setText(QStringLiteral("Copy"));
        field(dialog, "admin_email")->setText(QStringLiteral("ADA@acme.example"));
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!dialog->findChild<ui::Form*>()->find("admin_email")->error().isEmpty());
    }
    void edit_fillsTheForm_andSaves()
    {
        selectOnly("Acme");
        QTest::keyClick(m_window.get(), Qt::Key_F2);
        auto* dialog = openDialog<ui::OrganizationDialog>(m_window.get());
        QVERIFY(dialog);
        QCOMPARE(field(dialog, "name")->text(), QStringLiteral("Acme"));
        auto* changes = dialog->findChild<ui::ChangesView*>();
        QVERIFY(!changes->isVisible() && !buttonWith<ui::Button>(dialog, QStringLiteral("Save changes"))->isEnabled());
        field(dialog, "name")->setText(QStringLiteral("Acme Robotics"));
        QCOMPARE(changes->changes(), (std::vector<ui::FieldChange>{{QStringLiteral("Name"), QStringLiteral("Acme"), QStringLiteral("Acme Robotics")}}));
        QVERIFY(changes->isVisible());
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_COMPARE(m_page->model().index(0, 0).data().toString(), QStringLiteral("Acme Robotics"));
    }
    void remove_saysWhatItStops_andCanBeUndone()
    {
        const auto organization = selectOnly("Acme");
        m_desk->makeProject(organization, "Telepresence");
        QTest::keyClick(m_window.get(), Qt::Key_Delete);
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(dialog);
        QTRY_VERIFY(anyLabelContains(dialog, QStringLiteral("1 project")));
        buttonWith<ui::Button>(dialog, QStringLiteral("Delete organization"))->click();
        QTRY_COMPARE(m_page->model().rowCount(), 0);
        QTRY_VERIFY(m_window->toast()->isVisible());
        buttonWith<ui::Button>(m_window->toast(), QStringLiteral("Undo"))->click();
        QTRY_COMPARE(m_page->model().rowCount(), 1);
    }
    void search_findsAndClears()
    {
        selectOnly("Acme");
        m_desk->makeOrganization("Northwind", "n@north.example");
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        QTest::keyClick(m_window.get(), Qt::Key_F, Qt::ControlModifier);
        auto* search = m_page->findChild<QLineEdit*>();
        search->setText(QStringLiteral("north"));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        search->setText(QStringLiteral("nobody at all"));
        QTRY_COMPARE(m_page->table()->panel()->title(), QStringLiteral("No organization found"));
        m_page->table()->panel()->button()->click();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
    }
    void enter_opensIt()
    {
        selectOnly("Acme");
        m_page->table()->view()->setFocus();
        QTest::keyClick(m_page->table()->view(), Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("organization"));
        QTRY_COMPARE(m_window->page()->title(), QStringLiteral("Acme"));
    }

private:
    ui::Actions* actions() { return &m_window->actions(); }
    static QLineEdit* field(QWidget* dialog, const char* name) { return dialog->findChild<QLineEdit*>(QLatin1String(name)); }
    static bool anyLabelContains(QWidget* root, const QString& text)
    {
        for (const auto* label : root->findChildren<QLabel*>())
            if (label->text().contains(text))
                return true;
        return false;
    }
    Organization selectOnly(const std::string& name)
    {
        auto organization = m_desk->makeOrganization(name, "ada@acme.example");
        (void)QTest::qWaitFor([&] { return m_page->model().rowCount() == 1; });
        m_page->table()->view()->selectRow(0);
        return organization;
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::OrganizationsPage* m_page = nullptr;
};

QTEST_MAIN(OrganizationsPageTest)
#include "tst_organizations.moc"
