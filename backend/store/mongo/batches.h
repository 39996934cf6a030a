#pragma once
#include "backend/store/mongo/effects.h"
#include "backend/store/mongo/mongodatabase.h"

namespace pulse {

/// A document that a batch under way holds.
struct MongoBlocker {
    std::string batch{};
    std::string collection{};   ///< "_keys" for a unique value
    std::string id{};
};

/// Batches of several documents, each an intent in `_batches`:
/// 1. the intent is inserted, open, with all effects;
/// 2. prepared: changed documents get `_lock`, new ones come in hidden (`_new`), unique values get `by`, all with its id;
/// 3. decided by one update of the intent; from here on it will happen, whoever finishes it;
/// 4. applied, each step on condition that the document still carries the id, so that it may be done twice or by two;
/// 5. the intent goes.
/// An intent that is open can be aborted by anybody past its deadline, by the same single update; its owner then finds that
/// it cannot decide and plans again. A `_lock` or `_new` without an intent is left of an aborted batch and undone; a `by`
/// without one says nothing: the row that it names owns the value, if it is there and has it.
/// Where batches are transactions, 2 and 4 happen inside of one, without an intent; the commit decides.
class MongoBatches {
public:
    explicit MongoBatches(MongoDatabase& database) : m_database(database) {}
    /// From here on batches are transactions; before any is carried out.
    void useTransactions() { m_usesTransactions = true; }

    enum class End : uint8_t {
        Done,
        Changed, ///< nothing happened: a document is not as the plan found it
        Blocked, ///< nothing happened: a batch under way holds a document
    };
    struct Outcome {
        End end = End::Done;
        std::optional<MongoBlocker> blocker{};
    };
    /// Carries the effects out, all or none; nothing while there is a pause (Changed). A failure leaves them to whoever
    /// comes: none before the decision, all after.
    Result<Outcome> carryOut(MongoEffects& effects);

    /// Ends the batch that holds a document when that may be done now; false when it must be waited for.
    Result<bool> resolve(const MongoBlocker& blocker);
    /// Applies every decided batch, so that what is looked for next is not hidden by one.
    Result<void> applyDecided();
    /// Ends every batch that is under way now: decided ones are applied, others called off; their owners plan them again.
    Result<void> endAll();
    /// Past their deadline: decided ones are applied, others undone. `isEager`: decided ones also before. How many.
    Result<int64_t> recover(bool isEager);

    /// An undecided batch may be called off after this, and 50 ms for each of its effects.
    static constexpr Duration deadline{4'000};

private:
    Result<Outcome> carryOutInTransaction(const MongoEffects& effects);
    Result<Outcome> carryOutOne(const MongoRowEffect& effect);
    Result<std::optional<MongoBlocker>> lockRows(const std::string& batch, const MongoEffects& effects, bool& isChanged);
    Result<std::optional<MongoBlocker>> lockKeys(const std::string& batch, const MongoEffects& effects, bool& isChanged);
    Result<std::optional<MongoBlocker>> holderAmong(const std::string& collection, std::span<const std::string> ids, const std::string& batch);
    Result<bool> decide(const std::string& batch);
    Result<void> apply(const std::string& batch, const MongoEffects& effects);
    Result<void> applyRows(const std::string& batch, const MongoEffects& effects, const std::string& collection);
    Result<void> applyKeys(const std::string& batch, const MongoEffects& effects);
    Result<void> undo(const std::string& batch, const MongoEffects& effects);
    Result<bool> abort(const Bson& intent);
    Result<void> forget(const std::string& batch);
    Result<bool> end(const Bson& intent, bool isEager);

    MongoDatabase& m_database;
    bool m_usesTransactions = false;
};

} // namespace pulse
