// The windowed table model over a fake source: no store, no services.
#include "models/entitytablemodel.h"
#include "models/text.h"
#include "tests/models/fakesource.h"
#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace pulse;
using namespace pulse::test;

class EntityTableTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_shared<FakeSource>();
        m_model = std::make_unique<EntityTableModel>(m_pool, m_source, std::vector<Column>{{.field = "name", .style = CellStyle::Named, .secondary = "id"},
                                                                                           {.field = "size", .style = CellStyle::Number}});
    }
    void cleanup()
    {
        m_source->hold(false);
        m_source->holdOutline(false);
        m_model.reset();
        m_pool.waitForDone();
    }

    void staysAProperModel_whileRowsComeAndGo()
    {
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        for (const int64_t total : {0, 1, 300, 12}) {
            m_source->total = total;
            refreshAndWait(*m_model);
            QTRY_COMPARE(m_model->rowCount(), static_cast<int>(total));
        }
    }
    void titlesAndCells_comeFromTheDescribedFields()
    {
        m_source->total = 2;
        refreshAndWait(*m_model);
        QCOMPARE(m_model->headerData(0, Qt::Horizontal).toString(), QStringLiteral("Name"));
        QCOMPARE(text(1, 0), QStringLiteral("thing 1"));
        QCOMPARE(text(1, 1), QLocale().toString(1000));
        QCOMPARE(m_model->index(1, 0).data(SecondaryRole).toString(), m_model->idAt(1));
        // Who listens hears both lines.
        QCOMPARE(m_model->index(1, 0).data(Qt::AccessibleTextRole).toString(), m_model->index(1, 0).data().toString() + ", " + m_model->idAt(1));
        QVERIFY(m_model->index(0, 1).data(Qt::TextAlignmentRole).toInt() & Qt::AlignRight);
    }
    void aMillionRows_costOneBlockEach()
    {
        m_source->total = 1'000'000;
        ask();
        QCOMPARE(m_model->rowCount(), 1'000'000);
        QCOMPARE(m_source->fetches.load(), 1);
        QCOMPARE(text(777'900, 0), QStringLiteral("…"));
        QVERIFY(!m_model->index(777'900, 0).data(IsLoadedRole).toBool());
        QTRY_COMPARE(text(777'900, 0), QStringLiteral("thing 777900"));
        QCOMPARE(m_source->fetches.load(), 2);
        QCOMPARE(m_source->skipped.load(), 0);
    }
    void theFirstRows_doNotWaitForTheCount()
    {
        QAbstractItemModelTester tester(m_model.get(), QAbstractItemModelTester::FailureReportingMode::QtTest);
        m_source->total = 1000;
        m_source->holdOutline(true);
        m_model->setRequest({});
        QTRY_COMPARE(m_model->rowCount(), EntityTableModel::blockRows);
        QCOMPARE(m_model->extent(), EntityTableModel::Extent::Counting);
        QCOMPARE(text(3, 0), QStringLiteral("thing 3"));
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_source->holdOutline(false);
        QTRY_COMPARE(m_model->rowCount(), 1000);
        QCOMPARE(m_model->extent(), EntityTableModel::Extent::Exact);
        QCOMPARE(resets.size(), 0);
    }
    void aListOfOneBlock_isNotCounted()
    {
        m_source->total = 200;
        ask();
        QCOMPARE(m_model->rowCount(), 200);
        QCOMPARE(m_source->outlines.load(), 0);
    }
    void aRefresh_keepsWhatIsLookedAt()
    {
        m_source->total = 100'000;
        ask();
        (void)text(50'000, 0);
        QTRY_COMPARE(text(50'000, 0), QStringLiteral("thing 50000"));
        m_source->holdOutline(true);
        m_model->refresh();
        // It can be scrolled meanwhile.
        (void)text(70'000, 0);
        QTRY_COMPARE(text(70'000, 0), QStringLiteral("thing 70000"));
        (void)text(50'000, 0);
        m_source->holdOutline(false);
        refreshAndWait(*m_model);
        QVERIFY(m_model->rowAt(50'000));
        QVERIFY(!m_model->rowAt(90'000));
        QCOMPARE(m_model->rowCount(), 100'000);
    }
    void aBusyDatabase_doesNotStarveARefresh()
    {
        m_source->total = 3000;
        ask();
        m_source->holdOutline(true);
        m_model->refresh();
        QTRY_COMPARE(m_source->outlines.load(), 2);
        for (int i = 0; i < 20; ++i)
            m_model->refreshSoon();
        QSignalSpy spy(m_model.get(), &EntityTableModel::refreshed);
        m_source->total = 3001;
        m_source->holdOutline(false);
        QTRY_COMPARE(spy.size(), 2);
        QCOMPARE(m_model->rowCount(), 3001);
        QCOMPARE(m_source->outlines.load(), 3);
    }
    void rowsThatCannotBeCounted_areShownAsOld()
    {
        m_source->total = 1000;
        m_source->isUncountable = true;
        m_model->setRequest({});
        QTRY_VERIFY(m_model->isStale());
        QCOMPARE(m_model->rowCount(), EntityTableModel::blockRows);
    }
    void aDraggedScrollBar_asksForWhereItEnds_notForAllThatItPasses()
    {
        m_source->total = 1'000'000;
        ask();
        const int before = m_source->fetches;
        m_source->hold(true);
        for (int row = 100'000; row <= 900'000; row += 10'000)
            (void)text(row + 128, 0);
        m_source->hold(false);
        QTRY_COMPARE(text(900'128, 0), QStringLiteral("thing 900128"));
        QTRY_VERIFY(m_pool.waitForDone(0));
        QVERIFY(m_source->fetches - before <= 12);
    }
    void idsOf_readsWhatIsNotLoaded()
    {
        m_source->total = 2000;
        ask();
        QStringList got;
        m_model->idsOf({{2, 3}}, [&](const Result<QStringList>& ids) { got = *ids; });
        QCOMPARE(got, (QStringList{m_model->idAt(2), m_model->idAt(3)}));
        m_model->idsOf({{1, 1}, {250, 1999}}, [&](const Result<QStringList>& ids) { got = *ids; });
        QTRY_COMPARE(got.size(), 1751);
        QCOMPARE(got[1].toLongLong(nullptr, 16), 250);
        QCOMPARE(got.last().toLongLong(nullptr, 16), 1999);
    }
    void walking_visitsEveryRowOnce_untilItIsEnded()
    {
        m_source->total = 2500;
        int64_t next = 0;
        const auto visit = [&](const Row& row) { return std::get<std::string>(row[1]) == "thing " + std::to_string(next) && ++next < 2400; };
        QVERIFY(walkRows(*m_source, {}, visit, {}).has_value());
        QCOMPARE(next, 2400);
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(walkRows(*m_source, {}, visit, stop.get_token()).error().code, ErrorCode::Timeout);
    }
    void oldBlocks_areLetGo()
    {
        m_source->total = 1'000'000;
        ask();
        for (int block = 1; block <= static_cast<int>(EntityTableModel::keptBlocks); ++block) {
            const int row = block * EntityTableModel::blockRows;
            QTRY_COMPARE(text(row, 0), QStringLiteral("thing %1").arg(row));
        }
        QVERIFY(!m_model->rowAt(0));
    }
    void anAnswerToAnOlderQuestion_isDropped()
    {
        m_source->total = 5;
        m_source->hold(true);
        m_model->refresh();
        ListRequest request;
        request.search = "needle";
        m_model->setRequest(request);
        QSignalSpy spy(m_model.get(), &EntityTableModel::refreshed);
        m_source->hold(false);
        QTRY_COMPARE(spy.size(), 1);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QCOMPARE(spy.size(), 1);
        QCOMPARE(m_model->rowCount(), 1);
        QCOMPARE(text(0, 0), QStringLiteral("needle 0"));
        QVERIFY(m_source->wasStopped());
        QVERIFY(m_model->isNarrowed());
    }
    void aRefusal_isTheState_andTriedAgain()
    {
        m_source->isBroken = true;
        m_model->refresh();
        QTRY_COMPARE(m_model->state(), EntityTableModel::State::Failed);
        QCOMPARE(m_model->error()->code, ErrorCode::StoreUnavailable);
        m_source->isBroken = false;
        m_source->total = 1;
        refreshAndWait(*m_model);
        QVERIFY(!m_model->error());
        QCOMPARE(m_model->rowCount(), 1);
    }
    void aDatabaseThatIsAway_leavesTheRows_andItsReturnIsNoticed()
    {
        m_source->total = 1000;
        ask();
        QSignalSpy resets(m_model.get(), &QAbstractItemModel::modelReset);
        m_source->isBroken = true;
        m_model->refresh();
        QTRY_VERIFY(m_model->isStale());
        QCOMPARE(m_model->state(), EntityTableModel::State::Ready);
        QCOMPARE(text(3, 0), QStringLiteral("thing 3"));
        // Rows that never came are not asked for at every painting.
        const int before = m_source->fetches;
        (void)text(700, 0);
        m_pool.waitForDone();
        QCOMPARE(m_source->fetches.load(), before);
        QCOMPARE(resets.size(), 0);
        m_source->isBroken = false;
        m_source->total = 4;
        QTRY_VERIFY_WITH_TIMEOUT(!m_model->isStale(), 10'000);
        QCOMPARE(m_model->rowCount(), 4);
    }
    void rowsThatAreGone_areNotAskedForForEver()
    {
        m_source->total = 1000;
        ask();
        m_source->total = 300; // shrinks behind the model's back
        (void)text(299, 0);
        QTRY_COMPARE(text(299, 0), QStringLiteral("thing 299"));
        const int before = m_source->fetches;
        for (int i = 0; i < 5; ++i) {
            (void)text(400, 0);
            m_pool.waitForDone();
            QCoreApplication::processEvents();
        }
        QCOMPARE(m_source->fetches.load(), before);
    }
    void sorting_isAskedOfTheSource_onlyWhereItCan()
    {
        m_source->total = 3;
        refreshAndWait(*m_model);
        m_model->sort(1, Qt::AscendingOrder); // "size" is not sortable
        QCOMPARE(m_model->request().sort, std::string("-created_at"));
        m_model->sort(0, Qt::DescendingOrder);
        QCOMPARE(m_model->request().sort, std::string("-name"));
    }
    void manyChanges_areOneRefresh()
    {
        m_source->total = 3;
        refreshAndWait(*m_model);
        const int before = m_source->fetches;
        QSignalSpy spy(m_model.get(), &EntityTableModel::refreshed);
        for (int i = 0; i < 50; ++i)
            m_model->refreshSoon();
        QVERIFY(spy.wait());
        QCOMPARE(m_source->fetches.load(), before + 1);
    }
    void idsOf_areThoseThatAreShown_whileAnotherQuestionIsUnderWay()
    {
        m_source->total = 2000;
        ask();
        m_source->hold(true);
        auto request = m_model->request();
        request.search = "else";
        m_model->setRequest(request);
        QStringList got;
        m_model->idsOf({{1, 1}, {250, 1999}}, [&](const Result<QStringList>& ids) { got = ids.value_or(QStringList{"refused"}); });
        QCOMPARE(m_model->origin().request.search, std::string());
        m_source->hold(false);
        QTRY_COMPARE(got.size(), 1751);
        QCOMPARE(got.last().toLongLong(nullptr, 16), 1999);
        QTRY_COMPARE(m_model->origin().request.search, std::string("else"));
    }
    void anotherQuestion_refused_isNotAnsweredByOldRows_andLeavesNone()
    {
        m_source->total = 3;
        refreshAndWait(*m_model);
        m_source->isBroken = true;
        auto request = m_model->request();
        request.search = "else";
        m_model->setRequest(request);
        QTRY_COMPARE(m_model->state(), EntityTableModel::State::Failed);
        QVERIFY(!m_model->isStale());
        QCOMPARE(m_model->rowCount(), 0);
        QCOMPARE(m_model->idAt(0), QString());
        m_source->isBroken = false;
        m_model->setRequest({});
        QTRY_COMPARE(m_model->rowCount(), 3);
    }
    void changesMeanwhile_doNotStarveTheFirstRows()
    {
        m_source->total = 3;
        m_source->hold(true);
        m_model->setRequest({});
        QTRY_COMPARE(m_source->fetches.load(), 1);
        for (int i = 0; i < 3; ++i) {
            m_model->refreshSoon();
            QTest::qWait(60); // longer than changes are gathered
        }
        QCOMPARE(m_source->fetches.load(), 1);
        m_source->total = 4;
        m_source->hold(false);
        QTRY_COMPARE(m_model->rowCount(), 4); // what came meanwhile is read after it
    }
    void aModelThatDies_isNotAnswered()
    {
        m_source->total = 3;
        m_source->hold(true);
        m_model->refresh();
        m_model.reset();
        m_source->hold(false);
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(m_source->wasStopped());
    }

private:
    QString text(int row, int column) const { return m_model->index(row, column).data().toString(); }
    /// A question anew: its rows and its length.
    void ask()
    {
        m_model->setRequest({});
        QTRY_VERIFY(m_model->extent() == EntityTableModel::Extent::Exact && m_model->state() == EntityTableModel::State::Ready);
    }
    QThreadPool m_pool;
    std::shared_ptr<FakeSource> m_source;
    std::unique_ptr<EntityTableModel> m_model;
};

QTEST_GUILESS_MAIN(EntityTableTest)
#include "tst_entitytable.moc"
