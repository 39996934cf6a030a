#include "backend/http/chain.h"
#include "backend/core/crypto.h"
#include "backend/core/text.h"
#include <chrono>
#include <cstring>
#include <exception>

namespace pulse {

namespace {

/// The caller's X-Request-Id is kept when it can stand in a log line and a header as it is.
bool isRequestId(std::string_view text)
{
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '.' || c == '_' || c == '-';
    });
}

bool changesState(Method method) { return method != Method::Get && method != Method::Head && method != Method::Options; }

int64_t nanosNow() { return std::chrono::steady_clock::now().time_since_epoch().count(); }

uint64_t randomNumber()
{
    const auto bytes = randomBytes(sizeof(uint64_t));
    uint64_t number = 0;
    std::memcpy(&number, bytes.data(), sizeof number);
    return number;
}

LimiterSettings limiter(int64_t limit, const ChainSettings& settings)
{
    return {.limit = limit, .windowMs = settings.windowSeconds * 1000,
            .seed = settings.limiterSeed ? settings.limiterSeed : randomNumber()};
}

Error rateLimited(const LimitVerdict& verdict, std::string by)
{
    return {.code = ErrorCode::RateLimited, .args = {{"by", std::move(by)}, {"retry_after", std::to_string(verdict.retrySeconds)}}};
}

/// All lines of X-Forwarded-For in order: a proxy that adds its own line leaves the client's standing before it.
std::string forwardedFor(const Request& request)
{
    std::string all;
    for (const auto& [name, value] : request.headers)
        if (equalsIgnoringCase(name, "X-Forwarded-For")) {
            if (!all.empty())
                all += ',';
            all += value;
        }
    return all;
}

/// What a client says of itself, fit for rows and screens: printable ASCII, secrets masked.
std::string printable(std::string_view text)
{
    std::string clean(text);
    for (auto& c : clean)
        if (c < 0x20 || c > 0x7e)
            c = '?';
    return clean.empty() ? clean : redact(clean);
}

} // namespace

std::string_view stageName(Stage stage)
{
    switch (stage) {
    case Stage::Parse: return "parse";
    case Stage::Host: return "host";
    case Stage::Origin: return "origin";
    case Stage::Route: return "route";
    case Stage::IpLimit: return "ip_limit";
    case Stage::Authentication: return "authentication";
    case Stage::ProjectLimit: return "project_limit";
    case Stage::Media: return "media";
    case Stage::Pool: return "pool";
    case Stage::Idempotency: return "idempotency";
    case Stage::Handler: return "handler";
    }
    return "handler";
}

Chain::Chain(Tools tools, ChainSettings settings, ChainHooks hooks)
    : m_tools(tools), m_settings(std::move(settings)), m_hooks(std::move(hooks)), m_hosts(m_settings.allowedHosts, 0),
      m_origins(m_settings.corsOrigins), m_perIp(limiter(m_settings.limitPerIp, m_settings)),
      m_perProject(limiter(m_settings.limitPerProject, m_settings)),
      m_policy("\"project\";q=" + std::to_string(m_settings.limitPerProject) + ";w=" + std::to_string(m_settings.windowSeconds)),
      m_nextId(randomNumber())
{
}

Chain::~Chain() = default;

void Chain::setPort(uint16_t port) { m_hosts = HostList(m_settings.allowedHosts, port); }

void Chain::nameRequest(Request& request)
{
    auto& id = request.actor.requestId;
    if (const auto given = request.header("X-Request-Id"); isRequestId(given)) {
        id.assign(given);
        return;
    }
    // A bijection of a counter: never the same twice in a process, and no neighbour can be guessed at a glance.
    auto number = m_nextId.fetch_add(1, std::memory_order_relaxed);
    number = (number ^ (number >> 31)) * 0x9e3779b97f4a7c15u;
    number = (number ^ (number >> 29)) * 0xbf58476d1ce4e5b9u;
    number ^= number >> 32;
    id.resize(16);
    for (auto& c : id) {
        c = "0123456789abcdef"[number & 15];
        number >>= 4;
    }
}

void Chain::nameCaller(Request& request) const
{
    auto& actor = request.actor;
    if (m_settings.trustedProxies.empty())
        actor.ip.assign(request.peer);
    else
        actor.ip = clientAddress(request.peer, forwardedFor(request), m_settings.trustedProxies);
    actor.userAgent.clear();
    actor.who.reset();
    actor.idempotency.reset();
}

