#pragma once
#include "backend/core/crypto.h"
#include "backend/core/field.h"
#include "backend/store/store.h"
#include <map>
#include <string>

namespace pulse {

/// A secret that the installation made for itself, encrypted by the master key.
struct StoredSecret : Record<StoredSecret> {
    std::string name;    ///< "pepper", "jwt_secret"
    std::string value;   ///< SecretBox text
    static const Entity<StoredSecret>& describe();
};

/// What the settings gave; empty: not given.
struct GivenSecrets {
    std::string pepper{};      ///< API_KEY_PEPPER
    std::string jwtSecret{};   ///< JWT_SECRET
};

/// The secrets in use. A pepper's version follows from its bytes, so it stays the same however the peppers come and go.
struct InstallationSecrets {
    int64_t pepperVersion = 0;                   ///< of the one that hashes new API secrets
    std::map<int64_t, std::string> peppers{};    ///< version → bytes: the given one and the stored one; empty: sealed
    std::string jwtSecret{};                     ///< at least 32 bytes; while sealed and not given, it lasts as long as the process
    bool isUnderAnotherKey = false;              ///< sealed although there is a master key: it is not the one that made them
};

/// What the secrets are made with.
struct SecretsContext {
    Store& store;
    const Clock& clock;
    IdSource& ids;
    const SecretBox& box;
};

/// The secrets of this installation: given ones first, else the stored ones, else new ones, stored. Without the right master
/// key nothing is made and nothing is lost: sealed, not broken. StoreUnavailable.
Result<InstallationSecrets> openSecrets(const SecretsContext& context, const GivenSecrets& given);

} // namespace pulse
