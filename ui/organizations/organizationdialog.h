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

class ChangesView;
class Form;

/// Creates an organization, or edits the given one; then it shows what saving would change.
class OrganizationDialog final : public Dialog {
    Q_OBJECT
public:
    OrganizationDialog(OrganizationsModel& model, std::optional<Organization> before, QWidget* parent);

Q_SIGNALS:
    void saved(const QString& id);

private:
    void save();
    Organization wanted() const;
    void showChanges();

    OrganizationsModel& m_model;
    std::optional<Organization> m_before;
    Form* m_form;
    QLineEdit* m_name;
    QLineEdit* m_email;
    QComboBox* m_plan;
    ChangesView* m_changes;
    Button* m_accept = nullptr;
};

} // namespace pulse::ui
