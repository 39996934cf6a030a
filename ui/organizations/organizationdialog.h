#pragma once
#include "backend/organizations/organization.h"
#include "ui/common/dialog.h"
#include <optional>

class QComboBox;
class QLineEdit;

namespace pulse {
class OrganizationsModel;
}

namespace pulse::ui {

class Form;

/// Creates an organization, or edits the given one.
class OrganizationDialog final : public Dialog {
    Q_OBJECT
public:
    OrganizationDialog(OrganizationsModel& model, std::optional<Organization> before, QWidget* parent);

Q_SIGNALS:
    void saved(const QString& id);

private:
    void save();

    OrganizationsModel& m_model;
    std::optional<Organization> m_before;
    Form* m_form;
    QLineEdit* m_name;
    QLineEdit* m_email;
    QComboBox* m_plan;
};

} // namespace pulse::ui
