#include "models/organizationsmodel.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"
#include "models/servicesource.h"
#include "models/tones.h"

namespace pulse {

namespace {

std::vector<Column> columns()
{
    return {{.field = "name", .style = CellStyle::Named, .secondary = "id", .width = 0},
            {.field = "admin_email", .width = 250},
            {.field = "plan", .style = CellStyle::Pill, .width = 130, .pill = planPill},
            {.field = "created_at", .width = 150}};
}

} // namespace

OrganizationsModel::OrganizationsModel(Backend& backend, QObject* parent)
    : EntityTableModel(backend.pool(), serviceSource<Organization>(backend, [](ControlPlane& plane, const Actor& actor, const ListRequest& request,
                                                                              std::stop_token stop) { return plane.organizations().list(actor, request, stop); }),
                       columns(), parent),
      m_backend(backend), m_deletion(backend, this, rowActs<Organization>(&ControlPlane::organizations))
{
    connect(&backend, &Backend::changed, this, [this](const QString& collection) {
        if (collection == QLatin1String("organizations"))
            refreshSoon();
    });
    connect(&backend, &Backend::engineTurned, this, &EntityTableModel::refreshSoon);
    refresh();
}

std::optional<Organization> OrganizationsModel::at(int row) const
{
    const auto* found = rowAt(row);
    return found ? std::optional(Organization::describe().fromRow(*found)) : std::nullopt;
}

void OrganizationsModel::create(const Organization& input, Answer<Organization> answer)
{
    m_backend.call(this, [input](ControlPlane& plane, const Actor& actor) { return plane.organizations().create(actor, input); }, std::move(answer));
}

void OrganizationsModel::update(const Organization& before, const Organization& after, Answer<Organization> answer)
{
    const auto& described = Organization::describe();
    auto changes = changedFields(described.schema(), described.toRow(before), described.toRow(after));
    m_backend.call(this, [before, changes = std::move(changes)](ControlPlane& plane, const Actor& actor) {
        return plane.organizations().update(actor, before.id, changes, before.version);
    }, std::move(answer));
}

BulkActs organizationsInBulk()
{
    return {.noun = "organizations",
            .remove = [](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) { return plane.organizations().remove(actor, typedIds<Organization>(ids)); },
            .restore = [](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) { return plane.organizations().restore(actor, typedIds<Organization>(ids)); },
            .impact = [](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) { return plane.organizations().impact(actor, typedIds<Organization>(ids)); }};
}

} // namespace pulse
