#include "models/projectmodel.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/tokens/tokenservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

namespace {
Id<Project> idOf(const QString& text) { return Id<Project>::trusted(utf8(text)); }

constexpr int attempts = 5;

/// As tokens name its address, which a LiveKit that is connected for all projects may have changed.
Project shown(ControlPlane& plane, const Project& stored)
{
    auto project = plane.projects().shown(stored);
    if (auto url = plane.tokens().serverUrl(project.id.text()); !url.empty())
        project.livekitUrl = std::move(url);
    return project;
}

struct Decision {
    Id<Project> id;
    json::object members;
    std::optional<int64_t> version;
};

/// Members of a nested field are laid over what is stored: over the row that is then written, or another writer's go lost.
Result<Project> write(ControlPlane& plane, const Actor& actor, const Decision& decision)
{
    const auto& [id, members, version] = decision;
    for (int attempt = 1;; ++attempt) {
        PULSE_TRY(const auto stored, plane.projects().get(actor, id));
        const auto row = Project::describe().toRow(stored);
        PULSE_TRY(const auto changes, decodeChanges(schemaOf<Project>(), members, Purpose::Update, &row));
        auto written = plane.projects().update(actor, id, changes, version.value_or(stored.version));
        if (written)
            return shown(plane, *written);
        if (version || written.error().code != ErrorCode::VersionMismatch || attempt == attempts)
            return written;
    }
}
} // namespace

ProjectModel::ProjectModel(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::changed, this, [this](const QString& collection, const QString& id) {
        if (collection == QLatin1String("projects") && id == m_id)
            read();
    });
    connect(&backend, &Backend::engineTurned, this, [this] {
        if (!m_id.isEmpty())
            read();
    });
}

void ProjectModel::load(const QString& id)
{
    if (id != m_id) {
        m_project.reset();
        m_organization.clear();
    }
    m_id = id;
    m_isStale = false;
    m_error.reset();
    Q_EMIT changed();
    read();
}

void ProjectModel::read()
{
    m_backend.call(this, [id = idOf(m_id)](ControlPlane& plane, const Actor& actor) -> Result<Loaded> {
        PULSE_TRY(auto project, plane.projects().get(actor, id));
        Loaded loaded{shown(plane, project), {}};
        if (const auto organization = plane.organizations().get(actor, project.organizationId))
            loaded.organization = organization->name;
        return loaded;
    }, [this, asked = m_id](Result<Loaded> loaded) {
        if (asked != m_id)
            return;
        // What was read before is worth more than a page that says why there is nothing.
        m_isStale = !loaded && m_project && loaded.error().code == ErrorCode::StoreUnavailable;
        if (m_isStale) {
            Q_EMIT changed();
            return;
        }
        m_error.reset();
        if (loaded) {
            // Read before a save that has been answered since.
            if (m_project && loaded->project.version < m_project->version)
                return;
            m_project = std::move(loaded->project);
            m_organization = qt(loaded->organization);
        } else {
            m_project.reset();
            m_error = std::move(loaded).error();
        }
        Q_EMIT changed();
    });
}

void ProjectModel::save(json::object members, std::optional<int64_t> version, Answer<Project> answer)
{
    m_saves.push_back({m_id, std::move(members), version, std::move(answer)});
    if (m_saves.size() == 1)
        saveNext();
}

void ProjectModel::saveNext()
{
    const auto& next = m_saves.front();
    m_backend.call(this, [decision = Decision{idOf(next.id), next.members, next.version}](ControlPlane& plane, const Actor& actor) {
        return write(plane, actor, decision);
    }, [this](Result<Project> project) { saved(std::move(project)); });
}

void ProjectModel::saved(Result<Project> project)
{
    const auto done = std::move(m_saves.front());
    m_saves.pop_front();
    if (!m_saves.empty())
        saveNext();
    if (project && done.id == m_id && (!m_project || m_project->version < project->version)) {
        m_project = *project;
        Q_EMIT changed();
    }
    done.answer(std::move(project));
}

void ProjectModel::remove(Answer<Project> answer)
{
    m_backend.call(this, [id = idOf(m_id)](ControlPlane& plane, const Actor& actor) { return plane.projects().remove(actor, id); }, std::move(answer));
}

void ProjectModel::impact(Answer<Impact> answer)
{
    m_backend.call(this, [id = idOf(m_id)](ControlPlane& plane, const Actor& actor) { return plane.projects().impact(actor, id); }, std::move(answer));
}

} // namespace pulse
