// A table over a list that is longer than what is loaded: where it is scrolled to, what stays selected, what is counted.
#include "models/entitytablemodel.h"
#include "tests/models/fakesource.h"
#include "ui/common/colors.h"
#include "ui/common/density.h"
#include "ui/common/entitytable.h"
#include "ui/common/fonts.h"
#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

using namespace pulse;
using namespace pulse::test;

class LongListTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        ui::loadResources();
        m_source = std::make_shared<FakeSource>();
        m_source->total = 5'000;
        m_model = std::make_unique<EntityTableModel>(m_pool, m_source, std::vector<Column>{{.field = "name", .style = CellStyle::Named, .secondary = "id"},
                                                                                           {.field = "size", .style = CellStyle::Number}});
        m_table = std::make_unique<ui::EntityTable>(*m_model, ui::EntityTable::Texts{.name = "Things", .empty = {"inbox", "No things"}, .filteredTitle = "No thing found"});
        m_table->setMultiSelect();
        m_table->resize(800, 600);
        m_table->show();
        QVERIFY(QTest::qWaitForWindowActive(m_table.get()));
        ask({});
        QTRY_COMPARE(m_model->rowCount(), 5'000);
    }
    void cleanup()
    {
        m_source->hold(false);
        m_table.reset();
        m_model.reset();
        m_pool.waitForDone();
    }

    void aRefresh_leavesTheListWhereItIsScrolledTo()
    {
        view()->selectRow(3);
        scrollTo(2'000);
        const int at = view()->verticalScrollBar()->value();
        refreshAndWait(*m_model);
        QCOMPARE(view()->verticalScrollBar()->value(), at);
        QCOMPARE(m_table->currentRow(), 3);
        // One that somebody made is gone to.
        m_table->select(id(2));
        QVERIFY(isSeen(2));
    }
    void severalAfterARefresh_goOnFromTheCurrentOne()
    {
        view()->selectRow(40);
        QTest::keyClick(view(), Qt::Key_Down, Qt::ShiftModifier);
        refreshAndWait(*m_model);
        QCOMPARE(m_table->selectedCount(), 2);
        QTest::keyClick(view(), Qt::Key_Down);
        QCOMPARE(m_table->currentRow(), 42);
    }
    void whenTheCurrentRowIsGone_theArrowsGoOnFromItsPlace()
    {
        m_source->total = 100;
        refreshAndWait(*m_model);
        view()->selectRow(99);
        m_source->total = 99;
        refreshAndWait(*m_model);
        QCOMPARE(m_table->selectedCount(), 0); // nothing is selected that nobody chose
        QTest::keyClick(view(), Qt::Key_Up);
        QCOMPARE(m_table->currentRow(), 97);
    }
    void rowsFarAway_areNotSelectedAgain_onceSomebodyChoseOthers()
    {
        view()->selectRow(3);
        scrollTo(2'000);
        view()->selectionModel()->select(m_model->index(2'000, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        QCOMPARE(m_table->selectedCount(), 2);
        view()->verticalScrollBar()->setValue(0);
        QTRY_VERIFY(isLoaded(0));
        (void)m_model->index(0, 0).data();
        refreshAndWait(*m_model);
        QVERIFY(!m_model->rowAt(2'000));
        click(20);
        QCOMPARE(m_table->currentRow(), 20);
        scrollTo(2'000);
        QCOMPARE(m_table->selectedCount(), 1);
    }
    void rowsFarAway_areSelectedAgain_whenTheyAreSeen()
    {
        view()->selectRow(3);
        scrollTo(2'000);
        view()->selectionModel()->select(m_model->index(2'000, 0), QItemSelectionModel::Select | QItemSelectionModel::Rows);
        view()->verticalScrollBar()->setValue(0);
        (void)m_model->index(0, 0).data();
        refreshAndWait(*m_model);
        scrollTo(2'000);
        QCOMPARE(m_table->selectedCount(), 2);
    }
    void allOfASearch_areNotAllOfTheList()
    {
        m_source->found = 3'000;
        ask("thing");
        QTRY_COMPARE(m_model->rowCount(), 3'000);
        view()->setFocus();
        QTest::keyClick(view(), Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(m_table->selectedCount(), 3'000);
        refreshAndWait(*m_model);
        QCOMPARE(m_table->selectedCount(), 3'000);
        ask({});
        QTRY_COMPARE(m_model->rowCount(), 5'000);
        QVERIFY(m_table->selectedCount() < 3'000);
    }
    void rows_areCountedOnce_whateverTheOrderOfTheColumns()
    {
        view()->horizontalHeader()->moveSection(1, 0);
        click(1, 0);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ShiftModifier, view()->visualRect(m_model->index(3, 1)).center());
        QCOMPARE(m_table->selectedCount(), 3);
        QCOMPARE(m_table->selectedRanges().size(), size_t{1});
        click(2, 0);
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, Qt::ShiftModifier, view()->visualRect(m_model->index(2, 1)).center());
        QCOMPARE(m_table->currentRow(), 2);
    }
    void keys_walkAndExtend()
    {
        view()->setFocus();
        view()->selectRow(0);
        QTest::keyClick(view(), Qt::Key_End);
        QCOMPARE(m_table->currentRow(), 4'999);
        QTest::keyClick(view(), Qt::Key_PageUp, Qt::ShiftModifier);
        QVERIFY(m_table->selectedCount() > 3);
        QTest::keyClick(view(), Qt::Key_Home);
        QCOMPARE(m_table->currentRow(), 0);
        QTest::keyClick(view(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(view(), Qt::Key_Down, Qt::ControlModifier);
        QTest::keyClick(view(), Qt::Key_Space, Qt::ControlModifier);
        QCOMPARE(m_table->selectedCount(), 2);
        QTest::keyClick(view(), Qt::Key_Escape);
        QCOMPARE(m_table->selectedCount(), 0);
    }
    void aLetterThatSlips_readsNothing_andSelectsNothingElse()
    {
        view()->setFocus();
        view()->selectRow(0);
        m_pool.waitForDone();
        const int before = m_source->fetches;
        QTest::keyClick(view(), Qt::Key_X);
        m_pool.waitForDone();
        QCOMPARE(m_table->currentRow(), 0);
        QCOMPARE(m_source->fetches.load(), before);
    }
    void theMark_isAtTheBeginning_fromRightToLeft()
    {
        view()->setFocus();
        view()->selectRow(1);
        const auto marked = [&](int x) {
            const auto image = view()->viewport()->grab().toImage();
            const auto row = view()->visualRect(m_model->index(1, 0));
            return QColor(image.pixel(x, row.center().y())) == QColor(ui::Colors::of(view()->palette()).link.rgb());
        };
        QVERIFY(marked(1));
        m_table->setLayoutDirection(Qt::RightToLeft);
        const auto edge = [&] { return view()->visualRect(m_model->index(1, 0)).right(); };
        QTRY_VERIFY(marked(edge() - 1));
    }

private:
    QTableView* view() const { return m_table->view(); }
    QString id(int row) const { return m_model->idAt(row); }
    bool isLoaded(int row) const { return m_model->rowAt(row) != nullptr; }
    bool isSeen(int row) const { return view()->viewport()->rect().contains(view()->visualRect(m_model->index(row, 0)).center()); }
    void scrollTo(int row)
    {
        view()->verticalScrollBar()->setValue(row * ui::rowHeight());
        (void)m_model->index(row, 0).data();
        QTRY_VERIFY(isLoaded(row));
        QCoreApplication::processEvents();
    }
    void click(int row, int column = 0)
    {
        QTest::mouseClick(view()->viewport(), Qt::LeftButton, {}, view()->visualRect(m_model->index(row, column)).center());
    }
    void ask(const std::string& search)
    {
        auto request = m_model->request();
        request.search = search;
        m_model->setRequest(std::move(request));
    }
    QThreadPool m_pool;
    std::shared_ptr<FakeSource> m_source;
    std::unique_ptr<EntityTableModel> m_model;
    std::unique_ptr<ui::EntityTable> m_table;
};

QTEST_MAIN(LongListTest)
#include "tst_longlist.moc"
