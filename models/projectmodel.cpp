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

} // namespace

Result<ProjectModel::Shown> ProjectModel::show(ControlPlane& plane, const Actor& actor, Project project)
{
    Shown shown{.project = std::move(project), .serverUrl = {}, .organization = {}};
    // A LiveKit that is connected for all projects may be another than the region's.
    const auto url = plane.tokens().serverUrl(shown.project.id.text());
    shown.serverUrl = qt(url.empty() ? plane.projects().shown(shown.project).livekitUrl : url);
    if (const auto organization = plane.organizations().get(actor, shown.project.organizationId))
        shown.organization = qt(organization->name);
    return shown;
}

/// Members of a nested field are laid over what is stored: over the row that is then written, or another writer's go lost.
Result<ProjectModel::Shown> ProjectModel::write(ControlPlane& plane, const Actor& actor, const Save& save)
{
    for (int attempt = 1;; ++attempt) {
        PULSE_TRY(const auto stored, plane.projects().get(actor, idOf(save.id)));
        const auto row = Project::describe().toRow(stored);
        PULSE_TRY(const auto changes, decodeChanges(schemaOf<Project>(), save.members, Purpose::Update, &row));
        auto written = plane.projects().update(actor, stored.id, changes, save.version.value_or(stored.version));
        if (written)
            return show(plane, actor, std::move(*written));
        if (save.version || written.error().code != ErrorCode::VersionMismatch || attempt == attempts)
            return fail(std::move(written).error());
    }
}

ProjectModel::ProjectModel(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    connect(&backend, &Backend::changed, this, [this](const QString& collection, const QString& id) {
        if (collection == QLatin1String("projects") && id == m_shown.id())
            read();
    });
    connect(&backend, &Backend::engineTurned, this, [this] {
        if (!m_shown.id().isEmpty())
            read();
    });
}

void ProjectModel::load(const QString& id)
{
    m_shown.begin(id);
    Q_EMIT changed();
    read();
}

void ProjectModel::read()
{
    m_backend.call(this, [id = idOf(m_shown.id())](ControlPlane& plane, const Actor& actor) -> Result<Shown> {
        PULSE_TRY(auto project, plane.projects().get(actor, id));
        return show(plane, actor, std::move(project));
    }, [this, asked = m_shown.id()](Result<Shown> shown) {
        if (m_shown.take(asked, std::move(shown)))
            Q_EMIT changed();
    });
}

void ProjectModel::save(json::object members, std::optional<int64_t> version, Answer<Project> answer)
{
    m_saves.push_back({m_shown.id(), std::move(members), version, std::move(answer)});
    if (m_saves.size() == 1)
        saveNext();
}

void ProjectModel::saveNext()
{
    m_backend.call(this, [next = Save{m_saves.front().id, m_saves.front().members, m_saves.front().version, {}}](ControlPlane& plane, const Actor& actor) {
        return write(plane, actor, next);
    }, [this](Result<Shown> shown) { saved(std::move(shown)); });
}

void ProjectModel::saved(Result<Shown> shown)
{
    const auto done = std::move(m_saves.front());
    m_saves.pop_front();
    if (!m_saves.empty())
        saveNext();
    // A deleted project stays so, whatever was written before.
    if (shown && project() && done.id == m_shown.id() && project()->version < shown->project.version && m_shown.take(done.id, *shown))
        Q_EMIT changed();
    done.answer(std::move(shown).map([](Shown&& saved) { return std::move(saved.project); }));
}

void ProjectModel::remove(Answer<void> answer)
{
    m_backend.call(this, [id = idOf(m_shown.id())](ControlPlane& plane, const Actor& actor) -> Result<void> {
        PULSE_TRY(const auto gone, plane.projects().remove(actor, id));
        (void)gone;
        return {};
    }, std::move(answer));
}

void ProjectModel::restore(const QString& id, Answer<void> answer)
{
    m_backend.call(this, [id = idOf(id)](ControlPlane& plane, const Actor& actor) -> Result<void> {
        PULSE_TRY(const auto back, plane.projects().restore(actor, id));
        (void)back;
        return {};
    }, std::move(answer));
}

void ProjectModel::impact(Answer<Impact> answer)
{
    m_backend.call(this, [id = idOf(m_shown.id())](ControlPlane& plane, const Actor& actor) { return plane.projects().impact(actor, id); }, std::move(answer));
}

} // namespace pulse
