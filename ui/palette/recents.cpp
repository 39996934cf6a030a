#include "ui/palette/recents.h"
#include "models/preferences.h"
#include <QJsonArray>
#include <optional>

namespace pulse::ui {

namespace {

using Kind = PaletteEntry::Kind;
constexpr qsizetype longestId = 64;

QString keyName() { return QStringLiteral("palette.recent"); }

QString nameOf(Kind kind)
{
    switch (kind) {
    case Kind::Page: return QStringLiteral("page");
    case Kind::Organization: return QStringLiteral("organization");
    case Kind::Project: return QStringLiteral("project");
    case Kind::Key: return QStringLiteral("key");
    case Kind::Heading:
    case Kind::Action:
    case Kind::Note: return {};
    }
    return {};
}

std::optional<Recents::Place> parse(const QString& text)
{
    const auto slash = text.indexOf(QLatin1Char('/'));
    const auto id = text.mid(slash + 1);
    if (slash < 0 || id.isEmpty() || id.size() > longestId)
        return std::nullopt;
    for (const auto kind : {Kind::Page, Kind::Organization, Kind::Project, Kind::Key})
        if (nameOf(kind) == text.left(slash))
            return Recents::Place{kind, id};
    return std::nullopt;
}

} // namespace

Recents::Recents(Preferences& preferences) : m_preferences(preferences)
{
    const auto stored = preferences.value(keyName(), QJsonArray{}).toArray();
    for (const auto& text : stored)
        if (const auto place = parse(text.toString()); place && m_places.size() < kept)
            m_places.push_back(*place);
}

void Recents::add(Kind kind, const QString& id)
{
    if (nameOf(kind).isEmpty())
        return;
    std::erase_if(m_places, [&](const Place& place) { return place.kind == kind && place.id == id; });
    m_places.insert(m_places.begin(), {kind, id});
    if (m_places.size() > kept)
        m_places.resize(kept);
    QJsonArray texts;
    for (const auto& place : m_places)
        texts.push_back(nameOf(place.kind) + QLatin1Char('/') + place.id);
    m_preferences.set(keyName(), texts);
}

} // namespace pulse::ui
