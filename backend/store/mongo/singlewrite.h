#pragma once
#include "backend/store/batch.h"
#include "backend/store/mongo/changes.h"

namespace pulse {

/// A commit of one write to one document whose preconditions the server can test: one findAndModify, atomic by itself.
/// Hot counters live by it. It touches no unique value and no searched text, and meets no document that a batch holds.
class MongoSingleWrite {
public:
    MongoSingleWrite(MongoDatabase& database, MongoStamps& stamps, const Write& write) : m_database(database), m_stamps(stamps), m_write(write) {}
    bool isPossible() const;
    /// Nothing when no document met the preconditions: why, a plan finds out.
    Result<std::optional<Committed::Outcome>> run() const;

private:
    bool isPatchPossible() const;
    bool isSumPossible() const;
    Bson filter() const;
    void addRange(Bson& range) const;
    Bson change() const;

    MongoDatabase& m_database;
    MongoStamps& m_stamps;
    const Write& m_write;
};

} // namespace pulse
