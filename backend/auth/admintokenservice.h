#pragma once
#include "backend/auth/admintoken.h"
#include "backend/core/actor.h"
#include "backend/core/deletion.h"
#include "backend/store/store.h"
#include <optional>
#include <vector>

namespace pulse {

/// The rules of admin tokens; operators only, else Forbidden. Every function may be called from any worker thread.
class AdminTokenService {
public:
    AdminTokenService(Store& store, const Clock& clock, IdSource& ids) : m_store(store), m_clock(clock), m_ids(ids) {}

    /// Name and expires_at are read from `input`. ValidationFailed, also for an end that has passed.
    Result<IssuedAdminToken> create(const Actor& actor, const AdminToken& input);
    Result<AdminToken> get(const Actor& actor, const Id<AdminToken>& id);
    Result<Listing<AdminToken>> list(const Actor& actor, const ListRequest& request, std::stop_token stop = {});
    /// Dead when this returns. VersionMismatch.
    Result<AdminToken> remove(const Actor& actor, const Id<AdminToken>& id, std::optional<int64_t> expectVersion = {});

private:
    Result<void> fillLastUsed(std::vector<AdminToken>& tokens);

    Store& m_store;
    const Clock& m_clock;
    IdSource& m_ids;
};

} // namespace pulse
