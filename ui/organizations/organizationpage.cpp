#include "ui/organizations/organizationpage.h"
#include "backend/core/text.h"
#include "backend/organizations/organizationpaths.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/form.h"
#include "ui/common/secretclipboard.h"
#include "ui/common/statcard.h"
#include "ui/common/tokens.h"
#include "ui/organizations/organizationfields.h"
#include "ui/organizations/ownedprojects.h"
#include "ui/removal.h"
#include <QDateTime>
#include <QHBoxLayout>
#include <QLocale>

namespace pulse::ui {

namespace {
/// Short enough to stand beside others under a title.
QString when(Time time) { return QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMillis(time)), QLocale::ShortFormat); }
} // namespace

OrganizationPage::OrganizationPage(const DeskContext& desk, QWidget* parent)
    : DetailPage({.title = tr("Organization"), .idName = tr("organization id"), .unreadable = tr("This organization could not be read"),
                  .gone = tr("This organization was deleted"), .trash = QStringLiteral("organizations")}, parent),
      m_model(new OrganizationModel(desk.backend, this)), m_projectCount(new StatCard(tr("Projects"))), m_keyCount(new StatCard(tr("API keys"))),
      m_projects(new OwnedProjects(desk)), m_fields(new OrganizationFields(*m_model))
{
    addCard(makeFigures(), true);
    addCard(m_projects);
    addCard(m_fields);
    addDanger({tr("Delete this organization"), tr("Its projects are hidden and their keys stop working at once. You can restore it for 30 days."), tr("Delete organization…")},
              [this] { remove(); });
    const auto list = [this] { Q_EMIT navigate(QStringLiteral("projects"), m_model->id()); };
    connect(m_projectCount, &StatCard::clicked, this, list);
    connect(m_keyCount, &StatCard::clicked, this, [this] { Q_EMIT navigate(QStringLiteral("keys"), {}); });
    connect(m_projects, &OwnedProjects::listAsked, this, list);
    connect(m_projects, &OwnedProjects::opened, this, [this](const QString& id) { Q_EMIT navigate(QStringLiteral("project"), id); });
    connect(m_model, &OrganizationModel::changed, this, &OrganizationPage::showOrganization);
}

QWidget* OrganizationPage::makeFigures()
{
    auto* box = new QWidget;
    auto* row = new QHBoxLayout(box);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::l);
    row->addWidget(m_projectCount);
    row->addWidget(m_keyCount);
    return box;
}

void OrganizationPage::open(const QString& argument)
{
    m_projects->setOrganization(argument);
    m_model->load(argument);
}

void OrganizationPage::reload()
{
    m_model->load(m_model->id());
    m_projects->model().refresh();
}

void OrganizationPage::showOrganization()
{
    if (const auto* organization = m_model->organization()) {
        setTitle(qt(organization->name), tr("%1 · created %2 · changed %3").arg(planPill(qt(enumName(organization->plan))).first, when(organization->createdAt), when(organization->updatedAt)));
        m_projectCount->setFigure(QLocale().toString(qlonglong(m_model->projectCount())));
        m_keyCount->setFigure(QLocale().toString(qlonglong(m_model->keyCount())));
    }
    showState({.id = m_model->id(), .isThere = m_model->organization() != nullptr, .isStale = m_model->isStale(), .error = m_model->error()});
}

bool OrganizationPage::can(ActionId id) const
{
    using enum ActionId;
    return m_model->organization() && (id == Open || id == Edit || id == Remove || id == Refresh || id == CopyId);
}

QString OrganizationPage::words(ActionId id) const
{
    using enum ActionId;
    const std::pair<ActionId, QString> words[] = {{Open, tr("Open its projects")}, {Edit, tr("Edit organization")}, {Remove, tr("Delete organization…")},
                                                  {CopyId, tr("Copy organization id")}};
    return wordsIn(words, id);
}

std::optional<ApiCall> OrganizationPage::call(ActionId id) const
{
    using enum ActionId;
    const auto* organization = m_model->organization();
    if (!organization)
        return std::nullopt;
    const auto one = fillPath(paths::organization, organization->id.text());
    if (id == Refresh)
        return ApiCall{"GET", one};
    if (id == Edit)
        return ApiCall{"PUT", one, json::object{{"name", organization->name}, {"admin_email", organization->adminEmail}, {"plan", enumName(organization->plan)}}};
    if (id == Remove)
        return ApiCall{"DELETE", one};
    return std::nullopt;
}

QString OrganizationPage::link() const { return m_model->organization() ? QStringLiteral("organization/") + m_model->id() : QString{}; }

void OrganizationPage::perform(ActionId id)
{
    using enum ActionId;
    if (id == Refresh)
        reload();
    else if (id == Open)
        Q_EMIT navigate(QStringLiteral("projects"), m_model->id());
    else if (id == Edit)
        m_fields->form()->find(QStringLiteral("name"))->input()->setFocus(Qt::ShortcutFocusReason);
    else if (id == Remove)
        remove();
    else if (id == CopyId)
        copyPlain(m_model->id());
}

void OrganizationPage::remove()
{
    if (!m_model->organization())
        return;
    const auto name = qt(m_model->organization()->name);
    const auto id = m_model->id();
    askRemoval({.question = {tr("Delete %1?").arg(name), tr("The organization and everything below it is hidden and stops working."), tr("Delete organization"), name},
                .impact = [this](Answer<Impact> answer) { m_model->impact(std::move(answer)); },
                .remove = [this](const Answer<void>& answer) { m_model->remove(answer); },
                .removed = [this, id, name] {
                    discard();
                    Q_EMIT navigate(QStringLiteral("organizations"), {});
                    Q_EMIT toast(Tone::Neutral, tr("%1 was deleted").arg(name), tr("Undo"), [this, id] { restore(id); });
                }}, window());
}

void OrganizationPage::restore(const QString& id)
{
    m_model->restore(id, [this, id](const Result<void>& back) {
        if (back)
            Q_EMIT navigate(QStringLiteral("organization"), id);
        else
            Q_EMIT toast(Tone::Danger, describeError(back.error()));
    });
}

} // namespace pulse::ui
