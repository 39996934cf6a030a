#include "models/savedviews.h"
#include "models/preferences.h"
#include "models/text.h"
#include <QJsonArray>
#include <algorithm>

namespace pulse {

namespace {

QJsonObject toJson(const SavedView& view)
{
    QJsonArray filters;
    for (const auto& [name, value] : view.filters)
        filters.append(QJsonObject{{QStringLiteral("field"), qt(name)}, {QStringLiteral("value"), qt(value)}});
    return {{QStringLiteral("name"), view.name}, {QStringLiteral("search"), view.search}, {QStringLiteral("filters"), filters},
            {QStringLiteral("columns"), view.columns}, {QStringLiteral("default"), view.isDefault}};
}

SavedView fromJson(const QJsonObject& json)
{
    SavedView view{.name = json[QStringLiteral("name")].toString().left(SavedViews::longestName), .search = json[QStringLiteral("search")].toString()};
    for (const auto& value : json[QStringLiteral("filters")].toArray())
        view.filters.emplace_back(utf8(value.toObject()[QStringLiteral("field")].toString()), utf8(value.toObject()[QStringLiteral("value")].toString()));
    view.columns = json[QStringLiteral("columns")].toObject();
    view.isDefault = json[QStringLiteral("default")].toBool();
    return view;
}

} // namespace

SavedViews::SavedViews(Preferences& preferences, QString key, QObject* parent) : QObject(parent), m_preferences(preferences), m_key(std::move(key))
{
    for (const auto& value : preferences.value(m_key, QJsonArray{}).toArray())
        if (auto view = fromJson(value.toObject()); refusal(view.name).isEmpty())
            m_views.push_back(std::move(view));
}

SavedView* SavedViews::at(const QString& name)
{
    const auto found = std::ranges::find_if(m_views, [&](const auto& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
    return found == m_views.end() ? nullptr : &*found;
}

const SavedView* SavedViews::find(const QString& name) const { return const_cast<SavedViews*>(this)->at(name); }

const SavedView* SavedViews::defaultView() const
{
    const auto found = std::ranges::find_if(m_views, &SavedView::isDefault);
    return found == m_views.end() ? nullptr : &*found;
}

QString SavedViews::refusal(const QString& name, const QString& except) const
{
    if (name.trimmed().isEmpty())
        return tr("Give the view a name.");
    if (find(name) && name.compare(except, Qt::CaseInsensitive) != 0)
        return tr("There is a view of this name already. Choose another.");
    if (except.isEmpty() && m_views.size() >= static_cast<size_t>(mostViews))
        return tr("There are %1 views already. Delete one first.").arg(mostViews);
    return {};
}

void SavedViews::save(SavedView view)
{
    if (auto* same = at(view.name)) {
        view.isDefault = same->isDefault;
        *same = std::move(view);
    } else {
        m_views.push_back(std::move(view));
    }
    write();
}

void SavedViews::rename(const QString& from, const QString& to)
{
    if (auto* view = at(from); view && refusal(to, from).isEmpty()) {
        view->name = to.trimmed();
        write();
    }
}

void SavedViews::remove(const QString& name)
{
    std::erase_if(m_views, [&](const auto& view) { return view.name.compare(name, Qt::CaseInsensitive) == 0; });
    write();
}

void SavedViews::setDefault(const QString& name)
{
    for (auto& view : m_views)
        view.isDefault = !name.isEmpty() && view.name.compare(name, Qt::CaseInsensitive) == 0;
    write();
}

void SavedViews::write()
{
    QJsonArray views;
    for (const auto& view : m_views)
        views.append(toJson(view));
    m_preferences.set(m_key, views);
    Q_EMIT changed();
}

} // namespace pulse
