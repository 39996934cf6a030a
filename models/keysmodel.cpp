#include "models/keysmodel.h"
#include "backend/controlplane.h"
#include "backend/keys/keyservice.h"
#include "backend/projects/projectservice.h"
#include "models/servicesource.h"
#include "models/text.h"
#include "models/tones.h"
#include <map>
#include <mutex>

namespace pulse {

/// Which project is shown: set by the GUI thread, read by the fetches.
struct KeysModel::Shown {
    mutable std::mutex mutex;
    Id<Project> project;

    Id<Project> get() const
    {
        const std::lock_guard lock(mutex);
        return project;
    }
};

namespace {

std::vector<Column> columns(KeysModel::Scope scope)
{
    const bool isAll = scope == KeysModel::Scope::All;
    std::vector<Column> columns{{.field = "name", .style = CellStyle::Named, .secondary = isAll ? "project" : "about", .width = 0},
                                {.field = "key", .style = CellStyle::Mono, .width = isAll ? 250 : 332},
                                {.field = "scopes", .width = 150},
                                {.field = "status", .style = CellStyle::Pill, .width = 100, .pill = keyStatePill},
                                {.field = "last_used_at", .width = 120}};
    if (isAll)
        columns.push_back({.field = "created_at", .width = 110});
    return columns;
}

KeyRef refOf(const KeyRow& row) { return {Id<Project>::trusted(row.projectId), Id<ApiKey>::trusted(row.id.text())}; }

IssuedSecret shown(const IssuedKey& issued)
{
    return {.projectId = qt(issued.key.projectId.text()), .projectName = {}, .keyName = qt(issued.key.name), .key = qt(issued.key.key), .secret = qt(issued.secret)};
}

Listing<KeyRow> toRows(ControlPlane& plane, const Actor& actor, const Listing<ApiKey>& listing, bool hasProjects)
{
    std::map<std::string, std::string> names;
    return mapListing(listing, [&](const ApiKey& key) {
        auto& name = names[key.projectId.text()];
        if (name.empty() && hasProjects)
            if (const auto project = plane.projects().get(actor, key.projectId))
                name = project->name;
        return toKeyRow(key, plane.keys().now(), name);
    });
}

} // namespace

KeysModel::KeysModel(Backend& backend, QObject* parent, Scope scope) : KeysModel(backend, std::make_shared<Shown>(), scope, parent)
{
    if (scope == Scope::All)
        refresh();
}

KeysModel::KeysModel(Backend& backend, std::shared_ptr<Shown> shown, Scope scope, QObject* parent)
    : EntityTableModel(backend.pool(), serviceSource<KeyRow>(backend, [shown, scope](ControlPlane& plane, const Actor& actor, const ListRequest& request,
                                                                                    std::stop_token stop) -> Result<Listing<KeyRow>> {
                           if (scope == Scope::All) {
                               PULSE_TRY(const auto listing, plane.keys().list(actor, request, stop));
                               return toRows(plane, actor, listing, true);
                           }
                           PULSE_TRY(const auto listing, plane.keys().list(actor, shown->get(), request, stop));
                           return toRows(plane, actor, listing, false);
                       }),
                       columns(scope), parent),
      m_backend(backend), m_shown(std::move(shown))
{
    connect(&backend, &Backend::changed, this, [this, scope](const QString& collection) {
        if (collection == QLatin1String("api_keys") || (scope == Scope::All && (collection == QLatin1String("projects") || collection == QLatin1String("organizations"))))
            refreshSoon();
    });
    connect(&backend, &Backend::engineTurned, this, &EntityTableModel::refreshSoon);
}

void KeysModel::setProject(const QString& id)
{
    const bool isAnother = id != project();
    {
        const std::lock_guard lock(m_shown->mutex);
        m_shown->project = Id<Project>::trusted(utf8(id));
    }
    isAnother ? restart() : refresh();
}

QString KeysModel::project() const { return qt(m_shown->get().text()); }

void KeysModel::narrow(const std::string& field, const QString& value)
{
    auto asked = request();
    std::erase_if(asked.filters, [&](const auto& filter) { return filter.first == field; });
    if (!value.isEmpty())
        asked.filters.emplace_back(field, utf8(value));
    if (asked.filters != request().filters)
        setRequest(std::move(asked));
}

std::optional<KeyRow> KeysModel::at(int row) const
{
    const auto* found = rowAt(row);
    return found ? std::optional(KeyRow::describe().fromRow(*found)) : std::nullopt;
}

void KeysModel::create(const QString& projectId, const ApiKey& input, Answer<IssuedSecret> answer)
{
    m_backend.call(this, [input, project = Id<Project>::trusted(utf8(projectId))](ControlPlane& plane, const Actor& actor) {
        return plane.keys().create(actor, project, input).map(shown);
    }, std::move(answer));
}

void KeysModel::rotate(const KeyRow& key, Grace grace, Answer<IssuedSecret> answer)
{
    m_backend.call(this, [ref = refOf(key), grace](ControlPlane& plane, const Actor& actor) {
        return plane.keys().rotate(actor, ref, grace).map(shown);
    }, std::move(answer));
}

void KeysModel::setEnabled(const KeyRow& key, bool isEnabled, Answer<QString> answer)
{
    m_backend.call(this, [ref = refOf(key), isEnabled](ControlPlane& plane, const Actor& actor) {
        return plane.keys().update(actor, ref, {{"enabled", isEnabled}}).map([](const ApiKey& updated) { return qt(updated.name); });
    }, std::move(answer));
}

void KeysModel::remove(const KeyRow& key, Answer<void> answer)
{
    m_backend.call(this, [ref = refOf(key)](ControlPlane& plane, const Actor& actor) { return plane.keys().remove(actor, ref).map([](const ApiKey&) {}); },
                   std::move(answer));
}

BulkActs keysInBulk()
{
    return {.noun = "api_keys",
            .remove = [](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) { return plane.keys().remove(actor, typedIds<ApiKey>(ids)); }};
}

} // namespace pulse
