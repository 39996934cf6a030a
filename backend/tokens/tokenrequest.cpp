#include "backend/tokens/tokenrequest.h"
#include "backend/core/text.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr size_t maxNameBytes = 256;
constexpr size_t maxTextBytes = 64 * 1024;
constexpr size_t maxAttributes = 64;
constexpr std::string_view ownAttributes = "pulse.";

/// What LiveKit reads from a token, and so no caller may write beside it.
constexpr std::array<std::string_view, 19> reservedClaims{
    "iss", "sub", "exp", "nbf", "iat", "jti", "name", "kind", "kinddetails", "metadata", "attributes", "video", "sip", "sha256",
    "roomconfig", "roompreset", "agent", "inference", "observability"};

using Errors = std::vector<Error>;

void wrongType(Errors& errors, std::string_view field, std::string_view expected)
{
    errors.push_back(fieldError(ErrorCode::FieldType, field, {{"expected", std::string(expected)}}));
}

void read(const json::value& in, std::string_view field, std::string& out, Errors& errors)
{
    if (in.is_string())
        out = in.get_string();
    else
        wrongType(errors, field, "a string");
}

void read(const json::value& in, std::string_view field, bool& out, Errors& errors)
{
    if (in.is_bool())
        out = in.get_bool();
    else
        wrongType(errors, field, "true or false");
}

void read(const json::value& in, std::string_view field, std::optional<bool>& out, Errors& errors)
{
    bool value = false;
    read(in, field, value, errors);
    out = value;
}

void read(const json::value& in, std::string_view field, std::optional<int64_t>& out, Errors& errors)
{
    if (in.is_int64())
        out = in.get_int64();
    else if (in.is_uint64())
        out = std::numeric_limits<int64_t>::max();
    else
        wrongType(errors, field, "a whole number");
}

void readMetadata(json::value& in, TokenRequest& out, Errors& errors)
{
    if (in.is_object())
        out.metadata = std::move(in.get_object());
    else if (in.is_string())
        out.metadataText = in.get_string();
    else
        wrongType(errors, "metadata", "an object or a string");
}

void readAttributes(const json::value& in, TokenRequest& out, Errors& errors)
{
    const auto* object = in.if_object();
    if (!object)
        return wrongType(errors, "attributes", "an object of strings");
    for (const auto& [name, value] : *object) {
        if (!value.is_string())
            return wrongType(errors, "attributes", "an object of strings");
        out.attributes.emplace_back(name, value.get_string());
    }
}

void readSources(const json::value& in, TokenRequest& out, Errors& errors)
{
    const auto* array = in.if_array();
    if (!array)
        return wrongType(errors, "can_publish_sources", "a list of strings");
    for (const auto& source : *array) {
        if (!source.is_string())
            return wrongType(errors, "can_publish_sources", "a list of strings");
        out.grants.canPublishSources.emplace_back(source.get_string());
    }
}

/// true, or {"admin": …, "call": …}.
void readSip(const json::value& in, TokenRequest& out, Errors& errors)
{
    if (in.is_bool()) {
        out.grants.sipAdmin = out.grants.sipCall = in.get_bool();
        return;
    }
    const auto* object = in.if_object();
    if (!object)
        return wrongType(errors, "sip", "an object with admin and call");
    for (const auto& [name, value] : *object) {
        if (name == "admin")
            read(value, "sip.admin", out.grants.sipAdmin, errors);
        else if (name == "call")
            read(value, "sip.call", out.grants.sipCall, errors);
        else
            errors.push_back(fieldError(ErrorCode::UnknownField, "sip." + std::string(name)));
    }
}

void readObject(json::value& in, std::string_view field, json::object& out, Errors& errors)
{
    if (in.is_object())
        out = std::move(in.get_object());
    else
        wrongType(errors, field, "an object");
}

struct Member {
    std::string_view name;
    void (*read)(json::value& in, TokenRequest& out, Errors& errors);
};

#define PULSE_TEXT(name, member) Member{name, [](json::value& in, TokenRequest& out, Errors& e) { read(in, name, out.member, e); }}
#define PULSE_GRANT(name, member) Member{name, [](json::value& in, TokenRequest& out, Errors& e) { read(in, name, out.grants.member, e); }}

