#include "ui/projects/projectspage.h"
#include "backend/core/text.h"
#include "backend/projects/projectpaths.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/cardview.h"
#include "ui/common/entitypicker.h"
#include "ui/projects/projectcard.h"
#include "ui/projects/projectcreation.h"
#include "ui/removal.h"
#include <QHBoxLayout>

namespace pulse::ui {

namespace {

ListPage::Texts texts()
{
    return {.id = QStringLiteral("projects"), .title = ProjectsPage::tr("Projects"), .text = ProjectsPage::tr("The applications that use Pulse, each with its own keys, rooms and region."),
            .create = ProjectsPage::tr("New project"), .search = ProjectsPage::tr("Search by name"),
            .table = {.name = ProjectsPage::tr("Projects"),
                      .empty = {QStringLiteral("folder-kanban"), ProjectsPage::tr("No projects"), ProjectsPage::tr("A project has its own keys and rooms."), ProjectsPage::tr("New project")},
                      .filteredTitle = ProjectsPage::tr("No project found")}};
}

} // namespace

ProjectsPage::ProjectsPage(const DeskContext& desk, QWidget* parent) : ProjectsPage(new ProjectsModel(desk.backend), desk, parent) {}

ProjectsPage::ProjectsPage(ProjectsModel* model, const DeskContext& desk, QWidget* parent)
    : ListPage(desk, *model, texts(), parent), m_model(model), m_organizations(new OrganizationsModel(desk.backend, this))
{
    m_model->setParent(this);
    m_organizations->setRequest({.sort = "name"});
    m_picker = new EntityPicker(*m_organizations, tr("All organizations"));
    m_picker->setAccessibleName(tr("Organization"));
    filters()->addWidget(m_picker);
    connect(m_picker, &EntityPicker::chosen, m_model, &ProjectsModel::setOrganization);
    // The picker shows the filter, whoever set it.
    connect(m_model, &EntityTableModel::stateChanged, this, [this] {
        QString wanted;
        for (const auto& [field, value] : m_model->request().filters)
            if (field == "org_id")
                wanted = qt(value);
        const QSignalBlocker quiet(m_picker);
        if (wanted != m_picker->currentId() && (!wanted.isEmpty() || m_isNarrowed))
            m_picker->choose(wanted);
        m_isNarrowed = !wanted.isEmpty();
    });
    m_creation = new ProjectCreation(desk, {*m_model, *m_organizations}, this);
    connect(m_creation, &ProjectCreation::created, this, [this](const QString& id) { table()->select(id); });
    connect(m_creation, &ProjectCreation::finished, this, [this](const QString& id) { Q_EMIT navigate(QStringLiteral("project"), id); });
    connect(m_creation, &ProjectCreation::organizationsWanted, this, [this] { Q_EMIT navigate(QStringLiteral("organizations"), {}); });
    offerFilters(Project::describe().schema(), {"region", "isolation"});
    offerBulk(projectsInBulk());
    offerCards(new CardView(new ProjectCardDelegate), false);
}

QString ProjectsPage::filterText(const std::string& field, const std::string& value) const
{
    if (field == "org_id")
        return tr("Organization: %1").arg(m_picker->currentText());
    if (field == "region")
        return tr("Region: %1").arg(regionTitle(qt(value)));
    return ListPage::filterText(field, value);
}

void ProjectsPage::open(const QString& argument)
{
    if (argument.isEmpty())
        return;
    m_picker->choose(argument);
}

QString ProjectsPage::words(ActionId id) const
{
    using enum ActionId;
    const std::pair<ActionId, QString> words[] = {{New, tr("New project…")}, {Edit, tr("Edit project…")}, {Open, tr("Open project")},
                                                  {Remove, tr("Delete project…")}, {Restore, tr("Restore project")}};
    return wordsIn(words, id);
}

std::optional<ApiCall> ProjectsPage::call(ActionId id) const
{
    using enum ActionId;
    const auto row = m_model->at(table()->currentRow());
    if (id == New) {
        const auto chosen = utf8(m_picker->currentId());
        return ApiCall{"POST", paths::projects, json::object{{"org_id", !chosen.empty() ? chosen : row ? row->organizationId : "ORGANIZATION_ID"},
                                                             {"name", "Telepresence"}, {"region", "us-east"}}};
    }
    if (id == Refresh || id == Search)
        return ApiCall{"GET", listPath(paths::projects, m_model->request())};
    if (!row)
        return std::nullopt;
    const auto one = fillPath(paths::project, row->id.text());
    if (id == Open)
        return ApiCall{"GET", one};
    if (id == Edit)
        return ApiCall{"PUT", one, json::object{{"name", row->name}, {"region", enumName(row->region)}}};
    if (id == Remove)
        return ApiCall{"DELETE", one};
    if (id == Restore)
        return ApiCall{"POST", fillPath(paths::projectRestore, row->id.text())};
    return std::nullopt;
}

QString ProjectsPage::link() const
{
    const auto id = table()->currentId();
    return id.isEmpty() ? QString{} : QStringLiteral("project/") + id;
}

void ProjectsPage::create()
{
    m_creation->start(m_picker->currentId());
}

void ProjectsPage::openRow(int row)
{
    if (const auto project = m_model->at(row))
        Q_EMIT navigate(QStringLiteral("project"), qt(project->id.text()));
}

void ProjectsPage::removeRow(int row)
{
    const auto project = m_model->at(row);
    if (!project)
        return;
    // Where programs are at work, a slip costs more than a name to type.
    m_model->askInUse(qt(project->id.text()), [this, id = qt(project->id.text()), name = qt(project->name)](const Result<bool>& used) {
        const bool isInUse = used.value_or(true);
        askRemoval({.rows = m_model->deletion(), .id = id, .name = name,
                    .stops = isInUse ? tr("Programs used its keys lately. They stop working at once, and no new tokens are minted.")
                                     : tr("Its keys stop working at once, and no new tokens are minted."),
                    .accept = tr("Delete project"), .isNameTyped = isInUse,
                    .restored = [this, name] { Q_EMIT toast(Tone::Success, tr("%1 is back").arg(name)); }}, *this);
    });
}

} // namespace pulse::ui
