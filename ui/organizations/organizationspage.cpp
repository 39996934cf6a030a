#include "ui/organizations/organizationspage.h"
#include "backend/core/text.h"
#include "backend/organizations/organizationpaths.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/organizations/organizationdialog.h"
#include "ui/removal.h"

namespace pulse::ui {

namespace {

ListPage::Texts texts()
{
    return {.id = QStringLiteral("organizations"), .title = OrganizationsPage::tr("Organizations"), .text = OrganizationsPage::tr("The tenants of this installation. Each owns its projects and keys."),
            .create = OrganizationsPage::tr("New organization"), .search = OrganizationsPage::tr("Search by name or e-mail"),
            .table = {.name = OrganizationsPage::tr("Organizations"),
                      .empty = {QStringLiteral("building-2"), OrganizationsPage::tr("No organizations"), OrganizationsPage::tr("An organization owns projects and their keys."),
                                OrganizationsPage::tr("New organization")},
                      .filteredTitle = OrganizationsPage::tr("No organization found")}};
}

} // namespace

OrganizationsPage::OrganizationsPage(const DeskContext& desk, QWidget* parent) : OrganizationsPage(new OrganizationsModel(desk.backend), desk, parent) {}

OrganizationsPage::OrganizationsPage(OrganizationsModel* model, const DeskContext& desk, QWidget* parent)
    : ListPage(desk, *model, texts(), parent), m_model(model)
{
    m_model->setParent(this);
    offerFilters(Organization::describe().schema(), {"plan"});
    offerBulk(organizationsInBulk());
}

QString OrganizationsPage::filterText(const std::string& field, const std::string& value) const
{
    return field == "plan" ? tr("Plan: %1").arg(planPill(qt(value)).first) : ListPage::filterText(field, value);
}

QString OrganizationsPage::words(ActionId id) const
{
    using enum ActionId;
    const std::pair<ActionId, QString> words[] = {{New, tr("New organization…")}, {Edit, tr("Edit organization…")}, {Open, tr("Open organization")},
                                                  {Remove, tr("Delete organization…")}, {Restore, tr("Restore organization")}};
    return wordsIn(words, id);
}

std::optional<ApiCall> OrganizationsPage::call(ActionId id) const
{
    using enum ActionId;
    if (id == New)
        return ApiCall{"POST", paths::organizations, json::object{{"name", "Acme Robotics"}, {"admin_email", "admin@acme.example"}, {"plan", "Free"}}};
    if (id == Refresh || id == Search)
        return ApiCall{"GET", listPath(paths::organizations, m_model->request())};
    const auto row = m_model->at(table()->currentRow());
    if (!row)
        return std::nullopt;
    const auto one = fillPath(paths::organization, row->id.text());
    if (id == Open)
        return ApiCall{"GET", one};
    if (id == Edit)
        return ApiCall{"PUT", one, json::object{{"name", row->name}, {"admin_email", row->adminEmail}, {"plan", enumName(row->plan)}}};
    if (id == Remove)
        return ApiCall{"DELETE", one};
    if (id == Restore)
        return ApiCall{"POST", fillPath(paths::organizationRestore, row->id.text())};
    return std::nullopt;
}

QString OrganizationsPage::link() const
{
    const auto id = table()->currentId();
    return id.isEmpty() ? QString{} : QStringLiteral("organization/") + id;
}

void OrganizationsPage::create() { edit({}); }

void OrganizationsPage::openRow(int row)
{
    if (const auto organization = m_model->at(row))
        Q_EMIT navigate(QStringLiteral("organization"), qt(organization->id.text()));
}

void OrganizationsPage::editRow(int row)
{
    if (auto organization = m_model->at(row))
        edit(std::move(organization));
}

void OrganizationsPage::edit(std::optional<Organization> organization)
{
    auto* dialog = new OrganizationDialog(*m_model, std::move(organization), window());
    connect(dialog, &OrganizationDialog::saved, this, [this](const QString& id) { table()->select(id); });
    dialog->open();
}

void OrganizationsPage::removeRow(int row)
{
    const auto organization = m_model->at(row);
    if (!organization)
        return;
    askRemoval({.rows = m_model->deletion(), .id = qt(organization->id.text()), .name = qt(organization->name),
                .stops = tr("The organization and everything below it is hidden and stops working."), .accept = tr("Delete organization")}, *this);
}

} // namespace pulse::ui
