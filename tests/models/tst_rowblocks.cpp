#include "models/rowblocks.h"
#include <QTest>

using namespace pulse;

namespace {

std::vector<Row> rowsOf(const std::string& first, int count)
{
    std::vector<Row> rows;
    for (int i = 0; i < count; ++i)
        rows.push_back({Value(first + std::to_string(i)), Value(int64_t{i})});
    return rows;
}

} // namespace

class RowBlocksTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void aRow_isFoundByItsPlaceAndByItsText()
    {
        RowBlocks blocks(3);
        blocks.keep(2, rowsOf("c", 5));
        QCOMPARE(std::get<std::string>(blocks.at(2 * blockRows + 4)->front()), std::string("c4"));
        QVERIFY(!blocks.at(2 * blockRows + 5)); // the block is shorter
        QVERIFY(!blocks.at(0) && !blocks.at(-1));
        QCOMPARE(blocks.find(0, "c3"), 2 * blockRows + 3);
        QCOMPARE(blocks.find(0, "d0"), -1);
        QCOMPARE(blocks.find(1, "3"), -1); // a number is no text
    }
    void theOldest_goes_oneReadAgainTakesNoMoreRoom()
    {
        RowBlocks blocks(2);
        blocks.keep(0, rowsOf("a", 1));
        blocks.keep(1, rowsOf("b", 1));
        blocks.keep(0, rowsOf("new", 1));
        QVERIFY(blocks.contains(1));
        QCOMPARE(blocks.find(0, "new0"), 0);
        blocks.keep(7, rowsOf("h", 1));
        QVERIFY(!blocks.contains(0) && blocks.contains(1) && blocks.contains(7));
        blocks.clear();
        QVERIFY(!blocks.contains(1));
    }
    void wishes_aFewAtOnce_thenTheLatestFirst_andEachOnce()
    {
        BlockWishes wishes;
        for (int block = 0; block < static_cast<int>(BlockWishes::atOnce); ++block)
            QVERIFY(wishes.want(block));
        QVERIFY(!wishes.want(0)); // on its way
        QVERIFY(!wishes.want(10) && !wishes.want(11) && !wishes.want(10));
        QCOMPARE(wishes.came(0), std::optional(10));
        QVERIFY(wishes.want(10));
        QCOMPARE(wishes.came(1), std::optional(11));
        QCOMPARE(wishes.came(2), std::nullopt);
    }
    void wishes_passedByLongAgo_areForgotten()
    {
        BlockWishes wishes;
        constexpr int first = 100, more = static_cast<int>(BlockWishes::mostWaiting) + 3;
        for (int block = 0; block < static_cast<int>(BlockWishes::atOnce); ++block)
            QVERIFY(wishes.want(block));
        for (int block = first; block < first + more; ++block)
            QVERIFY(!wishes.want(block));
        size_t came = 0;
        for (auto next = wishes.came(0); next; next = wishes.came(*next), ++came)
            QVERIFY(*next >= first + 3);
        QCOMPARE(came, BlockWishes::mostWaiting);
        wishes.clear();
        QVERIFY(wishes.want(1));
    }
};

QTEST_APPLESS_MAIN(RowBlocksTest)
#include "tst_rowblocks.moc"
