#pragma once
#include "backend/core/result.h"
#include "backend/core/seenrequest.h"
#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace pulse {

class Chain;
class Clock;
class Config;
class HttpMetrics;
class Log;
class Router;
struct ChainHooks;

/// The HTTP API of a control plane: its routes, and the listener while it runs. Any thread.
class ControlPlaneApi {
public:
    struct Tools {
        const Config& config;
        const Clock& clock;
        Log& log;
    };
    explicit ControlPlaneApi(Tools tools);
    /// Stops it.
    ~ControlPlaneApi();

    /// Starts it on the port of the settings and answers the port that the socket really has. Conflict when that is in use
    /// or the API runs already.
    Result<uint16_t> start();
    /// The same on another port; 0 takes a free one.
    Result<uint16_t> start(uint16_t port);
    /// Ends it within 5 s; true when every answer in flight got out.
    bool stop();
    /// 0 when it is not running.
    uint16_t port() const;
    /// Where it listens or would: BIND_ADDRESS, as it was written.
    const std::string& address() const;
    bool isLoopback() const;

    /// From now on the last thousand requests are remembered, in memory; off forgets them.
    void watchRequests(bool isOn);
    /// Those answered after the one with that number, the oldest first; 0: all that are remembered.
    std::vector<SeenRequest> requestsSince(uint64_t number) const;

    /// How many requests were answered since the start. Memory only.
    uint64_t answered() const;
    const Router& router() const;
    /// /openapi.json, as served: written at the first call, which takes some milliseconds. Any thread.
    const std::string& openApi() const;
    /// The way of a request without a socket: what the listener serves, for tests and the desktop.
    std::unique_ptr<Chain> makeChain();

    /// For the composition root. First: reads the settings that can be wrong (ValidationFailed).
    Result<void> readSettings();
    /// Then routes are added here.
    Router& routes();
    /// Last: no route follows.
    void open(ChainHooks hooks, std::string cursorKey);
    /// After open.
    const HttpMetrics& metrics() const;

private:
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

} // namespace pulse
