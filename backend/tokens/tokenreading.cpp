#include "backend/tokens/tokenreading.h"
#include "backend/core/text.h"
#include "backend/tokens/tokenrequest.h"
#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <limits>

namespace pulse {

namespace {

constexpr std::array<std::string_view, 17> videoFlags{
    "roomCreate", "roomList", "roomRecord", "roomAdmin", "roomJoin", "canPublish", "canSubscribe", "canPublishData", "canUpdateOwnMetadata",
    "ingressAdmin", "hidden", "recorder", "agent", "canSubscribeMetrics", "canManageAgentSession", "room", "destinationRoom"};
constexpr std::array<std::string_view, 20> videoNames = [] {
    std::array<std::string_view, 20> names{};
    std::ranges::copy(videoFlags, names.begin());
    names[17] = "canPublishSources";
    names[18] = "replayEnabled";
    names[19] = "roomReplay";
    return names;
}();
constexpr std::array<std::string_view, 4> serverGrants{"roomCreate", "roomList", "roomRecord", "ingressAdmin"};
constexpr std::array<std::string_view, 14> claimNames{"iss", "sub", "nbf", "exp", "iat", "jti", "name", "metadata", "attributes", "video",
                                                      "sip", "sha256", "kind", "roomConfig"};

bool isFlag(std::string_view name) { return name != "room" && name != "destinationRoom" && std::ranges::find(videoFlags, name) != videoFlags.end(); }

/// Go's JSON finds a member whatever its case, an exact name first; so LiveKit reads "RoomJoin" and we do.
const json::value* memberOf(const json::object& object, std::string_view name)
{
    if (const auto* exact = object.if_contains(name))
        return exact;
    for (const auto& member : object)
        if (toLowerAscii(member.key()) == toLowerAscii(name))
            return &member.value();
    return nullptr;
}

class Reader {
public:
    Reader(TokenInspection& out, const json::object& claims) : m_out(out), m_claims(claims) {}

    void read()
    {
        m_out.apiKey = text(m_claims, "iss");
        m_out.identity = text(m_claims, "sub");
        m_out.name = text(m_claims, "name");
        m_out.kind = text(m_claims, "kind");
        m_out.metadata = text(m_claims, "metadata");
        if (const auto jti = text(m_claims, "jti"); m_out.identity.empty() && !jti.empty()) {
            m_out.identity = jti;
            note({TokenFault::IdentityFromJti, "jti", jti});
        }
        m_out.notBefore = seconds("nbf");
        m_out.issuedAt = seconds("iat");
        m_out.expires = seconds("exp");
        m_out.hasRoomConfig = object(m_claims, "roomConfig") != nullptr;
        readAttributes();
        readOthers();
        const auto* video = object(m_claims, "video");
        if (video)
            readVideo(*video);
        choosePurpose();
        if (!video && m_out.purpose == TokenPurpose::Join)
            note({TokenFault::NoVideoGrant, "video"});
    }

private:
    void note(TokenFinding finding) { m_out.findings.push_back(std::move(finding)); }
    void wrongType(std::string_view name, std::string_view expected) { note({TokenFault::ClaimType, std::string(name), std::string(expected)}); }

    std::string text(const json::object& from, std::string_view name, std::string_view shownAs = {})
    {
        const auto* value = memberOf(from, name);
        if (!value || value->is_null())
            return {};
        if (value->is_string())
            return std::string(value->get_string());
        wrongType(shownAs.empty() ? name : shownAs, "text");
        return {};
    }

    const json::object* object(const json::object& from, std::string_view name)
    {
        const auto* value = memberOf(from, name);
        if (!value || value->is_null())
            return nullptr;
        if (!value->is_object())
            wrongType(name, "an object");
        return value->if_object();
    }

    /// A time: LiveKit takes fractions, and numbers as text.
    std::optional<int64_t> seconds(std::string_view name)
    {
        const auto* value = memberOf(m_claims, name);
        if (!value || value->is_null())
            return std::nullopt;
        if (value->is_int64())
            return value->get_int64();
        double number = std::numeric_limits<double>::quiet_NaN();
        if (value->is_uint64())
            number = static_cast<double>(value->get_uint64());
        else if (value->is_double())
            number = value->get_double();
        else if (value->is_string())
            if (const std::string_view digits = value->get_string(); std::from_chars(digits.data(), digits.data() + digits.size(), number).ptr != digits.data() + digits.size())
                number = std::numeric_limits<double>::quiet_NaN();
        if (!std::isfinite(number)) {
            wrongType(name, "a number of seconds");
            return std::nullopt;
        }
        constexpr double most = 9e18;
        return static_cast<int64_t>(std::clamp(number, -most, most));
    }

