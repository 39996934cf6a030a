#include "backend/tokens/tokenservice.h"
#include "backend/tokens/tokenclaims.h"
#include <algorithm>
#include <tuple>

namespace pulse {

namespace {

constexpr std::string_view scopeCreate = "tokens:create";
constexpr std::string_view scopeValidate = "tokens:validate";

Error notConfigured()
{
    return Error{.code = ErrorCode::Conflict,
                 .args = {{"why", "LiveKit is not configured: set LIVEKIT_API_KEY and LIVEKIT_API_SECRET, or the project's own"}}};
}

Result<int64_t> ttlOf(const TokenProject& project, const TokenRequest& request)
{
    if (!request.ttlSeconds)
        return std::min(TokenRequest::defaultTtlSeconds, project.maxTokenTtl);
    if (*request.ttlSeconds > project.maxTokenTtl)
        return fail(validationError({fieldError(ErrorCode::FieldRange, "ttl", {{"min", std::to_string(TokenRequest::minTtlSeconds)},
                                                                             {"max", std::to_string(project.maxTokenTtl)}})}));
    return *request.ttlSeconds;
}

/// The room decides whose a token is; what else the claims say of it is a hint only.
bool isOfProject(const TokenProject& project, const json::object& claims)
{
    if (project.isDedicated())
        return true;
    const auto* video = claims.if_contains("video");
    const auto* room = video && video->is_object() ? video->get_object().if_contains("room") : nullptr;
    return room && room->is_string() && std::string_view(room->get_string()).starts_with(project.roomPrefix);
}

TokenReason reasonOf(TokenVerdict verdict)
{
    switch (verdict) {
    case TokenVerdict::Ok: return TokenReason::Ok;
    case TokenVerdict::Malformed: return TokenReason::Malformed;
    case TokenVerdict::BadSignature: return TokenReason::BadSignature;
    case TokenVerdict::Expired: return TokenReason::Expired;
    case TokenVerdict::NotYetValid: return TokenReason::NotYetValid;
    }
    return TokenReason::Malformed;
}

} // namespace

Result<const TokenProject*> TokenService::projectFor(const Actor& actor, std::string_view projectId, std::string_view scope) const
{
    if (!m_projects.isConfirmed())
        return fail(ErrorCode::StoreUnavailable);
    const auto& who = *actor.who;
    const auto* project = m_projects.find(projectId);
    if (!project || (who.type == ActorType::Key && who.projectId != projectId))
        return fail(ErrorCode::NotFound, {{"what", "project"}});
    if (who.type == ActorType::Key)
        PULSE_CHECK(authorizeScope(who, scope));
    else
        if (auto allowed = authorize(actor, Permission::ManageKeys, project->organizationId); !allowed)
            return fail(allowed.error().code == ErrorCode::NotFound ? Error{.code = ErrorCode::NotFound, .args = {{"what", "project"}}}
                                                                    : std::move(allowed).error());
    return project;
}

Result<void> TokenService::requireSigner(const TokenProject& project)
{
    if (project.signer)
        return {};
    if (project.isSealed)
        return fail(ErrorCode::Sealed);
    return fail(notConfigured());
}

Result<IssuedToken> TokenService::create(const Actor& actor, std::string_view projectId, const TokenRequest& request)
{
    PULSE_TRY(const auto* project, projectFor(actor, projectId, scopeCreate));
    if (!project->hasVideo)
        return fail(ErrorCode::FeatureDisabled, {{"feature", "video"}});
    PULSE_CHECK(validate(request));
    PULSE_TRY(const auto ttl, ttlOf(*project, request));
    PULSE_CHECK(checkGrants(*project, request.grants));
    PULSE_CHECK(requireSigner(*project));
    for (const auto& guard : hooks.guards)
        PULSE_CHECK(guard(*project, request));

    IssuedToken issued;
    issued.participantIdentity = request.participantIdentity.empty() ? request.participantName : request.participantIdentity;
    const auto now = std::chrono::floor<std::chrono::seconds>(m_clock.now()).time_since_epoch().count();
    issued.token = project->signer->sign(writeClaims(*project, request, issued.participantIdentity, {.now = now, .expires = now + ttl}));
    issued.serverUrl = project->serverUrl;
    issued.expiresAt = fromMillis((now + ttl) * 1'000);
    issued.projectId = project->id;
    issued.roomName = request.roomName;
    issued.participantName = request.participantName;
    m_issued.add();
    return issued;
}

Result<TokenCheck> TokenService::check(const Actor& actor, std::string_view projectId, std::string_view token)
{
    PULSE_TRY(const auto* project, projectFor(actor, projectId, scopeValidate));
    PULSE_CHECK(requireSigner(*project));
    auto verified = project->signer->verify(token, m_clock.now());
    TokenCheck check{.reason = reasonOf(verified.verdict)};
    if (verified.claims.empty())
        return check;
    if (!isOfProject(*project, verified.claims))
        return TokenCheck{.reason = TokenReason::OtherProject};
    const auto isBanned = [&](const auto& ban) { return ban(*project, verified.claims); };
    if (check.reason == TokenReason::Ok && std::ranges::any_of(hooks.bans, isBanned))
        check.reason = TokenReason::Banned;
    check.expiresIn = std::max<int64_t>(verified.expiresIn, 0);
    check.claims = std::move(verified.claims);
    return check;
}

Result<TokenInspection> TokenService::inspect(const Actor& actor, std::string_view token) const
{
    PULSE_CHECK(authorizeOperator(actor));
    const auto bare = bareToken(token);
    auto inspection = inspectToken(bare, m_clock.now());
    const auto tag = inspection.room.substr(0, std::min(inspection.room.find('~'), inspection.room.size()));
    const auto pairs = m_projects.keyPairs(inspection.apiKey);
    auto signature = TokenSignature::Unchecked;
    for (const auto& pair : pairs) {
        const bool isGood = pair.signer && pair.signer->hasSigned(bare);
        // A pair that does not fit says less than one that does.
        if (signature != TokenSignature::Unchecked && !isGood)
            continue;
        signature = isGood ? TokenSignature::Good : pair.signer ? TokenSignature::Bad : TokenSignature::Sealed;
        inspection.signerId = pair.projectId;
        inspection.signerName = pair.projectName;
    }
    if (tag.size() < inspection.room.size() && inspection.signerId.empty()) {
        std::tie(inspection.projectId, inspection.projectName) = m_projects.projectOfTag(tag);
        if (!inspection.projectId.empty())
            inspection.roomShown = inspection.room.substr(tag.size() + 1);
    }
    noteSignature(inspection, signature, !pairs.empty());
    return inspection;
}

Result<LiveKitFinding> TokenService::testLiveKit(const Actor& actor, LiveKitCredentials credentials, const std::stop_token& stop) const
{
    PULSE_CHECK(authorizeOperator(actor));
    const auto shared = m_projects.liveKit();
    if (credentials.host.empty())
        credentials.host = shared.host;
    if (credentials.apiKey.empty() && credentials.apiSecret.empty())
        credentials.apiKey = shared.apiKey;
    if (credentials.apiSecret.empty() && credentials.apiKey == shared.apiKey)
        credentials.apiSecret = shared.apiSecret;
    return probeLiveKit(credentials, m_clock.now(), 5'000, stop);
}

Result<LiveKitFinding> TokenService::testLiveKitOf(const Actor& actor, const std::string& projectId, LiveKitCredentials credentials,
                                                   const std::stop_token& stop) const
{
    PULSE_CHECK(authorizeOperator(actor));
    if (credentials.apiSecret.empty() && !credentials.apiKey.empty()) {
        PULSE_TRY(const auto own, m_projects.liveKitOf(projectId));
        if (credentials.apiKey == own.apiKey)
            credentials.apiSecret = own.apiSecret;
    }
    return probeLiveKit(credentials, m_clock.now(), 5'000, stop);
}

std::string TokenService::serverUrl(std::string_view projectId) const
{
    const auto* project = m_projects.isConfirmed() ? m_projects.find(projectId) : nullptr;
    return project ? project->serverUrl : std::string{};
}

} // namespace pulse
