#pragma once
#include "backend/store/batch.h"
#include "backend/store/mongo/batches.h"
#include "backend/store/mongo/changes.h"
#include <map>

namespace pulse {

/// What the writes of a batch come to, worked out on the rows as they are: outcomes, or the first refusal. Nothing is
/// written. What it says holds only if every document is still at its revision when the effects are carried out.
class MongoPlan {
public:
    /// `isCertain` false: inserts and unique values are taken to be free without looking, which most are.
    MongoPlan(MongoDatabase& database, MongoBatches& batches, bool isCertain) : m_database(database), m_batches(batches), m_isCertain(isCertain) {}

    Result<Committed> make(std::span<const Write> writes);
    /// A batch under way that holds what this one needs: the refusal says nothing then.
    const std::optional<MongoBlocker>& blocker() const { return m_blocker; }
    /// Whether something was taken to be free without looking.
    bool isGuessing() const { return m_isGuessing; }
    /// In the order in which they are to be carried out; each change stamped, oldest first.
    MongoEffects effects(MongoStamps& stamps) const;

private:
    using Outcome = Committed::Outcome;
    struct Planned {
        const Schema* schema = nullptr;
        std::string id{};
        std::optional<Row> before{};
        std::optional<Row> now{};
        int64_t rev = 0;
        bool isTouched = false;
        size_t order = 0;   ///< of its last write
    };
    struct Key {
        std::string before{};   ///< owner; "": free
        std::string now{};
    };
    struct Sequence {
        bool isThere = false;
        int64_t before = 0;
        int64_t now = 0;
        int64_t rev = 0;
    };

    Result<void> load(const Schema& schema, std::vector<std::string> ids);
    Result<void> loadAll(std::span<const Write> writes);
    Result<void> loadKeys(std::span<const Write> writes);
    Result<void> take(const Schema& schema, const bson_t* document);
    Planned& planned(const Schema& schema, const std::string& id);
    Result<Planned*> row(const Schema& schema, const std::string& id);

    Result<Outcome> apply(const Write& write);
    Result<Outcome> insert(const Write& write, Planned& planned);
    Result<Outcome> toRow(const Write& write, Planned& planned);
    Result<Outcome> where(const Write& write);
    Result<std::vector<std::string>> matching(const Write& write);
    Result<int64_t> nextNumber(const std::string& sequence);

    Result<void> put(Planned& planned, std::optional<Row> after);
    Result<void> takeKeys(const Planned& planned, const Row& after);
    void releaseKeys(const Planned& planned, const std::optional<Row>& after);
    /// The owner of a unique value, "" when it is free.
    Result<std::string> owner(const Schema& schema, const std::string& key);
    Result<bool> isOccupied(const Schema& schema, const std::string& key, const std::string& owner);
    Result<void> noteKey(const Bson& document);

    MongoDatabase& m_database;
    MongoBatches& m_batches;
    bool m_isCertain;
    bool m_isGuessing = false;
    std::optional<MongoBlocker> m_blocker;
    std::map<std::pair<std::string, std::string>, Planned> m_rows;   ///< by collection and id
    std::map<std::string, Key> m_keys;
    std::map<std::string, Sequence> m_sequences;
    size_t m_order = 0;
    bool m_hasLookedForDecided = false;
};

} // namespace pulse
