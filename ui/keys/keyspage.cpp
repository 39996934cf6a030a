#include "ui/keys/keyspage.h"
#include "backend/core/text.h"
#include "backend/keys/keypaths.h"
#include "models/deeplink.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/button.h"
#include "ui/common/entitypicker.h"
#include "ui/keys/keyactions.h"
#include "ui/readonly.h"
#include <QComboBox>
#include <QHBoxLayout>

namespace pulse::ui {

namespace {

ListPage::Texts texts()
{
    return {.id = QStringLiteral("keys"), .title = KeysPage::tr("API keys"), .text = KeysPage::tr("Programs sign in with these. Secrets are shown once and never stored in plain text."),
            .create = KeysPage::tr("Create key"), .search = KeysPage::tr("Search by name or key"),
            .table = {.name = KeysPage::tr("API keys"),
                      .empty = {QStringLiteral("key-round"), KeysPage::tr("No keys"), KeysPage::tr("Each project is made with its first key. Give each program one of its own."), KeysPage::tr("Create key")},
                      .filteredTitle = KeysPage::tr("No key found")}};
}

} // namespace

KeysPage::KeysPage(const DeskContext& desk, QWidget* parent) : KeysPage(new KeysModel(desk.backend, nullptr, KeysModel::Scope::All), desk, parent) {}

KeysPage::KeysPage(KeysModel* model, const DeskContext& desk, QWidget* parent)
    : ListPage(desk, *model, texts(), parent), m_backend(desk.backend), m_model(model), m_projects(new ProjectsModel(desk.backend, this)), m_actions(new KeyActions(desk, *model, this)),
      m_project(nullptr), m_state(new QComboBox), m_turn(new Button(tr("Disable"))), m_rotate(new Button(tr("Rotate…"))), m_revoke(new Button(tr("Revoke…")))
{
    m_model->setParent(this);
    m_projects->setRequest({.sort = "name"});
    addFilters();
    addButtons();
    offerBulk(keysInBulk());
    connect(m_actions, &KeyActions::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(table(), &EntityTable::selectionChanged, this, &KeysPage::showButtons);
    connect(m_model, &EntityTableModel::stateChanged, this, &KeysPage::showButtons);
    connect(m_model, &EntityTableModel::stateChanged, this, &KeysPage::followFilters);
    showButtons();
}

void KeysPage::addFilters()
{
    m_project = new EntityPicker(*m_projects, tr("All projects"));
    m_project->setAccessibleName(tr("Project"));
    m_state->setAccessibleName(tr("Status"));
    m_state->setObjectName(QStringLiteral("state"));
    m_state->addItem(tr("Any status"), QString{});
    for (const auto state : {KeyState::Active, KeyState::Retiring, KeyState::Disabled, KeyState::Expired, KeyState::Rotated}) {
        const auto name = qt(enumName(state));
        m_state->addItem(keyStatePill(name).first, name);
    }
    filters()->addWidget(m_project);
    filters()->addWidget(m_state);
    connect(m_project, &EntityPicker::chosen, this, [this](const QString& id) { m_model->narrow("project_id", id); });
    connect(m_state, &QComboBox::currentIndexChanged, this, [this] { m_model->narrow("state", m_state->currentData().toString()); });
}

/// The filters that are chosen stand in their boxes, whoever set them.
void KeysPage::followFilters()
{
    QString project, organization, state;
    for (const auto& [field, value] : m_model->request().filters)
        (field == "project_id" ? project : field == "org_id" ? organization : state) = qt(value);
    nameOrganization(organization);
    const QSignalBlocker quietProject(m_project), quietState(m_state);
    if (project != m_project->currentId() && (!project.isEmpty() || m_isNarrowed))
        m_project->choose(project);
    m_isNarrowed = !project.isEmpty();
    m_state->setCurrentIndex(qMax(0, m_state->findData(state)));
}

void KeysPage::nameOrganization(const QString& id)
{
    if (id == m_organization)
        return;
    m_organization = id;
    m_organizationName.clear();
    if (id.isEmpty())
        return;
    findLink(m_backend, this, {DeepLink::Kind::Organization, id}, [this, id](const Result<QString>& name) {
        if (id != m_organization || !name)
            return;
        m_organizationName = *name;
        showFilters();
    });
}

QString KeysPage::filterText(const std::string& field, const std::string& value) const
{
    if (field == "org_id")
        return tr("Organization: %1").arg(m_organizationName.isEmpty() ? qt(value) : m_organizationName);
    return field == "project_id" ? tr("Project: %1").arg(m_project->currentText()) : tr("Status: %1").arg(keyStatePill(qt(value)).first);
}

void KeysPage::addButtons()
{
    m_turn->keepRoomFor(tr("Disable"));
    m_turn->setObjectName(QStringLiteral("turn"));
    m_rotate->withIcon(QStringLiteral("rotate-ccw"))->setObjectName(QStringLiteral("rotate"));
    m_revoke->withIcon(QStringLiteral("trash-2"))->setObjectName(QStringLiteral("revoke"));
    // Before the button that creates, which stays where it is on every page.
    int place = 0;
    for (auto* button : {m_turn, m_rotate, m_revoke}) {
        setMutating(*button);
        tools()->insertWidget(place++, button);
    }
    connect(m_turn, &Button::clicked, this, [this] {
        if (const auto key = current())
            m_actions->turn(*key);
    });
    connect(m_rotate, &Button::clicked, this, [this] { perform(ActionId::RotateKey); });
    connect(m_revoke, &Button::clicked, this, [this] { perform(ActionId::Remove); });
}

std::optional<KeyRow> KeysPage::current() const { return m_model->at(table()->currentRow()); }

void KeysPage::showButtons()
{
    const auto key = current();
    m_turn->setEnabled(key && KeyActions::canTurn(*key));
    m_turn->setText(key && key->state == KeyState::Disabled ? tr("Enable") : tr("Disable"));
    m_rotate->setEnabled(can(ActionId::RotateKey));
    m_revoke->setEnabled(can(ActionId::Remove));
    Q_EMIT actionsChanged();
}

bool KeysPage::can(ActionId id) const
{
    const auto key = current();
    if (id == ActionId::RotateKey)
        return key && KeyActions::canRotate(*key);
    if (id == ActionId::Remove)
        return key ? KeyActions::canRevoke(*key) : ListPage::can(id);
    if (id == ActionId::Edit || id == ActionId::Restore)
        return false; // a revoked key never comes back
    return ListPage::can(id);
}

void KeysPage::perform(ActionId id)
{
    if (!can(id))
        return;
    if (id == ActionId::RotateKey)
        m_actions->rotate(*current());
    else
        ListPage::perform(id);
}

QString KeysPage::words(ActionId id) const
{
    using enum ActionId;
    const std::pair<ActionId, QString> words[] = {{New, tr("New key…")}, {Open, tr("Open its project")}, {RotateKey, tr("Rotate key…")},
                                                  {Remove, tr("Revoke key…")}};
    return wordsIn(words, id);
}

std::optional<ApiCall> KeysPage::call(ActionId id) const
{
    const auto key = current();
    const auto chosen = utf8(m_project->currentId());
    const auto project = key ? key->projectId : chosen.empty() ? "PROJECT_ID" : chosen;
    if (id == ActionId::Refresh)
        return ApiCall{"GET", fillPath(paths::keys, project)};
    return KeyActions::call(id, project, key);
}

void KeysPage::open(const QString& argument)
{
    if (argument.isEmpty())
        return;
    const auto slash = argument.indexOf(QLatin1Char('/'));
    if (argument.left(slash) == QLatin1String("organization") && slash > 0) {
        // All of them: whatever was looked for before.
        clearAll();
        return m_model->narrow("org_id", argument.mid(slash + 1));
    }
    if (slash >= 0) {
        // Whatever was searched for: this one is meant. Its project need not be among those that the box lists.
        clearAll();
        m_model->narrow("project_id", argument.left(slash));
        return table()->select(argument.mid(slash + 1));
    }
    m_model->narrow("state", {});
    m_model->narrow("org_id", {});
    m_project->choose(argument);
}

void KeysPage::create() { m_actions->create(m_projects, m_project->currentId()); }

void KeysPage::openRow(int row)
{
    if (const auto key = m_model->at(row))
        Q_EMIT navigate(QStringLiteral("project"), qt(key->projectId));
}

void KeysPage::removeRow(int row)
{
    if (const auto key = m_model->at(row))
        m_actions->revoke(*key);
}

} // namespace pulse::ui
