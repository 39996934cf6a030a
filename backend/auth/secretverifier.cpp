#include "backend/auth/secretverifier.h"

namespace pulse {

SecretVerifier::SecretVerifier(const Peppers& peppers) : m_isSealed(peppers.isSealed())
{
    for (const auto& [version, bytes] : peppers.byVersion)
        m_peppers.push_back({"v" + std::to_string(version) + ":", HmacSigner(bytes)});
}

SecretVerifier::HexMac SecretVerifier::macOf(const Pepper& pepper, std::string_view secret)
{
    std::array<unsigned char, 32> mac;
    pepper.hmac.sign(secret, mac.data());
    HexMac hex;
    for (size_t i = 0; i < mac.size(); ++i) {
        hex[2 * i] = "0123456789abcdef"[mac[i] >> 4];
        hex[2 * i + 1] = "0123456789abcdef"[mac[i] & 15];
    }
    return hex;
}

Result<bool> SecretVerifier::verify(std::string_view stored, std::string_view secret) const
{
    for (const auto& pepper : m_peppers)
        if (stored.starts_with(pepper.prefix))
            return equalsConstantTime(textOf(macOf(pepper, secret)), stored.substr(pepper.prefix.size()));
    return fail(ErrorCode::Sealed);
}

std::vector<std::string> SecretVerifier::hashes(std::string_view secret) const
{
    std::vector<std::string> all;
    for (const auto& pepper : m_peppers)
        all.push_back(pepper.prefix + std::string(textOf(macOf(pepper, secret))));
    return all;
}

} // namespace pulse
