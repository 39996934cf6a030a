#include "backend/core/json.h"
#include "models/rowexport.h"
#include "models/text.h"
#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace pulse;

namespace {

struct Thing : Record<Thing> {
    std::string name;
    int64_t size = 0;
    bool isOpen = false;
    Time seenAt{};
    static const Entity<Thing>& describe()
    {
        static constexpr Field<Thing> fields[] = {field<Thing, &Thing::name>("name", "Name"), field<Thing, &Thing::size>("size", "Size"),
                                                  field<Thing, &Thing::isOpen>("is_open", "Open"), field<Thing, &Thing::seenAt>("seen_at", "Seen")};
        static const Entity<Thing> entity{"things", fields};
        return entity;
    }
};

class ThingSource final : public RowSource {
public:
    std::vector<Row> rows;
    bool isBroken = false;
    const Schema& schema() const override { return schemaOf<Thing>(); }
    Result<Listing<Row>> fetch(const ListRequest& request, std::stop_token) const override
    {
        if (isBroken)
            return fail(ErrorCode::StoreUnavailable);
        Listing<Row> listing;
        auto at = request.cursor.empty() ? size_t(request.page - 1) * size_t(request.limit) : std::stoul(request.cursor);
        for (; at < rows.size() && listing.items.size() < size_t(request.limit); ++at)
            listing.items.push_back(rows[at]);
        if (at < rows.size())
            listing.next = std::to_string(at);
        return listing;
    }
};

} // namespace

class RowExportTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_source = std::make_shared<ThingSource>();
        m_folder = std::make_unique<QTemporaryDir>();
        m_plan = {.source = m_source, .request = {}, .columns = {{"size", QStringLiteral("Size")}, {"name", QStringLiteral("Name, first")}, {"is_open", QStringLiteral("Open")}, {"seen_at", QStringLiteral("Seen")}},
                  .rows = 2, .format = ExportFormat::Csv, .file = m_folder->filePath(QStringLiteral("things.csv"))};
    }

    void csv_hasTheTitles_theColumnsInTheirOrder_andCrLf()
    {
        add("plain", -5);
        add("two\nlines, \"quoted\"", 7);
        QCOMPARE(*run(), int64_t{2});
        QCOMPARE(content(), QByteArray("Size,\"Name, first\",Open,Seen\r\n-5,plain,true,2023-11-14T22:13:20Z\r\n7,\"two\nlines, \"\"quoted\"\"\",true,2023-11-14T22:13:20Z\r\n"));
    }
    void csv_isNoFormula_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("cell");
        for (const auto* start : {"=", "+", "-", "@"})
            QTest::newRow(start) << QString::fromLatin1(start) + QStringLiteral("cmd()") << QLatin1Char('\'') + QString::fromLatin1(start) + QStringLiteral("cmd()");
        QTest::newRow("tab") << QStringLiteral("\tx") << QStringLiteral("'\tx");
        QTest::newRow("return") << QStringLiteral("\rx") << QStringLiteral("\"'\rx\"");
        QTest::newRow("quoted too") << QStringLiteral("=a,b") << QStringLiteral("\"'=a,b\"");
        QTest::newRow("plain") << QStringLiteral("a=b") << QStringLiteral("a=b");
        QTest::newRow("empty") << QString() << QString();
    }
    void csv_isNoFormula()
    {
        QFETCH(QString, text);
        QFETCH(QString, cell);
        QCOMPARE(qt(csvCell(utf8(text), true)), cell);
        QCOMPARE(csvCell("-5", false), std::string("-5"));
    }
    void json_isAnArrayOfObjects_typed()
    {
        add("=x \"ü\"", 3);
        m_plan.format = ExportFormat::Json;
        QVERIFY(run().has_value());
        const auto parsed = json::parse(content().toStdString());
        QCOMPARE(parsed.as_array().size(), size_t{1});
        const auto& object = parsed.as_array()[0].as_object();
        QCOMPARE(object.size(), size_t{4});
        QVERIFY(object.at("name").as_string() == "=x \"ü\"");
        QCOMPARE(object.at("size").as_int64(), 3);
        QVERIFY(object.at("is_open").as_bool());
        m_source->rows.clear();
        QVERIFY(run().has_value());
        QVERIFY(json::parse(content().toStdString()).as_array().empty());
    }
    void all_rows_whateverTheBlocks()
    {
        for (int i = 0; i < 3210; ++i)
            add("row " + std::to_string(i), i);
        QCOMPARE(*run(), int64_t{3210});
        QCOMPARE(content().count('\n'), 3211);
        QCOMPARE(m_progress.done.load(), int64_t{3210});
    }
    /// The last rows fill their block, so that what comes after looks like a list without cursors.
    void all_rows_whereTheBlocksAreFull()
    {
        for (int i = 0; i < 2'000; ++i)
            add("row", i);
        QCOMPARE(*run(), int64_t{2'000});
        QCOMPARE(content().count('\n'), 2'001);
    }
    void aSelection_isOnlyThat()
    {
        for (int i = 0; i < 600; ++i)
            add("row " + std::to_string(i), i);
        m_plan.part = ExportPlan::Part{std::make_shared<const std::vector<std::string>>(), {{1, 1}, {255, 257}}};
        QCOMPARE(*run(), int64_t{4});
        QVERIFY(content().contains("row 256"));
        QVERIFY(!content().contains("row 2,"));
    }
    void aRefusal_orACancel_leavesNoFile_andAnOldOneAsItWas()
    {
        QFile old(m_plan.file);
        QVERIFY(old.open(QIODevice::WriteOnly));
        old.write("old");
        old.close();
        add("x", 1);
        m_source->isBroken = true;
        QCOMPARE(run().error().code, ErrorCode::StoreUnavailable);
        m_source->isBroken = false;
        std::stop_source stop;
        stop.request_stop();
        QCOMPARE(exportRows(m_plan, m_progress, stop.get_token()).error().code, ErrorCode::Timeout);
        QCOMPARE(content(), QByteArray("old"));
        QCOMPARE(QDir(m_folder->path()).entryList(QDir::Files).size(), 1);
    }
    void aFolderThatIsNotThere_isSaid_withWhatToDo()
    {
        m_plan.file = m_folder->filePath(QStringLiteral("nowhere/things.csv"));
        const auto refused = run();
        QCOMPARE(refused.error().code, ErrorCode::Conflict);
        QVERIFY(describeError(refused.error()).contains(QStringLiteral("things.csv")));
        QVERIFY(describeError(refused.error()).contains(QStringLiteral("Choose another folder")));
    }

private:
    void add(const std::string& name, int64_t size)
    {
        Thing thing;
        thing.id = Id<Thing>::trusted("0123456789abcdef01234567");
        thing.name = name;
        thing.size = size;
        thing.isOpen = true;
        thing.seenAt = fromMillis(1'700'000'000'000);
        m_source->rows.push_back(Thing::describe().toRow(thing));
    }
    Result<int64_t> run() { return exportRows(m_plan, m_progress, {}); }
    QByteArray content() const
    {
        QFile file(m_folder->filePath(QStringLiteral("things.csv")));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray{};
    }
    std::shared_ptr<ThingSource> m_source;
    std::unique_ptr<QTemporaryDir> m_folder;
    ExportPlan m_plan;
    TaskProgress m_progress;
};

QTEST_GUILESS_MAIN(RowExportTest)
#include "tst_rowexport.moc"
