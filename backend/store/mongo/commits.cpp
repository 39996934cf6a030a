#include "backend/store/mongo/commits.h"
#include "backend/store/mongo/document.h"
#include "backend/store/mongo/servererror.h"
#include "backend/store/mongo/singlewrite.h"
#include "backend/store/retrypace.h"
#include "backend/store/rowwrite.h"

namespace pulse {

namespace {

/// The pace at which a commit comes back to documents that are held: four times the store's own, beyond a batch's deadline.
class Patience {
public:
    bool next()
    {
        while (!m_pace.next()) {
            if (--m_left == 0)
                return false;
            m_pace = RetryPace{};
        }
        return true;
    }

private:
    RetryPace m_pace;
    int m_left = 4;
};

/// What the writes are known to touch, as names for the gate.
std::vector<std::string> namesOf(std::span<const Write> writes)
{
    std::vector<std::string> names;
    for (const auto& write : writes) {
        const auto& schema = *write.schema;
        if (!write.id.empty())
            names.push_back(std::string(schema.collection) + "/" + write.id);
        if (!write.sequence.empty())
            names.push_back("_sequences/" + write.sequence);
        if (!write.row.empty())
            for (auto& key : keysOf(schema, write.row))
                names.push_back(std::move(key.key));
        for (const auto& change : write.set)
            if (const auto* field = schema.find(change.field); field && (field->flags & (Unique | UniqueLiving)) != 0)
                names.push_back(keyOf(schema, *field, change.value));
    }
    return names;
}

} // namespace

Result<Committed> MongoCommits::commit(std::span<const Write> writes)
{
    for (const auto& write : writes)
        PULSE_CHECK(checkWrite(write));
    if (writes.size() == 1) {
        PULSE_TRY(const auto done, commitOne(writes.front()));
        if (done)
            return Committed{.outcomes = {*done}};
    }
    const MongoGate::Hold hold(m_gate, namesOf(writes));
    Patience patience;
    for (bool isCertain = false;; isCertain = true) {
        std::optional<MongoBlocker> blocker;
        if (isCertain && writes.size() == 1) {
            PULSE_TRY(const auto done, commitOne(writes.front()));
            if (done)
                return Committed{.outcomes = {*done}};
        }
        PULSE_TRY(auto committed, attempt(writes, isCertain, blocker));
        if (committed)
            return *std::move(committed);
        if (blocker)
            PULSE_CHECK(m_batches.resolve(*blocker));
        if ((blocker || isCertain) && !patience.next())
            return fail(ErrorCode::Busy, {{"retry_after", "1"}});
    }
}

Result<std::optional<Committed>> MongoCommits::attempt(std::span<const Write> writes, bool isCertain, std::optional<MongoBlocker>& blocker)
{
    MongoPlan plan(m_database, m_batches, isCertain);
    auto committed = plan.make(writes);
    blocker = plan.blocker();
    if (blocker)
        return std::optional<Committed>{};
    if (!committed) {
        // Found on a guess, it may not be the first refusal.
        if (plan.isGuessing() && !isAway(committed.error()))
            return std::optional<Committed>{};
        return fail(std::move(committed).error());
    }
    auto effects = plan.effects(m_stamps);
    PULSE_TRY(auto outcome, m_batches.carryOut(effects));
    blocker = std::move(outcome.blocker);
    return outcome.end == MongoBatches::End::Done ? std::optional(*std::move(committed)) : std::nullopt;
}

Result<std::optional<Committed::Outcome>> MongoCommits::commitOne(const Write& write)
{
    const MongoSingleWrite single(m_database, m_stamps, write);
    return single.isPossible() ? single.run() : Result<std::optional<Outcome>>(std::nullopt);
}

} // namespace pulse
