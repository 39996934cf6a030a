#include "models/requestwords.h"
#include "models/text.h"
#include <QCoreApplication>
#include <QLocale>

namespace pulse {

namespace {
struct RequestWords {
    Q_DECLARE_TR_FUNCTIONS(RequestWords)
};
using Words = RequestWords;
} // namespace

QString requestLatency(const SeenRequest& request)
{
    if (request.micros <= 0)
        return QStringLiteral("–");
    if (request.micros < 1'000)
        return Words::tr("%1 µs").arg(request.micros);
    const double millis = static_cast<double>(request.micros) / 1'000;
    return millis < 1'000 ? Words::tr("%1 ms").arg(QLocale().toString(millis, 'f', millis < 10 ? 1 : 0)) : Words::tr("%1 s").arg(QLocale().toString(millis / 1'000, 'f', 1));
}

QString requestWho(const SeenRequest& request)
{
    const auto name = qt(request.actorName.empty() ? request.actorId : request.actorName);
    if (request.actorType == "key")
        return Words::tr("key %1").arg(name);
    if (request.actorType == "admin_token")
        return Words::tr("admin token %1").arg(name);
    return request.actorType.empty() ? Words::tr("not signed in") : name;
}

QString stageTitle(const SeenRequest& request)
{
    const auto& stage = request.stage;
    if (stage == "parse")
        return Words::tr("Parsing");
    if (stage == "host")
        return Words::tr("Host check");
    if (stage == "origin")
        return Words::tr("Origin check");
    if (stage == "route")
        return Words::tr("Routes");
    if (stage == "ip_limit")
        return request.status == 429 ? Words::tr("Limit by address") : Words::tr("Handler");
    if (stage == "authentication")
        return Words::tr("Authentication");
    if (stage == "project_limit")
        return Words::tr("Limit by project");
    if (stage == "media")
        return Words::tr("Media type");
    if (stage == "pool")
        return Words::tr("Workers");
    return stage == "idempotency" ? Words::tr("Idempotency") : Words::tr("Handler");
}

QString stageText(const SeenRequest& request)
{
    const auto& stage = request.stage;
    if (request.status < 400)
        return Words::tr("It passed every check, and its handler answered.");
    if (stage == "parse")
        return Words::tr("The request could not be read as HTTP, or was too large.");
    if (stage == "host")
        return Words::tr("The Host header names none of this listener's hosts. Add it to ALLOWED_HOSTS.");
    if (stage == "origin")
        return Words::tr("A web page from elsewhere asked. Add its origin to CORS_ORIGINS.");
    if (stage == "route")
        return Words::tr("There is no such path, or not with this method. The reference lists all.");
    if (stage == "ip_limit")
        return Words::tr("Too many requests without valid credentials came from this address.");
    if (stage == "authentication")
        return request.status == 403 ? Words::tr("The key does not hold the scope that this route asks for.") : Words::tr("The credentials were missing or not accepted.");
    if (stage == "project_limit")
        return Words::tr("The project used up its requests of this minute.");
    if (stage == "media")
        return Words::tr("A body must come as application/json, without a Content-Encoding.");
    if (stage == "pool")
        return request.status == 503 ? Words::tr("All workers were busy and their queue was full.") : Words::tr("The handler took too long.");
    return stage == "idempotency" ? Words::tr("The Idempotency-Key was used for another request, or that one still runs.") : Words::tr("It passed every check, and its handler refused it.");
}

QString requestCurl(const SeenRequest& request, const QString& base)
{
    auto text = base.contains(QLatin1Char('[')) ? QStringLiteral("curl -sSg") : QStringLiteral("curl -sS");
    if (request.method == "HEAD")
        text += QStringLiteral(" --head");
    else if (request.method != "GET")
        text += QStringLiteral(" -X ") + qt(request.method);
    if (request.actorType == "key")
        text += QStringLiteral(" -H \"X-Pulse-Key: $PULSE_KEY\" -H \"X-Pulse-Secret: $PULSE_SECRET\"");
    else if (!request.actorType.empty() || request.stage == "authentication")
        text += QStringLiteral(" -H \"Authorization: Bearer $PULSE_ADMIN_TOKEN\"");
    if (request.method == "POST" || request.method == "PUT" || request.method == "PATCH")
        text += QStringLiteral(" \\\n     -H 'Content-Type: application/json' --data-raw \"${BODY?put the JSON to send into BODY}\"");
    auto address = base + qt(request.target.empty() ? request.route : request.target);
    return text + QStringLiteral(" \\\n     '") + address.replace(QLatin1Char('\''), QStringLiteral("%27")) + QLatin1Char('\'');
}

} // namespace pulse
