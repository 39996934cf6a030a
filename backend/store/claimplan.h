#pragma once
#include "backend/store/engine.h"
#include <string>
#include <unordered_map>

/// The rules of a claim, said once for the engines: which of the due rows, met longest due first, are taken.
namespace pulse {

/// A mistake of the asking code, Internal: fields that are absent or of another kind.
Result<void> checkClaim(const Schema& schema, const Claim& claim);

class ClaimPlan {
public:
    explicit ClaimPlan(const Claim& claim) : m_perPartition(claim.perPartition), m_left(claim.limit) {}
    bool isPartitioned() const { return m_perPartition > 0; }
    bool isFull() const { return m_left <= 0; }
    /// Rows of the partition that are leased already.
    void countInFlight(const std::string& partition, int64_t rows) { m_used[partition] += rows; }
    /// Whether the next due row, of this partition, is taken.
    bool take(const std::string& partition);

private:
    int64_t m_perPartition;
    int64_t m_left;
    std::unordered_map<std::string, int64_t> m_used;
};

/// The row under its new lease: lease_until, lease_token and version.
Row leased(const Schema& schema, const Row& row, const Claim& claim);

} // namespace pulse
