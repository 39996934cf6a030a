#include "tests/ui/desk.h"
#include "models/tones.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/segmented.h"
#include "ui/common/selectionbar.h"
#include "ui/common/toast.h"
#include "ui/common/tokens.h"
#include "ui/trash/trashpage.h"
#include <QHeaderView>
#include <QLineEdit>
#include <QScrollBar>
#include <QSemaphore>

using namespace pulse;
using namespace pulse::test;

class TrashTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_desk = std::make_unique<Desk>();
        m_window = openWindow(*m_desk, "trash");
        m_page = qobject_cast<ui::TrashPage*>(m_window->page());
        QVERIFY(m_page);
    }
    void cleanup()
    {
        m_window.reset();
        m_desk.reset();
    }

    void empty_saysHowLongThingsAreKept()
    {
        QTRY_COMPARE(m_page->table()->panel()->title(), QStringLiteral("Nothing was deleted"));
        QVERIFY(!m_page->can(ui::ActionId::New));
        QVERIFY(!m_page->table()->panel()->button()->isVisible());
    }
    void aFewRows_endTheTable_andWhatComesBackIsSaidBelow()
    {
        auto* notes = m_page->findChild<ui::Card*>("notes");
        QVERIFY(notes->isVisible());
        const int empty = m_page->table()->height();
        const auto acme = m_desk->makeOrganization("Acme", "ada@acme.example");
        for (const char* name : {"One", "Two"})
            QVERIFY(m_desk->plane->projects().remove(actor(), m_desk->makeProject(acme, name).project.id).has_value());
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        auto* view = m_page->table()->view();
        QTRY_VERIFY(m_page->table()->height() < empty);
        QCOMPARE(view->verticalScrollBar()->maximum(), 0);
        QVERIFY(view->viewport()->height() - view->rowViewportPosition(1) - view->rowHeight(1) < view->rowHeight(1));
        QVERIFY(notes->height() < 140);
        QCOMPARE(notes->mapTo(m_page, QPoint{}).y() - m_page->table()->mapTo(m_page, QPoint(0, m_page->table()->height())).y(), int{ui::space::l});
    }
    void projects_areListedWithTheirOrganization_andRestoredByEnter()
    {
        const auto acme = m_desk->makeOrganization("Acme", "ada@acme.example");
        const auto project = m_desk->makeProject(acme, "Telepresence").project;
        QVERIFY(m_desk->plane->projects().remove(actor(), project.id).has_value());
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        QCOMPARE(cell(0, 0), QStringLiteral("Telepresence"));
        QCOMPARE(m_page->model().index(0, 0).data(SecondaryRole).toString(), QStringLiteral("Acme"));
        QCOMPARE(millis("kept_until") - millis("deleted_at"), qint64{30} * 24 * 3600 * 1000);
        m_page->table()->select(m_page->model().idAt(0));
        QVERIFY(m_page->can(ui::ActionId::Restore));
        QVERIFY(!m_page->can(ui::ActionId::Remove));
        QTest::keyClick(m_page->table()->view(), Qt::Key_Return);
        QTRY_COMPARE(m_page->model().rowCount(), 0);
        QTRY_COMPARE(m_window->toast()->text(), QStringLiteral("%1 restored").arg(nounCount(QStringLiteral("trash"), 1)));
        QVERIFY(m_desk->plane->projects().get(actor(), project.id).has_value());
    }
    void theLatestDeletion_isFirst_withWhoDidIt_andTheHeaderTurnsTheOrder()
    {
        const auto acme = m_desk->makeOrganization("Acme", "ada@acme.example");
        std::vector<Id<Project>> ids;
        for (const char* name : {"Made first", "Made second", "Made third"})
            ids.push_back(m_desk->makeProject(acme, name).project.id);
        auto other = std::make_shared<Identity>(*actor().who);
        other->name = "grace";
        for (const size_t i : {2u, 0u, 1u}) {
            m_desk->plane.clock.advance(std::chrono::minutes(1));
            QVERIFY(m_desk->plane->projects().remove(i == 0 ? Actor{.who = other} : actor(), ids[i]).has_value());
        }
        QTRY_COMPARE(m_page->model().rowCount(), 3);
        const auto shown = [&] { return QStringList{cell(0, 0), cell(1, 0), cell(2, 0)}; };
        QTRY_COMPARE(shown(), (QStringList{"Made second", "Made first", "Made third"}));
        QCOMPARE(m_page->model().headerData(1, Qt::Horizontal).toString(), QStringLiteral("Deleted by"));
        QCOMPARE(cell(1, 1), QStringLiteral("grace"));
        QCOMPARE(cell(0, 1), qt(actor().who->name));
        auto* header = m_page->table()->view()->horizontalHeader();
        QCOMPARE(header->sortIndicatorSection(), 2);
        QCOMPARE(header->sortIndicatorOrder(), Qt::DescendingOrder);
        const QPoint onTime(header->sectionViewportPosition(2) + 20, header->height() / 2);
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, onTime);
        QTRY_COMPARE(shown(), (QStringList{"Made third", "Made first", "Made second"}));
        QTest::mouseClick(header->viewport(), Qt::LeftButton, {}, onTime);
        QTRY_COMPARE(shown(), (QStringList{"Made second", "Made first", "Made third"}));
    }
    void organizations_manyAtOnce()
    {
        std::vector<Id<Organization>> ids;
        for (int i = 0; i < 4; ++i)
            ids.push_back(m_desk->makeOrganization("Org " + std::to_string(i), "a" + std::to_string(i) + "@x.example").id);
        QVERIFY(m_desk->plane->organizations().remove(actor(), ids).has_value());
        m_page->findChild<ui::Segmented*>()->segment(1)->click();
        QTRY_COMPARE(m_page->model().rowCount(), 4);
        m_page->table()->view()->selectAll();
        buttonWith<ui::Button>(m_page->bar(), QStringLiteral("Restore"))->click();
        QTRY_COMPARE(m_page->model().rowCount(), 0);
        QTRY_COMPARE(m_window->toast()->text(), QStringLiteral("%1 restored").arg(nounCount(QStringLiteral("trash"), 4)));
    }
    void aRestore_isOfWhatWasShown_whateverIsShownMeanwhile()
    {
        std::vector<Id<Organization>> ids;
        for (const auto* name : {"Acme", "Globex"})
            ids.push_back(m_desk->makeOrganization(name, std::string(name) + "@x.example").id);
        QVERIFY(m_desk->plane->organizations().remove(actor(), ids).has_value());
        m_page->findChild<ui::Segmented*>()->segment(1)->click();
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        m_page->table()->view()->selectAll();
        // The worker is late: somebody looks at the projects before it begins.
        auto& pool = m_desk->backend.pool();
        QSemaphore isShown;
        for (int i = 0; i < pool.maxThreadCount(); ++i)
            pool.start([&isShown] { isShown.acquire(); });
        buttonWith<ui::Button>(m_page->bar(), QStringLiteral("Restore"))->click();
        m_page->findChild<ui::Segmented*>()->segment(0)->click();
        isShown.release(pool.maxThreadCount());
        QTRY_COMPARE(m_window->toast()->text(), QStringLiteral("%1 restored").arg(nounCount(QStringLiteral("trash"), 2)));
        QVERIFY(m_desk->plane->organizations().get(actor(), ids[0]).has_value());
    }
    void aRefusal_isSaid()
    {
        const auto acme = m_desk->makeOrganization("Acme", "ada@acme.example");
        const auto project = m_desk->makeProject(acme, "Video").project;
        QVERIFY(m_desk->plane->projects().remove(actor(), project.id).has_value());
        QVERIFY(m_desk->plane->organizations().remove(actor(), acme.id).has_value());
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        m_page->table()->view()->selectRow(0);
        m_page->perform(ui::ActionId::Restore);
        QTRY_VERIFY(m_window->toast()->text().contains(QStringLiteral("restore that first")));
        QCOMPARE(m_page->model().rowCount(), 1);
    }
    void open_withACollection_showsIt()
    {
        m_window->go("trash", "organizations");
        QCOMPARE(m_page->model().kind(), TrashKind::Organizations);
    }
    void search_findsByName()
    {
        const auto acme = m_desk->makeOrganization("Acme", "ada@acme.example");
        std::vector<Id<Project>> ids{m_desk->makeProject(acme, "Video").project.id, m_desk->makeProject(acme, "Audio").project.id};
        QVERIFY(m_desk->plane->projects().remove(actor(), ids).has_value());
        QTRY_COMPARE(m_page->model().rowCount(), 2);
        m_page->findChild<QLineEdit*>()->setText(QStringLiteral("aud"));
        QTRY_COMPARE(m_page->model().rowCount(), 1);
        m_page->findChild<QLineEdit*>()->setText(QStringLiteral("nobody"));
        QTRY_COMPARE(m_page->table()->panel()->title(), QStringLiteral("Nothing found in the trash"));
    }

private:
    const Actor& actor() const { return m_desk->backend.actor(); }
    QString cell(int row, int column) const { return m_page->model().index(row, column).data().toString(); }
    qint64 millis(std::string_view field) const
    {
        return std::get<int64_t>(m_page->model().rowAt(0)->at(m_page->model().origin().source->schema().indexOf(field)));
    }
    std::unique_ptr<Desk> m_desk;
    std::unique_ptr<ui::MainWindow> m_window;
    ui::TrashPage* m_page = nullptr;
};

QTEST_MAIN(TrashTest)
#include "tst_trash.moc"
