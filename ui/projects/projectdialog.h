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

class EntityPicker;
class Form;

/// Creates a project in an organization.
class ProjectDialog final : public Dialog {
    Q_OBJECT
public:
    ProjectDialog(ProjectsModel& projects, OrganizationsModel& organizations, const QString& organizationId, QWidget* parent);

Q_SIGNALS:
    void created(const pulse::IssuedSecret& issued);

private:
    void save();

    ProjectsModel& m_projects;
    Form* m_form;
    EntityPicker* m_organization;
    QLineEdit* m_name;
    QComboBox* m_region;
};

/// The regions, as forms offer them.
QComboBox* makeRegionBox();

} // namespace pulse::ui
