#pragma once
#include <cstdint>
#include <stop_token>
#include <string>
#include <utility>
#include <vector>

namespace pulse {

/// One call to another machine's HTTP server.
struct HttpCall {
    std::string url{};      ///< http or https
    std::string body{};     ///< sent by POST; empty: GET
    std::vector<std::pair<std::string, std::string>> headers{};
    int64_t timeoutMs = 5'000;         ///< for everything, names and TLS included
    size_t maxBytes = 64 * 1024;       ///< of the answer's body
};

/// Why there is no answer.
enum class HttpFault : uint8_t { None, BadUrl, Unresolved, Unreachable, TimedOut, Tls, TooLarge, Broken, Stopped };

struct HttpOutcome {
    HttpFault fault = HttpFault::Broken;
    std::string why{};          ///< what the transport says; no header or body of ours is in it
    int status = 0;
    std::string body{};
    int64_t dateSeconds = 0;    ///< of the answer's Date header, since 1970; 0: it has none
    int64_t elapsedMs = 0;
};

/// Makes the call and waits for its end: at most `timeoutMs`, and a tenth of a second after `stop`. Follows no redirect, uses no
/// proxy, keeps no connection, checks certificates. Never throws. Any thread but an io thread.
HttpOutcome callHttp(const HttpCall& call, const std::stop_token& stop = {});

} // namespace pulse
