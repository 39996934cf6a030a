#include "backend/tokens/tokeninspection.h"
#include "backend/core/text.h"
#include "backend/tokens/tokenreading.h"
#include <algorithm>
#include <limits>

namespace pulse {

namespace {

constexpr size_t longestToken = 64 * 1024;
constexpr size_t longestName = 256;
constexpr int64_t leewaySeconds = 60;
constexpr int64_t longSeconds = 24 * 3600;

/// LiveKit's checks of somebody who joins, in its order.
void checkJoin(TokenInspection& out)
{
    if (out.purpose != TokenPurpose::Join)
        return;
    const auto note = [&out](TokenFinding finding) { out.findings.push_back(std::move(finding)); };
    const bool hasVideo = std::ranges::none_of(out.findings, [](const auto& finding) { return finding.fault == TokenFault::NoVideoGrant; });
    if (hasVideo && !out.has("roomJoin"))
        note({TokenFault::NoRoomJoin, "roomJoin"});
    if (out.identity.empty())
        note({TokenFault::NoIdentity, "sub"});
    else if (out.identity.size() > longestName)
        note({TokenFault::IdentityTooLong, "sub", std::to_string(out.identity.size())});
    if (hasVideo && out.room.empty())
        note({TokenFault::NoRoom, "room"});
    else if (out.room.size() > longestName)
        note({TokenFault::RoomTooLong, "room", std::to_string(out.room.size())});
}

int64_t distance(int64_t later, int64_t earlier)
{
    int64_t result = 0;
    if (__builtin_sub_overflow(later, earlier, &result))
        return later > earlier ? std::numeric_limits<int64_t>::max() : std::numeric_limits<int64_t>::min();
    return result;
}

void checkTimes(TokenInspection& out, Time now)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const bool isUnreadable = std::ranges::any_of(out.findings, [](const auto& finding) { return finding.fault == TokenFault::ClaimType && finding.name == "exp"; });
    if (out.expires) {
        if (const auto left = distance(*out.expires, seconds); left < -leewaySeconds)
            out.findings.push_back({.fault = TokenFault::Expired, .name = "exp", .seconds = left == std::numeric_limits<int64_t>::min() ? std::numeric_limits<int64_t>::max() : -left});
        const auto from = out.notBefore.value_or(out.issuedAt.value_or(seconds));
        if (distance(*out.expires, from) > longSeconds + leewaySeconds)
            out.findings.push_back({.fault = TokenFault::LongLived, .name = "exp", .seconds = distance(*out.expires, from)});
    } else if (!isUnreadable) {
        out.findings.push_back({TokenFault::NoExpiry, "exp"});
    }
    if (out.notBefore)
        if (const auto until = distance(*out.notBefore, seconds); until > leewaySeconds)
            out.findings.push_back({.fault = TokenFault::NotYetValid, .name = "nbf", .seconds = until});
}

void checkHeader(TokenInspection& out)
{
    const auto* algorithm = out.header.if_contains("alg");
    if (algorithm && algorithm->is_string())
        out.algorithm = std::string(algorithm->get_string());
    if (out.algorithm == "HS256")
        return;
    const bool isNone = toLowerAscii(out.algorithm) == "none";
    out.findings.push_back({isNone ? TokenFault::AlgorithmNone : TokenFault::AlgorithmOther, "alg", out.algorithm});
}

/// One part: base64url, then a JSON object.
bool readPart(std::string_view part, json::object& out, std::pair<TokenFault, TokenFault> faults, std::vector<TokenFinding>& findings)
{
    std::string text;
    if (part.empty() || !fromBase64Url(part, text)) {
        findings.push_back({.fault = faults.first});
        return false;
    }
    auto object = parseJsonObject(text);
    if (!object) {
        findings.push_back({.fault = faults.second});
        return false;
    }
    out = std::move(*object);
    return true;
}

void sortFindings(std::vector<TokenFinding>& findings)
{
    std::ranges::stable_sort(findings, {}, [](const TokenFinding& finding) { return kindOf(finding.fault); });
}

} // namespace

