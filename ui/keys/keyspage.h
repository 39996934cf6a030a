#pragma once
#include "models/keysmodel.h"
#include "models/projectsmodel.h"
#include "ui/deskcontext.h"
#include "ui/listpage.h"

class QComboBox;

namespace pulse::ui {

class EntityPicker;
class KeyActions;

/// The API keys of all projects: found, created, rotated, disabled, revoked.
class KeysPage final : public ListPage {
    Q_OBJECT
public:
    explicit KeysPage(const DeskContext& desk, QWidget* parent = nullptr);
    /// `argument` is a project's id: only its keys are shown. With a slash and a key's id behind it that one is selected.
    /// "organization/" and an id: the keys of all projects of that organization.
    void open(const QString& argument) override;
    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    QString words(ActionId id) const override;
    std::optional<ApiCall> call(ActionId id) const override;
    KeysModel& model() { return *m_model; }

protected:
    void create() override;
    void openRow(int row) override;
    void editRow(int row) override { openRow(row); }
    void removeRow(int row) override;
    QString filterText(const std::string& field, const std::string& value) const override;

private:
    KeysPage(KeysModel* model, const DeskContext& desk, QWidget* parent);
    void addFilters();
    void followFilters();
    void nameOrganization(const QString& id);
    void addButtons();
    void showButtons();
    std::optional<KeyRow> current() const;

    Backend& m_backend;
    KeysModel* m_model;
    ProjectsModel* m_projects;
    KeyActions* m_actions;
    EntityPicker* m_project;
    QComboBox* m_state;
    bool m_isNarrowed = false;   ///< to one project
    QString m_organization;      ///< to the projects of this one
    QString m_organizationName;  ///< once it is known
    Button* m_turn;
    Button* m_rotate;
    Button* m_revoke;
};

} // namespace pulse::ui
