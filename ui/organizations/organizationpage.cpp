#include "ui/organizations/organizationpage.h"
#include "backend/core/text.h"
#include "backend/organizations/organizationpaths.h"
#include "backend/projects/projectpaths.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/form.h"
#include "ui/common/statcard.h"
#include "ui/common/tokens.h"
#include "ui/organizations/organizationfields.h"
#include "ui/organizations/ownedprojects.h"
#include <QHBoxLayout>
#include <QLocale>

namespace pulse::ui {

OrganizationPage::OrganizationPage(const DeskContext& desk, QWidget* parent) : OrganizationPage(new OrganizationModel(desk.backend), desk, parent) {}

OrganizationPage::OrganizationPage(OrganizationModel* model, const DeskContext& desk, QWidget* parent)
    : DetailPage({.page = QStringLiteral("organization"), .list = QStringLiteral("organizations"), .path = paths::organization, .title = tr("Organization"),
                  .idName = tr("organization id"), .unreadable = tr("This organization could not be read"), .gone = tr("This organization was deleted")}, model, parent),
      m_model(model), m_projectCount(new StatCard(tr("Projects"))), m_keyCount(new StatCard(tr("API keys"))), m_projects(new OwnedProjects(desk)),
      m_fields(new OrganizationFields(*m_model))
{
    addCard(tr("Overview"), makeFigures(), true);
    addCard(tr("Projects"), m_projects);
    addCard(tr("Settings"), m_fields);
    addDanger({.title = tr("Delete this organization"), .text = tr("Its projects are hidden and their keys stop working at once. You can restore it for 30 days."),
               .button = tr("Delete organization…"), .stops = tr("The organization and everything below it is hidden and stops working."), .confirm = tr("Delete organization")});
    const auto list = [this] { Q_EMIT navigate(QStringLiteral("projects"), m_model->id()); };
    connect(m_projectCount, &StatCard::clicked, this, list);
    connect(m_keyCount, &StatCard::clicked, this, [this] { Q_EMIT navigate(QStringLiteral("keys"), QStringLiteral("organization/") + m_model->id()); });
    connect(m_projects, &OwnedProjects::listAsked, this, list);
    connect(m_projects, &OwnedProjects::opened, this, [this](const QString& id) { Q_EMIT navigate(QStringLiteral("project"), id); });
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
    DetailPage::open(argument);
}

void OrganizationPage::reload()
{
    DetailPage::reload();
    m_projects->model().refresh();
}

void OrganizationPage::showThing()
{
    const auto& organization = *m_model->organization();
    setTitle(qt(organization.name), tr("%1 · created %2 · changed %3").arg(planPill(qt(enumName(organization.plan))).first, dayText(organization.createdAt), dayText(organization.updatedAt)));
    m_projectCount->setFigure(QLocale().toString(qlonglong(m_model->projectCount())));
    m_keyCount->setFigure(QLocale().toString(qlonglong(m_model->keyCount())));
}

bool OrganizationPage::can(ActionId id) const
{
    using enum ActionId;
    return DetailPage::can(id) || (m_model->isThere() && (id == Open || id == Edit || id == Remove));
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
    if (!organization || (id != Open && id != Edit && id != Remove))
        return DetailPage::call(id);
    if (id == Open)
        return ApiCall{"GET", listPath(paths::projects, {.filters = {{"org_id", organization->id.text()}}})};
    const auto one = fillPath(paths::organization, organization->id.text());
    if (id == Remove)
        return ApiCall{"DELETE", one};
    return ApiCall{"PUT", one, json::object{{"name", organization->name}, {"admin_email", organization->adminEmail}, {"plan", enumName(organization->plan)}}};
}

void OrganizationPage::perform(ActionId id)
{
    using enum ActionId;
    if (id == Open)
        Q_EMIT navigate(QStringLiteral("projects"), m_model->id());
    else if (id == Edit)
        m_fields->form()->find(QStringLiteral("name"))->input()->setFocus(Qt::ShortcutFocusReason);
    else if (id == Remove)
        remove();
    else
        DetailPage::perform(id);
}

} // namespace pulse::ui
