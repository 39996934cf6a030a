#include "models/projectmodel.h"
#include "backend/controlplane.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "models/backend.h"
#include "models/text.h"

namespace pulse {

namespace {
Id<Project> idOf(const QString& text) { return Id<Project>::trusted(utf8(text)); }
} // namespace

ProjectModel::ProjectModel(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::changed, this, [this](const QString& collection, const QString& id) {
        if (collection == QLatin1String("projects") && id == m_id)
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
    m_error.reset();
    Q_EMIT changed();
    read();
}

void ProjectModel::read()
{
    m_backend.call(this, [id = idOf(m_id)](ControlPlane& plane, const Actor& actor) -> Result<Loaded> {
        PULSE_TRY(auto project, plane.projects().get(actor, id));
        Loaded loaded{plane.projects().shown(project), {}};
        if (const auto organization = plane.organizations().get(actor, project.organizationId))
            loaded.organization = organization->name;
        return loaded;
    }, [this, asked = m_id](Result<Loaded> loaded) {
        if (asked != m_id)
            return;
        m_error.reset();
        if (loaded) {
            m_project = std::move(loaded->project);
            m_organization = qt(loaded->organization);
        } else {
            m_project.reset();
            m_error = std::move(loaded).error();
        }
        Q_EMIT changed();
    });
}

void ProjectModel::save(json::object members, Answer<Project> answer)
{
    m_backend.call(this, [id = idOf(m_id), version = m_project ? m_project->version : 0,
                          members = std::move(members)](ControlPlane& plane, const Actor& actor) -> Result<Project> {
        PULSE_TRY(const auto stored, plane.projects().get(actor, id));
        const auto row = Project::describe().toRow(stored);
        PULSE_TRY(const auto changes, decodeChanges(schemaOf<Project>(), members, Purpose::Update, &row));
        return plane.projects().update(actor, id, changes, version);
    }, std::move(answer));
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