/// The most frequent first: they are compared in this order.
constexpr Member members[] = {
    PULSE_TEXT("room_name", roomName),
    PULSE_TEXT("participant_name", participantName),
    PULSE_TEXT("participant_identity", participantIdentity),
    PULSE_GRANT("can_publish", canPublish),
    PULSE_GRANT("can_subscribe", canSubscribe),
    {"metadata", readMetadata},
    PULSE_TEXT("ttl", ttlSeconds),
    {"attributes", [](json::value& in, TokenRequest& out, Errors& e) { readAttributes(in, out, e); }},
    {"claims", [](json::value& in, TokenRequest& out, Errors& e) { readObject(in, "claims", out.claims, e); }},
    {"room_config", [](json::value& in, TokenRequest& out, Errors& e) { readObject(in, "room_config", out.roomConfig, e); }},
    PULSE_GRANT("room_join", roomJoin),
    PULSE_GRANT("room_admin", roomAdmin),
    PULSE_GRANT("can_publish_data", canPublishData),
    {"can_publish_sources", [](json::value& in, TokenRequest& out, Errors& e) { readSources(in, out, e); }},
    PULSE_GRANT("can_update_own_metadata", canUpdateOwnMetadata),
    PULSE_GRANT("can_subscribe_metrics", canSubscribeMetrics),
    PULSE_GRANT("hidden", hidden),
    PULSE_GRANT("room_create", roomCreate),
    PULSE_GRANT("room_list", roomList),
    PULSE_GRANT("room_record", roomRecord),
    PULSE_GRANT("ingress_admin", ingressAdmin),
    PULSE_GRANT("recorder", recorder),
    PULSE_GRANT("agent", agent),
    PULSE_GRANT("can_manage_agent_session", canManageAgentSession),
    {"sip", [](json::value& in, TokenRequest& out, Errors& e) { readSip(in, out, e); }},
    PULSE_GRANT("destination_room", destinationRoom),
};
#undef PULSE_TEXT
#undef PULSE_GRANT

struct RoomMember {
    std::string_view name;
    json::kind kind;
    int64_t max;   ///< number: greatest value; string: bytes
};

/// Timeouts, size, metadata and playout: what cannot carry a storage secret or reach another room.
constexpr RoomMember roomMembers[] = {
    {"empty_timeout", json::kind::int64, 86'400 * 7},      {"departure_timeout", json::kind::int64, 86'400 * 7},
    {"max_participants", json::kind::int64, 1'000'000},    {"metadata", json::kind::string, maxTextBytes},
    {"min_playout_delay", json::kind::int64, 60'000},      {"max_playout_delay", json::kind::int64, 60'000},
    {"sync_streams", json::kind::bool_, 0},
};

bool isBlank(std::string_view text) { return trim(text).empty(); }

void checkName(std::string_view field, std::string_view text, size_t maxBytes, Errors& errors)
{
    if (text.size() > maxBytes)
        errors.push_back(fieldError(ErrorCode::FieldTooLong, field, {{"max", std::to_string(maxBytes)}}));
    else if (!isOneLine(text))
        errors.push_back(fieldError(ErrorCode::FieldFormat, field, {{"expected", "text without control characters"}}));
}

void checkAttributes(const TokenRequest& request, Errors& errors)
{
    size_t bytes = 0;
    for (const auto& [name, value] : request.attributes) {
        bytes += name.size() + value.size();
        if (name.empty())
            errors.push_back(fieldError(ErrorCode::FieldFormat, "attributes", {{"expected", "an object without empty names"}}));
        if (name.starts_with(ownAttributes))
            errors.push_back(fieldError(ErrorCode::FieldReadOnly, "attributes." + name, {{"when", "by a caller: Pulse writes the ones under pulse."}}));
    }
    if (bytes > maxTextBytes || request.attributes.size() > maxAttributes)
        errors.push_back(fieldError(ErrorCode::FieldTooLong, "attributes", {{"max", std::to_string(maxTextBytes)}}));
}

void checkClaims(const json::object& claims, Errors& errors)
{
    for (const auto& member : claims)
        if (std::ranges::find(reservedClaims, toLowerAscii(member.key())) != reservedClaims.end())
            errors.push_back(fieldError(ErrorCode::FieldReadOnly, "claims." + std::string(member.key()),
                                        {{"when", "by a caller: LiveKit gives it a meaning"}}));
    if (!claims.empty() && json::serialize(claims).size() > maxTextBytes)
        errors.push_back(fieldError(ErrorCode::FieldTooLong, "claims", {{"max", std::to_string(maxTextBytes)}}));
}

