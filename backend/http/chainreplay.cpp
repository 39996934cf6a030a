#include "backend/core/crypto.h"
#include "backend/http/chain.h"
#include "backend/http/routecheck.h"

namespace pulse {

Response Chain::run(Request& request, Passage& passage)
{
    const auto& route = *request.route;
    if (auto refused = prove(request, passage))
        return *std::move(refused);
    if (const auto fits = checkAgainstRoute(request); !fits)
        return refuse(request, passage, fits.error(), Stage::Handler);
    // Hot routes write no batch, so there is nothing that could remember their effect.
    if (request.method != Method::Post || route.runs == Runs::Hot || !request.actor.who || !m_hooks.findEffect)
        return callHandler(request, passage);
    const auto given = std::ranges::find_if(request.headers, [](const auto& header) { return equalsIgnoringCase(header.first, "Idempotency-Key"); });
    return given == request.headers.end() ? callHandler(request, passage) : runOnce(request, passage, given->second);
}

Response Chain::runOnce(Request& request, Passage& passage, std::string_view key)
{
    if (key.empty() || key.size() > 255 || std::ranges::any_of(key, [](char c) { return c < 0x21 || c > 0x7e; })) {
        const Error error{.code = ErrorCode::InvalidRequest,
                          .args = {{"why", "Idempotency-Key must be 1 to 255 visible ASCII characters"}}, .field = "Idempotency-Key"};
        return refuse(request, passage, error, Stage::Idempotency);
    }
    std::string caller(enumName(request.actor.who->type));
    for (const auto part : {std::string_view(request.actor.who->id), request.path, key}) {
        caller += '\n';
        caller += part;
    }
    std::string asked(request.body);
    for (const auto& [name, value] : request.query)
        asked += '\0' + name + '=' + value;
    IdempotencyKey idempotency{.id = sha256Hex(caller).substr(0, 24), .bodyHash = sha256Hex(asked)};
    {
        const std::lock_guard lock(m_mutex);
        if (!m_running.insert(idempotency.id).second)
            return refuse(request, passage, {.code = ErrorCode::IdempotencyInFlight}, Stage::Idempotency);
    }
    const auto ended = [this](const std::string* id) {
        const std::lock_guard lock(m_mutex);
        m_running.erase(*id);
    };
    const auto id = idempotency.id;
    const std::unique_ptr<const std::string, decltype(ended)> running(&id, ended);
    auto effect = m_hooks.findEffect(id);
    if (!effect)
        return refuse(request, passage, effect.error(), Stage::Idempotency);
    if (*effect && (*effect)->bodyHash != idempotency.bodyHash)
        return refuse(request, passage, {.code = ErrorCode::IdempotencyMismatch}, Stage::Idempotency);
    if (*effect)
        return replay(request, passage, **effect);
    request.actor.idempotency = std::move(idempotency);
    return callHandler(request, passage);
}

Response Chain::replay(Request& request, Passage& passage, const RememberedEffect& effect)
{
    Request again;
    again.method = Method::Get;
    again.path = effect.resource;
    again.peer = request.peer;
    again.actor = request.actor;
    again.cursorKey = request.cursorKey;
    auto match = m_tools.router.match(Method::Get, again.path);
    again.route = match.route;
    again.params = std::move(match.params);
    if (!again.route)
        return refuse(request, passage, internalError("an idempotency record names no route: " + effect.resource), Stage::Idempotency);
    auto response = callHandler(again, passage);
    if (response.status == 200) {
        response.status = effect.status;
        if (effect.status == 201)
            response.header("Location", effect.resource);
    }
    response.header("Idempotent-Replayed", "true");
    return response;
}

} // namespace pulse