std::optional<Error> Chain::checkOrigin(const Request& request, Passage& passage) const
{
    passage.variesByOrigin = !m_origins.isEmpty();
    const auto origin = request.header("Origin");
    if (origin.empty())
        return {};
    passage.variesByOrigin = true;
    passage.isOriginAllowed = m_origins.allows(origin);
    const bool isPreflight = request.method == Method::Options && !request.header("Access-Control-Request-Method").empty();
    if (!passage.isOriginAllowed && (changesState(request.method) || isPreflight))
        return Error{.code = ErrorCode::OriginNotAllowed};
    return {};
}

Response Chain::answerOptions(const Request& request, const Passage& passage, const std::string& allow) const
{
    Response response{.status = 204, .contentType = {}};
    response.header("Allow", allow);
    if (!passage.isOriginAllowed || request.header("Access-Control-Request-Method").empty())
        return response;
    response.header("Access-Control-Allow-Methods", allow);
    // X-Pulse-Secret is missing on purpose: a secret has no business in a web page.
    response.header("Access-Control-Allow-Headers", "Authorization, Content-Type, Idempotency-Key, If-Match, X-Pulse-Key, X-Request-Id");
    response.header("Access-Control-Max-Age", "600");
    // https://wicg.github.io/private-network-access: a page from elsewhere asks before it calls this machine.
    if (request.header("Access-Control-Request-Private-Network") == "true")
        response.header("Access-Control-Allow-Private-Network", "true");
    return response;
}

std::optional<Error> Chain::chargeAddress(const Request& request)
{
    if (!m_perIp.isOn())
        return {};
    IpAddress address;
    const bool isAddress = IpAddress::parse(request.actor.ip, address);
    const auto key = isAddress ? address.limitKey() : std::string_view(request.actor.ip);
    const auto verdict = m_perIp.take(key, m_tools.clock.steadyMillis());
    if (verdict.isAdmitted)
        return {};
    if (m_tools.metrics)
        m_tools.metrics->rateLimited(false);
    return rateLimited(verdict, "address");
}

std::optional<Error> Chain::authenticate(Request& request, Passage& passage)
{
    const auto& route = *request.route;
    // Who shows a token anyway is asked for it, and so does not share the strangers' limit.
    const bool isOpenHere = route.access == Access::Loopback && m_settings.isLoopback && request.header("Authorization").empty() && isFromHere(request);
    if (route.access == Access::Open || isOpenHere) {
        passage.stage = Stage::IpLimit;
        return route.isProbe ? std::optional<Error>{} : chargeAddress(request);
    }
    passage.stage = Stage::Authentication;
    auto who = m_hooks.authenticate ? m_hooks.authenticate(request, route) : fail(ErrorCode::MissingCredentials);
    if (!who) {
        if (m_tools.metrics)
            m_tools.metrics->authenticationFailed(who.error().code);
        if (errorInfo(who.error().code).status < 500)
            if (auto limited = chargeAddress(request)) {
                passage.stage = Stage::IpLimit;
                return limited;
            }
        return std::move(who).error();
    }
    request.actor.who = std::move(*who);
    if (route.access == Access::Key && !route.scope.empty())
        if (auto scope = authorizeScope(*request.actor.who, route.scope); !scope)
            return std::move(scope).error();
    return {};
}

std::optional<Error> Chain::limitProject(const Request& request, Passage& passage)
{
    if (!request.actor.who || request.actor.who->projectId.empty() || !m_perProject.isOn())
        return {};
    passage.stage = Stage::ProjectLimit;
    passage.limit = m_perProject.take(request.actor.who->projectId, m_tools.clock.steadyMillis());
    passage.hasLimit = true;
    if (passage.limit.isAdmitted)
        return {};
    if (m_tools.metrics)
        m_tools.metrics->rateLimited(true);
    return rateLimited(passage.limit, "project");
}

std::optional<Error> Chain::admit(Request& request, Passage& passage)
{
    if (auto refused = authenticate(request, passage))
        return refused;
    if (auto refused = limitProject(request, passage))
        return refused;
    // What only touches memory writes no rows that would name it.
    if (request.route->runs != Runs::Hot)
        request.actor.userAgent = printable(request.header("User-Agent").substr(0, 256));
    passage.stage = Stage::Media;
    if (request.body.empty())
        return {};
    if (!isJsonType(request.header("Content-Type")))
        return Error{.code = ErrorCode::UnsupportedMediaType};
    if (const auto coding = request.header("Content-Encoding"); !coding.empty() && !equalsIgnoringCase(coding, "identity"))
        return Error{.code = ErrorCode::UnsupportedMediaType, .args = {{"expected", "application/json without a Content-Encoding"}}};
    return {};
}

