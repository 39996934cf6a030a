#pragma once
#include "backend/store/engine.h"
#include <atomic>
#include <map>
#include <set>
#include <shared_mutex>
#include <unordered_map>

namespace pulse {

/// The whole vocabulary of Engine in memory, for tests and previews: same answers, same refusals, nothing kept. A commit
/// that is refused halfway is undone before anybody sees it. Any thread.
class MemoryEngine final : public Engine {
public:
    explicit MemoryEngine(const Clock& clock);

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
    /// One JSON object: collection → rows.
    Result<void> backup(const std::string& file) override;
    EngineState state() override;
    Result<void> probe() override;
    void close() override;

    /// Tests: from now on every call answers StoreUnavailable, as with a database that is away, until it is called with false.
    void setAway(bool isAway);

private:
    struct Stored {
        Row row;
        int64_t change = 0;
    };
    struct Collection {
        const Schema* schema = nullptr;
        std::unordered_map<std::string, Stored> rows;
        std::map<int64_t, std::string> changes;                                     ///< sequence → id
        std::map<std::string_view, std::unordered_map<std::string, std::string>> unique; ///< field → value → id
    };
    struct Undo {
        Collection* collection;
        std::string id;
        std::optional<Row> before;
    };

    Result<void> checkOpen(std::stop_token stop = {}) const;
    Collection& collectionOf(const Schema& schema);
    const Collection* findCollection(const Schema& schema) const;
    /// Rows of the query behind its position, in its order.
    std::vector<const Row*> select(const Schema& schema, const Query& query) const;

    Result<void> put(Collection& collection, const std::string& id, std::optional<Row> row, std::vector<Undo>& undo);
    void index(Collection& collection, const Row& row, bool isAdded);
    Result<void> checkUnique(const Collection& collection, const Row& row) const;
    void rollBack(std::vector<Undo>& undo);
    Result<Committed::Outcome> apply(const Write& write, std::vector<Undo>& undo);
    Result<Committed::Outcome> applyInsert(const Write& write, Collection& collection, std::vector<Undo>& undo);
    Result<Committed::Outcome> applyToRow(const Write& write, Collection& collection, std::vector<Undo>& undo);
    Result<Committed::Outcome> applyWhere(const Write& write, Collection& collection, std::vector<Undo>& undo);
    Result<Committed> commitLocked(std::span<const Write> writes);

    const Clock& m_clock;
    mutable std::shared_mutex m_mutex;
    std::map<std::string, Collection, std::less<>> m_collections;
    std::map<std::string, int64_t> m_sequences;
    std::set<int> m_migrated;
    int64_t m_change = 0;
    bool m_isClosed = false;
    std::atomic<bool> m_isAway{false};
};

} // namespace pulse
