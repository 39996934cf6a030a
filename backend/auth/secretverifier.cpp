#include "backend/auth/secretverifier.h"
#include "backend/core/text.h"

namespace pulse {

SecretVerifier::SecretVerifier(const Peppers& peppers) : m_isSealed(peppers.isSealed())
{
    for (const auto& [version, bytes] : peppers.byVersion)
        m_peppers.push_back({"v" + std::to_string(version) + ":", HmacSigner(bytes)});
}

std::string SecretVerifier::hashOf(const Pepper& pepper, std::string_view secret)
{
    char mac[32];
    pepper.hmac.sign(secret, reinterpret_cast<unsigned char*>(mac));
    return pepper.prefix + toHex({mac, sizeof mac});
}

Result<bool> SecretVerifier::verify(std::string_view stored, std::string_view secret) const
{
    for (const auto& pepper : m_peppers)
        if (stored.starts_with(pepper.prefix))
            return equalsConstantTime(hashOf(pepper, secret), stored);
    return fail(ErrorCode::Sealed);
}

std::vector<std::string> SecretVerifier::hashes(std::string_view secret) const
{
    std::vector<std::string> all;
    for (const auto& pepper : m_peppers)
        all.push_back(hashOf(pepper, secret));
    return all;
}

} // namespace pulse
