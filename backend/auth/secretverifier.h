#pragma once
#include "backend/core/crypto.h"
#include "backend/keys/secrethash.h"
#include <array>
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

/// Verifies API secrets on the hot path: the same hashes as keys/secrethash.h, each pepper's hash contexts prepared once
/// (0.4 µs a check, so nothing needs to be remembered of secrets seen before). Any thread.
class SecretVerifier {
public:
    explicit SecretVerifier(const Peppers& peppers);

    bool isSealed() const { return m_isSealed; }
    /// Whether `secret` is what `stored` was made of, in constant time. Sealed when the pepper of `stored` is not there.
    Result<bool> verify(std::string_view stored, std::string_view secret) const;
    /// What `secret` would be stored as, under each pepper.
    std::vector<std::string> hashes(std::string_view secret) const;

private:
    struct Pepper {
        std::string prefix;   ///< "v1:"
        HmacSigner hmac;
    };
    using HexMac = std::array<char, 64>;
    static HexMac macOf(const Pepper& pepper, std::string_view secret);
    static std::string_view textOf(const HexMac& mac) { return {mac.data(), mac.size()}; }

    bool m_isSealed;
    std::vector<Pepper> m_peppers;
};

} // namespace pulse
