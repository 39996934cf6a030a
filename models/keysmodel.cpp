#include "models/keysmodel.h"
#include "backend/controlplane.h"
#include "backend/keys/keyservice.h"
#include "backend/projects/project.h"
#include "models/servicesource.h"
#include "models/text.h"
#include "models/tones.h"
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

std::vector<Column> columns()
{
    return {{.field = "name", .style = CellStyle::Named, .secondary = "about", .width = 0},
            {.field = "key", .style = CellStyle::Mono, .width = 332},
            {.field = "scopes", .width = 110},
            {.field = "state", .style = CellStyle::Pill, .width = 100, .pill = keyStatePill},
            {.field = "last_used_at", .width = 110}};
}

Id<ApiKey> idOf(const QString& text) { return Id<ApiKey>::trusted(utf8(text)); }

IssuedSecret shown(const IssuedKey& issued)
{
    return {.projectId = qt(issued.key.projectId.text()), .projectName = {}, .keyName = qt(issued.key.name), .key = qt(issued.key.key), .secret = qt(issued.secret)};
}

} // namespace

KeysModel::KeysModel(Backend& backend, QObject* parent) : KeysModel(backend, std::make_shared<Shown>(), parent) {}

KeysModel::KeysModel(Backend& backend, std::shared_ptr<Shown> shown, QObject* parent)
    : EntityTableModel(backend.pool(), serviceSource<KeyRow>(backend, [shown](ControlPlane& plane, const Actor& actor, const ListRequest& request,
                                                                             std::stop_token stop) -> Result<Listing<KeyRow>> {
                           PULSE_TRY(const auto listing, plane.keys().list(actor, shown->get(), request, stop));
                           Listing<KeyRow> rows{.items = {}, .page = listing.page, .limit = listing.limit, .total = listing.total,
                                                .isTotalCapped = listing.isTotalCapped, .next = listing.next, .anchors = listing.anchors};
                           for (const auto& key : listing.items)
                               rows.items.push_back(toKeyRow(key, plane.keys().now()));
                           return rows;
                       }),
                       columns(), parent),
      m_backend(backend), m_shown(std::move(shown))
{
    connect(&backend, &Backend::changed, this, [this](const QString& collection) {
        if (collection == QLatin1String("api_keys"))
            refreshSoon();
    });
    connect(&backend, &Backend::engineTurned, this, &EntityTableModel::refreshSoon);
}

void KeysModel::setProject(const QString& id)
{
    {
        const std::lock_guard lock(m_shown->mutex);
        m_shown->project = Id<Project>::trusted(utf8(id));
    }
    refresh();
}

std::optional<KeyRow> KeysModel::at(int row) const
{
    const auto* found = rowAt(row);
    return found ? std::optional(KeyRow::describe().fromRow(*found)) : std::nullopt;
}

void KeysModel::create(const QString& name, const std::vector<std::string>& scopes, Answer<IssuedSecret> answer)
{
    ApiKey input;
    input.name = utf8(name);
    input.scopes = scopes;
    m_backend.call(this, [input, project = m_shown->get()](ControlPlane& plane, const Actor& actor) {
        return plane.keys().create(actor, project, input).map(shown);
    }, std::move(answer));
}

void KeysModel::rotate(const QString& id, Grace grace, Answer<IssuedSecret> answer)
{
    m_backend.call(this, [key = idOf(id), grace, project = m_shown->get()](ControlPlane& plane, const Actor& actor) {
        return plane.keys().rotate(actor, {project, key}, grace).map(shown);
    }, std::move(answer));
}

void KeysModel::setEnabled(const QString& id, bool isEnabled, Answer<QString> answer)
{
    m_backend.call(this, [key = idOf(id), isEnabled, project = m_shown->get()](ControlPlane& plane, const Actor& actor) {
        return plane.keys().update(actor, {project, key}, {{"enabled", isEnabled}}).map([](const ApiKey& updated) { return qt(updated.name); });
    }, std::move(answer));
}

void KeysModel::remove(const QString& id, Answer<QString> answer)
{
    m_backend.call(this, [key = idOf(id), project = m_shown->get()](ControlPlane& plane, const Actor& actor) {
        return plane.keys().remove(actor, {project, key}).map([](const ApiKey& removed) { return qt(removed.name); });
    }, std::move(answer));
}

BulkActs keysInBulk()
{
    return {.noun = "api_keys",
            .remove = [](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) { return plane.keys().remove(actor, typedIds<ApiKey>(ids)); }};
}

} // namespace pulse
