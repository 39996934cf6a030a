#include "backend/store/watchedengine.h"
#include <condition_variable>

namespace pulse {

namespace {

constexpr auto tidyInterval = std::chrono::seconds(1);

} // namespace

WatchedEngine::WatchedEngine(std::unique_ptr<Engine> engine, const Clock& clock, WatchSettings settings)
    : m_engine(std::move(engine)), m_clock(clock), m_settings(std::move(settings)), m_tally(m_settings.limit.count()), m_state(m_engine->state()),
      m_answeredAt(clock.now())
{
}

WatchedEngine::~WatchedEngine() { close(); }

void WatchedEngine::close()
{
    m_tidier.reset();
    m_thread = {};
    m_engine->close();
}

Result<void> WatchedEngine::migrate(std::span<const Migration> migrations)
{
    PULSE_CHECK(m_engine->migrate(migrations));
    // Not before: a long step is no outage.
    if (m_settings.interval > Duration{0} && !m_thread.joinable())
        m_thread = std::jthread([this](const std::stop_token& stop) { watch(stop); });
    // Not on the pinging thread: this may hang with the database.
    if (m_settings.tidy && !m_tidier)
        m_tidier.emplace(tidyInterval, [this] {
            if (!isAway())
                m_settings.tidy();
        });
    return {};
}

void WatchedEngine::watch(const std::stop_token& stop)
{
    std::mutex mutex;
    std::condition_variable_any wake;
    std::unique_lock lock(mutex);
    auto next = std::chrono::steady_clock::now();
    while (!stop.stop_requested()) {
        look();
        // A ping that took its time is followed by the next at once.
        next = std::max(next + m_settings.interval, std::chrono::steady_clock::now());
        wake.wait_until(lock, stop, next, [] { return false; });
    }
}

void WatchedEngine::look()
{
    m_tally.begin(m_clock.steadyMillis());
    auto answer = m_engine->ping();
    // What failed for a caller is tried again, but never on a database that does not even answer a ping: that could hang.
    if (answer && !m_engine->state().isUp)
        answer = m_engine->probe();
    m_tally.end(m_clock.steadyMillis(), answer.has_value());
    auto state = m_engine->state();
    const std::lock_guard lock(m_mutex);
    m_state = std::move(state);
    if (!m_tally.wasMissed())
        m_answeredAt = m_clock.now();
}

EngineState WatchedEngine::state()
{
    const bool isGone = isAway();
    const std::lock_guard lock(m_mutex);
    auto state = m_state;
    if (isGone && state.isUp) {
        state.isUp = false;
        state.problem = "The database does not answer.";
        state.since = m_answeredAt;
    }
    return state;
}

Result<void> WatchedEngine::mayWrite() const
{
    if (isAway())
        return fail(Error{.code = ErrorCode::StoreUnavailable, .internal = "the database has not answered the last pings"});
    return {};
}

Result<void> WatchedEngine::mayRead() const
{
    if (!m_settings.refusesReads)
        return {};
    return mayWrite();
}

Result<std::vector<Row>> WatchedEngine::getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted)
{
    PULSE_CHECK(mayRead());
    return m_engine->getMany(schema, ids, deleted);
}

Result<Found> WatchedEngine::find(const Schema& schema, const Query& query, std::stop_token stop)
{
    PULSE_CHECK(mayRead());
    return m_engine->find(schema, query, std::move(stop));
}

Result<Count> WatchedEngine::count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop)
{
    PULSE_CHECK(mayRead());
    return m_engine->count(schema, query, cap, std::move(stop));
}

Result<Anchors> WatchedEngine::anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop)
{
    PULSE_CHECK(mayRead());
    return m_engine->anchors(schema, query, every, std::move(stop));
}

Result<void> WatchedEngine::scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop)
{
    PULSE_CHECK(mayRead());
    return m_engine->scan(schema, query, visit, std::move(stop));
}

Result<Changed> WatchedEngine::changedSince(const Schema& schema, int64_t sequence, int64_t limit)
{
    PULSE_CHECK(mayRead());
    return m_engine->changedSince(schema, sequence, limit);
}

Result<std::vector<Group>> WatchedEngine::aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop)
{
    PULSE_CHECK(mayRead());
    return m_engine->aggregate(schema, aggregate, std::move(stop));
}

Result<Committed> WatchedEngine::commit(const Batch& batch)
{
    PULSE_CHECK(mayWrite());
    return m_engine->commit(batch);
}

Result<std::vector<Row>> WatchedEngine::claim(const Schema& schema, const Claim& claim)
{
    PULSE_CHECK(mayWrite());
    return m_engine->claim(schema, claim);
}

} // namespace pulse
