#include "models/trashmodel.h"
#include "backend/controlplane.h"
#include "backend/core/deletion.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "models/servicesource.h"
#include <map>

namespace pulse {

namespace {

struct TrashRow : Living<TrashRow> {
    std::string name;
    std::string about;     ///< second line: whose it was
    Time keptUntil{};

    static const Entity<TrashRow>& describe()
    {
        static constexpr Field<TrashRow> fields[] = {
            field<TrashRow, &TrashRow::name>("name", "Name").sortable(),
            field<TrashRow, &TrashRow::about>("about", "About"),
            field<TrashRow, &TrashRow::keptUntil>("kept_until", "Gone for good"),
        };
        static const Entity<TrashRow> entity{"trash", fields};
        return entity;
    }
};

template <class T>
TrashRow rowOf(const T& entity, std::string about)
{
    TrashRow row;
    row.id = Id<TrashRow>::trusted(entity.id.text());
    row.version = entity.version;
    row.createdAt = entity.createdAt;
    row.isDeleted = true;
    row.deletedAt = entity.deletedAt;
    row.deletedBy = entity.deletedBy;
    row.keptUntil = entity.deletedAt + keptInTrash;
    row.name = entity.name;
    row.about = std::move(about);
    return row;
}

Result<Listing<TrashRow>> listOrganizations(ControlPlane& plane, const Actor& actor, const ListRequest& request, std::stop_token stop)
{
    PULSE_TRY(const auto listing, plane.organizations().list(actor, request, std::move(stop)));
    return mapListing(listing, [](const Organization& organization) { return rowOf(organization, organization.adminEmail); });
}

Result<Listing<TrashRow>> listProjects(ControlPlane& plane, const Actor& actor, const ListRequest& request, std::stop_token stop)
{
    PULSE_TRY(const auto listing, plane.projects().list(actor, request, std::move(stop)));
    std::map<std::string, std::string> names;
    return mapListing(listing, [&](const Project& project) {
        auto& name = names[project.organizationId.text()];
        if (name.empty()) {
            const auto owner = plane.organizations().get(actor, project.organizationId);
            name = owner ? owner->name : project.organizationId.text();
        }
        return rowOf(project, name);
    });
}

std::vector<Column> columns()
{
    return {{.field = "name", .style = CellStyle::Named, .secondary = "about", .width = 0},
            {.field = "deleted_by", .width = 160},
            {.field = "deleted_at", .width = 160},
            {.field = "kept_until", .width = 160}};
}

} // namespace

TrashModel::TrashModel(Backend& backend, QObject* parent)
    : TrashModel(backend, std::make_shared<std::atomic<TrashKind>>(TrashKind::Projects), parent)
{
}

TrashModel::TrashModel(Backend& backend, Kind kind, QObject* parent)
    : EntityTableModel(backend.pool(),
                       serviceSource<TrashRow>(backend, [kind](ControlPlane& plane, const Actor& actor, const ListRequest& request, std::stop_token stop) {
                           return (kind->load() == TrashKind::Organizations ? listOrganizations : listProjects)(plane, actor, request, std::move(stop));
                       }), columns(), parent),
      m_kind(std::move(kind))
{
    connect(&backend, &Backend::changed, this, [this](const QString& collection) {
        if (collection == QLatin1String("projects") || collection == QLatin1String("organizations"))
            refreshSoon();
    });
    connect(&backend, &Backend::engineTurned, this, &EntityTableModel::refreshSoon);
    setRequest({.sort = "-deleted_at", .deleted = Deleted::Only});
}

void TrashModel::setKind(TrashKind kind)
{
    if (m_kind->exchange(kind) == kind)
        return;
    restart();
}

BulkActs TrashModel::inBulk() const
{
    return {.noun = "trash", .remove = {},
            .restore = [kind = kind()](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) {
                return kind == TrashKind::Organizations ? plane.organizations().restore(actor, typedIds<Organization>(ids))
                                                        : plane.projects().restore(actor, typedIds<Project>(ids));
            },
            .impact = {}};
}

} // namespace pulse
