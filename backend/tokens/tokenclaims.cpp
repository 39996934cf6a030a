#include "backend/tokens/tokenclaims.h"
#include <charconv>

namespace pulse {

namespace {

void appendNumber(std::string& out, int64_t number)
{
    char text[24];
    const auto end = std::to_chars(text, text + sizeof text, number).ptr;
    out.append(text, end);
}

void appendText(std::string& out, std::string_view name, std::string_view value)
{
    out += name;
    appendJsonString(out, value);
}

/// `name` is written with its quotes, colon and comma: `,"hidden":`.
void appendFlag(std::string& out, std::string_view name, bool value)
{
    out += name;
    out += value ? "true" : "false";
}

void appendIfSet(std::string& out, std::string_view name, bool value)
{
    if (value)
        appendFlag(out, name, true);
}

void appendMember(std::string& out, const json::key_value_pair& member)
{
    out += out.ends_with('{') ? "" : ",";
    appendJsonString(out, member.key());
    out += ':';
    if (const auto* text = member.value().if_string())
        appendJsonString(out, *text);
    else
        out += json::serialize(member.value());
}

/// A string claim that holds compact JSON, our two members in it unless the project says otherwise.
void appendMetadata(std::string& out, const TokenProject& project, const TokenRequest& request)
{
    if (!request.metadataText.empty())
        return appendText(out, ",\"metadata\":", request.metadataText);
    const bool isInjected = project.metadataInjection == MetadataInjection::Metadata;
    if (!request.metadata && !isInjected)
        return;
    std::string text;
    text.reserve(256);
    text += '{';
    if (request.metadata)
        for (const auto& member : *request.metadata)
            if (!isInjected || (member.key() != "project_id" && member.key() != "org_id"))
                appendMember(text, member);
    const bool isOurFirst = text.size() == 1;
    if (!isInjected)
        text += '}';
    appendText(out, ",\"metadata\":", text);
    if (!isInjected)
        return;
    // Our two need no look for what JSON escapes: ids are hex. They go in before the closing quote.
    out.pop_back();
    out += isOurFirst ? "" : ",";
    ((out += R"(\"project_id\":\")") += project.id) += R"(\",\"org_id\":\")";
    (out += project.organizationId) += R"(\"}")";
}

void appendAttributes(std::string& out, const TokenProject& project, const TokenRequest& request)
{
    ((out += ",\"attributes\":{\"pulse.pid\":\"") += project.tag) += '"';
    if (project.metadataInjection == MetadataInjection::Attributes) {
        ((out += ",\"pulse.project_id\":\"") += project.id) += '"';
        ((out += ",\"pulse.org_id\":\"") += project.organizationId) += '"';
    }
    for (const auto& [name, value] : request.attributes) {
        out += ',';
        appendJsonString(out, name);
        out += ':';
        appendJsonString(out, value);
    }
    out += '}';
}

void appendSources(std::string& out, const std::vector<std::string>& sources)
{
    if (sources.empty())
        return;
    out += ",\"canPublishSources\":[";
    for (const auto& source : sources)
        (((out += out.ends_with('[') ? "" : ",") += '"') += source) += '"';
    out += ']';
}

/// What most tokens ask for.
bool isUsual(const TokenGrants& grants)
{
    return grants.canPublish && grants.canSubscribe && grants.canPublishData.value_or(true) && !grants.roomAdmin
        && !grants.canUpdateOwnMetadata && !grants.canSubscribeMetrics && !grants.hidden;
}

void appendRoomGrants(std::string& out, const TokenGrants& grants)
{
    if (isUsual(grants)) {
        out += R"(,"roomAdmin":false,"canPublish":true,"canSubscribe":true,"canPublishData":true,)"
               R"("canUpdateOwnMetadata":false,"canSubscribeMetrics":false,"hidden":false)";
        return;
    }
    appendFlag(out, ",\"roomAdmin\":", grants.roomAdmin);
    appendFlag(out, ",\"canPublish\":", grants.canPublish);
    appendFlag(out, ",\"canSubscribe\":", grants.canSubscribe);
    appendFlag(out, ",\"canPublishData\":", grants.canPublishData.value_or(grants.canPublish));
    appendFlag(out, ",\"canUpdateOwnMetadata\":", grants.canUpdateOwnMetadata);
    appendFlag(out, ",\"canSubscribeMetrics\":", grants.canSubscribeMetrics);
    appendFlag(out, ",\"hidden\":", grants.hidden);
}

void appendWideGrants(std::string& out, const TokenGrants& grants)
{
    if (!grants.roomCreate && !grants.roomList && !grants.roomRecord && !grants.ingressAdmin && !grants.recorder && !grants.agent) {
        out += R"(,"roomCreate":false,"roomList":false,"roomRecord":false,"ingressAdmin":false,"recorder":false,"agent":false)";
    } else {
        appendFlag(out, ",\"roomCreate\":", grants.roomCreate);
        appendFlag(out, ",\"roomList\":", grants.roomList);
        appendFlag(out, ",\"roomRecord\":", grants.roomRecord);
        appendFlag(out, ",\"ingressAdmin\":", grants.ingressAdmin);
        appendFlag(out, ",\"recorder\":", grants.recorder);
        appendFlag(out, ",\"agent\":", grants.agent);
    }
    // Older servers do not know this one, and what false means to them is not said.
    appendIfSet(out, ",\"canManageAgentSession\":", grants.canManageAgentSession);
}

void appendVideo(std::string& out, const TokenProject& project, const TokenRequest& request)
{
    const auto& grants = request.grants;
    appendFlag(out, ",\"video\":{\"roomJoin\":", grants.roomJoin);
    // The prefix has no character that JSON escapes, so it goes inside the quotes as it is.
    const auto at = out.size();
    appendText(out, ",\"room\":", request.roomName);
    out.insert(at + std::string_view(",\"room\":\"").size(), project.roomPrefix);
    appendRoomGrants(out, grants);
    appendSources(out, grants.canPublishSources);
    appendWideGrants(out, grants);
    if (!grants.destinationRoom.empty())
        appendText(out, ",\"destinationRoom\":", grants.destinationRoom);
    out += '}';
    if (grants.sipAdmin || grants.sipCall) {
        appendFlag(out, ",\"sip\":{\"admin\":", grants.sipAdmin);
        appendFlag(out, ",\"call\":", grants.sipCall);
        out += '}';
    }
}

/// empty_timeout → emptyTimeout, as LiveKit writes them.
std::string camelCase(std::string_view name)
{
    std::string camel;
    bool isUpper = false;
    for (const char c : name) {
        if (c != '_')
            camel += isUpper ? static_cast<char>(c - 32) : c;
        isUpper = c == '_';
    }
    return camel;
}

void appendRoomConfig(std::string& out, const json::object& config)
{
    if (config.empty())
        return;
    json::object camel;
    for (const auto& member : config)
        camel[camelCase(member.key())] = member.value();
    (out += ",\"roomConfig\":") += json::serialize(camel);
}

} // namespace

