#include "backend/livekit/livekitprobe.h"
#include "backend/core/json.h"
#include "backend/core/log.h"
#include "backend/core/text.h"
#include "backend/net/httpcall.h"
#include <algorithm>
#include <cstdlib>

namespace pulse {

namespace {

constexpr int64_t validSeconds = 60;
constexpr size_t shownBytes = 200;

std::string listToken(const LiveKitCredentials& credentials, Time now)
{
    const auto seconds = std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    const json::object claims{{"iss", credentials.apiKey}, {"nbf", seconds}, {"exp", seconds + validSeconds},
                              {"video", json::object{{"roomList", true}}}};
    return TokenSigner(credentials.apiKey, credentials.apiSecret).sign(json::serialize(claims));
}

/// What a server said, fit for a screen: one line, without the token that LiveKit repeats.
std::string shown(std::string_view text, std::string_view token)
{
    std::string line(text.substr(0, 4 * 1024));
    for (auto at = line.find(token); at != std::string::npos; at = line.find(token, at))
        line.replace(at, token.size(), "***");
    for (auto& c : line)
        if (static_cast<unsigned char>(c) < 0x20)
            c = ' ';
    line = redact(line);
    if (!isValidUtf8(line))
        return {};
    return std::string(firstBytes(trim(line), shownBytes));
}

LiveKitVerdict verdictOf(HttpFault fault)
{
    switch (fault) {
    case HttpFault::None: return LiveKitVerdict::Ok;
    case HttpFault::BadUrl: return LiveKitVerdict::BadAddress;
    case HttpFault::Unresolved: return LiveKitVerdict::Unresolved;
    case HttpFault::Unreachable: return LiveKitVerdict::Unreachable;
    case HttpFault::TimedOut:
    case HttpFault::Stopped: return LiveKitVerdict::TimedOut;
    case HttpFault::Tls: return LiveKitVerdict::Tls;
    case HttpFault::TooLarge:
    case HttpFault::Broken: return LiveKitVerdict::NotLiveKit;
    }
    return LiveKitVerdict::NotLiveKit;
}

bool has(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

/// A 401 of LiveKit is plain text that says what is wrong; of a missing grant it is JSON.
LiveKitVerdict verdictOfRefusal(std::string_view body, int64_t clockAheadSeconds)
{
    if (has(body, "invalid API key"))
        return LiveKitVerdict::WrongKey;
    if (has(body, "token is expired") || has(body, "not valid yet") || has(body, "is expired (exp)") || has(body, "(nbf)"))
        return LiveKitVerdict::ClockSkew;
    if (has(body, "invalid token") || has(body, "signature"))
        return std::abs(clockAheadSeconds) > 2 * validSeconds ? LiveKitVerdict::ClockSkew : LiveKitVerdict::WrongSecret;
    return has(body, "\"unauthenticated\"") || has(body, "authorization") ? LiveKitVerdict::Refused : LiveKitVerdict::NotLiveKit;
}

void judge(LiveKitFinding& finding, std::string_view body)
{
    switch (finding.status) {
    case 200: {
        const auto answer = parseJsonObject(body);
        const auto* rooms = answer ? answer->if_contains("rooms") : nullptr;
        finding.verdict = rooms && rooms->is_array() ? LiveKitVerdict::Ok : LiveKitVerdict::NotLiveKit;
        return;
    }
    case 401:
    case 403: finding.verdict = verdictOfRefusal(body, finding.clockAheadSeconds); return;
    case 301:
    case 302:
    case 303:
    case 307:
    case 308: finding.verdict = LiveKitVerdict::Redirected; return;
    case 406:
    case 408:
    case 429:
    case 502:
    case 503:
    case 504: finding.verdict = LiveKitVerdict::NotReady; return;
    default: finding.verdict = LiveKitVerdict::NotLiveKit; return;
    }
}

} // namespace

std::string callUrl(std::string_view address)
{
    address = trim(address);
    const auto scheme = address.substr(0, std::min(address.find("://"), address.size()));
    const auto rest = address.substr(std::min(scheme.size() + 3, address.size()));
    auto name = toLowerAscii(scheme);
    if (name == "ws")
        name = "http";
    else if (name == "wss")
        name = "https";
    if ((name != "http" && name != "https") || rest.empty() || rest.front() == '/' || rest.find_first_of("@?# \\") != std::string_view::npos
        || !isOneLine(rest))
        return {};
    auto url = name + "://" + std::string(rest);
    while (url.ends_with('/'))
        url.pop_back();
    return url;
}

LiveKitFinding probeLiveKit(const LiveKitCredentials& credentials, Time now, int64_t timeoutMs, const std::stop_token& stop)
{
    LiveKitFinding finding{.address = callUrl(credentials.host)};
    if (trim(credentials.host).empty() || !credentials.isComplete() || finding.address.empty()) {
        finding.verdict = trim(credentials.host).empty() ? LiveKitVerdict::NoAddress
            : finding.address.empty()                    ? LiveKitVerdict::BadAddress
                                                         : LiveKitVerdict::NoKey;
        return finding;
    }
    const auto token = listToken(credentials, now);
    const auto outcome = callHttp({.url = finding.address + "/twirp/livekit.RoomService/ListRooms",
                                   .body = R"({"names":["pulse-connection-test"]})",
                                   .headers = {{"Content-Type", "application/json"},
                                               {"Authorization", "Bearer " + token},
                                               {"X-Twirp-Timeout-Ms", std::to_string(timeoutMs)}},
                                   .timeoutMs = timeoutMs},
                                  stop);
    finding.elapsedMs = outcome.elapsedMs;
    finding.status = outcome.status;
    if (outcome.dateSeconds > 0)
        finding.clockAheadSeconds = outcome.dateSeconds - std::chrono::floor<std::chrono::seconds>(now).time_since_epoch().count();
    finding.verdict = verdictOf(outcome.fault);
    if (outcome.fault != HttpFault::None) {
        finding.why = shown(outcome.why, token);
        return finding;
    }
    judge(finding, outcome.body);
    if (finding.verdict != LiveKitVerdict::Ok)
        finding.why = shown(outcome.body, token);
    return finding;
}

} // namespace pulse
