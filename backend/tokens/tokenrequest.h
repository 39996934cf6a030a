#pragma once
#include "backend/core/clock.h"
#include "backend/core/json.h"
#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pulse {

/// What a participant can publish, in LiveKit's words.
inline constexpr std::array<std::string_view, 4> trackSources{"camera", "microphone", "screen_share", "screen_share_audio"};

/// The grants a token asks for. LiveKit reads an absent grant as a granted one in places, so every one is written,
/// true or false.
struct TokenGrants {
    bool roomJoin = true;
    bool roomAdmin = false;
    bool canPublish = true;
    bool canSubscribe = true;
    std::optional<bool> canPublishData{};   ///< absent: as canPublish
    std::vector<std::string> canPublishSources{};   ///< of `trackSources`; empty: all
    bool canUpdateOwnMetadata = false;
    bool canSubscribeMetrics = false;
    bool hidden = false;
    // these reach beyond the room: dedicated projects only
    bool roomCreate = false;
    bool roomList = false;
    bool roomRecord = false;
    bool ingressAdmin = false;
    bool recorder = false;
    bool agent = false;
    bool canManageAgentSession = false;
    bool sipAdmin = false;
    bool sipCall = false;
    std::string destinationRoom{};
};

/// A token to be minted.
struct TokenRequest {
    static constexpr int64_t defaultTtlSeconds = 4 * 3600;
    static constexpr int64_t minTtlSeconds = 60;
    static constexpr int64_t maxTtlSeconds = 24 * 3600;
    static constexpr size_t roomPrefixBytes = 9;   ///< of the project's tag and its end, within LiveKit's 256

    std::string roomName;
    std::string participantName{};
    std::string participantIdentity{};   ///< empty: the name
    std::optional<int64_t> ttlSeconds{};  ///< absent: four hours, or the project's greatest
    std::optional<json::object> metadata{};
    std::string metadataText{};          ///< metadata given as a string; not with `metadata`
    std::vector<std::pair<std::string, std::string>> attributes{};
    json::object claims{};               ///< added beside LiveKit's
    json::object roomConfig{};           ///< checked members, in snake_case
    TokenGrants grants{};
};

/// A token as its one answer shows it.
struct IssuedToken {
    std::string token;
    std::string serverUrl;
    Time expiresAt{};
    std::string projectId;
    std::string roomName;                ///< as asked
    std::string participantName;
    std::string participantIdentity;
};

/// Reads the body of POST /v1/tokens/create. ValidationFailed names every offending member, unknown ones with the nearest
/// name.
Result<TokenRequest> readTokenRequest(json::object body);

/// The members that a body may have, for OpenAPI.
std::vector<std::string_view> tokenRequestMembers();

/// The limits that hold in every project: all offending members at once (ValidationFailed).
Result<void> validate(const TokenRequest& request);

} // namespace pulse