FaultKind kindOf(TokenFault fault)
{
    switch (fault) {
    case TokenFault::Empty:
    case TokenFault::TooLong:
    case TokenFault::NotThreeParts:
    case TokenFault::HeaderEncoding:
    case TokenFault::HeaderNotJson:
    case TokenFault::ClaimsEncoding:
    case TokenFault::ClaimsNotJson:
    case TokenFault::SignatureEncoding: return FaultKind::Unreadable;
    case TokenFault::AlgorithmNone:
    case TokenFault::AlgorithmOther:
    case TokenFault::NoKey:
    case TokenFault::UnknownKey:
    case TokenFault::BadSignature:
    case TokenFault::Expired:
    case TokenFault::NotYetValid:
    case TokenFault::ClaimType:
    case TokenFault::NoVideoGrant:
    case TokenFault::NoRoomJoin:
    case TokenFault::NoRoom:
    case TokenFault::NoIdentity:
    case TokenFault::IdentityTooLong:
    case TokenFault::RoomTooLong: return FaultKind::Refused;
    case TokenFault::SignatureUnchecked:
    case TokenFault::NoExpiry:
    case TokenFault::LongLived:
    case TokenFault::UnknownGrant:
    case TokenFault::UnknownSource:
    case TokenFault::IdentityFromJti:
    case TokenFault::MisspeltClaim: return FaultKind::Remark;
    }
    return FaultKind::Remark;
}

bool TokenInspection::has(std::string_view grant) const { return std::ranges::find(grants, grant) != grants.end(); }

bool TokenInspection::isReadable() const
{
    return std::ranges::none_of(findings, [](const auto& finding) { return kindOf(finding.fault) == FaultKind::Unreadable; });
}

bool TokenInspection::isAccepted() const
{
    return std::ranges::all_of(findings, [](const auto& finding) { return kindOf(finding.fault) == FaultKind::Remark; });
}

std::string bareToken(std::string_view text)
{
    constexpr auto isAround = [](char c) { return static_cast<unsigned char>(c) <= 0x20 || c == '"' || c == '\'' || c == '`' || c == ',' || c == ';'; };
    const auto strip = [&](std::string_view from) {
        while (!from.empty() && isAround(from.front()))
            from.remove_prefix(1);
        while (!from.empty() && isAround(from.back()))
            from.remove_suffix(1);
        return from;
    };
    text = strip(text);
    if (toLowerAscii(text.substr(0, 14)) == "authorization:")
        text = strip(text.substr(14));
    if (toLowerAscii(text.substr(0, 7)) == "bearer ")
        text = strip(text.substr(7));
    return std::string(text);
}

TokenInspection inspectToken(std::string_view token, Time now)
{
    TokenInspection out{.at = now};
    auto& findings = out.findings;
    const auto first = token.find('.');
    const auto second = first == token.npos ? first : token.find('.', first + 1);
    if (token.empty() || token.size() > longestToken || second == token.npos || token.find('.', second + 1) != token.npos) {
        findings.push_back({.fault = token.empty() ? TokenFault::Empty : token.size() > longestToken ? TokenFault::TooLong : TokenFault::NotThreeParts});
        return out;
    }
    const bool hasHeader = readPart(token.substr(0, first), out.header, {TokenFault::HeaderEncoding, TokenFault::HeaderNotJson}, findings);
    const bool hasClaims = readPart(token.substr(first + 1, second - first - 1), out.claims, {TokenFault::ClaimsEncoding, TokenFault::ClaimsNotJson}, findings);
    if (hasHeader)
        checkHeader(out);
    const auto signature = token.substr(second + 1);
    // Without an algorithm there is nothing to sign with: that is said, and no more.
    const bool isUnsigned = std::ranges::any_of(findings, [](const auto& finding) { return finding.fault == TokenFault::AlgorithmNone; });
    if (std::string bytes; !isUnsigned && (signature.empty() || !fromBase64Url(signature, bytes)))
        findings.push_back({.fault = TokenFault::SignatureEncoding});
    if (hasClaims) {
        readClaims(out);
        checkTimes(out, now);
        checkJoin(out);
        if (out.apiKey.empty())
            findings.push_back({TokenFault::NoKey, "iss"});
    }
    out.roomShown = out.room;
    sortFindings(findings);
    return out;
}

void noteSignature(TokenInspection& inspection, TokenSignature signature, bool isKnownKey)
{
    inspection.signature = signature;
    auto& findings = inspection.findings;
    const bool hasAlgorithm = inspection.algorithm == "HS256";
    if (!inspection.isReadable() || inspection.apiKey.empty() || !hasAlgorithm)
        return;
    if (!isKnownKey)
        findings.push_back({TokenFault::UnknownKey, "iss", inspection.apiKey});
    else if (signature == TokenSignature::Bad)
        findings.push_back({TokenFault::BadSignature, {}, inspection.apiKey});
    else if (signature != TokenSignature::Good)
        findings.push_back({TokenFault::SignatureUnchecked, "iss", inspection.apiKey});
    sortFindings(findings);
}

} // namespace pulse
