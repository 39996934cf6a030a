// The page of one organization: how one comes there, what it shows, and what it can do.
#include "backend/store/memory/memoryengine.h"
#include "tests/ui/desk.h"
#include "ui/commands.h"
#include "ui/common/button.h"
#include "ui/common/changesview.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/copyfield.h"
#include "ui/common/entitytable.h"
#include "ui/common/form.h"
#include "ui/common/sectionlist.h"
#include "ui/common/statcard.h"
#include "ui/common/statepanel.h"
#include "ui/common/toast.h"
#include "ui/keys/keyspage.h"
#include "ui/organizations/organizationfields.h"
#include "ui/organizations/organizationpage.h"
#include "ui/organizations/ownedprojects.h"
#include "ui/projects/projectspage.h"
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableView>

using namespace pulse;
using namespace pulse::test;

class OrganizationPageTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_acme = m_desk->makeOrganization("Acme", "ada@acme.example");
        m_desk->makeProject(m_acme, "One");
        m_desk->makeProject(m_acme, "Two");
        m_desk->makeProject(m_desk->makeOrganization("Other", "o@other.example"), "Three");
        m_window = openWindow(*m_desk, "organization", qt(m_acme.id.text()));
        m_page = qobject_cast<ui::OrganizationPage*>(m_window->page());
        QTRY_VERIFY(m_page->model().organization());
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void theFigureOfKeys_leadsToTheKeysOfTheOrganization()
    {
        m_page->findChildren<ui::StatCard*>().at(1)->click();
        QCOMPARE(m_window->pageId(), QStringLiteral("keys"));
        auto* keys = qobject_cast<ui::KeysPage*>(m_window->page());
        QTRY_COMPARE(keys->model().rowCount(), 2);
        QCOMPARE(keys->model().request().filters, (std::vector<std::pair<std::string, std::string>>{{"org_id", m_acme.id.text()}}));
    }
    void openingItsProjects_hasItsRequest()
    {
        QVERIFY(m_page->can(ui::ActionId::Open));
        const auto call = m_page->call(ui::ActionId::Open);
        QVERIFY(call.has_value());
        QCOMPARE(call->method, std::string("GET"));
        QCOMPARE(call->path, "/v1/projects?org_id=" + m_acme.id.text());
        m_page->perform(ui::ActionId::Open);
        QCOMPARE(m_window->pageId(), QStringLiteral("projects"));
        QTRY_COMPARE(qobject_cast<ui::ProjectsPage*>(m_window->page())->model().rowCount(), 2);
    }
    void shows_whatItIs_andWhatItOwns()
    {
        QCOMPARE(m_page->title(), QStringLiteral("Acme"));
        QCOMPARE(m_page->model().projectCount(), int64_t(2));
        QCOMPARE(m_page->model().keyCount(), int64_t(2));
        QTRY_COMPARE(m_page->projects()->model().rowCount(), 2);
        QCOMPARE(m_page->findChildren<ui::StatCard*>().front()->figure(), QStringLiteral("2"));
        QCOMPARE(m_page->findChild<ui::CopyField*>()->text(), qt(m_acme.id.text()));
        QCOMPARE(m_page->link(), QStringLiteral("organization/") + qt(m_acme.id.text()));
        bool isDated = false;
        for (const auto* label : m_page->findChildren<QLabel*>())
            isDated = isDated || (label->text().contains("created") && label->text().contains("Free"));
        QVERIFY(isDated);
    }
    void itsProjects_showTheirIds_notItsNameAgain()
    {
        auto& model = m_page->projects()->model();
        QTRY_COMPARE(model.rowCount(), 2);
        QCOMPARE(model.data(model.index(0, 0), SecondaryRole).toString(), model.idAt(0));
        m_window->go("projects");
        auto& all = qobject_cast<ui::ProjectsPage*>(m_window->page())->model();
        QTRY_COMPARE(all.rowCount(), 3);
        QVERIFY(QStringList({"Acme", "Other"}).contains(all.data(all.index(0, 0), SecondaryRole).toString()));
    }
    void sections_leadToItsParts()
    {
        auto* strip = m_page->findChild<ui::SectionList*>();
        QStringList names;
        for (const auto* button : strip->buttons())
            names << button->text();
        QCOMPARE(names, (QStringList{"Overview", "Projects", "Settings", "Delete"}));
        m_window->resize(1024, 640);
        auto* bar = m_page->findChild<QScrollArea*>()->verticalScrollBar();
        QTRY_VERIFY(bar->maximum() > 0);
        strip->buttons()[0]->setFocus(Qt::TabFocusReason);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_End);
        QCOMPARE(bar->value(), bar->maximum());
        QCOMPARE(strip->current(), 3);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Left);
        QTest::keyClick(m_window->focusWidget(), Qt::Key_Return);
        QCOMPARE(m_window->focusWidget(), edit("name"));
    }
    void aNewProject_isCounted()
    {
        m_desk->makeProject(m_acme, "Four");
        QTRY_COMPARE(m_page->model().projectCount(), int64_t(3));
        QTRY_COMPARE(m_page->projects()->model().rowCount(), 3);
        QCOMPARE(m_page->findChildren<ui::StatCard*>().front()->figure(), QStringLiteral("3"));
    }
    void theList_showsItsProjectsOnly()
    {
        m_page->projects()->findChild<ui::Button*>("list")->click();
        QCOMPARE(m_window->pageId(), QStringLiteral("projects"));
        auto* projects = qobject_cast<ui::ProjectsPage*>(m_window->page());
        QTRY_COMPARE(projects->model().rowCount(), 2);
        m_window->actions()[ui::ActionId::Back]->trigger();
        QCOMPARE(m_window->pageId(), QStringLiteral("organization"));
        m_page->findChildren<ui::StatCard*>().front()->click();
        QCOMPARE(m_window->pageId(), QStringLiteral("projects"));
    }
    void aProject_isOpenedByEnter()
    {
        QTRY_COMPARE(m_page->projects()->model().rowCount(), 2);
        auto* view = m_page->projects()->table()->view();
        view->selectRow(0);
        view->setFocus();
        QTest::keyClick(view, Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("project"));
    }
    void anotherOne_takesItsPlace_andBackReturns()
    {
        const auto north = m_desk->makeOrganization("Northwind", "n@north.example", Plan::Pro);
        m_window->commands()->openLink("pulse://organization/" + qt(north.id.text()));
        QTRY_COMPARE(m_page->title(), QStringLiteral("Northwind"));
        QTRY_COMPARE(m_page->projects()->table()->panel()->title(), QStringLiteral("No projects"));
        QCOMPARE(edit("admin_email")->text(), QStringLiteral("n@north.example"));
        m_window->actions()[ui::ActionId::Back]->trigger();
        QTRY_COMPARE(m_page->title(), QStringLiteral("Acme"));
        QTRY_COMPARE(m_page->projects()->model().rowCount(), 2);
    }
    void edit_showsWhatChanges_andSaves()
    {
        m_window->actions()[ui::ActionId::Edit]->trigger();
        QTRY_VERIFY(edit("name")->hasFocus());
        edit("name")->setText("Acme Robotics");
        auto* plan = m_page->findChild<QComboBox*>("plan");
        plan->setCurrentIndex(plan->findData("Enterprise"));
        const auto* fields = m_page->findChild<ui::OrganizationFields*>();
        QCOMPARE(fields->changes().front(), (ui::FieldChange{"Name", "Acme", "Acme Robotics"}));
        save();
        QTRY_COMPARE(m_page->title(), QStringLiteral("Acme Robotics"));
        QCOMPARE(m_page->model().organization()->plan, Plan::Enterprise);
        QTRY_VERIFY(fields->changes().empty());
    }
    void edit_400_and_409_areSaidAtTheirFields()
    {
        edit("admin_email")->setText("no address");
        save();
        auto* form = m_page->findChild<ui::Form*>();
        QTRY_VERIFY(!form->find("admin_email")->error().isEmpty());
        edit("admin_email")->setText("O@other.example");
        save();
        QTRY_VERIFY(form->find("admin_email")->error().contains("in use"));
        QCOMPARE(m_page->model().organization()->adminEmail, std::string("ada@acme.example"));
    }
    void changedByTwo_isSaidBeforeItIsReplaced()
    {
        edit("name")->setText("Mine");
        QVERIFY(m_desk->plane->organizations().update(m_desk->backend.actor(), m_acme.id, {{"name", std::string("Theirs")}, {"admin_email", std::string("t@acme.example")}}).has_value());
        auto* form = m_page->findChild<ui::Form*>();
        QTRY_VERIFY(form->find("name")->error().contains("Theirs"));
        QCOMPARE(edit("admin_email")->text(), QStringLiteral("t@acme.example"));
        save();
        QTRY_COMPARE(m_page->title(), QStringLiteral("Mine"));
    }
    void leaving_withUnsavedChanges_asks()
    {
        edit("name")->setText("Mine");
        m_window->go("tokens");
        QCOMPARE(m_window->pageId(), QStringLiteral("organization"));
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        QVERIFY(dialog);
        buttonWith<ui::Button>(dialog, "Discard changes")->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("tokens"));
    }
    void remove_needsTheName_saysWhatItStops_andCanBeUndone()
    {
        m_window->actions()[ui::ActionId::Remove]->trigger();
        auto* dialog = openDialog<ui::ConfirmDialog>(m_window.get());
        auto* accept = buttonWith<ui::Button>(dialog, "Delete organization");
        QVERIFY(!accept->isEnabled());
        const auto saysImpact = [&] {
            const auto labels = dialog->findChildren<QLabel*>();
            return std::any_of(labels.begin(), labels.end(), [](const QLabel* label) { return label->text().contains("2 projects"); });
        };
        QTRY_VERIFY(saysImpact());
        dialog->findChild<QLineEdit*>()->setText("Acme");
        accept->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("organizations"));
        ui::Button* undo = nullptr;
        QTRY_VERIFY((undo = buttonWith<ui::Button>(m_window->toast(), "Undo")));
        undo->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("organization"));
        QTRY_COMPARE(m_page->projects()->model().rowCount(), 2);
    }
    void deletedMeanwhile_leadsToTheTrash_whateverWasTyped()
    {
        edit("name")->setText("Mine");
        QVERIFY(m_desk->plane->organizations().remove(m_desk->backend.actor(), m_acme.id).has_value());
        auto* panel = m_page->findChild<ui::StatePanel*>();
        QTRY_COMPARE(panel->title(), QStringLiteral("This organization was deleted"));
        QVERIFY(!m_page->can(ui::ActionId::Remove));
        panel->button()->click();
        QCOMPARE(m_window->pageId(), QStringLiteral("trash"));
    }
    void oneThatIsNotThere_saysSo()
    {
        m_window->go("organization", QString(24, '0'));
        auto* panel = m_page->findChild<ui::StatePanel*>();
        QTRY_COMPARE(panel->title(), QStringLiteral("This organization could not be read"));
        QCOMPARE(m_page->title(), QStringLiteral("Organization")); // not the one of before
        panel->button()->click();
        QCOMPARE(m_window->pageId(), QStringLiteral("trash"));
    }
    void whileTheDatabaseIsAway_itStays_grey()
    {
        auto* fields = m_page->findChild<ui::OrganizationFields*>();
        auto& engine = dynamic_cast<MemoryEngine&>(m_desk->plane->store().engine());
        engine.setAway(true);
        QTRY_VERIFY(fields->graphicsEffect());
        QVERIFY(fields->isVisible());
        engine.setAway(false);
        QTRY_VERIFY_WITH_TIMEOUT(!fields->graphicsEffect(), 10'000);
    }
    void actions_copyTheId_theLink_andCurl()
    {
        m_window->actions()[ui::ActionId::CopyId]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), qt(m_acme.id.text()));
        m_window->actions()[ui::ActionId::CopyLink]->trigger();
        QCOMPARE(QGuiApplication::clipboard()->text(), "pulse://organization/" + qt(m_acme.id.text()));
        QCOMPARE(m_page->call(ui::ActionId::Remove)->method, std::string("DELETE"));
        QCOMPARE(m_page->call(ui::ActionId::Refresh)->path, "/v1/organizations/" + m_acme.id.text());
        QVERIFY(m_page->call(ui::ActionId::Edit)->body->contains("admin_email"));
    }

private:
    QLineEdit* edit(const char* name) { return m_page->findChild<QLineEdit*>(QLatin1String(name)); }
    void save()
    {
        buttonWith<ui::Button>(m_page, "Save changes")->click();
        auto* dialog = openDialog<ui::ChangesDialog>(m_window.get());
        QVERIFY(dialog);
        QTest::keyClick(dialog, Qt::Key_Return);
        QTRY_VERIFY(!m_window->findChild<ui::ChangesDialog*>());
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    Organization m_acme;
    ui::OrganizationPage* m_page = nullptr;
};

QTEST_MAIN(OrganizationPageTest)
#include "tst_organization.moc"
