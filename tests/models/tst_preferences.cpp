#include "models/preferences.h"
#include "models/tasks.h"
#include <QFile>
#include <QFileInfo>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <semaphore>

using namespace pulse;

class PreferencesTest : public QObject {
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    QString file() const { return m_folder.filePath("deep/desktop.json"); }

private Q_SLOTS:
    void init() { QFile::remove(file()); }

    void areThereAfterACrash()
    {
        Preferences first(file());
        first.set("theme", "dark");
        first.set("width", 240);
        // No destructor has run: this is what a killed program leaves.
        QTRY_VERIFY(QFile::exists(file()));
        Preferences second(file());
        QCOMPARE(second.value("theme").toString(), "dark");
        QCOMPARE(second.value("width").toInt(), 240);
        QCOMPARE(QFileInfo(file()).permissions() & (QFileDevice::ReadGroup | QFileDevice::ReadOther), QFileDevice::Permissions{});
    }

    void areWrittenAtTheEnd()
    {
        { Preferences(file()).set("page", "keys"); }
        QCOMPARE(Preferences(file()).value("page").toString(), "keys");
    }

    void areForgottenByNull()
    {
        Preferences preferences(file());
        QSignalSpy changed(&preferences, &Preferences::changed);
        preferences.set("a", 1);
        preferences.set("a", 1);
        preferences.set("a", QJsonValue());
        preferences.set("a", QJsonValue());
        QCOMPARE(changed.count(), 2);
        QVERIFY(preferences.value("a").isNull() || preferences.value("a").isUndefined());
    }

    void haveTheKindThatIsAskedFor()
    {
        Preferences preferences;
        preferences.set("width", "wide");
        QCOMPARE(preferences.value("width", 224).toInt(), 224);
        QCOMPARE(preferences.value("missing", true).toBool(), true);
    }

    void keepABrokenFileAside()
    {
        { Preferences(file()).set("a", 1); }
        QFile broken(file());
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write("{\"a\": 1");
        broken.close();
        Preferences preferences(file());
        QVERIFY(preferences.value("a").isUndefined() || preferences.value("a").isNull());
        QVERIFY(QFile::exists(file() + ".broken"));
    }

    void taskEndsWithItsSentence()
    {
        QThreadPool pool;
        Tasks tasks;
        QSignalSpy ended(&tasks, &Tasks::ended);
        std::binary_semaphore go(0);
        auto* task = tasks.start(pool, "Export", [&](TaskProgress& progress, std::stop_token) -> Result<QString> {
            progress.total = 4;
            progress.done = 1;
            go.acquire();
            return QStringLiteral("4 rows");
        });
        QTRY_COMPARE(task->permille(), std::optional(250));
        QCOMPARE(tasks.running(), 1);
        go.release();
        QTRY_COMPARE(ended.count(), 1);
        QCOMPARE(task->state(), Task::State::Done);
        QCOMPARE(task->outcome(), "4 rows");
        tasks.clearEnded();
        QVERIFY(tasks.all().empty());
    }

    void taskIsCancelled()
    {
        QThreadPool pool;
        Tasks tasks;
        auto* task = tasks.start(pool, "Export", [](TaskProgress&, std::stop_token stop) -> Result<QString> {
            while (!stop.stop_requested())
                std::this_thread::yield();
            return fail(ErrorCode::StoreUnavailable);
        });
        QVERIFY(!task->permille());
        task->cancel();
        QVERIFY(task->isCancelling());
        QTRY_COMPARE(task->state(), Task::State::Cancelled);
        QCOMPARE(task->outcome(), QString{});
    }

    void onlyTheLastThatEndedAreKept()
    {
        QThreadPool pool;
        pool.setMaxThreadCount(1);
        Tasks tasks;
        QSignalSpy ended(&tasks, &Tasks::ended);
        for (size_t i = 0; i < Tasks::kept + 5; ++i)
            tasks.start(pool, QString::number(i), [](TaskProgress&, std::stop_token) -> Result<QString> { return QString{}; });
        QTRY_COMPARE(ended.count(), static_cast<int>(Tasks::kept) + 5);
        QCOMPARE(tasks.all().size(), Tasks::kept);
        QCOMPARE(tasks.all().front()->title(), QString::number(Tasks::kept + 4));
    }
};

QTEST_GUILESS_MAIN(PreferencesTest)
#include "tst_preferences.moc"
