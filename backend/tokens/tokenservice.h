#pragma once
#include "backend/core/actor.h"
#include "backend/core/metrics.h"
#include "backend/livekit/livekitprobe.h"
#include "backend/tokens/tokeninspection.h"
#include "backend/tokens/tokenprojects.h"
#include "backend/tokens/tokenrequest.h"
#include <functional>
#include <vector>

namespace pulse {

enum class TokenReason : uint8_t { Ok, Malformed, BadSignature, Expired, NotYetValid, OtherProject, Banned };
template <>
inline constexpr std::array<std::string_view, 7> enumNames<TokenReason>{
    "ok", "malformed", "bad_signature", "expired", "not_yet_valid", "other_project", "banned"};

struct TokenCheck {
    TokenReason reason = TokenReason::Malformed;
    json::object claims{};      ///< empty unless the signature is this project's
    int64_t expiresIn = 0;      ///< seconds; 0 when it is over
};

/// What rooms to the left ask before a token is minted or found good: memory only, microseconds. Filled once by the
/// composition root, before the first call.
struct TokenHooks {
    /// Refuses a mint: a quota, a ban, a duplicate identity.
    std::vector<std::function<Result<void>(const TokenProject&, const TokenRequest&)>> guards;
    /// Whether the holder of these claims is banned.
    std::vector<std::function<bool(const TokenProject&, const json::object& claims)>> bans;
};

/// Mints and checks LiveKit tokens from memory alone: no disk, no lock, any thread. A key acts in its own project; an
/// administrator names one and needs Permission::ManageKeys there.
class TokenService {
public:
    TokenService(TokenProjects& projects, const Clock& clock) : m_projects(projects), m_clock(clock) {}
    TokenHooks hooks;

    /// ValidationFailed; FeatureDisabled when the project's video is off; GrantNeedsDedicated; Conflict while there are no
    /// LiveKit credentials; Sealed when the project's own cannot be read; ScopeMissing, Forbidden, NotFound; StoreUnavailable
    /// while the projects are not read.
    Result<IssuedToken> create(const Actor& actor, const TokenRequest& request) { return create(actor, actor.who->projectId, request); }
    Result<IssuedToken> create(const Actor& actor, std::string_view projectId, const TokenRequest& request);

    /// Whether `token` would let its holder into this project's rooms. Refused only as create is, never for the text.
    Result<TokenCheck> check(const Actor& actor, std::string_view token) { return check(actor, actor.who->projectId, token); }
    Result<TokenCheck> check(const Actor& actor, std::string_view projectId, std::string_view token);

    /// Takes a token apart and says what LiveKit would: for operators (Forbidden). The text may be anything; it is neither kept
    /// nor logged. The signature is checked against every key pair of this installation that bears the issuer's name.
    Result<TokenInspection> inspect(const Actor& actor, std::string_view token) const;
    /// Calls a LiveKit with a key pair and says what came of it; for operators (Forbidden). What is empty of `credentials` is taken
    /// from the shared LiveKit; its secret only for its own key. Blocks for five seconds at most.
    Result<LiveKitFinding> testLiveKit(const Actor& actor, LiveKitCredentials credentials, const std::stop_token& stop = {}) const;
    /// The same for a project's own LiveKit, as it is typed: a secret that is empty is the project's stored one, as long as the key is
    /// the stored one too. Nothing is taken from the shared LiveKit. NotFound; Sealed when the stored secret is needed and
    /// cannot be read.
    Result<LiveKitFinding> testLiveKitOf(const Actor& actor, const std::string& projectId, LiveKitCredentials credentials, const std::stop_token& stop = {}) const;

    /// The LiveKit that projects without their own use; replaces what the settings said. Any thread.
    void setLiveKit(LiveKitCredentials credentials) { m_projects.setLiveKit(std::move(credentials)); }
    bool hasLiveKit() const { return m_projects.hasLiveKit(); }

    /// Where the participants of a living project connect, as its tokens say; empty while the projects are not read. For who may
    /// see the project already: asks no permission.
    std::string serverUrl(std::string_view projectId) const;
    /// The same for projects of a region without a LiveKit of their own.
    std::string serverUrl(Region region) const { return m_projects.serverUrlOf(region); }

    /// Tokens minted since the start.
    uint64_t issued() const { return m_issued.value(); }

private:
    static Result<void> requireSigner(const TokenProject& project);
    Result<const TokenProject*> projectFor(const Actor& actor, std::string_view projectId, std::string_view scope) const;

    TokenProjects& m_projects;
    const Clock& m_clock;
    Counter m_issued;
};

} // namespace pulse
