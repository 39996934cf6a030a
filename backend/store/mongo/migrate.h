#pragma once
#include "backend/store/engine.h"
#include "backend/store/mongo/commits.h"
#include "backend/store/mongo/document.h"

namespace pulse {

/// Brings a database to the described schemas, step by step; one program at a time. A database that the original service
/// wrote is one without steps: it is copied first, then its documents get what ours have and theirs lack.
class MongoMigrator {
public:
    struct Rooms {
        MongoDatabase& database;
        MongoLeases& leases;
        MongoBatches& batches;
        MongoCommits& commits;
        MongoStamps& stamps;
    };
    using BackUp = std::function<Result<void>(int64_t version)>;
    MongoMigrator(Rooms rooms, BackUp backUp) : m_rooms(rooms), m_backUp(std::move(backUp)) {}

    Result<void> run(std::span<const Migration> migrations);

private:
    struct Known {
        std::vector<int64_t> done{};
        int64_t version = 0;
        bool isNew = true;       ///< there is nothing in the database
        bool isRestored = false; ///< from a backup: indexes and unique values are missing
    };
    Result<void> runAlone(std::span<const Migration> migrations);
    Result<Known> known();
    Result<void> runStep(const Migration& step);
    Result<void> ensure(const Schema& schema);
    Result<void> ensureIndexes(const Schema& schema);
    Result<void> dropForeign(const Schema& schema);
    Result<void> fillDocuments(const Schema& schema);
    Result<void> fillKeys(const Schema& schema);
    using Owners = std::vector<std::pair<std::string, UniqueKey>>;
    Result<void> noteOwners(const Schema& schema, const Owners& owners);
    Result<void> noteOwner(const Schema& schema, const std::string& id, const UniqueKey& key);

    Rooms m_rooms;
    BackUp m_backUp;
};

/// The update that gives an old document what every question counts on: absent members get the field's default, others
/// the kind they are stored as; `_rev`, `_seq` and the searched texts are made. Empty when nothing is missing.
Bson missingIn(const Schema& schema, const bson_t* document, MongoStamps& stamps);

} // namespace pulse
