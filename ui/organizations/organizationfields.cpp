#include "ui/organizations/organizationfields.h"
#include "models/organizationmodel.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/formfield.h"
#include <QComboBox>
#include <QLineEdit>

namespace pulse::ui {

namespace {

FieldsCard::Record recordOf(const Organization& organization)
{
    return {.id = organization.id.text(), .version = organization.version, .fields = toJson(organization)};
}

FieldsCard::Source fieldsOf(OrganizationModel& model)
{
    return {.record = [&model] { return model.organization() ? std::optional(recordOf(*model.organization())) : std::nullopt; },
            .save = [&model](json::object members, int64_t version, std::function<void(const Result<FieldsCard::Record>&)> saved) {
                model.save(std::move(members), version, [saved = std::move(saved)](const Result<Organization>& organization) { saved(organization.map(recordOf)); });
            }};
}

} // namespace

OrganizationFields::OrganizationFields(OrganizationModel& model, QWidget* parent) : FieldsCard(tr("Settings"), {}, fieldsOf(model), parent)
{
    add("name", tr("Name"), makeLineEdit({}, 120));
    add("admin_email", tr("Admin e-mail"), makeLineEdit({}, 254), tr("Who administers it. Each address can administer one organization."));
    auto* plans = makeChoices({});
    for (const auto plan : enumNames<Plan>)
        plans->addItem(planPill(qt(plan)).first, qt(plan));
    add("plan", tr("Plan"), plans);
}

} // namespace pulse::ui
