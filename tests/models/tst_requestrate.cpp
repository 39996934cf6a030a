#include "models/requestrate.h"
#include <QTest>
#include <numeric>

using namespace pulse;
using namespace std::chrono_literals;

/// Requests by the minute.
class RequestRateTest : public QObject {
    Q_OBJECT

private:
    static Time at(std::chrono::seconds later) { return fromMillis(1'800'000'000'000) + later; }

private Q_SLOTS:
    void theFirstLook_countsForNoMinute()
    {
        RequestRate rate;
        rate.take(at(0s), 500);
        QCOMPARE(rate.perMinute(), std::vector<int64_t>(RequestRate::minutes));
    }
    void whatComes_countsForItsMinute_andMovesOn()
    {
        RequestRate rate;
        rate.take(at(0s), 0);
        rate.take(at(10s), 3);
        rate.take(at(20s), 5);
        QCOMPARE(rate.perMinute().back(), int64_t{5});
        rate.take(at(60s), 9);
        const auto counts = rate.perMinute();
        QCOMPARE(counts.size(), RequestRate::minutes);
        QCOMPARE(counts[58], int64_t{5});
        QCOMPARE(counts[59], int64_t{4});
        rate.take(at(4min), 9);
        QCOMPARE(rate.perMinute()[55], int64_t{5});
        QCOMPARE(rate.perMinute()[59], int64_t{0});
    }
    void anHourLater_nothingIsLeft()
    {
        RequestRate rate;
        rate.take(at(0s), 0);
        rate.take(at(1s), 7);
        rate.take(at(3h), 7);
        QCOMPARE(rate.perMinute(), std::vector<int64_t>(RequestRate::minutes));
    }
    void aClockThatWentBack_losesNothing_andACountThatFellAddsNothing()
    {
        RequestRate rate;
        rate.take(at(10min), 1);
        rate.take(at(2min), 4);
        rate.take(at(10min), 6);
        QCOMPARE(rate.perMinute().back(), int64_t{5});
        rate.take(at(10min), 2);   // another control plane
        rate.take(at(10min), 3);
        const auto counts = rate.perMinute();
        QCOMPARE(std::accumulate(counts.begin(), counts.end(), int64_t{0}), int64_t{6});
    }
};

QTEST_GUILESS_MAIN(RequestRateTest)
#include "tst_requestrate.moc"
