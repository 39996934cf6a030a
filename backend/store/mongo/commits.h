#pragma once
#include "backend/store/mongo/gate.h"
#include "backend/store/mongo/plan.h"

namespace pulse {

/// Commits: one write of one document goes out as one atomic step, everything else is planned and carried out as a batch.
/// Whoever is in the way is waited for, or ended past its deadline; after about 6 s of that Busy.
class MongoCommits {
public:
    MongoCommits(MongoDatabase& database, MongoBatches& batches, MongoStamps& stamps) : m_database(database), m_batches(batches), m_stamps(stamps) {}
    Result<Committed> commit(std::span<const Write> writes);

private:
    using Outcome = Committed::Outcome;
    /// A write that needs no plan; nothing when it does, or when its refusal is to be found out by one.
    Result<std::optional<Outcome>> commitOne(const Write& write);
    Result<std::optional<Committed>> attempt(std::span<const Write> writes, bool isCertain, std::optional<MongoBlocker>& blocker);

    MongoDatabase& m_database;
    MongoBatches& m_batches;
    MongoStamps& m_stamps;
    MongoGate m_gate;
};

} // namespace pulse
