#include "models/projectsmodel.h"
#include "backend/controlplane.h"
#include "backend/keys/keyservice.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "models/servicesource.h"
#include "models/text.h"
#include "models/tones.h"
#include <algorithm>
#include <map>

namespace pulse {

namespace {

std::vector<Column> columns(std::string_view secondLine)
{
    return {{.field = "name", .style = CellStyle::Named, .secondary = secondLine, .width = 0},
            {.field = "pulse_api_key", .style = CellStyle::Mono, .width = 332},
            {.field = "region", .width = 112, .pill = [](const QString& region) { return std::pair(regionTitle(region), 0); }},
            {.field = "features", .width = 196},
            {.field = "created_at", .width = 108}};
}

Result<Listing<ProjectRow>> listProjects(ControlPlane& plane, const Actor& actor, const ListRequest& request, std::stop_token stop)
{
    PULSE_TRY(const auto listing, plane.projects().list(actor, request, stop));
    std::map<std::string, std::string> names;
    return mapListing(listing, [&](const Project& project) {
        auto& name = names[project.organizationId.text()];
        if (name.empty())
            // A deleted organization's projects are listed in the trash; its name is then not to be had.
            if (const auto organization = plane.organizations().get(actor, project.organizationId))
                name = organization->name;
        return toProjectRow(project, name);
    });
}

} // namespace

ProjectsModel::ProjectsModel(Backend& backend, QObject* parent, std::string_view secondLine)
    : EntityTableModel(backend.pool(), serviceSource<ProjectRow>(backend, listProjects), columns(secondLine), parent), m_backend(backend),
      m_deletion(backend, this, rowActs<Project>(&ControlPlane::projects))
{
    connect(&backend, &Backend::changed, this, [this](const QString& collection) {
        if (collection == QLatin1String("projects") || collection == QLatin1String("organizations"))
            refreshSoon();
    });
    connect(&backend, &Backend::engineTurned, this, &EntityTableModel::refreshSoon);
    refresh();
}

std::optional<ProjectRow> ProjectsModel::at(int row) const
{
    const auto* found = rowAt(row);
    return found ? std::optional(ProjectRow::describe().fromRow(*found)) : std::nullopt;
}

void ProjectsModel::setOrganization(const QString& id)
{
    auto asked = request();
    std::erase_if(asked.filters, [](const auto& filter) { return filter.first == "org_id"; });
    if (!id.isEmpty())
        asked.filters.emplace_back("org_id", utf8(id));
    if (asked.filters != request().filters)
        setRequest(std::move(asked));
}

void ProjectsModel::create(const NewProject& input, Answer<IssuedSecret> answer)
{
    m_backend.call(this, [input](ControlPlane& plane, const Actor& actor) -> Result<IssuedSecret> {
        auto project = plane.projects().draft();
        project.organizationId = Id<Organization>::trusted(utf8(input.organizationId));
        project.name = utf8(input.name);
        project.region = input.region;
        PULSE_TRY(const auto issued, plane.projects().create(actor, std::move(project)));
        return IssuedSecret{.projectId = qt(issued.project.id.text()), .projectName = qt(issued.project.name), .keyName = {},
                            .key = qt(issued.project.pulseApiKey), .secret = qt(issued.secret)};
    }, std::move(answer));
}

void ProjectsModel::askInUse(const QString& id, Answer<bool> answer)
{
    m_backend.call(this, [id](ControlPlane& plane, const Actor& actor) -> Result<bool> {
        PULSE_TRY(const auto keys, plane.keys().list(actor, Id<Project>::trusted(utf8(id)), {.limit = blockRows}));
        const auto since = plane.keys().now() - std::chrono::days(30);
        return std::ranges::any_of(keys.items, [since](const ApiKey& key) { return key.lastUsed.at >= since; });
    }, std::move(answer));
}

BulkActs projectsInBulk()
{
    return {.noun = "projects",
            .remove = [](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) { return plane.projects().remove(actor, typedIds<Project>(ids)); },
            .restore = [](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) { return plane.projects().restore(actor, typedIds<Project>(ids)); },
            .impact = [](ControlPlane& plane, const Actor& actor, const BulkActs::Ids& ids) { return plane.projects().impact(actor, typedIds<Project>(ids)); }};
}

} // namespace pulse
