#include "models/text.h"
#include "models/tokeninspector.h"
#include <QCoreApplication>
#include <limits>

namespace pulse {

namespace {

struct TokenWords {
    Q_DECLARE_TR_FUNCTIONS(TokenWords)
};
using Words = TokenWords;

constexpr int neutral = 0, success = 2, warning = 3, danger = 4;
constexpr int shownCharacters = 120;

QString icon(const char* name) { return QLatin1String(name); }
qint64 secondsOf(Time time) { return std::chrono::floor<std::chrono::seconds>(time).time_since_epoch().count(); }

/// A text of the token's, cut where it would fill the page.
QString brief(std::string_view text)
{
    const auto whole = qt(text).simplified();
    return whole.size() <= shownCharacters ? whole : whole.left(shownCharacters) + QStringLiteral("…");
}

QString when(qint64 seconds)
{
    // Beyond the year 9999 dates are no longer read as such.
    constexpr qint64 last = 253'402'300'799;
    return seconds < 0 || seconds > last ? Words::tr("second %1").arg(seconds) : exactTime(fromMillis(seconds * 1000));
}

QString titleOf(const TokenFinding& finding)
{
    switch (finding.fault) {
    case TokenFault::Empty: return Words::tr("There is no token");
    case TokenFault::TooLong: return Words::tr("This is too long for a token");
    case TokenFault::NotThreeParts: return Words::tr("This is not a token");
    case TokenFault::HeaderEncoding:
    case TokenFault::HeaderNotJson: return Words::tr("Its header cannot be read");
    case TokenFault::ClaimsEncoding:
    case TokenFault::ClaimsNotJson: return Words::tr("Its claims cannot be read");
    case TokenFault::SignatureEncoding: return Words::tr("Its signature cannot be read");
    case TokenFault::AlgorithmNone: return Words::tr("It is not signed");
    case TokenFault::AlgorithmOther: return finding.value.empty() ? Words::tr("Its header names no algorithm") : Words::tr("It is signed with %1").arg(brief(finding.value));
    case TokenFault::NoKey: return Words::tr("It names no API key");
    case TokenFault::UnknownKey: return Words::tr("Nobody here has the API key %1").arg(brief(finding.value));
    case TokenFault::BadSignature: return Words::tr("It was not signed with the secret of %1").arg(brief(finding.value));
    case TokenFault::Expired: return Words::tr("It ran out %1 ago").arg(spanText(finding.seconds, Rounding::Rough));
    case TokenFault::NotYetValid: return Words::tr("It is valid only in %1").arg(spanText(finding.seconds, Rounding::Rough));
    case TokenFault::ClaimType: return Words::tr("The claim %1 is of the wrong kind").arg(brief(finding.name));
    case TokenFault::NoVideoGrant: return Words::tr("It allows nothing");
    case TokenFault::NoRoomJoin: return Words::tr("It does not allow to join");
    case TokenFault::NoRoom: return Words::tr("It names no room");
    case TokenFault::NoIdentity: return Words::tr("It does not say who joins");
    case TokenFault::IdentityTooLong: return Words::tr("The identity is too long");
    case TokenFault::RoomTooLong: return Words::tr("The room's name is too long");
    case TokenFault::SignatureUnchecked: return Words::tr("The signature was not checked");
    case TokenFault::NoExpiry: return Words::tr("It never runs out");
    case TokenFault::LongLived: return Words::tr("It is valid for %1").arg(spanText(finding.seconds, Rounding::Rough));
    case TokenFault::UnknownGrant: return Words::tr("LiveKit knows no grant %1").arg(brief(finding.name));
    case TokenFault::UnknownSource: return Words::tr("LiveKit knows no source %1").arg(brief(finding.value));
    case TokenFault::IdentityFromJti: return Words::tr("The identity stands in jti");
    case TokenFault::MisspeltClaim: return Words::tr("LiveKit does not read the claim %1").arg(brief(finding.name));
    }
    return {};
}

QString textOf(const TokenFinding& finding)
{
    switch (finding.fault) {
    case TokenFault::Empty: return Words::tr("Paste one: three parts of letters and digits with two dots between them.");
    case TokenFault::TooLong: return Words::tr("More than 64 KiB are not looked at; most tokens have less than one.");
    case TokenFault::NotThreeParts: return Words::tr("A token has three parts with two dots between them, and nothing else. Copy the whole of it.");
    case TokenFault::HeaderEncoding:
    case TokenFault::ClaimsEncoding:
    case TokenFault::SignatureEncoding: return Words::tr("That part is not base64url without padding. Was the token cut off or changed?");
    case TokenFault::HeaderNotJson:
    case TokenFault::ClaimsNotJson: return Words::tr("That part is not a JSON object, or says something twice. Was the token cut off or changed?");
    case TokenFault::AlgorithmNone: return Words::tr("Its header says “none”: anybody could have written it. LiveKit takes HS256 alone.");
    case TokenFault::AlgorithmOther: return Words::tr("LiveKit takes HS256 alone, with the API secret as the key.");
    case TokenFault::NoKey: return Words::tr("The claim iss must be the API key, so that LiveKit knows which secret to check it with.");
    case TokenFault::UnknownKey: return Words::tr("It is neither that of the LiveKit in the settings nor a project's own. A LiveKit without this key answers “invalid API key”.");
    case TokenFault::BadSignature: return Words::tr("Another secret was used, or the token was changed afterwards. Make it again with the right API secret.");
    case TokenFault::Expired: return Words::tr("LiveKit lets a minute pass after exp, no more. Make a new token; who has joined already stays.");
    case TokenFault::NotYetValid: return Words::tr("Its nbf lies more than a minute ahead. Compare the clock of the machine that made it with LiveKit's.");
    case TokenFault::ClaimType: return Words::tr("LiveKit expects %1 there and refuses the whole token.").arg(qt(finding.value));
    case TokenFault::NoVideoGrant: return Words::tr("Without the claim video nobody may join. Add video.roomJoin and video.room.");
    case TokenFault::NoRoomJoin: return Words::tr("video.roomJoin must be true. LiveKit answers “permissions denied”.");
    case TokenFault::NoRoom: return Words::tr("video.room must be the room's name. LiveKit answers “no room name”.");
    case TokenFault::NoIdentity: return Words::tr("The claim sub must be the participant's identity. LiveKit answers “identity cannot be empty”.");
    case TokenFault::IdentityTooLong:
    case TokenFault::RoomTooLong: return Words::tr("It has %1 bytes; LiveKit takes 256.").arg(qt(finding.value));
    case TokenFault::SignatureUnchecked: return Words::tr("The key pair of %1 cannot be read while Pulse is sealed. Give it the master key.").arg(brief(finding.value));
    case TokenFault::NoExpiry: return Words::tr("LiveKit 1.13 takes a token without exp; newer ones do not. Whoever has it can join for ever.");
    case TokenFault::LongLived: return Words::tr("A token cannot be taken back. Ten minutes are enough to join, since who has joined gets new ones.");
    case TokenFault::UnknownGrant: return finding.value.empty() ? Words::tr("It is ignored.") : Words::tr("It is ignored. %1 was perhaps meant.").arg(qt(finding.value));
    case TokenFault::UnknownSource: return Words::tr("There are camera, microphone, screen_share and screen_share_audio.");
    case TokenFault::IdentityFromJti: return Words::tr("LiveKit reads it there when sub is missing; its own libraries no longer write it.");
    case TokenFault::MisspeltClaim: return Words::tr("Its spelling is %1; this one is ignored.").arg(qt(finding.value));
    }
    return {};
}

TokenLine lineOf(const TokenFinding& finding)
{
    const bool isRemark = kindOf(finding.fault) == FaultKind::Remark;
    return {isRemark ? warning : danger, icon(isRemark ? "triangle-alert" : "circle-alert"), titleOf(finding), textOf(finding)};
}

QString sourceName(const std::string& source)
{
    const auto name = qt(source).toLower();
    if (name == QLatin1String("camera"))
        return Words::tr("camera");
    if (name == QLatin1String("microphone"))
        return Words::tr("microphone");
    if (name == QLatin1String("screen_share"))
        return Words::tr("screen");
    return name == QLatin1String("screen_share_audio") ? Words::tr("sound of the screen") : brief(source);
}

QString publishText(const TokenInspection& token)
{
    QStringList names;
    for (const auto& source : token.sources)
        names << sourceName(source);
    return names.isEmpty() ? Words::tr("May publish camera, microphone and screen") : Words::tr("May publish %1").arg(names.join(QStringLiteral(", ")));
}

struct GrantWords {
    const char* grant;
    QString title;
    QString text;
};

std::vector<GrantWords> grantWords()
{
    return {
        {"roomAdmin", Words::tr("May moderate the room"), Words::tr("Mute, remove and change others; holds for the named room alone.")},
        {"hidden", Words::tr("Is invisible to others"), {}},
        {"canUpdateOwnMetadata", Words::tr("May change its own name, metadata and attributes"), {}},
        {"canSubscribeMetrics", Words::tr("May read metrics"), {}},
        {"roomCreate", Words::tr("May create and delete any room"), Words::tr("On the whole LiveKit, whoever's rooms they are.")},
        {"roomList", Words::tr("May list all rooms"), Words::tr("On the whole LiveKit, whoever's rooms they are.")},
        {"roomRecord", Words::tr("May record and stream any room"), {}},
        {"ingressAdmin", Words::tr("May manage ingress"), Words::tr("And read the stream keys of all.")},
        {"recorder", Words::tr("Is a recorder"), Words::tr("Hidden from others, and not counted as a participant.")},
        {"agent", Words::tr("Is an agent"), {}},
        {"canManageAgentSession", Words::tr("May manage agent sessions"), {}},
    };
}

void addPlace(std::vector<TokenLine>& lines, const TokenInspection& token)
{
    const auto who = token.identity.empty() ? QString{} : brief(token.identity);
    if (token.purpose == TokenPurpose::Join) {
        const auto room = token.roomShown.empty() ? QString{} : brief(token.roomShown);
        const auto title = room.isEmpty() ? Words::tr("Lets %1 join").arg(who.isEmpty() ? Words::tr("nobody") : who)
            : who.isEmpty()               ? Words::tr("Is for the room %1").arg(room)
                                          : Words::tr("Lets %1 join the room %2").arg(who, room);
        const auto text = token.projectName.empty() ? QString{} : Words::tr("Of the project %1; LiveKit knows the room as %2.").arg(qt(token.projectName), brief(token.room));
        lines.push_back({neutral, icon("log-out"), title, text});
    } else if (token.purpose == TokenPurpose::Webhook) {
        lines.push_back({neutral, icon("rss"), Words::tr("Signs a webhook"), Words::tr("sha256 is that of the body that came with it. Nobody can join with this.")});
    } else {
        lines.push_back({neutral, icon("server"), Words::tr("Is for a server's calls to LiveKit"), Words::tr("It does not let anybody join a room.")});
    }
    if (!token.name.empty())
        lines.push_back({neutral, icon("info"), Words::tr("Shown to others as %1").arg(brief(token.name)), {}});
    if (!token.kind.empty() && token.kind != "standard")
        lines.push_back({neutral, icon("info"), Words::tr("Joins as: %1").arg(brief(token.kind)), {}});
    if (!token.destinationRoom.empty())
        lines.push_back({neutral, icon("arrow-right"), Words::tr("May be moved to the room %1").arg(brief(token.destinationRoom)), {}});
}

void addGrants(std::vector<TokenLine>& lines, const TokenInspection& token)
{
    if (token.purpose == TokenPurpose::Join) {
        lines.push_back(token.canPublish ? TokenLine{neutral, icon("video"), publishText(token), {}} : TokenLine{neutral, icon("video"), Words::tr("May not publish"), Words::tr("canPublish is false.")});
        lines.push_back(token.canSubscribe ? TokenLine{neutral, icon("monitor"), Words::tr("May see and hear others"), {}}
                                           : TokenLine{neutral, icon("monitor"), Words::tr("May not see or hear others"), Words::tr("canSubscribe is false.")});
        lines.push_back({neutral, icon("message-square"), token.canPublishData ? Words::tr("May send data messages") : Words::tr("May not send data messages"), {}});
    }
    for (const auto& words : grantWords())
        if (token.has(words.grant))
            lines.push_back({neutral, icon("shield-check"), words.title, words.text});
    for (const auto& grant : token.grants)
        if (grant.find('.') != std::string::npos)
            lines.push_back({neutral, icon("shield-check"), Words::tr("Holds the grant %1").arg(brief(grant)), {}});
}

void addTimes(std::vector<TokenLine>& lines, const TokenInspection& token, Time now)
{
    if (token.expires)
        lines.push_back({neutral, icon("clock"), Words::tr("Valid until %1").arg(when(*token.expires)), tokenCountdown(token, now)});
    else
        lines.push_back({neutral, icon("clock"), Words::tr("Valid for ever"), {}});
    if (token.notBefore)
        lines.push_back({neutral, icon("clock"), Words::tr("Valid from %1").arg(when(*token.notBefore)), {}});
    if (token.issuedAt)
        lines.push_back({neutral, icon("clock"), Words::tr("Made at %1").arg(when(*token.issuedAt)), {}});
}

QString signerText(const TokenInspection& token)
{
    switch (token.signature) {
    case TokenSignature::Good:
        return token.signerName.empty() ? Words::tr("The signature is right: the LiveKit in the settings knows it.") : Words::tr("The signature is right: it is the own LiveKit of the project %1.").arg(qt(token.signerName));
    case TokenSignature::Bad: return Words::tr("The signature is wrong.");
    case TokenSignature::Sealed:
    case TokenSignature::Unchecked: break;
    }
    return Words::tr("The signature was not checked.");
}

} // namespace

QString tokenCountdown(const TokenInspection& token, Time now)
{
    if (!token.expires)
        return {};
    qint64 left = 0;
    if (__builtin_sub_overflow(static_cast<qint64>(*token.expires), secondsOf(now), &left))
        left = *token.expires > 0 ? std::numeric_limits<qint64>::max() : -std::numeric_limits<qint64>::max();
    return left > 0 ? Words::tr("For %1 more").arg(spanText(left, Rounding::Rough)) : Words::tr("Ran out %1 ago").arg(spanText(-left, Rounding::Rough));
}

TokenLine tokenVerdict(const TokenInspection& token, Time now)
{
    if (!token.isReadable())
        return {danger, icon("circle-alert"), Words::tr("This cannot be read as a token"), {}};
    if (!token.isAccepted())
        return {danger, icon("circle-alert"), Words::tr("LiveKit would refuse this token"), {}};
    if (token.signature != TokenSignature::Good)
        return {warning, icon("triangle-alert"), Words::tr("LiveKit would take this token if its signature is right"), tokenCountdown(token, now)};
    return {success, icon("circle-check"), Words::tr("LiveKit takes this token"), tokenCountdown(token, now)};
}

std::vector<TokenLine> tokenFaults(const TokenInspection& token)
{
    std::vector<TokenLine> lines;
    for (const auto& finding : token.findings)
        lines.push_back(lineOf(finding));
    return lines;
}

std::vector<TokenLine> tokenClaims(const TokenInspection& token, Time now)
{
    std::vector<TokenLine> lines;
    if (token.claims.empty())
        return lines;
    addPlace(lines, token);
    addTimes(lines, token, now);
    addGrants(lines, token);
    if (!token.metadata.empty())
        lines.push_back({neutral, icon("info"), Words::tr("Carries metadata that all participants can read"), brief(token.metadata)});
    if (!token.attributes.empty()) {
        QStringList names;
        for (const auto& [name, value] : token.attributes)
            names << QStringLiteral("%1 = %2").arg(brief(name), brief(value));
        lines.push_back({neutral, icon("info"), Words::tr("Carries %n attribute(s) that all participants can read", nullptr, static_cast<int>(names.size())), brief(utf8(names.join(QStringLiteral(", "))))});
    }
    if (token.hasRoomConfig)
        lines.push_back({neutral, icon("settings"), Words::tr("Sets up the room when it makes it"), Words::tr("See roomConfig in the claims.")});
    if (!token.apiKey.empty())
        lines.push_back({neutral, icon("key-round"), Words::tr("Made with the API key %1").arg(brief(token.apiKey)), signerText(token)});
    return lines;
}

} // namespace pulse
