#pragma once
#include "backend/core/clock.h"
#include "backend/core/json.h"
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pulse {

/// What a participant may publish; none set: anything.
enum class TrackSource : uint8_t { Camera, Microphone, ScreenShare, ScreenShareAudio };

/// The grants a token asks for. LiveKit reads an absent grant as a granted one in places, so every one of the room's is
/// written; the server-wide ones only where they are true.
struct TokenGrants {
    bool roomJoin = true;
    bool roomAdmin = false;
    bool canPublish = true;
    bool canSubscribe = true;
    std::optional<bool> canPublishData{};   ///< absent: as canPublish
    std::vector<std::string> canPublishSources{};
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

    std::string roomName;
    std::string participantName{};
    std::string participantIdentity{};   ///< empty: the name
    int64_t ttlSeconds = defaultTtlSeconds;
    std::optional<json::object> metadata{};
    std::string metadataText{};          ///< metadata given as a string; not with `metadata`
    std::vector<std::pair<std::string, std::string>> attributes{};
    json::object claims{};               ///< added beside LiveKit's
    json::object roomConfig{};           ///< LiveKit's members, in snake_case
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

/// Reads the body of POST /v1/tokens/create. ValidationFailed names every offending member, unknown ones with the nearest name.
Result<TokenRequest> readTokenRequest(const json::object& body);

/// The limits that hold for every project: all offending members at once (ValidationFailed).
Result<void> validate(const TokenRequest& request);

} // namespace pulse
