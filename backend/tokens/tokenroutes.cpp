#include "backend/tokens/tokenroutes.h"
#include "backend/http/router.h"
#include "backend/tokens/tokenpaths.h"
#include "backend/tokens/tokenservice.h"
#include <charconv>

namespace pulse {

namespace {

using Service = TokenService;

void appendMember(std::string& out, std::string_view name, std::string_view value)
{
    out += name;
    appendJsonString(out, value);
}

Result<Response> create(Service& service, const Request& request)
{
    PULSE_TRY(auto body, request.object());
    PULSE_TRY(const auto asked, readTokenRequest(std::move(body)));
    PULSE_TRY(const auto issued, service.create(request.actor, asked));
    Response response;
    auto& out = response.body;
    out.reserve(issued.token.size() + 512);
    // A JWT, a time and an id have no character that JSON escapes.
    ((out += "{\"token\":\"") += issued.token) += '"';
    appendMember(out, ",\"server_url\":", issued.serverUrl);
    ((out += ",\"expires_at\":\"") += formatTime(issued.expiresAt)) += '"';
    ((out += ",\"project_id\":\"") += issued.projectId) += '"';
    appendMember(out, ",\"room_name\":", issued.roomName);
    appendMember(out, ",\"participant_name\":", issued.participantName);
    appendMember(out, ",\"participant_identity\":", issued.participantIdentity);
    out += '}';
    return response;
}

/// The one member `token`; an unknown member is refused like everywhere.
Result<std::string> readToken(const json::object& body)
{
    std::vector<Error> errors;
    std::string token;
    for (const auto& [name, value] : body) {
        if (name != "token")
            errors.push_back(fieldError(ErrorCode::UnknownField, name, {{"nearest", "token"}}));
        else if (!value.is_string())
            errors.push_back(fieldError(ErrorCode::FieldType, "token", {{"expected", "a string"}}));
        else
            token = value.get_string();
    }
    if (!body.contains("token"))
        errors.push_back(fieldError(ErrorCode::FieldRequired, "token"));
    if (!errors.empty())
        return fail(validationError(std::move(errors)));
    return token;
}

Result<Response> check(Service& service, const Request& request)
{
    PULSE_TRY(const auto body, request.object());
    PULSE_TRY(const auto token, readToken(body));
    PULSE_TRY(auto checked, service.check(request.actor, token));
    return Response::ofJson(200, json::object{
        {"valid", checked.reason == TokenReason::Ok},
        {"reason", enumName(checked.reason)},
        {"claims", checked.claims.empty() ? json::value{} : json::value(std::move(checked.claims))},
        {"expires_in", checked.expiresIn},
    });
}

std::vector<BodyField> createTakes()
{
    return {
        {"room_name", "string", true, "The room, as the project calls it."},
        {"participant_name", "string", false, "Shown to others; the identity when none is given."},
        {"participant_identity", "string", false, "Unique in the room; a second participant of the same one replaces the first."},
        {"ttl", "integer", false, "Seconds until the token can no longer be used to join: 60 to 86400, default 14400."},
        {"metadata", "any", false, "An object, or a string that is passed on as it is. Every participant can read it."},
        {"attributes", "object", false, "Strings by name. Every participant can read them."},
        {"claims", "object", false, "Further claims; LiveKit's own names are refused."},
        {"room_config", "object", false, "For a room that the token opens: empty_timeout, departure_timeout, max_participants, metadata, min_playout_delay, max_playout_delay, sync_streams."},
        {"can_publish", "boolean", false, "Default true."},
        {"can_subscribe", "boolean", false, "Default true."},
        {"can_publish_data", "boolean", false, "Default: as can_publish."},
        {"can_publish_sources", "array:string", false, "camera, microphone, screen_share, screen_share_audio; empty: all."},
        {"can_update_own_metadata", "boolean"},
        {"can_subscribe_metrics", "boolean"},
        {"hidden", "boolean"},
        {"room_join", "boolean", false, "Default true."},
        {"room_admin", "boolean"},
        {"room_create", "boolean", false, "Dedicated projects only, like all that follow."},
        {"room_list", "boolean"},
        {"room_record", "boolean"},
        {"ingress_admin", "boolean"},
        {"recorder", "boolean"},
        {"agent", "boolean"},
        {"can_manage_agent_session", "boolean"},
        {"sip", "object"},
        {"destination_room", "string"},
    };
}

} // namespace

void addTokenRoutes(Router& router, TokenService& service)
{
    const auto on = [&service](Result<Response> (*handler)(Service&, const Request&)) -> Handler {
        return [&service, handler](const Request& request) { return handler(service, request); };
    };
    router.add({.method = Method::Post, .pattern = paths::tokensCreate, .operation = "createToken", .room = "tokens",
                .summary = "Mint a LiveKit token for a participant", .access = Access::Key, .scope = "tokens:create", .runs = Runs::Hot,
                .takesAlso = createTakes(),
                .givesAlso = {{"token", "string", true}, {"server_url", "string", true}, {"expires_at", "date-time", true},
                              {"project_id", "string", true}, {"room_name", "string", true, "As asked."},
                              {"participant_name", "string", true}, {"participant_identity", "string", true}},
                .statuses = {200, 400, 403, 409}, .handler = on(create)});
    router.add({.method = Method::Post, .pattern = paths::tokensValidate, .operation = "validateToken", .room = "tokens",
                .summary = "Whether a token lets its holder into this project's rooms now", .access = Access::Key, .scope = "tokens:validate",
                .runs = Runs::Hot, .takesAlso = {{"token", "string", true}},
                .givesAlso = {{"valid", "boolean", true}, {"reason", "string", true, "ok, malformed, bad_signature, expired, not_yet_valid, other_project or banned."},
                              {"claims", "object?", true, "Null unless the token is this project's."}, {"expires_in", "integer", true, "Seconds left."}},
                .statuses = {200, 400, 409}, .handler = on(check)});
}

} // namespace pulse
