// Acts on many rows: batches, what is said of a half-done one, and cancelling.
#include "models/bulk.h"
#include "models/tasks.h"
#include "tests/models/answered.h"

using namespace pulse;
using namespace pulse::test;

class BulkTest : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_plane = std::make_unique<TestPlane>();
        m_backend = std::make_unique<Backend>(**m_plane, desktopActor("ada"));
        m_tasks = std::make_unique<Tasks>();
        m_calls = std::make_shared<std::vector<size_t>>();
        m_refuseAt = 0;
        m_onCall = {};
    }
    void cleanup()
    {
        m_tasks.reset();
        m_backend.reset();
        m_plane.reset();
    }

    void aFew_areOneCall_andNoTask()
    {
        const auto outcome = removed(12);
        QCOMPARE(outcome.ids.size(), 12);
        QCOMPARE(*m_calls, std::vector<size_t>{12});
        QVERIFY(!outcome.error);
        QVERIFY(m_tasks->all().empty());
    }
    void many_goBatchAfterBatch_asATask()
    {
        const auto outcome = removed(2500);
        QCOMPARE(outcome.ids.size(), 2500);
        QCOMPARE(*m_calls, (std::vector<size_t>{1000, 1000, 500}));
        QCOMPARE(m_tasks->all().size(), size_t{1});
    }
    void aRefusalHalfway_saysWhatWasDone()
    {
        m_refuseAt = 2;
        const auto outcome = removed(2500);
        QCOMPARE(outcome.ids.size(), 1000);
        QCOMPARE(outcome.asked, 2500);
        QCOMPARE(outcome.error->code, ErrorCode::StoreUnavailable);
        QCOMPARE(m_tasks->all().front()->state(), Task::State::Failed);
    }
    void cancelling_endsAfterTheBatch()
    {
        m_onCall = [this] { QMetaObject::invokeMethod(m_tasks.get(), [this] { m_tasks->all().front()->cancel(); }, Qt::BlockingQueuedConnection); };
        const auto outcome = removed(2500);
        QCOMPARE(outcome.ids.size(), 1000);
        QVERIFY(outcome.error);
        QCOMPARE(m_tasks->all().front()->state(), Task::State::Cancelled);
    }
    void impact_isTheSumOverAll()
    {
        Bulk bulk(*m_backend, *m_tasks, acts());
        const auto impact = answered<Result<Impact>>([&](auto done) { bulk.impact(ids(2500), std::move(done)); });
        QCOMPARE(impact->size(), size_t{1});
        QCOMPARE(impact->front().count, int64_t{5000});
    }

private:
    static QStringList ids(int count)
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all << QStringLiteral("%1").arg(i, 24, 16, QLatin1Char('0'));
        return all;
    }
    BulkActs acts()
    {
        return {.noun = "projects",
                .remove = [calls = m_calls, refuseAt = m_refuseAt, onCall = m_onCall](ControlPlane&, const Actor&, const BulkActs::Ids& some) -> Result<BulkDone> {
                    calls->push_back(some.size());
                    if (calls->size() == refuseAt)
                        return pulse::fail(ErrorCode::StoreUnavailable);
                    if (onCall)
                        onCall();
                    return BulkDone{"group", some};
                },
                .restore = {},
                .impact = [](ControlPlane&, const Actor&, const BulkActs::Ids& some) -> Result<Impact> {
                    return Impact{{"api_keys", static_cast<int64_t>(some.size()) * 2}};
                }};
    }
    BulkOutcome removed(int count)
    {
        Bulk bulk(*m_backend, *m_tasks, acts());
        return answered<BulkOutcome>([&](auto done) { bulk.remove(ids(count), std::move(done)); });
    }
    std::unique_ptr<TestPlane> m_plane;
    std::unique_ptr<Backend> m_backend;
    std::unique_ptr<Tasks> m_tasks;
    std::shared_ptr<std::vector<size_t>> m_calls;
    size_t m_refuseAt = 0;
    std::function<void()> m_onCall;
};

QTEST_GUILESS_MAIN(BulkTest)
#include "tst_bulk.moc"
