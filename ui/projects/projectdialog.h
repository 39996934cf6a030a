#pragma once
#include "models/issuedsecret.h"
#include "ui/common/dialog.h"

class QComboBox;
class QLineEdit;

namespace pulse {
class OrganizationsModel;
class ProjectsModel;
}

namespace pulse::ui {

class Banner;
class EntityPicker;
class Form;

/// Creates a project in an organization.
class ProjectDialog final : public Dialog {
    Q_OBJECT
public:
    ProjectDialog(ProjectsModel& projects, OrganizationsModel& organizations, const QString& organizationId, QWidget* parent);

Q_SIGNALS:
    void created(const pulse::IssuedSecret& issued);
    /// There is none to choose, and somebody wants to make one; the dialog has closed.
    void organizationsWanted();

private:
    void save();
    void showOrganizations();

    ProjectsModel& m_projects;
    OrganizationsModel& m_organizations;
    Banner* m_none;
    Form* m_form;
    EntityPicker* m_organization;
    QLineEdit* m_name;
    QComboBox* m_region;
};

/// The regions, as forms offer them.
QComboBox* makeRegionBox();

} // namespace pulse::ui
