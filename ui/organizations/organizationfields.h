#pragma once
#include "ui/fields/fieldscard.h"

namespace pulse {
class OrganizationModel;
}

namespace pulse::ui {

/// Name, administrator and plan of an organization.
class OrganizationFields final : public FieldsCard {
    Q_OBJECT
public:
    explicit OrganizationFields(OrganizationModel& model, QWidget* parent = nullptr);
};

} // namespace pulse::ui
