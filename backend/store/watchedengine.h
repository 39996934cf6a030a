#pragma once
#include "backend/core/ticker.h"
#include "backend/store/engine.h"
#include "backend/store/pingtally.h"
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

namespace pulse {

struct WatchSettings {
    Duration interval{500};      ///< between the beginnings of two pings; zero: nobody pings but who calls `look`
    Duration limit{1000};
    bool refusesReads = false;   ///< while it is away; else writes alone
    std::function<void()> tidy{};   ///< called each second from the migration on, unless it is away; may block
};

/// An engine that is pinged on a thread of its own from its migration on, so that an outage shows without anybody's call:
/// away after two misses, at most 2.5 s after its beginning; back with the first answer. While it is away calls are refused
/// at once (StoreUnavailable), for a database that hangs would take all threads. `state` here is memory only: for any thread.
class WatchedEngine final : public Engine {
public:
    WatchedEngine(std::unique_ptr<Engine> engine, const Clock& clock, WatchSettings settings);
    ~WatchedEngine() override;

    Result<void> migrate(std::span<const Migration> migrations) override;
    Result<std::vector<Row>> getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted) override;
    Result<Found> find(const Schema& schema, const Query& query, std::stop_token stop) override;
    Result<Count> count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop) override;
    Result<Anchors> anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop) override;
    Result<void> scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop) override;
    Result<Changed> changedSince(const Schema& schema, int64_t sequence, int64_t limit) override;
    Result<std::vector<Group>> aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop) override;
    Result<Committed> commit(const Batch& batch) override;
    Result<std::vector<Row>> claim(const Schema& schema, const Claim& claim) override;
    Result<void> backup(const std::string& file) override { return m_engine->backup(file); }
    /// As of the last ping.
    EngineState state() override;
    Result<void> ping() override { return m_engine->ping(); }
    Result<void> probe() override { return m_engine->probe(); }
    void close() override;

    /// One ping, and a probe of an engine that answers it but says it is down.
    void look();

private:
    bool isAway() const { return m_tally.isAway(m_clock.steadyMillis()); }
    /// Nothing when reads may go on.
    Result<void> mayRead() const;
    Result<void> mayWrite() const;
    void watch(const std::stop_token& stop);

    std::unique_ptr<Engine> m_engine;
    const Clock& m_clock;
    const WatchSettings m_settings;
    PingTally m_tally;
    std::mutex m_mutex;          ///< of the next two
    EngineState m_state;
    Time m_answeredAt;
    std::jthread m_thread;
    std::optional<Ticker> m_tidier;
};

} // namespace pulse
