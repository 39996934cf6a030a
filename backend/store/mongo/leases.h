#pragma once
#include "backend/store/mongo/mongodatabase.h"

namespace pulse {

/// Rights that one holder at a time has, over all programs on the database: documents of `_state`. Whoever finds one
/// ended takes it over, so a holder that was held up must not rely on it: it checks, or writes on condition.
class MongoLeases {
public:
    explicit MongoLeases(MongoDatabase& database) : m_database(database) {}

    struct Lease {
        std::string name;
        std::string holder;
        bool isTakenOver = false; ///< its holder before did not give it back
        int64_t value = 0;        ///< what it guards
    };
    /// Nothing when somebody else has it.
    Result<std::optional<Lease>> take(const std::string& name, Duration length);
    Result<bool> isHeld(const Lease& lease);
    /// Gives it back, with what it guards now. False when it was lost: then nothing is written.
    Result<bool> giveBack(const Lease& lease, int64_t value);
    struct Guarded {
        int64_t value = 0;      ///< 0 when there is none yet
        bool isHeld = false;    ///< by somebody, dead or alive
    };
    Result<Guarded> guarded(const std::string& name);

private:
    MongoDatabase& m_database;
};

/// A name for a batch or a holder that no other has: 24 hex digits.
std::string freshName();

} // namespace pulse
