#pragma once
#include "backend/auth/admintokenservice.h"
#include "backend/auth/authsnapshot.h"
#include "backend/auth/credentials.h"
#include "backend/auth/secretverifier.h"
#include "backend/auth/usetracker.h"
#include "backend/core/actor.h"

namespace pulse {

struct AuthSettings {
    bool isOpenAdmin = false;   ///< --dev-open-admin: who comes without credentials is an operator
};

/// Says who is asking, from memory alone: any thread, no disk. Both `admit…` answer StoreUnavailable while the snapshot is
/// not confirmed: it is being read, or a shared store was not heard of for 30 s.
class AuthService {
public:
    /// The references outlive the service.
    struct Parts {
        Store& store;
        const Clock& clock;
        IdSource& ids;
        const Peppers& peppers;
        AuthSnapshot& snapshot;
    };
    AuthService(Parts parts, AuthSettings settings);

    /// A project key, its secret, or both, that holds the scope. MissingKey, UnknownKey (also when its project or
    /// organization is deleted), WrongSecret, SecretRequired, KeyExpired, KeyDisabled, UnknownToken, ScopeMissing, Sealed.
    /// `Identity::isKeyOnly` asks for the header X-Pulse-Warning: key-only.
    Result<std::shared_ptr<const Identity>> admitKey(const Credentials& given, const Entrance& entrance);
    /// An admin token, or nothing where that is enough. MissingCredentials, UnknownToken, TokenExpired; Forbidden for a
    /// project key.
    Result<std::shared_ptr<const Identity>> admitManager(const Credentials& given, const Entrance& entrance);

    /// The rest of the admission of an `Identity::isUnproven`: takes a tenth of a second, on a worker. WrongSecret, and what
    /// `admitKey` refuses. Whoever is right is known at once from the next flush on.
    Result<void> prove(const Credentials& given);

    AdminTokenService& adminTokens() { return m_adminTokens; }

    /// Writes what was used since the last flush, in one batch; the composition root calls it each second from a worker.
    /// What cannot be written waits for the next.
    Result<void> flushUses();

private:
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
