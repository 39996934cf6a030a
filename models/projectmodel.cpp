#include "models/projectmodel.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/tokens/tokenservice.h"

namespace pulse {

namespace {

constexpr int attempts = 5;

Result<ProjectShown> show(ControlPlane& plane, const Actor& actor, Project project)
{
    ProjectShown shown{.project = std::move(project), .serverUrl = {}, .organization = {}};
    // A LiveKit that is connected for all projects may be another than the region's.
    const auto url = plane.tokens().serverUrl(shown.project.id.text());
    shown.serverUrl = qt(url.empty() ? plane.projects().shown(shown.project).livekitUrl : url);
    if (const auto organization = plane.organizations().get(actor, shown.project.organizationId))
        shown.organization = qt(organization->name);
    return shown;
}

Result<ProjectShown> readProject(ControlPlane& plane, const Actor& actor, const std::string& id)
{
    PULSE_TRY(auto project, plane.projects().get(actor, Id<Project>::trusted(id)));
    return show(plane, actor, std::move(project));
}

} // namespace

ProjectModel::ProjectModel(Backend& backend, QObject* parent)
    : OneModelOf(backend, {.collection = "projects", .acts = rowActs<Project>(&ControlPlane::projects), .read = readProject}, parent)
{
}

/// Members of a nested field are laid over what is stored: over the row that is then written, or another writer's go lost.
Result<ProjectShown> ProjectModel::write(ControlPlane& plane, const Actor& actor, const Save& save)
{
    for (int attempt = 1;; ++attempt) {
        PULSE_TRY(const auto stored, plane.projects().get(actor, Id<Project>::trusted(utf8(save.id))));
        const auto row = Project::describe().toRow(stored);
        PULSE_TRY(const auto changes, decodeChanges(schemaOf<Project>(), save.members, Purpose::Update, &row));
        auto written = plane.projects().update(actor, stored.id, changes, save.version.value_or(stored.version));
        if (written)
            return show(plane, actor, std::move(*written));
        if (save.version || written.error().code != ErrorCode::VersionMismatch || attempt == attempts)
            return fail(std::move(written).error());
    }
}

void ProjectModel::save(json::object members, std::optional<int64_t> version, Answer<Project> answer)
{
    m_saves.push_back({id(), std::move(members), version, std::move(answer)});
    if (m_saves.size() == 1)
        saveNext();
}

void ProjectModel::saveNext()
{
    backend().call(this, [next = Save{m_saves.front().id, m_saves.front().members, m_saves.front().version, {}}](ControlPlane& plane, const Actor& actor) {
        return write(plane, actor, next);
    }, [this](Result<ProjectShown> shown) { saved(std::move(shown)); });
}

void ProjectModel::saved(Result<ProjectShown> shown)
{
    const auto done = std::move(m_saves.front());
    m_saves.pop_front();
    if (!m_saves.empty())
        saveNext();
    if (shown)
        takeSaved(done.id, *shown);
    done.answer(std::move(shown).map([](ProjectShown&& saved) { return std::move(saved.project); }));
}

} // namespace pulse
