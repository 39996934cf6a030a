#pragma once
#include "backend/core/result.h"
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

/// How API secrets are kept: HMAC-SHA-256(pepper, secret), with the pepper's version. Secrets are 256 random bits, so a
/// slow hash would add nothing. Any thread.
namespace pulse {

/// The installation's peppers. Older versions stay until no hash names them.
struct Peppers {
    int64_t current = 0;                           ///< version that new hashes get
    std::map<int64_t, std::string> byVersion{};    ///< version → bytes

    /// No master key, so no pepper: nothing can be hashed or verified.
    bool isSealed() const { return !byVersion.contains(current); }
};

/// "v1:<64 hex>". Sealed without a pepper.
Result<std::string> hashSecret(const Peppers& peppers, std::string_view secret);
/// Whether `secret` is what `stored` was made of, compared in constant time. Sealed when the pepper of `stored` is not
/// there; false when `stored` is no hash.
Result<bool> verifySecret(const Peppers& peppers, std::string_view stored, std::string_view secret);
/// Whether `stored` was made with another pepper than the current one and should be hashed anew at its next use.
bool needsUpgrade(const Peppers& peppers, std::string_view stored);

/// Whether `stored` is a bcrypt hash, as the original service kept secrets.
bool isOldHash(std::string_view stored);
/// verifySecret for such a hash; takes a tenth of a second. bcrypt looks at 72 bytes of the 77: whoever is right becomes
/// known by all of them at the upgrade.
bool verifyOldSecret(std::string_view stored, std::string_view secret);

/// `pulse_key_` + 32 hex.
std::string newKeyText();
/// `pulse_secret_` + 64 hex.
std::string newSecretText();
/// Whether the text has exactly the form of a key, of a secret.
bool isKeyText(std::string_view text);
bool isSecretText(std::string_view text);

} // namespace pulse
