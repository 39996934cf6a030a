#pragma once
#include "backend/core/clock.h"
#include "backend/core/crypto.h"
#include "backend/core/json.h"
#include <string>
#include <string_view>

/// LiveKit's access tokens: JWT, HS256 and nothing else. Any thread.
namespace pulse {

/// A key pair of a LiveKit server, and where the server is.
struct LiveKitCredentials {
    std::string host{};      ///< ws, wss, http or https URL; may be empty
    std::string apiKey;
    std::string apiSecret;

    bool isComplete() const { return !apiKey.empty() && !apiSecret.empty(); }
    bool operator==(const LiveKitCredentials&) const = default;
};

/// The URL with ws for http and wss for https, without a slash at its end.
std::string webSocketUrl(std::string_view url);

enum class TokenVerdict : uint8_t { Ok, Malformed, BadSignature, Expired, NotYetValid };

struct VerifiedToken {
    TokenVerdict verdict = TokenVerdict::Malformed;
    json::object claims{};       ///< as written, once the signature is good; else empty
    int64_t expiresIn = 0;       ///< seconds left; not above 0 when expired
};

/// Signs and checks the tokens of one key pair, its hash contexts prepared once. Immutable.
class TokenSigner {
public:
    /// As far as the clocks of two machines may differ.
    static constexpr int64_t leewaySeconds = 60;
    /// The longest token that is looked at.
    static constexpr size_t maxBytes = 64 * 1024;

    TokenSigner(std::string apiKey, std::string_view apiSecret);
    const std::string& apiKey() const { return m_apiKey; }

    /// header.payload.signature of `claims`, which is JSON text.
    std::string sign(std::string_view claims) const;

    /// Whether the last of the token's three parts is this pair's HMAC of the others, whatever they say.
    bool hasSigned(std::string_view token) const;

    /// Whether `token` is one of this pair's and may be used now. Never refuses with an error and never throws, whatever
    /// the text. Malformed: no three canonical base64url parts, another algorithm, no object, a claim twice, a time that is
    /// no whole number, no exp. BadSignature also for another issuer.
    VerifiedToken verify(std::string_view token, Time now) const;

private:
    std::string m_apiKey;
    HmacSigner m_hmac;
};

} // namespace pulse
