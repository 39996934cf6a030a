#include "models/apicall.h"
#include "models/text.h"
#include <QUrl>

namespace pulse {

namespace {

/// One word of a shell, whatever is in it.
QString quoted(QString text) { return QLatin1Char('\'') + text.replace(QLatin1Char('\''), QStringLiteral("'\\''")) + QLatin1Char('\''); }

} // namespace

std::string listPath(std::string_view path, const ListRequest& request)
{
    std::string text(path);
    char join = '?';
    const auto add = [&](std::string_view name, std::string_view value) {
        text.append(1, join).append(name).append("=").append(QUrl::toPercentEncoding(qt(value)).toStdString());
        join = '&';
    };
    if (!request.search.empty())
        add("search", request.search);
    if (request.sort != ListRequest{}.sort)
        add("sort", request.sort);
    for (const auto& [field, value] : request.filters)
        add(field, value);
    if (request.deleted != Deleted::Hidden)
        add("deleted", "true");
    return text;
}

QString curlText(const ApiCall& call, const QString& base)
{
    // Brackets of an IPv6 address are no pattern.
    auto text = base.contains(QLatin1Char('[')) ? QStringLiteral("curl -sSg") : QStringLiteral("curl -sS");
    if (call.method != "GET")
        text += QStringLiteral(" -X ") + qt(call.method);
    text += QStringLiteral(" -H \"Authorization: Bearer $PULSE_ADMIN_TOKEN\"");
    if (call.body)
        text += QStringLiteral(" \\\n     -H 'Content-Type: application/json' --data-raw ") + quoted(qt(json::serialize(*call.body)));
    return text + QStringLiteral(" \\\n     ") + quoted(base + qt(call.path));
}

} // namespace pulse
