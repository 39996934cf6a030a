#include "backend/keys/secrethash.h"
#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include <charconv>
#include <crypt.h>
#include <memory>
#include <optional>

namespace pulse {

namespace {

constexpr std::string_view keyPrefix = "pulse_key_";
constexpr std::string_view secretPrefix = "pulse_secret_";
constexpr size_t keyDigits = 32;
constexpr size_t secretDigits = 64;

bool isPrefixedHex(std::string_view text, std::string_view prefix, size_t digits)
{
    if (text.size() != prefix.size() + digits || !text.starts_with(prefix))
        return false;
    return text.find_first_not_of("0123456789abcdef", prefix.size()) == std::string_view::npos;
}

struct StoredHash {
    int64_t version = 0;
    std::string_view hex;
};

std::optional<StoredHash> parseHash(std::string_view stored)
{
    const auto colon = stored.find(':');
    if (!stored.starts_with('v') || colon == std::string_view::npos)
        return {};
    StoredHash hash{.hex = stored.substr(colon + 1)};
    const auto* end = stored.data() + colon;
    const auto [at, ec] = std::from_chars(stored.data() + 1, end, hash.version);
    if (ec != std::errc{} || at != end || hash.hex.size() != 64)
        return {};
    return hash;
}

} // namespace

Result<std::string> hashSecret(const Peppers& peppers, std::string_view secret)
{
    if (peppers.isSealed())
        return fail(ErrorCode::Sealed);
    return "v" + std::to_string(peppers.current) + ":" + toHex(hmacSha256(peppers.byVersion.at(peppers.current), secret));
}

Result<bool> verifySecret(const Peppers& peppers, std::string_view stored, std::string_view secret)
{
    const auto hash = parseHash(stored);
    if (!hash)
        return false;
    const auto pepper = peppers.byVersion.find(hash->version);
    if (pepper == peppers.byVersion.end())
        return fail(ErrorCode::Sealed);
    return equalsConstantTime(toHex(hmacSha256(pepper->second, secret)), hash->hex);
}

bool needsUpgrade(const Peppers& peppers, std::string_view stored)
{
    const auto hash = parseHash(stored);
    return !peppers.isSealed() && (!hash || hash->version != peppers.current);
}

bool isOldHash(std::string_view stored)
{
    return stored.size() == 60 && (stored.starts_with("$2a$") || stored.starts_with("$2b$") || stored.starts_with("$2y$"));
}

bool verifyOldSecret(std::string_view stored, std::string_view secret)
{
    if (!isOldHash(stored) || !isSecretText(secret))
        return false;
    // 32 KiB: too much for a worker's stack frame.
    const auto scratch = std::make_unique<crypt_data>();
    const std::string setting(stored);
    const char* made = crypt_r(std::string(secret).c_str(), setting.c_str(), scratch.get());
    return made && equalsConstantTime(made, stored);
}

std::string newKeyText() { return std::string(keyPrefix) + randomHex(keyDigits); }
std::string newSecretText() { return std::string(secretPrefix) + randomHex(secretDigits); }
bool isKeyText(std::string_view text) { return isPrefixedHex(text, keyPrefix, keyDigits); }
bool isSecretText(std::string_view text) { return isPrefixedHex(text, secretPrefix, secretDigits); }

} // namespace pulse
