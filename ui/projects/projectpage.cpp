#include "ui/projects/projectpage.h"
#include "backend/projects/projectpaths.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/button.h"
#include "ui/keys/keyscard.h"
#include "ui/projects/featurescard.h"
#include "ui/projects/livekitcard.h"
#include "ui/projects/settingscard.h"
#include "ui/projects/storagecard.h"

namespace pulse::ui {

ProjectPage::ProjectPage(const DeskContext& desk, QWidget* parent) : ProjectPage(new ProjectModel(desk.backend), desk, parent) {}

ProjectPage::ProjectPage(ProjectModel* model, const DeskContext& desk, QWidget* parent)
    : DetailPage({.page = QStringLiteral("project"), .list = QStringLiteral("projects"), .path = paths::project, .title = tr("Project"), .idName = tr("project id"),
                  .unreadable = tr("This project could not be read"), .gone = tr("This project was deleted")}, model, parent),
      m_model(model), m_keys(new KeysCard(desk)), m_features(new FeaturesCard(*m_model))
{
    auto* mint = new Button(tr("Create token"), ButtonKind::Primary);
    mint->withIcon(QStringLiteral("ticket"));
    addTool(mint);
    connect(mint, &Button::clicked, this, [this] { Q_EMIT navigate(QStringLiteral("tokens"), m_model->id()); });
    addCard(tr("API keys"), m_keys);
    addCard(tr("Features"), m_features, true);
    addCard(tr("Settings"), new SettingsCard(*m_model));
    addCard(tr("LiveKit"), new LiveKitCard(desk.backend, *m_model));
    addCard(tr("Storage"), new StorageCard(*m_model));
    addDanger({.title = tr("Delete this project"), .text = tr("Its keys stop working at once. You can restore it for 30 days."), .button = tr("Delete project…"),
               .stops = tr("Its keys stop working at once, and no new tokens are minted."), .confirm = tr("Delete project")});
    connect(m_keys, &KeysCard::actionsChanged, this, &Page::actionsChanged);
    connect(m_keys, &KeysCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(m_features, &FeaturesCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
}

void ProjectPage::open(const QString& argument)
{
    DetailPage::open(argument);
    m_keys->setProject(argument);
}

void ProjectPage::showThing()
{
    setTitle(m_model->name(), tr("%1 · %2").arg(m_model->organizationName(), regionTitle(qt(enumName(m_model->project()->region)))));
    m_features->showProject();
}

bool ProjectPage::can(ActionId id) const { return DetailPage::can(id) || (m_model->isThere() && m_keys->can(id)); }

QString ProjectPage::words(ActionId id) const
{
    using enum ActionId;
    const std::pair<ActionId, QString> words[] = {{New, tr("New key…")}, {RotateKey, tr("Rotate key…")}, {Remove, tr("Revoke key…")}, {CopyId, tr("Copy project id")}};
    return wordsIn(words, id);
}

std::optional<ApiCall> ProjectPage::call(ActionId id) const
{
    const auto own = DetailPage::call(id);
    return own || !m_model->isThere() ? own : m_keys->call(id);
}

void ProjectPage::perform(ActionId id)
{
    if (DetailPage::can(id))
        DetailPage::perform(id);
    else
        m_keys->perform(id);
}

} // namespace pulse::ui
