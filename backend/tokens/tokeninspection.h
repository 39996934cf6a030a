#pragma once
#include "backend/core/clock.h"
#include "backend/core/json.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pulse {

/// What a token is good for, by its claims.
enum class TokenPurpose : uint8_t { Join, ServerCall, Webhook };

/// What was found out about the signature.
enum class TokenSignature : uint8_t {
    Unchecked,    ///< no key pair of that name is known here
    Good,
    Bad,
    Sealed,       ///< the project's key pair cannot be read without the master key
};

/// What is wrong with a token, or odd about it. Refusals are those of livekit-server 1.13.5, seen at /rtc/validate.
enum class TokenFault : uint8_t {
    // it cannot be read: 401 "invalid authorization token"
    Empty, TooLong, NotThreeParts, HeaderEncoding, HeaderNotJson, ClaimsEncoding, ClaimsNotJson, SignatureEncoding,
    // it is refused: 401
    AlgorithmNone, AlgorithmOther, NoKey, UnknownKey, BadSignature, Expired, NotYetValid, ClaimType, NoVideoGrant, NoRoomJoin,
    // it is refused: 400
    NoRoom, NoIdentity, IdentityTooLong, RoomTooLong,
    // it works, and yet
    SignatureUnchecked, NoExpiry, LongLived, UnknownGrant, UnknownSource, IdentityFromJti, MisspeltClaim,
};

enum class FaultKind : uint8_t { Unreadable, Refused, Remark };
FaultKind kindOf(TokenFault fault);

struct TokenFinding {
    TokenFault fault;
    std::string name{};      ///< of the part, claim or grant it is about
    std::string value{};     ///< what stands there, or what was meant
    int64_t seconds = 0;     ///< by how much a time is missed

    bool operator==(const TokenFinding&) const = default;
};

/// A token taken apart. What could not be read is empty.
struct TokenInspection {
    Time at{};                                   ///< when it was looked at
    std::vector<TokenFinding> findings{};        ///< the gravest first
    TokenPurpose purpose = TokenPurpose::Join;
    TokenSignature signature = TokenSignature::Unchecked;
    std::string signerId{};                      ///< of the project whose own key pair it is; empty: the shared LiveKit's
    std::string signerName{};
    std::string projectId{};                     ///< of the project that the room, on a shared LiveKit, belongs to
    std::string projectName{};

    json::object header{};
    json::object claims{};
    std::string algorithm{};
    std::string apiKey{};                        ///< iss
    std::string identity{};                      ///< sub, or jti in its place
    std::string name{};
    std::string kind{};
    std::string room{};
    std::string roomShown{};                     ///< without the prefix that Pulse puts before a shared LiveKit's rooms
    std::string destinationRoom{};
    std::string metadata{};
    std::vector<std::pair<std::string, std::string>> attributes{};
    std::vector<std::string> sources{};          ///< canPublishSources
    bool hasRoomConfig = false;
    std::optional<int64_t> notBefore{}, issuedAt{}, expires{};   ///< seconds since 1970
    std::vector<std::string> grants{};           ///< true ones of video, LiveKit's spelling; "sip.admin" for others
    bool canPublish = true, canSubscribe = true, canPublishData = true;   ///< LiveKit's reading: absent is true

    bool has(std::string_view grant) const;
    /// Whether it could be taken apart.
    bool isReadable() const;
    /// Whether a LiveKit with the key pair would take it: nothing found that is more than a remark.
    bool isAccepted() const;
};

/// The text that somebody pasted as a bare token: white space, quotes and a "Bearer " around it are dropped.
std::string bareToken(std::string_view text);

/// Takes a bare token apart and lists what LiveKit would say of it at `now`; the signature is left Unchecked. Never refuses and
/// never throws, whatever the text.
TokenInspection inspectToken(std::string_view token, Time now);
/// Puts what was learnt of the signature into the findings. `isKnownKey`: the issuer is a key pair of this installation.
void noteSignature(TokenInspection& inspection, TokenSignature signature, bool isKnownKey);

} // namespace pulse
