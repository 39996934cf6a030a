#include "backend/store/claimplan.h"
#include "backend/store/rowwrite.h"

namespace pulse {

namespace {

bool isOf(const Schema& schema, std::string_view name, Kind a, Kind b)
{
    const auto* field = schema.find(name);
    return field && (field->kind == a || field->kind == b);
}

} // namespace

Result<void> checkClaim(const Schema& schema, const Claim& claim)
{
    const bool isSound = isOf(schema, claim.dueField, Kind::Time, Kind::Time) && isOf(schema, "lease_until", Kind::Time, Kind::Time)
        && isOf(schema, "lease_token", Kind::Integer, Kind::Integer)
        && (claim.perPartition == 0 || isOf(schema, claim.partitionField, Kind::Text, Kind::Id));
    if (!isSound)
        return fail(internalError(std::string(schema.collection) + " lacks the fields of a claim"));
    return checkFilter(schema, claim.filter);
}

bool ClaimPlan::take(const std::string& partition)
{
    if (isPartitioned()) {
        auto& used = m_used[partition];
        if (used >= m_perPartition)
            return false;
        ++used;
    }
    --m_left;
    return true;
}

Row leased(const Schema& schema, const Row& row, const Claim& claim)
{
    return patched(schema, row, {{"lease_until", toMillis(claim.now) + claim.leaseMs},
                                 {"lease_token", integerAt(schema, row, "lease_token") + 1}});
}

} // namespace pulse
