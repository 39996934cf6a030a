#pragma once
#include "backend/core/clock.h"
#include "backend/core/log.h"
#include "backend/http/address.h"
#include "backend/http/hostlist.h"
#include "backend/http/httpmetrics.h"
#include "backend/http/ratelimiter.h"
#include "backend/http/requestring.h"
#include "backend/http/router.h"
#include <algorithm>
#include <atomic>
#include <charconv>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace pulse {

/// What a POST with an Idempotency-Key did, as the store remembers it.
struct RememberedEffect {
    std::string bodyHash;
    std::string resource;   ///< path to read the result again
    int status = 201;
};

struct ChainSettings {
    std::vector<std::string> allowedHosts{};
    std::vector<std::string> corsOrigins{};
    std::vector<IpBlock> trustedProxies{};
    int64_t limitPerIp = 100;        ///< of calls without valid credentials; 0: off
    int64_t limitPerProject = 1000;  ///< 0: off
    int64_t windowSeconds = 60;
    bool isLoopback = true;          ///< Access::Loopback is open
    std::string cursorKey{};
    uint64_t limiterSeed = 0;        ///< 0: random
};

/// What the chain asks of rooms above; filled by the composition root. Any thread.
struct ChainHooks {
    /// Who is asking, for a route that is not open. Runs on an io thread: memory only. A 401 counts against the address.
    std::function<Result<std::shared_ptr<const Identity>>(const Request&, const Route&)> authenticate;
    /// Called on a worker of the password pool, before anything else, for an identity that is unproven.
    std::function<Result<void>(const Request&)> prove{};
    /// The living record of an Idempotency-Key by its id, or nothing. Runs on a worker.
    std::function<Result<std::optional<RememberedEffect>>(const std::string& id)> findEffect{};
};

/// Where a request was answered or refused.
enum class Stage : uint8_t { Parse, Host, Origin, Route, IpLimit, Authentication, ProjectLimit, Media, Pool, Idempotency, Handler };
std::string_view stageName(Stage stage);

/// What the chain learnt of one request on its way in, needed again on its way out. Reused between requests.
struct Passage {
    int64_t startNanos = 0;          ///< 0: not timed (probes)
    Stage stage = Stage::Parse;
    bool isOriginAllowed = false;
    bool variesByOrigin = false;
    bool hasLimit = false;
    LimitVerdict limit{};
};

/// The way of every request: request id → host → origin → limit by address → authentication → limit by project → media
/// type → idempotency → handler. Refusals are problems; nothing thrown by a handler gets out. Any thread.
class Chain {
public:
    struct Tools {
        const Router& router;
        const Clock& clock;
        HttpMetrics* metrics = nullptr;
        Log* log = nullptr;
        RequestRing* ring = nullptr;
    };
    Chain(Tools tools, ChainSettings settings, ChainHooks hooks);
    ~Chain();

    /// The port that the socket really has, for the host list. Before the first request.
    void setPort(uint16_t port);

    /// The part that only touches memory: sets route, parameters and actor. An answer when the request ends here; nothing
    /// when `run` is to follow, on the thread that `request.route->runs` names.
    std::optional<Response> enter(Request& request, Passage& passage);
    /// Proof of who asks where that is still missing, idempotency and the handler.
    Response run(Request& request, Passage& passage);
    /// The problem of a request that was refused before or beside the chain: broken, too large, pool full.
    Response refuse(Request& request, Passage& passage, const Error& error, Stage stage);
    /// Counts and logs an answer.
    void done(const Request& request, const Passage& passage, int status);

    /// All of it on this thread, the chain's own headers put into the answer: what tests and the desktop call.
    Response handle(Request& request);

    /// The headers that the chain adds to every answer, handed to `add` as (name, value).
    template <class Add>
    void headers(const Request& request, const Passage& passage, Add add) const
    {
        add("X-Request-Id", std::string_view(request.actor.requestId));
        if (passage.hasLimit)
            limitHeaders(passage, add);
        if (request.actor.who && request.actor.who->isKeyOnly)
            add("X-Pulse-Warning", "key-only");
        if (passage.variesByOrigin)
            add("Vary", "Origin");
        if (passage.isOriginAllowed) {
            add("Access-Control-Allow-Origin", request.header("Origin"));
            add("Access-Control-Expose-Headers", exposedHeaders);
        }
    }

private:
    static constexpr std::string_view exposedHeaders =
        "ETag, Idempotent-Replayed, Location, RateLimit, RateLimit-Policy, Retry-After, X-Pulse-Warning, X-Request-Id";

    template <class Add>
    void limitHeaders(const Passage& passage, Add add) const
    {
        char number[24];
        std::string text = "\"project\";r=";
        text.append(number, std::to_chars(number, number + sizeof number, passage.limit.remaining).ptr);
        text += ";t=";
        text.append(number, std::to_chars(number, number + sizeof number, passage.limit.resetSeconds).ptr);
        add("RateLimit-Policy", std::string_view(m_policy));
        add("RateLimit", std::string_view(text));
    }

    void nameRequest(Request& request);
    void nameCaller(Request& request) const;
    std::optional<Error> checkOrigin(const Request& request, Passage& passage) const;
    Response answerOptions(const Request& request, const Passage& passage, const std::string& allow) const;
    std::optional<Error> chargeAddress(const Request& request);
    std::optional<Error> admit(Request& request, Passage& passage);
    std::optional<Error> authenticate(Request& request, Passage& passage);
    std::optional<Error> limitProject(const Request& request, Passage& passage);
    /// Counted against the address: nobody who is known asked.
    Response refuseStranger(Request& request, Passage& passage, const Error& error, Stage stage);
    std::optional<Response> prove(Request& request, Passage& passage);
    Response callHandler(Request& request, Passage& passage);
    Response runOnce(Request& request, Passage& passage, std::string_view key);
    Response replay(Request& request, Passage& passage, const RememberedEffect& effect);

    Tools m_tools;
    ChainSettings m_settings;
    ChainHooks m_hooks;
    HostList m_hosts;
    OriginList m_origins;
    RateLimiter m_perIp;
    RateLimiter m_perProject;
    std::string m_policy;
    std::atomic<uint64_t> m_nextId;
    std::mutex m_mutex;
    std::unordered_set<std::string> m_running;   ///< idempotency ids whose first request is under way
};

} // namespace pulse
