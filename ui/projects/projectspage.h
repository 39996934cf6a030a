#pragma once
#include "models/organizationsmodel.h"
#include "models/projectsmodel.h"
#include "ui/deskcontext.h"
#include "ui/listpage.h"

namespace pulse::ui {

class EntityPicker;
class ProjectCreation;

class ProjectsPage final : public ListPage {
    Q_OBJECT
public:
    explicit ProjectsPage(const DeskContext& desk, QWidget* parent = nullptr);
    /// `argument` is an organization's id: only its projects are shown.
    void open(const QString& argument) override;
    ProjectsModel& model() { return *m_model; }
    QString words(ActionId id) const override;
    std::optional<ApiCall> call(ActionId id) const override;
    QString link() const override;

protected:
    void create() override;
    void openRow(int row) override;
    void editRow(int row) override { openRow(row); }
    void removeRow(int row) override;
    QString filterText(const std::string& field, const std::string& value) const override;

private:
    ProjectsPage(ProjectsModel* model, const DeskContext& desk, QWidget* parent);

    ProjectsModel* m_model;
    OrganizationsModel* m_organizations;
    EntityPicker* m_picker;
    bool m_isNarrowed = false;   ///< to one organization
    ProjectCreation* m_creation;
};

} // namespace pulse::ui
