#include "ui/organizations/organizationfields.h"
#include "models/organizationmodel.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/formfield.h"
#include "ui/fields/modelsource.h"
#include <QComboBox>
#include <QLineEdit>

namespace pulse::ui {

OrganizationFields::OrganizationFields(OrganizationModel& model, QWidget* parent) : FieldsCard(tr("Settings"), {}, sourceOf(model, &OrganizationModel::organization), parent)
{
    add("name", tr("Name"), makeLineEdit({}, 120));
    add("admin_email", tr("Admin e-mail"), makeLineEdit({}, 254), tr("Who administers it. Each address can administer one organization."));
    auto* plans = makeChoices({});
    for (const auto plan : enumNames<Plan>)
        plans->addItem(planPill(qt(plan)).first, qt(plan));
    add("plan", tr("Plan"), plans);
}

} // namespace pulse::ui
