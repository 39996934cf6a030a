#include "backend/livekit/accesstoken.h"
#include "backend/core/text.h"
#include <cstring>

namespace pulse {

namespace {

/// base64url of {"alg":"HS256","typ":"JWT"}, and its dot.
constexpr std::string_view headerPart = "eyJhbGciOiJIUzI1NiIsInR5cCI6IkpXVCJ9.";
constexpr size_t macBytes = 32;

/// Two characters for each 12 bits: one look-up for three bytes of input is half of the work of one for each character.
struct Base64Pairs {
    char text[4096][2];
};

constexpr Base64Pairs makePairs()
{
    constexpr std::string_view alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    Base64Pairs pairs{};
    for (size_t i = 0; i < 4096; ++i) {
        pairs.text[i][0] = alphabet[i >> 6];
        pairs.text[i][1] = alphabet[i & 63];
    }
    return pairs;
}

constexpr Base64Pairs pairs = makePairs();

void appendBase64Url(std::string& out, std::string_view bytes)
{
    const auto* in = reinterpret_cast<const unsigned char*>(bytes.data());
    const auto whole = bytes.size() / 3 * 3;
    const auto start = out.size();
    out.resize(start + (bytes.size() * 8 + 5) / 6);
    char* to = out.data() + start;
    const auto put = [&to](unsigned twelveBits) {
        std::memcpy(to, pairs.text[twelveBits], 2);
        to += 2;
    };
    for (size_t i = 0; i < whole; i += 3) {
        const unsigned bits = static_cast<unsigned>(in[i]) << 16 | static_cast<unsigned>(in[i + 1]) << 8 | in[i + 2];
        put(bits >> 12);
        put(bits & 0xFFF);
    }
    if (bytes.size() - whole == 2) {
        const unsigned bits = static_cast<unsigned>(in[whole]) << 10 | static_cast<unsigned>(in[whole + 1]) << 2;
        put(bits >> 6);
        *to = pairs.text[bits & 63][1];
    } else if (bytes.size() - whole == 1) {
        put(static_cast<unsigned>(in[whole]) << 4);
    }
}

/// Whether the header says HS256 and nothing that we do not understand.
bool isOurHeader(std::string_view part)
{
    std::string text;
    if (!fromBase64Url(part, text))
        return false;
    const auto header = parseJsonObject(text);
    if (!header)
        return false;
    const auto* algorithm = header->if_contains("alg");
    const auto* type = header->if_contains("typ");
    return algorithm && algorithm->is_string() && algorithm->get_string() == "HS256"
        && (!type || (type->is_string() && type->get_string() == "JWT")) && !header->if_contains("crit");
}

/// Reads a time claim: false when it is there and no whole number.
bool readSeconds(const json::object& claims, std::string_view name, std::optional<int64_t>& out)
{
    const auto* value = claims.if_contains(name);
    if (!value)
        return true;
    if (value->is_int64())
        out = value->get_int64();
    else if (value->is_uint64())
        out = std::numeric_limits<int64_t>::max();
    else
        return false;
    return true;
}

/// How far `later` lies after `earlier`, without leaving int64.
int64_t distance(int64_t later, int64_t earlier)
{
    int64_t result = 0;
    if (__builtin_sub_overflow(later, earlier, &result))
        return later > earlier ? std::numeric_limits<int64_t>::max() : std::numeric_limits<int64_t>::min();
    return result;
}

} // namespace

std::string webSocketUrl(std::string_view url)
{
    while (url.ends_with('/'))
        url.remove_suffix(1);
    if (url.starts_with("http://"))
        return "ws://" + std::string(url.substr(7));
    if (url.starts_with("https://"))
        return "wss://" + std::string(url.substr(8));
    return std::string(url);
}

TokenSigner::TokenSigner(std::string apiKey, std::string_view apiSecret) : m_apiKey(std::move(apiKey)), m_hmac(apiSecret) {}

std::string TokenSigner::sign(std::string_view claims) const
{
    std::string token;
    token.reserve(headerPart.size() + (claims.size() + macBytes) * 4 / 3 + 8);
    token = headerPart;
    appendBase64Url(token, claims);
    unsigned char mac[macBytes];
    m_hmac.sign(token, mac);
    token.push_back('.');
    appendBase64Url(token, {reinterpret_cast<const char*>(mac), macBytes});
    return token;
}

bool TokenSigner::hasSigned(std::string_view token) const
{
    const auto dot = token.rfind('.');
    if (dot == token.npos || token.size() > maxBytes)
        return false;
    unsigned char mac[macBytes];
    m_hmac.sign(token.substr(0, dot), mac);
    std::string expected;
    appendBase64Url(expected, {reinterpret_cast<const char*>(mac), macBytes});
    return equalsConstantTime(expected, token.substr(dot + 1));
}

VerifiedToken TokenSigner::verify(std::string_view token, Time now) const
{
    VerifiedToken verified;
    const auto first = token.find('.');
    const auto second = first == token.npos ? first : token.find('.', first + 1);
    if (token.size() > maxBytes || second == token.npos || token.find('.', second + 1) != token.npos)
        return verified;
    const auto signature = token.substr(second + 1);
    std::string decoded;
    if (signature.empty() || !fromBase64Url(signature, decoded) || !isOurHeader(token.substr(0, first)))
        return verified;

    unsigned char mac[macBytes];
    m_hmac.sign(token.substr(0, second), mac);
    // Compared as text: a signature has one spelling only.
    std::string expected;
    appendBase64Url(expected, {reinterpret_cast<const char*>(mac), macBytes});
    verified.verdict = TokenVerdict::BadSignature;
    if (!equalsConstantTime(expected, signature))
        return verified;

    verified.verdict = TokenVerdict::Malformed;
    std::string text;
    if (!fromBase64Url(token.substr(first + 1, second - first - 1), text))
        return verified;
    auto claims = parseJsonObject(text);
    std::optional<int64_t> expires, notBefore, issuedAt;
    if (!claims || !readSeconds(*claims, "exp", expires) || !readSeconds(*claims, "nbf", notBefore)
        || !readSeconds(*claims, "iat", issuedAt) || !expires)
        return verified;
    const auto* issuer = claims->if_contains("iss");
    if (!issuer || !issuer->is_string() || std::string_view(issuer->get_string()) != m_apiKey) {
        verified.verdict = TokenVerdict::BadSignature;
        return verified;
    }

    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    verified.claims = std::move(*claims);
    verified.expiresIn = distance(*expires, seconds);
    verified.verdict = verified.expiresIn < -leewaySeconds ? TokenVerdict::Expired
        : notBefore && distance(*notBefore, seconds) > leewaySeconds ? TokenVerdict::NotYetValid
        : TokenVerdict::Ok;
    return verified;
}

} // namespace pulse
