#include "ui/projects/projectpage.h"
#include "backend/core/text.h"
#include "backend/projects/projectpaths.h"
#include "models/impacttext.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/button.h"
#include "ui/common/card.h"
#include "ui/common/changesview.h"
#include "ui/common/confirmdialog.h"
#include "ui/common/copyfield.h"
#include "ui/common/label.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/stale.h"
#include "ui/common/statepanel.h"
#include "ui/common/tokens.h"
#include "ui/keys/keyscard.h"
#include "ui/projects/featurescard.h"
#include "ui/projects/settingscard.h"
#include "ui/readonly.h"
#include <QPointer>
#include <QVBoxLayout>

namespace pulse::ui {

ProjectPage::ProjectPage(const DeskContext& desk, QWidget* parent)
    : ScrollPage(tr("Project"), {}, parent), m_desk(desk), m_model(new ProjectModel(desk.backend, this)), m_id(new CopyField(tr("project id"), {})),
      m_panel(new StatePanel), m_cards(new QWidget), m_keys(new KeysCard(desk)), m_features(new FeaturesCard(*m_model)),
      m_settings(new SettingsCard(*m_model))
{
    m_id->setFixedWidth(280);
    auto* mint = new Button(tr("Create token"), ButtonKind::Primary);
    mint->withIcon(QStringLiteral("ticket"));
    tools()->addWidget(m_id, 0, Qt::AlignVCenter);
    addTool(mint);
    connect(mint, &Button::clicked, this, [this] { Q_EMIT navigate(QStringLiteral("tokens"), m_model->id()); });

    auto* cards = new QVBoxLayout(m_cards);
    cards->setContentsMargins(0, 0, 0, 0);
    cards->setSpacing(space::l);
    cards->addWidget(m_keys);
    cards->addWidget(m_features);
    cards->addWidget(m_settings);
    cards->addWidget(makeDangerCard());
    column()->addWidget(m_panel);
    column()->addWidget(m_cards);
    for (auto* card : {static_cast<QWidget*>(m_keys), static_cast<QWidget*>(m_features), static_cast<QWidget*>(m_settings)})
        card->setParent(m_cards);
    connect(m_keys, &KeysCard::actionsChanged, this, &Page::actionsChanged);
    connect(m_keys, &KeysCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(m_features, &FeaturesCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(m_settings, &SettingsCard::toast, this, [this](Tone tone, const QString& text) { Q_EMIT toast(tone, text); });
    connect(m_panel, &StatePanel::clicked, this, [this] { m_model->load(m_model->id()); });
    connect(m_model, &ProjectModel::changed, this, &ProjectPage::showProject);
}

QWidget* ProjectPage::makeDangerCard()
{
    auto* card = new Card;
    auto* row = new QHBoxLayout;
    auto* words = new QVBoxLayout;
    words->setSpacing(2);
    words->addWidget(makeLabel(tr("Delete this project"), "heading"));
    words->addWidget(makeParagraph(tr("Its keys stop working at once. You can restore it for 30 days."), "small"));
    row->addLayout(words, 1);
    auto* button = new Button(tr("Delete project…"), ButtonKind::Danger);
    setMutating(*button);
    row->addWidget(button);
    card->body()->addLayout(row);
    connect(button, &Button::clicked, this, &ProjectPage::remove);
    return card;
}

void ProjectPage::open(const QString& argument)
{
    m_model->load(argument);
    m_keys->setProject(argument);
}

void ProjectPage::showProject()
{
    const auto& project = m_model->project();
    m_cards->setVisible(project.has_value());
    m_panel->setVisible(!project);
    m_id->setText(m_model->id());
    if (!project) {
        if (m_model->error())
            m_panel->set({QStringLiteral("circle-alert"), tr("This project could not be read"), describeError(*m_model->error()), tr("Try again")});
        else
            m_panel->set({QStringLiteral("loader-circle"), tr("Loading…")});
        return;
    }
    setTitle(qt(project->name), tr("%1 · %2").arg(m_model->organizationName(), regionTitle(qt(enumName(project->region)))));
    m_features->showProject();
    m_settings->showProject();
    for (QWidget* card : {static_cast<QWidget*>(m_features), static_cast<QWidget*>(m_settings)})
        setStale(*card, m_model->isStale());
    Q_EMIT actionsChanged();
}

bool ProjectPage::can(ActionId id) const
{
    const bool hasProject = m_model->project().has_value();
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
        open(m_model->id());
    else if (id == ActionId::CopyId)
        copyPlain(m_model->id());
    else
        m_keys->perform(id);
}

bool ProjectPage::mayLeave(const std::function<void()>& goOn)
{
    const auto changes = m_settings->changes();
    if (changes.empty())
        return true;
    auto* dialog = new ConfirmDialog({tr("Leave without saving?"), tr("What you changed here is not saved:"), tr("Discard changes")}, window());
    auto* view = new ChangesView;
    dialog->body()->insertWidget(0, view);
    view->set(changes);
    connect(dialog, &Dialog::pressed, this, [this, guard = QPointer(dialog), goOn] {
        m_settings->discard();
        guard->accept();
        goOn();
    });
    dialog->open();
    return false;
}

void ProjectPage::remove()
{
    if (!m_model->project())
        return;
    const auto name = qt(m_model->project()->name);
    auto* dialog = new ConfirmDialog({tr("Delete %1?").arg(name), tr("Its keys stop working at once, and no new tokens are minted."), tr("Delete project"), name}, window());
    const QPointer guard(dialog);
    m_model->impact([guard](const Result<Impact>& impact) {
        if (guard && impact)
            guard->setImpact(impactText(*impact));
    });
    connect(dialog, &Dialog::pressed, this, [this, guard] {
        guard->setBusy(true);
        m_model->remove([this, guard](const Result<Project>& gone) {
            if (guard)
                guard->setBusy(false);
            if (!gone && guard)
                return guard->showError(describeError(gone.error()));
            if (guard)
                guard->accept();
            m_settings->discard(); // nobody is asked about what went with the project
            Q_EMIT navigate(QStringLiteral("projects"), {});
        });
    });
    dialog->open();
}

} // namespace pulse::ui
