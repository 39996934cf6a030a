#include "models/tones.h"
#include <QCoreApplication>

namespace pulse {

namespace {
struct Words {
    Q_DECLARE_TR_FUNCTIONS(Words)
};
enum Tone { Neutral, Accent, Success, Warning, Danger };
} // namespace

std::pair<QString, int> planPill(const QString& plan)
{
    if (plan == QLatin1String("Enterprise"))
        return {Words::tr("Enterprise"), Success};
    if (plan == QLatin1String("Pro"))
        return {Words::tr("Pro"), Accent};
    return {Words::tr("Free"), Neutral};
}

std::pair<QString, int> keyStatePill(const QString& state)
{
    if (state == QLatin1String("active"))
        return {Words::tr("Active"), Success};
    if (state == QLatin1String("retiring"))
        return {Words::tr("Retiring"), Warning};
    if (state == QLatin1String("expired"))
        return {Words::tr("Expired"), Danger};
    if (state == QLatin1String("disabled"))
        return {Words::tr("Disabled"), Neutral};
    if (state == QLatin1String("unused"))
        return {Words::tr("Unused"), Warning};
    if (state == QLatin1String("removed"))
        return {Words::tr("Revoked"), Danger};
    return {Words::tr("Rotated"), Neutral};
}

QString regionTitle(const QString& region)
{
    const auto parts = region.split(QLatin1Char('-'));
    if (parts.size() != 2)
        return region;
    const auto& area = parts.first();
    const auto shownArea = area.size() == 2 ? area.toUpper() : area.left(1).toUpper() + area.mid(1);
    return shownArea + QLatin1Char(' ') + parts.last().left(1).toUpper() + parts.last().mid(1);
}

QString nounCount(const QString& collection, qint64 count)
{
    const int n = static_cast<int>(count);
    if (collection == QLatin1String("organizations"))
        return Words::tr("%n organization(s)", nullptr, n);
    if (collection == QLatin1String("trash"))
        return Words::tr("%n item(s)", nullptr, n);
    if (collection == QLatin1String("projects"))
        return Words::tr("%n project(s)", nullptr, n);
    if (collection == QLatin1String("keys") || collection == QLatin1String("api_keys"))
        return Words::tr("%n API key(s)", nullptr, n);
    return QStringLiteral("%1 %2").arg(n).arg(collection);
}

} // namespace pulse
