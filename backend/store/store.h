#pragma once
#include "backend/core/actor.h"
#include "backend/store/engine.h"
#include "backend/store/retrypace.h"
#include <memory>

namespace pulse {

class Metrics;

/// The door of every room to its rows: an engine, typed by the entity. Values only. Same threads as Engine.
class Store {
public:
    /// `metrics` may be null: nothing is measured.
    Store(Engine& engine, Events& events, Metrics* metrics = nullptr) : m_engine(engine), m_events(events), m_metrics(metrics) {}

    /// NotFound when absent (or deleted, unless included).
    template <class T>
    Result<T> get(const Id<T>& id, Deleted deleted = Deleted::Hidden)
    {
        const std::string ids[] = {id.text()};
        PULSE_TRY(auto rows, m_engine.getMany(schemaOf<T>(), ids, deleted));
        if (rows.empty())
            return fail(notFound(schemaOf<T>()));
        return T::describe().fromRow(rows.front());
    }
    template <class T>
    Result<std::vector<T>> getMany(const std::vector<std::string>& ids, Deleted deleted = Deleted::Hidden)
    {
        PULSE_TRY(auto rows, m_engine.getMany(schemaOf<T>(), ids, deleted));
        return fromRows<T>(rows);
    }
    template <class T>
    Result<std::vector<T>> find(const Query& query, std::stop_token stop = {})
    {
        PULSE_TRY(auto found, m_engine.find(schemaOf<T>(), query, stop));
        return fromRows<T>(found.rows);
    }
    /// One page with its total: what `list` of a service answers. `narrow` is the tenant's filter.
    template <class T>
    Result<Listing<T>> list(const ListRequest& request, const Filter& narrow = {}, std::stop_token stop = {})
    {
        PULSE_TRY(auto page, listRows(schemaOf<T>(), request, narrow, stop));
        Listing<T> listing{.items = fromRows<T>(page.items), .page = page.page, .limit = page.limit, .total = page.total,
                           .isTotalCapped = page.isTotalCapped, .next = std::move(page.next), .anchors = std::move(page.anchors)};
        return listing;
    }
    template <class T>
    Result<Count> count(const Query& query, int64_t cap = 0) { return m_engine.count(schemaOf<T>(), query, cap); }
    template <class T>
    Result<Anchors> anchors(const Query& query, int64_t every, std::stop_token stop = {}) { return m_engine.anchors(schemaOf<T>(), query, every, stop); }

    /// Commits, then publishes the batch's signals on this thread.
    Result<Committed> commit(const Batch& batch);

    Engine& engine() { return m_engine; }

private:
    static Error notFound(const Schema& schema);
    Result<Listing<Row>> outline(const Schema& schema, const ListRequest& request, const Query& query, std::stop_token stop);
    Result<Listing<Row>> listRows(const Schema& schema, const ListRequest& request, const Filter& narrow, std::stop_token stop);
    template <class T>
    static std::vector<T> fromRows(const std::vector<Row>& rows)
    {
        std::vector<T> items;
        items.reserve(rows.size());
        for (const auto& row : rows)
            items.push_back(T::describe().fromRow(row));
        return items;
    }

    Engine& m_engine;
    Events& m_events;
    Metrics* m_metrics;
};

/// Reads, rebuilds and commits again when somebody else wrote between, at the pace of `pace`; when its time is used up,
/// Busy: nothing was refused, there was only too much of it at once. `attempt` reads what it needs, fills a fresh batch and
/// commits; it is called again on VersionMismatch, unless the caller expects a certain version: there a mismatch is the
/// answer. Blocks the calling thread.
template <class Attempt>
auto retryConflicts(Attempt attempt, std::optional<int64_t> expectVersion = {}, RetryPace pace = RetryPace{}) -> decltype(attempt())
{
    for (;;) {
        auto result = attempt();
        if (result || expectVersion || result.error().code != ErrorCode::VersionMismatch)
            return result;
        if (!pace.next())
            return fail(ErrorCode::Busy, {{"retry_after", "1"}});
    }
}

/// VersionMismatch unless the caller expects no version, or this one.
Result<void> checkVersion(int64_t stored, std::optional<int64_t> expected);
/// The filter that narrows a list to the actor's organizations; `field` holds the organization's id. Empty for operators.
Filter narrowToActor(const Actor& actor, std::string_view field);

} // namespace pulse
