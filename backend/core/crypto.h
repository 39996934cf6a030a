#pragma once
#include "backend/core/result.h"
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

/// Cryptography on OpenSSL 3.0. Byte strings are std::string. Any thread.
namespace pulse {

std::string randomBytes(size_t count);
/// `digits` lower-case hex digits from the system's random source.
std::string randomHex(size_t digits);
std::string sha256(std::string_view bytes);
std::string sha256Hex(std::string_view bytes);
std::string hmacSha256(std::string_view key, std::string_view bytes);
/// RFC 5869 with an empty salt: `length` bytes bound to `purpose`.
std::string deriveKey(std::string_view secret, std::string_view purpose, size_t length = 32);
/// Compares in a time that depends on the lengths alone.
bool equalsConstantTime(std::string_view a, std::string_view b);

/// HMAC-SHA-256 with the key's two hash contexts prepared, for the mint: a third of the cost of a fresh HMAC. Immutable:
/// one object may sign from any number of threads at once.
class HmacSigner {
public:
    explicit HmacSigner(std::string_view key);
    ~HmacSigner();
    HmacSigner(HmacSigner&&) noexcept;
    HmacSigner& operator=(HmacSigner&&) noexcept;
    /// Writes 32 bytes to `out`.
    void sign(std::string_view bytes, unsigned char* out) const;

private:
    struct Contexts;
    std::unique_ptr<Contexts> m_contexts;
};

/// Encrypts the secrets that are needed again: AES-256-GCM directly under the master key, 96-bit random nonce, the key's
/// id inside the value, AAD = collection|id|field|key id, so a value moved to another row does not open.
class SecretBox {
public:
    /// `masterKey` is 32 bytes, or empty: sealed.
    explicit SecretBox(std::string_view masterKey = {});
    bool isSealed() const { return m_key.empty(); }
    /// Public: first 8 hex digits of SHA-256 of the key; names it in values and on screens.
    const std::string& keyId() const { return m_keyId; }
    /// Sealed without a master key.
    Result<std::string> seal(std::string_view plain, std::string_view collection, std::string_view id, std::string_view field) const;
    /// Sealed without a master key or under another one; Internal when the value was moved or altered.
    Result<std::string> open(std::string_view sealed, std::string_view collection, std::string_view id, std::string_view field) const;

private:
    std::string m_key;
    std::string m_keyId;
};

} // namespace pulse
