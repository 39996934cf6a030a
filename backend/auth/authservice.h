#pragma once
#include "backend/auth/admintokenservice.h"
#include "backend/auth/authsnapshot.h"
#include "backend/auth/credentials.h"
#include "backend/auth/secretverifier.h"
#include "backend/auth/usetracker.h"
#include "backend/core/actor.h"
#include "backend/http/request.h"
#include "backend/http/router.h"

namespace pulse {

struct AuthSettings {
    bool isOpenAdmin = false;   ///< --dev-open-admin: who comes without credentials is an operator
};

/// Says who is asking. `authenticate` works from memory alone.
class AuthService {
public:
    /// The references outlive the service; `snapshot` is open.
    struct Parts {
        Store& store;
        const Clock& clock;
        IdSource& ids;
        const Peppers& peppers;
        AuthSnapshot& snapshot;
    };
    AuthService(Parts parts, AuthSettings settings);

    /// The principal of `request` on `route`; null where the route is open to anybody. Any thread, no disk. 400 ConflictingCredentials. Access::Key: MissingKey, UnknownKey (also when its project or organization is
    /// deleted), WrongSecret, SecretRequired, KeyExpired, KeyDisabled, ScopeMissing, Sealed. Else: MissingCredentials,
    /// UnknownToken, TokenExpired; Forbidden for a project key. StoreUnavailable when a shared store
    /// was not heard of for 30 s. `Identity::isKeyOnly` asks for the header X-Pulse-Warning: key-only.
    Result<std::shared_ptr<const Identity>> authenticate(const Request& request, const Route& route);

    AdminTokenService& adminTokens() { return m_adminTokens; }

    /// Writes what was used since the last flush, in one batch; the composition root calls it each second from a worker.
    /// What cannot be written waits for the next.
    Result<void> flushUses();

private:
    Result<std::shared_ptr<const Identity>> authenticateKey(const Credentials& given, const Request& request, const Route& route);
    Result<std::shared_ptr<const Identity>> authenticateAdmin(const Credentials& given, const Request& request, const Route& route);
    Result<const KeyEntry*> findKey(const Credentials& given) const;
    const KeyEntry* findBySecret(std::string_view secret) const;
    void noteUpgrade(const KeyEntry& entry, const Credentials& given);
    Result<void> write(const PendingUses& pending);
    void noteAdminUse(Batch& batch, const std::string& id, Time at) const;

    Parts m_parts;
    AdminTokenService m_adminTokens;
    SecretVerifier m_verifier;
    std::shared_ptr<const Identity> m_openAdmin;   ///< null: nobody comes in without credentials
    UseTracker m_uses;
};

} // namespace pulse
