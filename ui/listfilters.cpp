#include "ui/listfilters.h"
#include "models/entitytablemodel.h"
#include "models/preferences.h"
#include "models/text.h"
#include "ui/common/button.h"
#include "ui/common/entitytable.h"
#include "ui/common/filterchips.h"
#include "ui/common/menus.h"
#include "ui/common/searchfield.h"
#include "ui/common/tablecolumns.h"
#include "ui/viewsmenu.h"
#include <QJsonArray>
#include <QJsonObject>
#include <QMenu>
#include <QSignalBlocker>
#include <algorithm>

namespace pulse::ui {

ListFilters::ListFilters(const DeskContext& desk, const Parts& parts, const QString& id, Words words)
    : QObject(&parts.table), m_preferences(desk.preferences), m_parts(parts), m_id(id), m_words(std::move(words)), m_chips(new FilterChips),
      m_views(new SavedViews(desk.preferences, QStringLiteral("views/") + id, this)),
      m_viewsMenu(new ViewsMenu(*m_views, [this] { return shownView(); }, &parts.table))
{
    connect(&m_parts.search, &SearchField::searched, this, &ListFilters::search);
    connect(m_chips, &FilterChips::removed, this, [this](const std::string& field) { set(field, {}); });
    connect(m_chips, &FilterChips::cleared, this, &ListFilters::clear);
    connect(m_viewsMenu, &ViewsMenu::chosen, this, [this](const QString& name) {
        if (const auto* view = m_views->find(name))
            apply(*view);
    });
}

void ListFilters::search(const QString& text)
{
    if (utf8(text) == m_parts.model.request().search)
        return;
    auto request = m_parts.model.request();
    request.search = utf8(text);
    m_parts.model.setRequest(std::move(request));
}

Button* ListFilters::offer(const Schema& schema, const std::vector<std::string_view>& fields)
{
    m_schema = &schema;
    restore();
    auto* button = new Button(tr("Filter"));
    button->withIcon(QStringLiteral("funnel"))->setObjectName(QStringLiteral("filter"));
    connect(button, &Button::clicked, this, [this, button, &schema, fields] {
        openMenuBelow(*button, [this, &schema, fields](QMenu* menu) {
            for (const auto& name : fields) {
                const auto* field = schema.find(name);
                auto* sub = fields.size() > 1 ? menu->addMenu(translated(field->title)) : menu;
                for (const auto choice : field->choices) {
                    const auto text = m_words(std::string(name), std::string(choice));
                    connect(sub->addAction(fields.size() > 1 ? text.section(QStringLiteral(": "), 1) : text), &QAction::triggered, this,
                            [this, name = std::string(name), value = std::string(choice)] { set(name, value); });
                }
            }
        });
    });
    return button;
}

/// Those that choose among words; what was filtered by an id may be gone.
void ListFilters::restore()
{
    auto request = m_parts.model.request();
    if (!request.filters.empty() || m_views->defaultView())
        return;
    for (const auto& value : m_preferences.value(QStringLiteral("filters/") + m_id, QJsonArray{}).toArray()) {
        const auto kept = value.toObject();
        const auto* field = m_schema->find(utf8(kept[QStringLiteral("field")].toString()));
        const auto choice = utf8(kept[QStringLiteral("value")].toString());
        if (field && field->is(Filterable) && std::ranges::find(field->choices, choice) != field->choices.end())
            request.filters.emplace_back(field->name, choice);
    }
    if (!request.filters.empty())
        m_parts.model.setRequest(std::move(request));
}

QString ListFilters::describedText(const std::string& field, const std::string& value) const
{
    const auto* described = m_schema ? m_schema->find(field) : nullptr;
    return described ? tr("%1: %2").arg(translated(described->title), qt(value)) : qt(value);
}

void ListFilters::set(const std::string& field, const std::string& value)
{
    auto request = m_parts.model.request();
    std::erase_if(request.filters, [&](const auto& filter) { return filter.first == field; });
    if (!value.empty())
        request.filters.emplace_back(field, value);
    m_parts.model.setRequest(std::move(request));
}

void ListFilters::clear()
{
    m_parts.search.clear();
    auto request = m_parts.model.request();
    request.filters.clear();
    request.search.clear();
    m_viewsMenu->setCurrent({});
    m_parts.model.setRequest(std::move(request));
}

void ListFilters::show()
{
    std::vector<FilterChips::Chip> chips;
    QJsonArray kept;
    for (const auto& [field, value] : m_parts.model.request().filters) {
        chips.push_back({field, m_words(field, value)});
        kept.append(QJsonObject{{QStringLiteral("field"), qt(field)}, {QStringLiteral("value"), qt(value)}});
    }
    m_chips->set(std::move(chips));
    if (m_schema)
        m_preferences.set(QStringLiteral("filters/") + m_id, kept);
}

SavedView ListFilters::shownView() const
{
    const auto& request = m_parts.model.request();
    return {.name = {}, .search = qt(request.search), .filters = request.filters, .columns = m_parts.table.columns()->state()};
}

void ListFilters::apply(const SavedView& view)
{
    auto request = m_parts.model.request();
    request.search = utf8(view.search);
    request.filters = view.filters;
    const QSignalBlocker quiet(&m_parts.search);
    m_parts.search.setText(view.search);
    m_viewsMenu->setCurrent(view.name);
    m_parts.model.setRequest(std::move(request));
    m_parts.table.columns()->setState(view.columns);
}

void ListFilters::applyDefault()
{
    if (const auto* view = m_views->defaultView())
        apply(*view);
}

} // namespace pulse::ui
