#pragma once
#include "backend/store/store.h"
#include "tests/support/fakeclock.h"
#include "tests/support/mongopeer.h"
#include "tests/support/tempfolder.h"
#include "tests/support/transactingmongo.h"
#include <gtest/gtest.h>

namespace pulse {

enum class Tier : uint8_t { Basic, Silver, Gold };
template <>
inline constexpr std::array<std::string_view, 3> enumNames<Tier>{"Basic", "Silver", "Gold"};

/// A row with everything that an engine must keep: softly deleted, searched, unique, sorted, filtered, counted.
struct Thing : Living<Thing> {
    std::string name;
    std::string email;
    std::string code;
    std::string owner;
    Tier tier = Tier::Basic;
    int64_t used = 0;
    int64_t number = 0;
    bool isOpen = false;
    Time seenAt{};
    std::vector<std::string> tags;
    static const Entity<Thing>& describe();
};

/// A row that is claimed.
struct Task : Record<Task> {
    std::string endpoint;
    std::string state{"due"};
    Time dueAt{};
    Time leaseUntil{};
    int64_t leaseToken = 0;
    static const Entity<Task>& describe();
};

std::vector<Migration> testMigrations();

/// Where an engine under test keeps its rows.
struct EngineSite {
    std::string folder{};
    std::string uri{};                 ///< of the MongoDB peer
    std::string database{};
};

/// One kind of engine.
struct EngineKind {
    std::string name;
    std::function<Result<std::unique_ptr<Engine>>(const EngineSite& site, const Clock& clock)> open;
    bool isDurable = true;             ///< what was committed is there after closing and opening
    bool isIsolated = true;            ///< readers see whole batches, scans one moment
    bool needsMongo = false;
    bool needsTransactions = false;
};
/// The kinds; with PULSE_TEST_TRANSACTIONS=1 also MongoDB with batches as transactions, over the stand-in that has some.
std::vector<EngineKind> enginesUnderTest();
inline void PrintTo(const EngineKind& kind, std::ostream* out) { *out << kind.name; }

/// A fresh engine of each kind, with the test's collections.
class EngineTest : public testing::TestWithParam<EngineKind> {
protected:
    void SetUp() override;
    /// Opens the engine, again too; without migrating.
    Result<std::unique_ptr<Engine>> open();
    Thing thing(std::string name, std::string owner = "one");
    Task task(std::string endpoint, int64_t dueSeconds);
    Thing added(Thing thing);
    /// Adds many in one batch.
    void addAll(const std::vector<Thing>& things);
    Thing stored(const Id<Thing>& id);
    Result<Committed> commit(const std::function<void(Batch&)>& fill);
    Result<Found> find(const Query& query) { return engine->find(schemaOf<Thing>(), query); }
    /// Names in the order found.
    std::vector<std::string> names(const Query& query);
    std::vector<std::string> namesOf(const std::vector<Row>& rows);
    int64_t total(const Query& query = {});

    FakeClock clock;
    TempFolder folder;
    IdSource ids{clock, 7};
    std::unique_ptr<test::MongoPeer> peer;
    std::unique_ptr<test::TransactingMongo> transacting;
    std::unique_ptr<Engine> engine;
    int m_next = 0;
};

ErrorCode codeOf(const Result<Committed>& result);

/// Runs `work(i)` on that many threads at once.
void onThreads(int count, const std::function<void(int)>& work);

#define PULSE_ON_ALL_ENGINES(Suite)                                                                                    \
    INSTANTIATE_TEST_SUITE_P(Engines, Suite, testing::ValuesIn(enginesUnderTest()),                                    \
                             [](const auto& info) { return info.param.name; })

} // namespace pulse
