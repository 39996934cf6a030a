#include "models/livekittest.h"
#include "backend/controlplane.h"
#include "backend/tokens/tokenservice.h"
#include "models/backend.h"
#include "models/text.h"
#include <QCoreApplication>

namespace pulse {

namespace {

struct LiveKitWords {
    Q_DECLARE_TR_FUNCTIONS(LiveKitWords)
};
using Words = LiveKitWords;

constexpr int successTone = 2, warningTone = 3, dangerTone = 4;
constexpr qint64 clockMatters = 30;

struct Said {
    QString title;
    QString text;
};

QString clockText(qint64 aheadSeconds)
{
    return aheadSeconds > 0 ? Words::tr("Its clock is %1 s ahead of this machine's.").arg(aheadSeconds)
                            : Words::tr("Its clock is %1 s behind this machine's.").arg(-aheadSeconds);
}

Said said(const LiveKitFinding& finding)
{
    using V = LiveKitVerdict;
    const auto address = qt(finding.address);
    switch (finding.verdict) {
    case V::Ok: return {Words::tr("LiveKit answers"), Words::tr("%1 took the key pair, in %2 ms.").arg(address).arg(finding.elapsedMs)};
    case V::NoAddress: return {Words::tr("There is no address"), Words::tr("Enter where LiveKit is, such as wss://livekit.example.com.")};
    case V::BadAddress: return {Words::tr("The address cannot be used"), Words::tr("It begins with ws://, wss://, http:// or https:// and names a host, such as wss://livekit.example.com.")};
    case V::NoKey: return {Words::tr("The key pair is not complete"), Words::tr("Enter both the API key and the API secret from LiveKit's configuration.")};
    case V::Unresolved: return {Words::tr("No machine has this name"), Words::tr("%1 could not be looked up. Check the spelling and this machine's DNS.").arg(address)};
    case V::Unreachable: return {Words::tr("Nothing answers there"), Words::tr("%1 refused the connection. Check the port (LiveKit's is 7880), a firewall, and that LiveKit runs.").arg(address)};
    case V::TimedOut: return {Words::tr("No answer in time"), Words::tr("%1 did not answer within %2 s. Check a firewall between here and there.").arg(address).arg((finding.elapsedMs + 500) / 1000)};
    case V::Tls: return {Words::tr("The certificate is not accepted"), Words::tr("%1 did not prove who it is. Renew its certificate, or use ws:// for a server without TLS.").arg(address)};
    case V::WrongKey: return {Words::tr("LiveKit does not know this API key"), Words::tr("Copy the key from the section “keys” of its configuration; LiveKit reads it at its start.")};
    case V::WrongSecret: return {Words::tr("The API secret is wrong"), Words::tr("LiveKit knows the key, but the secret beside it there is another one. Copy it again.")};
    case V::ClockSkew: return {Words::tr("The clocks differ too much"), Words::tr("LiveKit takes tokens for a minute before and after their time. Set both clocks by NTP.")};
    case V::Refused: return {Words::tr("LiveKit refused the call"), Words::tr("It took the key pair and did not allow to list rooms.")};
    case V::Redirected: return {Words::tr("The address leads elsewhere"), Words::tr("%1 answered with a redirect (%2), which LiveKit's clients do not follow. Enter the address it leads to.").arg(address).arg(finding.status)};
    case V::NotReady: return {Words::tr("LiveKit is not ready"), Words::tr("%1 answered with status %2. Try again in a moment; look into its log if it stays so.").arg(address).arg(finding.status)};
    case V::NotLiveKit: break;
    }
    return {Words::tr("This is no LiveKit"), finding.status ? Words::tr("%1 answered with status %2, as LiveKit never does. Check the address and the port.").arg(address).arg(finding.status)
                                                            : Words::tr("%1 did not answer as a web server does. Check the address and the port.").arg(address)};
}

LiveKitTestResult resultOf(const LiveKitFinding& finding)
{
    auto [title, text] = said(finding);
    const bool isOk = finding.verdict == LiveKitVerdict::Ok;
    const bool isClockOff = qAbs(finding.clockAheadSeconds) >= clockMatters;
    if (isClockOff)
        text += QLatin1Char(' ') + clockText(finding.clockAheadSeconds);
    if (!isOk && !finding.why.empty())
        text += QLatin1Char(' ') + Words::tr("It said: %1").arg(qt(finding.why));
    return {.isOk = isOk, .tone = !isOk ? dangerTone : isClockOff ? warningTone : successTone, .title = title, .text = text, .elapsedMs = finding.elapsedMs};
}

} // namespace

void LiveKitTest::run(const Target& target, Answer<LiveKitTestResult> answer)
{
    const LiveKitCredentials typed{.host = utf8(target.host.trimmed()), .apiKey = utf8(target.apiKey.trimmed()), .apiSecret = utf8(target.apiSecret.trimmed())};
    m_backend.call(this, [typed, id = utf8(target.projectId)](ControlPlane& plane, const Actor& actor) {
        return (id.empty() ? plane.tokens().testLiveKit(actor, typed) : plane.tokens().testLiveKitOf(actor, id, typed)).map(resultOf);
    }, std::move(answer));
}

} // namespace pulse