Result<void> checkGrants(const TokenProject& project, const TokenGrants& grants)
{
    if (project.isDedicated())
        return {};
    const std::pair<std::string_view, bool> wide[] = {
        {"room_create", grants.roomCreate},
        {"room_list", grants.roomList},
        {"room_record", grants.roomRecord},
        {"ingress_admin", grants.ingressAdmin},
        {"destination_room", !grants.destinationRoom.empty()},
        {"recorder", grants.recorder},
        {"agent", grants.agent},
        {"can_manage_agent_session", grants.canManageAgentSession},
        {"sip", grants.sipAdmin || grants.sipCall},
    };
    for (const auto& [name, isAsked] : wide)
        if (isAsked)
            return fail(ErrorCode::GrantNeedsDedicated, {{"grant", std::string(name)}});
    return {};
}

std::string writeClaims(const TokenProject& project, const TokenRequest& request, std::string_view identity, TokenTimes times)
{
    std::string out;
    out.reserve(768);
    appendText(out, "{\"iss\":", project.signer->apiKey());
    appendText(out, ",\"sub\":", identity);
    out += ",\"nbf\":";
    appendNumber(out, times.now - TokenTimes::backdatedSeconds);
    out += ",\"iat\":";
    appendNumber(out, times.now);
    out += ",\"exp\":";
    appendNumber(out, times.expires);
    if (!request.participantName.empty())
        appendText(out, ",\"name\":", request.participantName);
    appendMetadata(out, project, request);
    appendAttributes(out, project, request);
    appendVideo(out, project, request);
    appendRoomConfig(out, request.roomConfig);
    for (const auto& member : request.claims)
        appendMember(out, member);
    out += '}';
    return out;
}

} // namespace pulse