void checkRoomMember(const RoomMember& allowed, const json::value& value, Errors& errors)
{
    const auto field = "room_config." + std::string(allowed.name);
    if (value.kind() != allowed.kind)
        return wrongType(errors, field, allowed.kind == json::kind::int64 ? "a whole number" : allowed.kind == json::kind::bool_ ? "true or false" : "a string");
    if (allowed.kind == json::kind::int64 && (value.get_int64() < 0 || value.get_int64() > allowed.max))
        errors.push_back(fieldError(ErrorCode::FieldRange, field, {{"min", "0"}, {"max", std::to_string(allowed.max)}}));
    if (allowed.kind == json::kind::string && static_cast<int64_t>(value.get_string().size()) > allowed.max)
        errors.push_back(fieldError(ErrorCode::FieldTooLong, field, {{"max", std::to_string(allowed.max)}}));
}

void checkRoomConfig(const json::object& config, Errors& errors)
{
    for (const auto& [name, value] : config) {
        const auto allowed = std::ranges::find(roomMembers, std::string_view(name), &RoomMember::name);
        if (allowed == std::end(roomMembers))
            errors.push_back(fieldError(ErrorCode::UnknownField, "room_config." + std::string(name)));
        else
            checkRoomMember(*allowed, value, errors);
    }
}

void checkSources(const std::vector<std::string>& sources, Errors& errors)
{
    for (const auto& source : sources)
        if (std::ranges::find(trackSources, source) == trackSources.end()) {
            errors.push_back(fieldError(ErrorCode::FieldChoice, "can_publish_sources", {{"choices", "camera, microphone, screen_share, screen_share_audio"}}));
            return;
        }
}

} // namespace

std::vector<std::string_view> tokenRequestMembers()
{
    std::vector<std::string_view> names;
    for (const auto& member : members)
        names.push_back(member.name);
    return names;
}

Result<TokenRequest> readTokenRequest(json::object body)
{
    TokenRequest request;
    Errors errors;
    for (auto& [name, value] : body) {
        const auto member = std::ranges::find(members, std::string_view(name), &Member::name);
        if (member != std::end(members)) {
            member->read(value, request, errors);
            continue;
        }
        // One bad body must not keep the io thread busy: nobody reads more than the first few.
        if (errors.size() >= 20)
            break;
        const auto shown = firstBytes(name, 64);
        const auto near = nearest(shown, tokenRequestMembers());
        errors.push_back(fieldError(ErrorCode::UnknownField, shown, near.empty() ? Args{} : Args{{"nearest", std::string(near)}}));
    }
    if (!errors.empty())
        return fail(validationError(std::move(errors)));
    return request;
}

Result<void> validate(const TokenRequest& request)
{
    Errors errors;
    if (isBlank(request.roomName))
        errors.push_back(fieldError(ErrorCode::FieldRequired, "room_name"));
    if (isBlank(request.participantName) && isBlank(request.participantIdentity))
        errors.push_back(fieldError(ErrorCode::FieldRequired, "participant_name"));
    else
        for (const auto& [field, text] : {std::pair{"participant_name", &request.participantName}, {"participant_identity", &request.participantIdentity}})
            if (!text->empty() && isBlank(*text))
                errors.push_back(fieldError(ErrorCode::FieldFormat, field, {{"expected", "text that is not only blanks"}}));
    checkName("room_name", request.roomName, maxNameBytes - TokenRequest::roomPrefixBytes, errors);
    checkName("participant_name", request.participantName, maxNameBytes, errors);
    checkName("participant_identity", request.participantIdentity, maxNameBytes, errors);
    checkName("destination_room", request.grants.destinationRoom, maxNameBytes, errors);
    if (request.ttlSeconds && (*request.ttlSeconds < TokenRequest::minTtlSeconds || *request.ttlSeconds > TokenRequest::maxTtlSeconds))
        errors.push_back(fieldError(ErrorCode::FieldRange, "ttl", {{"min", std::to_string(TokenRequest::minTtlSeconds)},
                                                                  {"max", std::to_string(TokenRequest::maxTtlSeconds)}}));
    if (request.metadataText.size() > maxTextBytes || (request.metadata && !request.metadata->empty() && json::serialize(*request.metadata).size() > maxTextBytes))
        errors.push_back(fieldError(ErrorCode::FieldTooLong, "metadata", {{"max", std::to_string(maxTextBytes)}}));
    checkAttributes(request, errors);
    checkClaims(request.claims, errors);
    checkRoomConfig(request.roomConfig, errors);
    checkSources(request.grants.canPublishSources, errors);
    if (!errors.empty())
        return fail(validationError(std::move(errors)));
    return {};
}

} // namespace pulse
