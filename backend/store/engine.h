#pragma once
#include "backend/core/result.h"
#include "backend/store/batch.h"
#include "backend/store/enginestate.h"
#include "backend/store/query.h"
#include <functional>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>

namespace pulse {

/// A numbered step of the schema's history. Steps are data, run in order of `version` over all rooms, each in its own
/// transaction after a backup, and must be safe to run again.
struct Migration {
    int version = 0;                       ///< unique over all rooms, from 1, never reused
    std::string_view name;
    std::vector<const Schema*> ensure{};   ///< collections that exist with all their fields and indexes afterwards
    std::vector<Write> writes{};           ///< then these
};

/// A kind of database. Every function blocks and may be called from any thread but the GUI's and a listener's; `stop`
/// interrupts a read (Timeout). StoreUnavailable when the database is away, StorageFull when its disk is.
/// One contract suite (tests/store) says what each must do; engines know schemas and rows, never an entity.
class Engine {
public:
    virtual ~Engine() = default;

    /// Brings the database to `migrations`; refuses one that is newer, unchanged (Conflict, field "database").
    virtual Result<void> migrate(std::span<const Migration> migrations) = 0;

    /// Rows in the order of `ids`; absent ones (and deleted ones, when hidden) are left out.
    virtual Result<std::vector<Row>> getMany(const Schema& schema, std::span<const std::string> ids, Deleted deleted) = 0;
    virtual Result<Found> find(const Schema& schema, const Query& query, std::stop_token stop = {}) = 0;
    /// Counts at most `cap` rows (0: all).
    virtual Result<Count> count(const Schema& schema, const Query& query, int64_t cap, std::stop_token stop = {}) = 0;
    virtual Result<Anchors> anchors(const Schema& schema, const Query& query, int64_t every, std::stop_token stop = {}) = 0;
    /// All rows of the query in its order, from one snapshot, in constant memory; `visit` returns false to end.
    virtual Result<void> scan(const Schema& schema, const Query& query, const std::function<bool(const Row&)>& visit, std::stop_token stop = {}) = 0;
    /// All that was committed before it is asked, `limit` rows at a time. Busy where that cannot be told just now.
    virtual Result<Changed> changedSince(const Schema& schema, int64_t sequence, int64_t limit) = 0;
    virtual Result<std::vector<Group>> aggregate(const Schema& schema, const Aggregate& aggregate, std::stop_token stop = {}) = 0;

    /// All writes or none; durable when it returns. The first refusal is the error.
    virtual Result<Committed> commit(const Batch& batch) = 0;
    virtual Result<std::vector<Row>> claim(const Schema& schema, const Claim& claim) = 0;

    /// A consistent copy of the whole database as a file, beside running writes.
    virtual Result<void> backup(const std::string& file) = 0;
    /// As of the last calls: one that failed because the database is away, in reading or in writing, stands until one of its
    /// kind succeeds. Never waits for a disk's answer to a query.
    virtual EngineState state() = 0;
    /// Reads and writes a little, so that `state` tells how it is now: for whoever waits for the return.
    virtual Result<void> probe() = 0;
    /// Whether it answers, for whoever asks twice a second: writes nothing, waits for no connection that others use, and where
    /// it can be, is given up within a second.
    virtual Result<void> ping() { return probe(); }
    /// Finishes queued writes and closes; later calls answer StoreUnavailable.
    virtual void close() = 0;
};

} // namespace pulse