    void readAttributes()
    {
        const auto* all = object(m_claims, "attributes");
        if (!all)
            return;
        for (const auto& [name, value] : *all) {
            if (value.is_string())
                m_out.attributes.emplace_back(name, std::string(value.get_string()));
            else
                wrongType("attributes." + std::string(name), "text");
        }
    }

    /// Grants beside video, and claims that LiveKit would not know by their spelling.
    void readOthers()
    {
        for (const std::string_view family : {"sip", "agent", "inference", "observability"})
            if (const auto* grants = object(m_claims, family))
                for (const auto& [name, value] : *grants)
                    if (value.is_bool() && value.get_bool())
                        m_out.grants.push_back(std::string(family) + "." + std::string(name));
        for (const auto& member : m_claims) {
            const std::string_view name = member.key();
            const bool isKnown = std::ranges::any_of(claimNames, [&](std::string_view known) { return toLowerAscii(known) == toLowerAscii(name); });
            if (isKnown)
                continue;
            const auto plain = withoutLines(name);
            for (const auto known : claimNames)
                if (toLowerAscii(known) == plain)
                    note({TokenFault::MisspeltClaim, std::string(name), std::string(known)});
        }
    }

    static std::string withoutLines(std::string_view name)
    {
        auto plain = toLowerAscii(name);
        std::erase_if(plain, [](char c) { return c == '_' || c == '-'; });
        return plain;
    }

    void readVideo(const json::object& video)
    {
        m_out.room = text(video, "room", "video.room");
        m_out.destinationRoom = text(video, "destinationRoom", "video.destinationRoom");
        for (const auto flag : videoFlags)
            if (isFlag(flag))
                if (const auto value = boolean(video, flag); value && *value)
                    m_out.grants.emplace_back(flag);
        m_out.canPublish = boolean(video, "canPublish", false).value_or(true);
        m_out.canSubscribe = boolean(video, "canSubscribe", false).value_or(true);
        m_out.canPublishData = boolean(video, "canPublishData", false).value_or(m_out.canPublish);
        readSources(video);
        for (const auto& member : video) {
            const std::string_view name = member.key();
            if (std::ranges::any_of(videoNames, [&](std::string_view known) { return toLowerAscii(known) == toLowerAscii(name); }))
                continue;
            const auto meant = std::ranges::find_if(videoNames, [&](std::string_view known) { return toLowerAscii(known) == withoutLines(name); });
            note({TokenFault::UnknownGrant, std::string(name), std::string(meant == videoNames.end() ? nearest(name, videoNames) : *meant)});
        }
    }

    std::optional<bool> boolean(const json::object& video, std::string_view name, bool isNoted = true)
    {
        const auto* value = memberOf(video, name);
        if (!value || value->is_null())
            return std::nullopt;
        if (value->is_bool())
            return value->get_bool();
        if (isNoted)
            wrongType("video." + std::string(name), "true or false");
        return std::nullopt;
    }

    void readSources(const json::object& video)
    {
        const auto* value = memberOf(video, "canPublishSources");
        if (!value || value->is_null())
            return;
        if (!value->is_array())
            return wrongType("video.canPublishSources", "a list");
        for (const auto& item : value->get_array()) {
            if (!item.is_string()) {
                wrongType("video.canPublishSources", "a list of texts");
                return;
            }
            m_out.sources.emplace_back(item.get_string());
            if (std::ranges::find(trackSources, toLowerAscii(m_out.sources.back())) == trackSources.end())
                note({TokenFault::UnknownSource, "canPublishSources", m_out.sources.back()});
        }
    }

    void choosePurpose()
    {
        const bool calls = std::ranges::any_of(serverGrants, [&](std::string_view grant) { return m_out.has(grant); })
            || std::ranges::any_of(m_out.grants, [](const std::string& grant) { return grant.find('.') != std::string::npos; }) || m_out.has("roomAdmin");
        if (m_out.has("roomJoin"))
            m_out.purpose = TokenPurpose::Join;
        else if (memberOf(m_claims, "sha256"))
            m_out.purpose = TokenPurpose::Webhook;
        else if (calls)
            m_out.purpose = TokenPurpose::ServerCall;
    }

    TokenInspection& m_out;
    const json::object& m_claims;
};

} // namespace

void readClaims(TokenInspection& inspection) { Reader(inspection, inspection.claims).read(); }

} // namespace pulse
