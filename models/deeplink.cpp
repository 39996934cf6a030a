#include "models/deeplink.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "models/backend.h"
#include "models/text.h"
#include <algorithm>

namespace pulse {

namespace {
constexpr qsizetype longest = 200;
constexpr qsizetype longestWord = 24;

bool isWord(const QString& text)
{
    return !text.isEmpty() && text.size() <= longestWord && std::ranges::all_of(text, [](QChar c) { return c >= QLatin1Char('a') && c <= QLatin1Char('z'); });
}
}

std::optional<DeepLink> parseLink(const QString& text)
{
    const std::pair<QLatin1String, DeepLink::Kind> kinds[] = {{QLatin1String("pulse://organization/"), DeepLink::Kind::Organization},
                                                              {QLatin1String("pulse://project/"), DeepLink::Kind::Project},
                                                              {QLatin1String("pulse://settings/"), DeepLink::Kind::Settings}};
    for (const auto& [start, kind] : kinds) {
        if (text.size() > longest || !text.startsWith(start, Qt::CaseInsensitive))
            continue;
        auto id = text.mid(start.size()).toLower();
        // Browsers add the slash.
        if (id.endsWith(QLatin1Char('/')))
            id.chop(1);
        if (kind == DeepLink::Kind::Settings ? isWord(id) : Id<Project>::parse(utf8(id)).has_value())
            return DeepLink{kind, id};
    }
    return std::nullopt;
}

std::optional<DeepLink> linkIn(const QStringList& arguments)
{
    for (const auto& argument : arguments)
        if (const auto link = parseLink(argument))
            return link;
    return std::nullopt;
}

void findLink(Backend& backend, QObject* context, const DeepLink& link, Answer<QString> answer)
{
    if (link.kind == DeepLink::Kind::Settings)
        return answer(link.id);
    backend.call(context, [link](ControlPlane& plane, const Actor& actor) -> Result<QString> {
        if (link.kind == DeepLink::Kind::Organization) {
            PULSE_TRY(const auto organization, plane.organizations().get(actor, Id<Organization>::trusted(utf8(link.id))));
            return qt(organization.name);
        }
        PULSE_TRY(const auto project, plane.projects().get(actor, Id<Project>::trusted(utf8(link.id))));
        return qt(project.name);
    }, std::move(answer));
}

} // namespace pulse
