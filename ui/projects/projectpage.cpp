#include "ui/projects/projectpage.h"
#include "backend/core/text.h"
#include "backend/projects/projectpaths.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/button.h"
#include "ui/common/secretclipboard.h"
#include "ui/keys/keyscard.h"
#include "ui/projects/featurescard.h"
#include "ui/projects/livekitcard.h"
#include "ui/projects/settingscard.h"
#include "ui/projects/storagecard.h"
#include "ui/removal.h"

namespace pulse::ui {

ProjectPage::ProjectPage(const DeskContext& desk, QWidget* parent)
    : DetailPage({.title = tr("Project"), .idName = tr("project id"), .unreadable = tr("This project could not be read"), .gone = tr("This project was deleted"),
                  .trash = QStringLiteral("projects")}, parent),
      m_model(new ProjectModel(desk.backend, this)), m_keys(new KeysCard(desk)), m_features(new FeaturesCard(*m_model))
{
    auto* mint = new Button(tr("Create token"), ButtonKind::Primary);
    mint->withIcon(QStringLiteral("ticket"));
    addTool(mint);
    connect(mint, &Button::clicked, this, [this] { Q_EMIT navigate(QStringLiteral("tokens"), m_model->id()); });
    addCard(m_keys);
    addCard(m_features, true);
    addCard(new SettingsCard(*m_model));
    addCard(new LiveKitCard(desk.backend, *m_model));
    addCard(new StorageCard(*m_model));
    addDanger({tr("Delete this project"), tr("Its keys stop working at once. You can restore it for 30 days."), tr("Delete project…")}, [this] { remove(); });
    connect(m_keys, &KeysCard::actionsChanged, this, &Page::actionsChanged);
    connect(m_keys, &KeysCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(m_features, &FeaturesCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(m_model, &ProjectModel::changed, this, &ProjectPage::showProject);
}

void ProjectPage::open(const QString& argument)
{
    m_model->load(argument);
    m_keys->setProject(argument);
}

void ProjectPage::reload() { open(m_model->id()); }

void ProjectPage::showProject()
{
    if (const auto& project = m_model->project()) {
        setTitle(qt(project->name), tr("%1 · %2").arg(m_model->organizationName(), regionTitle(qt(enumName(project->region)))));
        m_features->showProject();
    }
    showState({.id = m_model->id(), .isThere = m_model->project() != nullptr, .isStale = m_model->isStale(), .error = m_model->error()});
}

bool ProjectPage::can(ActionId id) const
{
    const bool hasProject = m_model->project() != nullptr;
    if (id == ActionId::RotateKey || id == ActionId::Remove)
        return hasProject && m_keys->can(id);
    return hasProject && (id == ActionId::New || id == ActionId::Refresh || id == ActionId::CopyId);
}

QString ProjectPage::words(ActionId id) const
{
    using enum ActionId;
    const std::pair<ActionId, QString> words[] = {{New, tr("New key…")}, {RotateKey, tr("Rotate key…")}, {Remove, tr("Revoke key…")}, {CopyId, tr("Copy project id")}};
    return wordsIn(words, id);
}

std::optional<ApiCall> ProjectPage::call(ActionId id) const
{
    if (m_model->id().isEmpty())
        return std::nullopt;
    if (id == ActionId::Refresh)
        return ApiCall{"GET", fillPath(paths::project, utf8(m_model->id()))};
    return m_keys->call(id);
}

QString ProjectPage::link() const { return m_model->project() ? QStringLiteral("project/") + m_model->id() : QString{}; }

void ProjectPage::perform(ActionId id)
{
    if (id == ActionId::Refresh)
        reload();
    else if (id == ActionId::CopyId)
        copyPlain(m_model->id());
    else
        m_keys->perform(id);
}

void ProjectPage::remove()
{
    if (!m_model->project())
        return;
    const auto name = qt(m_model->project()->name);
    const auto id = m_model->id();
    askRemoval({.question = {tr("Delete %1?").arg(name), tr("Its keys stop working at once, and no new tokens are minted."), tr("Delete project"), name},
                .impact = [this](Answer<Impact> answer) { m_model->impact(std::move(answer)); },
                .remove = [this](const Answer<void>& answer) { m_model->remove(answer); },
                .removed = [this, id, name] {
                    discard();
                    Q_EMIT navigate(QStringLiteral("projects"), {});
                    Q_EMIT toast(Tone::Neutral, tr("%1 was deleted").arg(name), tr("Undo"), [this, id] { restore(id); });
                }}, window());
}

void ProjectPage::restore(const QString& id)
{
    m_model->restore(id, [this, id](const Result<void>& back) {
        if (back)
            Q_EMIT navigate(QStringLiteral("project"), id);
        else
            Q_EMIT toast(Tone::Danger, describeError(back.error()));
    });
}

} // namespace pulse::ui
