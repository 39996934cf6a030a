#include "models/onerow.h"
#include <QTest>

using namespace pulse;

namespace {

struct Note {
    int64_t at = 0;
    QString text{};
    int64_t version() const { return at; }
};

} // namespace

class OneRowTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void anAnswer_toAQuestionBefore_isDropped()
    {
        OneRow<Note> row;
        row.begin("a");
        row.begin("b");
        QVERIFY(!row.take("a", Note{1, "late"}));
        QVERIFY(!row.row());
        QVERIFY(row.take("b", Note{1, "fresh"}));
        QCOMPARE(row.row()->text, QStringLiteral("fresh"));
    }
    void theState_saysWhatIsThere_ofWhatIsAskedFor()
    {
        OneRow<Note> row;
        row.begin("a");
        QVERIFY(!row.state().isThere);
        QVERIFY(row.take("a", Note{1, "here"}));
        QVERIFY(row.state().isThere);
        row.begin("a"); // read again: what is known stays
        QVERIFY(row.state().isThere);
        QVERIFY(row.take("a", fail(ErrorCode::NotFound)));
        QVERIFY(!row.state().isThere && row.state().error);
        QVERIFY(row.take("a", Note{2, "back"}));
        row.begin("b");
        QVERIFY(!row.state().isThere && !row.state().error);
        QCOMPARE(row.state().id, QStringLiteral("b"));
    }
    void anOlderVersion_doesNotReplaceANewer_theSameDoes()
    {
        OneRow<Note> row;
        row.begin("a");
        QVERIFY(row.take("a", Note{3, "saved"}));
        QVERIFY(!row.take("a", Note{2, "read before"}));
        QCOMPARE(row.row()->text, QStringLiteral("saved"));
        QVERIFY(row.take("a", Note{3, "with other counts"}));
        QCOMPARE(row.row()->text, QStringLiteral("with other counts"));
    }
    void whileTheDatabaseIsAway_whatWasRead_stays()
    {
        OneRow<Note> row;
        row.begin("a");
        QVERIFY(row.take("a", fail(ErrorCode::StoreUnavailable)));
        QVERIFY(row.error() && !row.isStale()); // there is nothing to keep
        QVERIFY(row.take("a", Note{1, "read"}));
        QVERIFY(!row.error());
        QVERIFY(row.take("a", fail(ErrorCode::StoreUnavailable)));
        QVERIFY(row.isStale() && row.row() && !row.error());
        QVERIFY(row.take("a", Note{1, "read"}));
        QVERIFY(!row.isStale());
    }
    void whatIsGone_isGone_andSaysWhy()
    {
        OneRow<Note> row;
        row.begin("a");
        QVERIFY(row.take("a", Note{1, "read"}));
        QVERIFY(row.take("a", fail(ErrorCode::NotFound)));
        QVERIFY(!row.row());
        QCOMPARE(row.error()->code, ErrorCode::NotFound);
        row.begin("a");
        QVERIFY(!row.error());
    }
    void theSameAgain_keepsWhatIsShown_anotherDoesNot()
    {
        OneRow<Note> row;
        row.begin("a");
        QVERIFY(row.take("a", Note{1, "read"}));
        row.begin("a");
        QVERIFY(row.row());
        row.begin("b");
        QVERIFY(!row.row());
    }
};

QTEST_APPLESS_MAIN(OneRowTest)
#include "tst_onerow.moc"