std::optional<Response> Chain::enter(Request& request, Passage& passage)
{
    passage = {};
    nameRequest(request);
    nameCaller(request);
    request.cursorKey = m_settings.cursorKey;
    auto match = m_tools.router.match(request.method, request.path);
    request.route = match.route;
    request.params = std::move(match.params);
    const bool isProbe = match.route && match.route->isProbe;
    if (!isProbe)
        passage.startNanos = nanosNow();
    if (!isProbe && !m_hosts.allows(request.header("Host")))
        return refuseStranger(request, passage, {.code = ErrorCode::HostNotAllowed}, Stage::Host);
    if (auto refused = checkOrigin(request, passage))
        return isProbe ? refuse(request, passage, *refused, Stage::Origin) : refuseStranger(request, passage, *refused, Stage::Origin);
    if (!match.route) {
        if (request.method == Method::Options && request.path == "*")
            return answerOptions(request, passage, "GET, HEAD, POST, PUT, PATCH, DELETE, OPTIONS");
        if (request.method == Method::Options && !match.allow.empty())
            return answerOptions(request, passage, match.allow);
        if (match.allow.empty())
            return refuseStranger(request, passage, {.code = ErrorCode::RouteNotFound}, Stage::Route);
        auto refused = refuseStranger(request, passage, {.code = ErrorCode::MethodNotAllowed}, Stage::Route);
        return refused.status == 405 ? std::move(refused.header("Allow", match.allow)) : std::move(refused);
    }
    if (auto refused = admit(request, passage))
        return refuse(request, passage, *refused, passage.stage);
    passage.stage = Stage::Handler;
    return {};
}

Response Chain::refuseStranger(Request& request, Passage& passage, const Error& error, Stage stage)
{
    if (auto limited = chargeAddress(request))
        return refuse(request, passage, *limited, Stage::IpLimit);
    return refuse(request, passage, error, stage);
}

Response Chain::refuse(Request& request, Passage& passage, const Error& error, Stage stage)
{
    // A request that never got in has no id yet, or still the one of the request before it.
    if (stage == Stage::Parse) {
        passage = {};
        nameRequest(request);
        nameCaller(request);
        if (auto limited = chargeAddress(request))
            return refuse(request, passage, *limited, Stage::IpLimit);
    }
    passage.stage = stage;
    if (m_tools.metrics && stage != Stage::Handler)
        m_tools.metrics->refused(stageName(stage));
    if (m_tools.log && (error.code == ErrorCode::Internal || !error.internal.empty()))
        m_tools.log->write(error.code == ErrorCode::Internal ? LogLevel::Error : LogLevel::Warn, "request failed",
                           {{"request_id", request.actor.requestId},
                            {"operation", std::string(request.route ? request.route->operation : "")},
                            {"code", std::string(errorInfo(error.code).name)},
                            {"why", error.internal}});
    return Response::problem(error, request.actor.requestId);
}

std::optional<Response> Chain::prove(Request& request, Passage& passage)
{
    if (!request.actor.who || !request.actor.who->isUnproven)
        return {};
    const auto proven = m_hooks.prove ? m_hooks.prove(request) : fail(ErrorCode::WrongSecret);
    if (proven)
        return {};
    if (m_tools.metrics)
        m_tools.metrics->authenticationFailed(proven.error().code);
    return refuseStranger(request, passage, proven.error(), Stage::Authentication);
}

Response Chain::callHandler(Request& request, Passage& passage)
{
    // Rooms do not throw, but what they call may (bad_alloc, a bug): the process must live.
    try {
        auto result = request.route->handler(request);
        if (result)
            return std::move(*result);
        return refuse(request, passage, result.error(), Stage::Handler);
    } catch (const std::exception& thrown) {
        return refuse(request, passage, internalError(std::string("thrown: ") + thrown.what()), Stage::Handler);
    } catch (...) {
        return refuse(request, passage, internalError("thrown: not a std::exception"), Stage::Handler);
    }
}

void Chain::done(const Request& request, const Passage& passage, int status)
{
    const int64_t nanos = passage.startNanos ? nanosNow() - passage.startNanos : 0;
    if (m_tools.metrics)
        m_tools.metrics->answered(request.route, status, nanos);
    if (request.route && request.route->isProbe)
        return;
    if (m_tools.ring && m_tools.ring->isOn())
        m_tools.ring->record({.request = request, .stage = stageName(passage.stage), .status = status, .micros = nanos / 1000, .millis = toMillis(m_tools.clock.now())});
    if (!m_tools.log)
        return;
    m_tools.log->access({request.actor.requestId, methodName(request.method), request.route ? request.route->pattern : "-", status,
                        nanos / 1000, request.actor.ip});
}

Response Chain::handle(Request& request)
{
    Passage passage;
    auto refused = enter(request, passage);
    auto response = refused ? std::move(*refused) : run(request, passage);
    done(request, passage, response.status);
    headers(request, passage, [&response](std::string_view name, std::string_view value) { response.header(name, std::string(value)); });
    return response;
}

} // namespace pulse
