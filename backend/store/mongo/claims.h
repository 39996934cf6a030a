#pragma once
#include "backend/store/claimplan.h"
#include "backend/store/mongo/changes.h"
#include "backend/store/mongo/gate.h"

namespace pulse {

/// Claims: the due rows are read, and each is taken by an update on condition that it is as it was read; rows that another
/// worker has taken between are passed over. Claims with a limit a partition have one worker at a time, over all programs.
class MongoClaims {
public:
    MongoClaims(MongoDatabase& database, MongoLeases& leases, MongoStamps& stamps) : m_database(database), m_leases(leases), m_stamps(stamps) {}
    Result<std::vector<Row>> claim(const Schema& schema, const Claim& claim);

private:
    struct Due {
        Row row;
        int64_t rev = 0;
    };
    Result<std::vector<Row>> claimAlone(const Schema& schema, const Claim& claim);
    Result<void> countInFlight(const Schema& schema, const Claim& claim, ClaimPlan& plan);
    Result<std::vector<Due>> due(const Schema& schema, const Claim& claim, ClaimPlan& plan);
    /// Those of them that could be taken, under their new lease.
    Result<std::vector<Row>> take(const Schema& schema, const Claim& claim, const std::vector<Due>& due);

    MongoDatabase& m_database;
    MongoLeases& m_leases;
    MongoStamps& m_stamps;
    MongoGate m_gate;
};

} // namespace pulse
