// The first page: figures, activity, first steps, and its four states.
#include "backend/controlplaneapi.h"
#include "backend/http/chain.h"
#include "backend/keys/keyservice.h"
#include "backend/store/memory/memoryengine.h"
#include "tests/ui/desk.h"
#include "ui/common/banner.h"
#include "ui/common/button.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/entitypicker.h"
#include "ui/common/statcard.h"
#include "ui/common/secretfield.h"
#include "ui/common/statepanel.h"
#include "ui/dashboard/activitycard.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/keys/secretdialog.h"
#include "ui/pages.h"
#include "ui/projects/projectdialog.h"
#include <QLineEdit>
#include <QSignalSpy>

using namespace pulse;
using namespace pulse::test;
using Step = ui::ChecklistCard::Step;

class DashboardTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = openWindow(*m_desk, "dashboard");
        m_page = qobject_cast<ui::DashboardPage*>(m_window->page());
        QVERIFY(m_page);
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void isTheFirstPage_andWelcomesByName()
    {
        QCOMPARE(QString(ui::allPages().front().id), QStringLiteral("dashboard"));
        QVERIFY(m_page->title().contains("ada"));
    }
    void loading_thenEmpty_thenFigures()
    {
        const ui::DashboardPage fresh(m_desk->context());
        for (const auto* stat : fresh.findChildren<ui::StatCard*>())
            QVERIFY(stat->isLoading()); // nothing is made up before the answer
        QTRY_COMPARE(card("Organizations")->figure(), QStringLiteral("0"));
        ui::ActivityCard nothing; // a new installation has made its owner already
        nothing.show({}, m_desk->plane.clock.now());
        QVERIFY(!nothing.findChild<ui::StatePanel*>()->isHidden());
        makeProject();
        QTRY_COMPARE(card("Organizations")->figure(), QStringLiteral("1"));
        QTRY_COMPARE(card("Projects")->figure(), QStringLiteral("1"));
        QCOMPARE(card("API keys")->figure(), QStringLiteral("1"));
        QTRY_VERIFY(!m_page->activity()->findChild<ui::StatePanel*>()->isVisible());
        QTRY_COMPARE(card("Changes")->figure(), QString::number(m_page->model().figures()->recent.size()));
    }
    void figures_leadToTheirLists()
    {
        const std::pair<const char*, const char*> ways[] = {
            {"Organizations", "organizations"}, {"Projects", "projects"}, {"API requests", "local-api"}};
        for (const auto& [title, page] : ways) {
            m_window->go("dashboard");
            QTest::mouseClick(card(title), Qt::LeftButton);
            QCOMPARE(m_window->pageId(), QString(page));
        }
    }
    void keys_thatNobodyUses_areSaid()
    {
        makeProject();
        m_desk->plane.clock.advance(std::chrono::days(91));
        m_page->perform(ui::ActionId::Refresh);
        QTRY_COMPARE(m_page->model().figures() ? m_page->model().figures()->unusedKeys : 0, int64_t(1));
    }
    void activity_saysWhoDidWhat_andLeadsThere()
    {
        const auto made = makeProject();
        QTRY_VERIFY(!rows().empty());
        QTRY_VERIFY(std::ranges::any_of(rows(), [](const auto& row) { return row.who == "ada" && row.what == "created the project Telepresence"; }));
        const auto changes = changedPlan();
        QVERIFY(m_desk->plane->organizations().update(m_desk->backend.actor(), made.project.organizationId, changes).has_value());
        QTRY_VERIFY(std::ranges::any_of(rows(), [](const auto& row) { return row.what == "changed the organization Acme" && row.detail == QStringLiteral("Plan: Free → Pro"); }));
        for (auto* button : m_page->activity()->buttons())
            if (button->row().page == "project") {
                QTest::mouseClick(button, Qt::LeftButton);
                break;
            }
        QCOMPARE(m_window->pageId(), QStringLiteral("project"));
    }
    void activity_ofADeletion_leadsToTheList()
    {
        const auto made = makeProject();
        QVERIFY(m_desk->plane->projects().remove(m_desk->backend.actor(), made.project.id).has_value());
        QTRY_VERIFY(!rows().empty() && rows().front().what == "deleted the project Telepresence");
        m_page->activity()->buttons().front()->setFocus();
        QTest::keyClick(m_page->activity()->buttons().front(), Qt::Key_Return);
        QCOMPARE(m_window->pageId(), QStringLiteral("projects"));
    }
    void checklist_checksItself()
    {
        auto* list = m_page->checklist();
        QTRY_VERIFY(list->isVisible());
        QCOMPARE(list->doneCount(), 0);
        const auto made = makeProject();
        QTRY_VERIFY(list->isDone(Step::Organization) && list->isDone(Step::Project));
        m_desk->plane->tokens().setLiveKit({.host = "wss://lk.example", .apiKey = "APIx", .apiSecret = std::string(40, 's')});
        TokenRequest request;
        request.roomName = request.participantIdentity = request.participantName = "ada";
        QVERIFY(m_desk->plane->tokens().create(m_desk->backend.actor(), made.project.id.text(), request).has_value());
        m_page->perform(ui::ActionId::Refresh);
        QTRY_VERIFY(list->isDone(Step::LiveKit) && list->isDone(Step::Token));
        m_desk->api.startOn(0);
        QTRY_VERIFY(list->isDone(Step::Api));
        QVERIFY(!list->button(Step::Api)->isVisible());
        m_desk->api.stop();
        QTRY_COMPARE(m_desk->api.port(), 0);
        QVERIFY(list->isDone(Step::Api)); // what was seen stays seen
        Batch batch;
        const auto key = m_desk->plane->keys().primaryOf(made.project.id).value();
        noteUseInto(batch, key.id, made.project.id, {.at = m_desk->plane.clock.now(), .ipPrefix = {}, .route = {}});
        QVERIFY(m_desk->plane.store().commit(batch).has_value());
        m_page->perform(ui::ActionId::Refresh);
        QTRY_VERIFY(!list->isVisible()); // all is done
    }
    void requests_haveTheirLine_ofTheLastHour()
    {
        const auto perMinute = [&] { return m_page->model().figures() ? m_page->model().figures()->requestsPerMinute : std::vector<int64_t>{}; };
        QTRY_COMPARE(perMinute().size(), size_t{60});
        const auto chain = m_desk->plane->api().makeChain();
        Request request;
        request.path = "/v1/status";
        request.peer = "127.0.0.1";
        request.headers = {{"Host", "localhost"}};
        for (int i = 0; i < 3; ++i)
            (void)chain->handle(request);
        const auto all = static_cast<int64_t>(m_desk->plane->api().answered());
        QCOMPARE(all, int64_t{3});
        m_page->perform(ui::ActionId::Refresh);
        QTRY_COMPARE(perMinute().back(), all);
        QVERIFY(card("API requests")->toolTip().contains("minute"));
    }
    void requests_sayFromWhenTheyAreCounted()
    {
        QTRY_VERIFY(card("API requests")->accessibleName().contains("API is off"));
        m_desk->api.startOn(0);
        const auto start = QDateTime::fromMSecsSinceEpoch(toMillis(m_desk->plane->start().at));
        QTRY_VERIFY(card("API requests")->accessibleName().contains("since " + QLocale().toString(start.time(), QLocale::ShortFormat)));
        m_desk->plane.clock.advance(std::chrono::days(2));
        m_page->perform(ui::ActionId::Refresh);
        QTRY_VERIFY(card("API requests")->accessibleName().contains("since " + QLocale().toString(start.date(), QLocale::ShortFormat)));
    }
    void checklist_eachStepLeadsSomewhere()
    {
        QTRY_VERIFY(m_page->checklist()->isVisible());
        const std::pair<Step, const char*> ways[] = {{Step::Organization, "organizations"}, {Step::LiveKit, "tokens"}, {Step::Token, "tokens"}, {Step::Key, "local-api"}};
        for (const auto& [step, page] : ways) {
            m_window->go("dashboard");
            QTest::mouseClick(m_page->checklist()->button(step), Qt::LeftButton);
            QCOMPARE(m_window->pageId(), QString(page));
        }
        m_window->go("dashboard");
        m_page->checklist()->button(Step::Project)->click();
        QVERIFY(openDialog<ui::ProjectDialog>(m_window.get()));
    }
    void checklist_closed_staysClosed()
    {
        QTRY_VERIFY(m_page->checklist()->isVisible());
        m_page->findChild<ui::Button*>("closeChecklist")->click();
        QVERIFY(!m_page->checklist()->isVisible());
        m_page->perform(ui::ActionId::Refresh);
        QSignalSpy changed(&m_page->model(), &Dashboard::changed);
        QTRY_VERIFY(!changed.isEmpty());
        QVERIFY(!m_page->checklist()->isVisible());
    }
    void newProject_showsTheSecret_thenTheProject()
    {
        m_desk->makeOrganization("Acme", "ada@acme.example");
        QTest::mouseClick(m_page->findChild<ui::Button*>("create"), Qt::LeftButton);
        auto* dialog = openDialog<ui::ProjectDialog>(m_window.get());
        QVERIFY(dialog);
        QTRY_VERIFY(!dialog->findChild<ui::EntityPicker*>()->currentId().isEmpty());
        QTest::keyClicks(dialog->findChild<QLineEdit*>("name"), "Telepresence");
        QTest::keyClick(dialog, Qt::Key_Return);
        auto* secret = openDialog<ui::SecretDialog>(m_window.get());
        QVERIFY(secret);
        secret->field()->copyButton()->click();
        buttonWith<ui::Button>(secret, "Done")->click();
        QTRY_COMPARE(m_window->pageId(), QStringLiteral("project"));
    }
    void docs_withoutTheApi_leadToIt()
    {
        QTest::mouseClick(m_page->findChild<ui::Button*>("docs"), Qt::LeftButton);
        QCOMPARE(m_window->pageId(), QStringLiteral("local-api"));
    }
    void away_keepsTheFiguresAsOld_andComesBack()
    {
        makeProject();
        QTRY_COMPARE(card("Projects")->figure(), QStringLiteral("1"));
        auto& engine = dynamic_cast<MemoryEngine&>(m_desk->plane.store().engine());
        engine.setAway(true);
        QTRY_VERIFY(m_page->model().isStale());
        QVERIFY(card("Projects")->graphicsEffect());
        QCOMPARE(card("Projects")->figure(), QStringLiteral("1"));
        engine.setAway(false);
        QTRY_VERIFY_WITH_TIMEOUT(!m_page->model().isStale() && !card("Projects")->graphicsEffect(), 10'000);
    }
    void error_isSaid_andTriedAgain()
    {
        m_window.reset();
        auto& engine = dynamic_cast<MemoryEngine&>(m_desk->plane.store().engine());
        engine.setAway(true);
        ui::DashboardPage page(m_desk->context());
        page.show();
        QTRY_VERIFY(page.panel()->isVisible());
        QVERIFY(!page.activity()->isVisible());
        engine.setAway(false);
        QTest::mouseClick(page.panel()->button(), Qt::LeftButton);
        QTRY_VERIFY_WITH_TIMEOUT(!page.panel()->isVisible() && page.activity()->isVisible(), 10'000);
    }
    void narrow_nothingIsCut()
    {
        QTRY_VERIFY(m_page->checklist()->isVisible());
        m_window->resize(m_window->minimumSize());
        QTRY_VERIFY(m_page->checklist()->y() > m_page->activity()->y());
        m_window->resize(1280, 800);
        QTRY_VERIFY(m_page->checklist()->x() > m_page->activity()->x());
    }

private:
    ui::StatCard* card(const QString& title)
    {
        for (auto* found : m_page->findChildren<ui::StatCard*>())
            if (found->text() == title)
                return found;
        return nullptr;
    }
    std::vector<ActivityRow> rows()
    {
        const auto& figures = m_page->model().figures();
        return figures ? figures->recent : std::vector<ActivityRow>{};
    }
    IssuedProject makeProject() { return m_desk->makeProject(m_desk->makeOrganization("Acme", "ada@acme.example"), "Telepresence"); }
    static Changes changedPlan() { return {{"plan", std::string("Pro")}}; }

    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::DashboardPage* m_page = nullptr;
};

QTEST_MAIN(DashboardTest)
#include "tst_dashboard.moc"
