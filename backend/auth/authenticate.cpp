#include "backend/auth/authenticate.h"
#include "backend/auth/admintoken.h"

namespace pulse {

namespace {

constexpr std::string_view keyPrefix = "pulse_key_";
constexpr std::string_view secretPrefix = "pulse_secret_";

/// Views into the request, or into `decoded`.
struct SentCredentials : Credentials {
    std::string decoded{};   ///< of Basic
};

std::string_view trimmed(std::string_view text)
{
    while (!text.empty() && (text.front() == ' ' || text.front() == '\t'))
        text.remove_prefix(1);
    while (!text.empty() && (text.back() == ' ' || text.back() == '\t'))
        text.remove_suffix(1);
    return text;
}

/// Keeps `value` in `slot`; false when another one is there.
bool keep(std::string_view& slot, std::string_view value)
{
    if (!slot.empty() && slot != value)
        return false;
    slot = value;
    return true;
}

/// Standard base64 with padding (RFC 4648 §4); false on anything else.
bool fromBase64(std::string_view text, std::string& out)
{
    if (text.empty() || text.size() % 4 != 0)
        return false;
    const auto padding = text.ends_with("==") ? 2u : text.ends_with('=') ? 1u : 0u;
    uint32_t bits = 0;
    for (size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        const bool isPadding = i >= text.size() - padding;
        const int digit = isPadding ? 0
            : c >= 'A' && c <= 'Z' ? c - 'A'
            : c >= 'a' && c <= 'z' ? c - 'a' + 26
            : c >= '0' && c <= '9' ? c - '0' + 52
            : c == '+' ? 62 : c == '/' ? 63 : -1;
        if (digit < 0)
            return false;
        bits = bits << 6 | static_cast<uint32_t>(digit);
        if (i % 4 == 3) {
            for (int shift = 16; shift >= 0; shift -= 8)
                out.push_back(static_cast<char>(bits >> shift & 0xFF));
            bits = 0;
        }
    }
    out.resize(out.size() - padding);
    return true;
}

bool keepBearer(std::string_view value, SentCredentials& out)
{
    if (value.starts_with(keyPrefix))
        return keep(out.key, value);
    if (value.starts_with(secretPrefix))
        return keep(out.secret, value);
    if (value.starts_with(adminTokenPrefix))
        return keep(out.admin, value);
    return keep(out.other, value);
}

/// key:secret as curl -u sends it; the secret may be empty.
bool keepBasic(std::string_view value, SentCredentials& out)
{
    if (!out.decoded.empty() || !fromBase64(value, out.decoded))
        return keep(out.other, value);
    const std::string_view pair = out.decoded;
    const auto colon = pair.find(':');
    if (colon == pair.npos || !pair.starts_with(keyPrefix))
        return keep(out.other, value);
    const auto secret = pair.substr(colon + 1);
    return keep(out.key, pair.substr(0, colon)) && (secret.empty() || keep(out.secret, secret));
}

bool keepAuthorization(std::string_view value, SentCredentials& out)
{
    const auto space = value.find(' ');
    const auto scheme = value.substr(0, space);
    const auto rest = space == value.npos ? std::string_view{} : trimmed(value.substr(space));
    if (equalsIgnoringCase(scheme, "bearer") && !rest.empty())
        return keepBearer(rest, out);
    if (equalsIgnoringCase(scheme, "basic") && !rest.empty())
        return keepBasic(rest, out);
    return keep(out.other, value);
}

Result<void> readCredentials(const Request& request, SentCredentials& out)
{
    bool isConsistent = true;
    for (const auto& [name, sent] : request.headers) {
        const auto value = trimmed(sent);
        if (value.empty())
            continue;
        if (equalsIgnoringCase(name, "x-pulse-key"))
            isConsistent &= keep(out.key, value);
        else if (equalsIgnoringCase(name, "x-pulse-secret"))
            isConsistent &= keep(out.secret, value);
        else if (equalsIgnoringCase(name, "authorization"))
            isConsistent &= keepAuthorization(value, out);
    }
    const int kinds = out.hasKey() + !out.admin.empty() + !out.other.empty();
    if (!isConsistent || kinds > 1)
        return fail(ErrorCode::ConflictingCredentials);
    return {};
}

} // namespace

Result<std::shared_ptr<const Identity>> authenticate(AuthService& service, const Request& request, const Route& route)
{
    if (route.access == Access::Open)
        return nullptr;
    SentCredentials given;
    PULSE_CHECK(readCredentials(request, given));
    const Entrance entrance{.scope = route.scope, .route = route.pattern, .ip = request.actor.ip, .isFromHere = route.access != Access::Key && isFromHere(request)};
    if (route.access == Access::Key)
        return service.admitKey(given, entrance);
    return service.admitManager(given, entrance);
}

Result<void> proveSecret(AuthService& service, const Request& request)
{
    SentCredentials given;
    PULSE_CHECK(readCredentials(request, given));
    return service.prove(given);
}

} // namespace pulse
