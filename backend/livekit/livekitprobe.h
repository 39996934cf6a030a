#pragma once
#include "backend/core/clock.h"
#include "backend/livekit/accesstoken.h"
#include <cstdint>
#include <stop_token>
#include <string>

namespace pulse {

/// What a LiveKit server made of a call with its key pair.
enum class LiveKitVerdict : uint8_t {
    Ok,
    NoAddress, BadAddress,                 ///< nothing was called
    NoKey,
    Unresolved, Unreachable, TimedOut, Tls,
    WrongKey, WrongSecret, ClockSkew, Refused,
    Redirected, NotReady, NotLiveKit,
};

struct LiveKitFinding {
    LiveKitVerdict verdict = LiveKitVerdict::NotLiveKit;
    std::string address{};          ///< what was called: scheme, host and port
    std::string why{};              ///< what the transport or the server said; nothing secret
    int status = 0;                 ///< of the answer; 0: there was none
    int64_t elapsedMs = 0;
    int64_t clockAheadSeconds = 0;  ///< the server's clock against ours, as far as it told
};

/// The URL under which a server is called: http for ws, https for wss, without a slash at the end. Empty: it is none.
std::string callUrl(std::string_view address);

/// Asks the server for a room that nobody has, with a token of a minute for this alone. Blocks for `timeoutMs` at most; never refuses and never
/// throws. Tried against livekit-server 1.13.5.
LiveKitFinding probeLiveKit(const LiveKitCredentials& credentials, Time now, int64_t timeoutMs = 5'000, const std::stop_token& stop = {});

} // namespace pulse
