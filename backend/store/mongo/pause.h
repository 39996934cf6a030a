#pragma once
#include "backend/store/mongo/mongodatabase.h"

namespace pulse {

/// Keeps the batches of all programs from being decided for a moment, so that none is there in part: `_state/pause`, with
/// the time at which it ends by itself. Whoever carries out a batch looks for it once the intent is there; so whoever
/// pauses finds the intent, or the batch finds the pause. A transaction has no intent: it looks too, and raises one of the
/// documents `_state/lane-…`; the pause raises them all, which waits for those under way and makes those fail that had
/// looked before. Programs' clocks may be apart by less than `length`.
class MongoPause {
public:
    static constexpr Duration length{8'000};
    static constexpr int lanes = 16;

    explicit MongoPause(MongoDatabase& database) : m_database(database) {}
    /// Ends it, as far as the server can be reached.
    ~MongoPause();
    MongoPause(const MongoPause&) = delete;
    MongoPause& operator=(const MongoPause&) = delete;

    /// Begins it, or lets it last for `length` again. False when it had ended by itself meanwhile.
    Result<bool> extend();

    static Result<bool> isOn(MongoDatabase& database);
    /// What a transaction does, inside of it.
    static Result<void> enterLane(MongoDatabase& inside, const std::string& batch);
    /// The documents of the lanes, for those who use transactions.
    static Result<void> makeLanes(MongoDatabase& database);

private:
    MongoDatabase& m_database;
    int64_t m_until = 0;
};

} // namespace pulse
