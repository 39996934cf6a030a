#pragma once
#include "backend/store/mongo/leases.h"
#include "backend/store/query.h"
#include <atomic>

namespace pulse {

/// The marks of unnumbered changes that this program makes: below 0, rising with time.
class MongoStamps {
public:
    explicit MongoStamps(const Clock& clock) : m_clock(clock) {}
    int64_t next();

private:
    const Clock& m_clock;
    std::atomic<int64_t> m_last{0};
};

/// What changed since, for pollers. Writers number nothing: a write leaves `_seq` below 0 (a stamp), in the same step as
/// the change itself, so a change costs no second write and no common counter. Whoever asks for changes first gives
/// numbers to what is stamped, oldest first, and then reads up to the number that is published.
///
/// Why nothing can be skipped. A reader hands out numbers up to `value` of `_state/changes:<collection>` alone, and that is
/// raised (published) only after all numbers up to it have been written. One holder of that lease numbers at a time, and
/// each number is written on condition that the stamp read before is still there. A holder that was held up so long
/// that another took over finds its stamps gone: the new holder first raises every stamp by one, before it looks which
/// number is the greatest written so far. So no number at or below a published one can appear later.
class MongoChanges {
public:
    MongoChanges(MongoDatabase& database, MongoLeases& leases) : m_database(database), m_leases(leases) {}
    /// Busy while somebody else is at the numbering for over a second, or died at it: for 5 s at most.
    Result<Changed> since(const Schema& schema, int64_t sequence, int64_t limit);

private:
    Result<bool> hasUnnumbered(const Schema& schema);
    /// Numbers at most `limit`; the number published afterwards. Nothing when somebody else is at it.
    Result<std::optional<int64_t>> number(const Schema& schema, int64_t limit);
    Result<int64_t> greatestNumber(const Schema& schema);

    MongoDatabase& m_database;
    MongoLeases& m_leases;
};

} // namespace pulse
