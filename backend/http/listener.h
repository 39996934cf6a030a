#pragma once
#include "backend/core/result.h"
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>

namespace pulse {

class Chain;
class HttpMetrics;
class Log;

/// Milliseconds; deadlines are absolute, checked in steps of an eighth of the shortest one, at most a second.
struct ListenerDeadlines {
    int64_t headerMs = 10'000;   ///< from a request's first byte to the end of its headers
    int64_t requestMs = 30'000;  ///< … to the end of its body
    int64_t idleMs = 30'000;     ///< between requests
    int64_t answerMs = 15'000;   ///< for a handler, and for a client to take the answer
    int64_t lingerMs = 1'000;    ///< reading on after a refusal, so that it arrives
    int64_t stopMs = 3'000;
};

struct ListenerSettings {
    std::string address = "127.0.0.1";
    uint16_t port = 8081;                ///< 0: a free one
    bool isInsecureBindAllowed = false;  ///< addresses other than loopback
    int threads = 1;
    int storeThreads = 16;
    int passwordThreads = 2;
    size_t maxQueue = 512;               ///< waiting requests a pool; beyond: 503 busy
    int maxConnections = 1024;
    size_t maxHeaderBytes = 16 * 1024;
    size_t maxHeaderLines = 100;
    size_t maxTargetBytes = 8 * 1024;
    size_t maxBodyBytes = 1024 * 1024;
    ListenerDeadlines deadlines{};
};

/// The HTTP/1.1 server. Its own threads: hot routes run on them, everything else on bounded pools. What is broken, slow
/// or too large is refused or cut; nothing a client does ends the process.
class Listener {
public:
    struct Tools {
        Chain& chain;
        HttpMetrics* metrics = nullptr;
        Log* log = nullptr;
    };
    /// Binds and serves. Conflict: the port is in use (`why` names the holder when it can be seen) or may not be bound.
    /// ValidationFailed: an address that is none, or is not loopback without `isInsecureBindAllowed`.
    static Result<std::unique_ptr<Listener>> start(const ListenerSettings& settings, Tools tools);
    /// As `stop`.
    ~Listener();

    uint16_t port() const;
    /// Closes the door, lets answers in flight out, cuts what is left after `stopMs`. True when nothing was cut. Once.
    bool stop();

private:
    struct Parts;
    explicit Listener(std::unique_ptr<Parts> parts);
    std::unique_ptr<Parts> m_parts;
};

} // namespace pulse
