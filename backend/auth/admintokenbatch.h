#pragma once
#include "backend/auth/admintoken.h"
#include "backend/core/actor.h"
#include "backend/store/batch.h"

namespace pulse {

struct AdminTokenContext {
    IdSource& ids;
    const Clock& clock;
};

/// Makes a token and adds its row and audit row to `batch`; name and expires_at are read from `input`. The caller has
/// checked who asks.
IssuedAdminToken issueAdminTokenInto(Batch& batch, const AdminTokenContext& context, const Actor& actor, const AdminToken& input);

} // namespace pulse
