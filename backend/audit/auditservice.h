#pragma once
#include "backend/audit/actsperday.h"
#include "backend/audit/audit.h"
#include "backend/store/store.h"
#include <stop_token>

namespace pulse {

/// Reads what was done. Every function may be called from any worker thread, never from the GUI's. Narrowed to the organizations
/// in which the actor has Permission::ReadAudit; acts of the installation are for operators. StoreUnavailable.
class AuditService {
public:
    AuditService(Store& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    /// The newest first. InvalidParameter, InvalidCursor.
    Result<Listing<AuditEntry>> list(const Actor& actor, const ListRequest& request, std::stop_token stop = {});
    /// How many acts there were on each of the last `days` days (UTC).
    Result<ActsPerDay> perDay(const Actor& actor, int days, std::stop_token stop = {});

private:
    Store& m_store;
    const Clock& m_clock;
};

} // namespace pulse
