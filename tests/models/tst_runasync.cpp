#include "models/runasync.h"
#include <QSemaphore>
#include <QTest>
#include <QThread>

using namespace pulse;

namespace {
/// Neither default-constructible nor copyable, as a Result may be.
struct Heavy {
    explicit Heavy(int v) : value(std::make_unique<int>(v)) {}
    std::unique_ptr<int> value;
};
} // namespace

class RunAsyncTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void work_runsOnThePool_andIsAnsweredHere()
    {
        QThread* worked = nullptr;
        QThread* answered = nullptr;
        int got = 0;
        runAsync(m_pool, [&] { worked = QThread::currentThread(); return Heavy(42); }, this, [&](Heavy heavy) {
            answered = QThread::currentThread();
            got = *heavy.value;
        });
        QCOMPARE(got, 0); // never before runAsync has returned
        QTRY_COMPARE(got, 42);
        QVERIFY(worked != QThread::currentThread());
        QCOMPARE(answered, QThread::currentThread());
    }
    void aDeadContext_isNotAnswered_andItsWorkEnds()
    {
        QSemaphore begun;
        QSemaphore go;
        std::atomic<bool> isDone{false};
        bool isAnswered = false;
        auto context = std::make_unique<QObject>();
        runAsync(m_pool, [&] {
            begun.release();
            go.acquire();
            isDone = true;
            return 1;
        }, context.get(), [&](int) { isAnswered = true; });
        begun.acquire();
        context.reset();
        go.release();
        m_pool.waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(isDone);
        QVERIFY(!isAnswered);
    }
    void aContextThatDiesInItsOwnAnswer_isFine()
    {
        auto* context = new QObject;
        bool isAnswered = false;
        runAsync(m_pool, [] { return 1; }, context, [&](int) {
            delete context;
            isAnswered = true;
        });
        QTRY_VERIFY(isAnswered);
        QCoreApplication::processEvents();
    }
    void manyCalls_areEachAnsweredOnce()
    {
        int sum = 0;
        for (int i = 1; i <= 200; ++i)
            runAsync(m_pool, [i] { return i; }, this, [&](int value) { sum += value; });
        QTRY_COMPARE(sum, 200 * 201 / 2);
    }

private:
    QThreadPool m_pool;
};

QTEST_GUILESS_MAIN(RunAsyncTest)
#include "tst_runasync.moc"
