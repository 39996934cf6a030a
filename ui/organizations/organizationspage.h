#pragma once
#include "models/organizationsmodel.h"
#include "ui/deskcontext.h"
#include "ui/listpage.h"

namespace pulse::ui {

class OrganizationsPage final : public ListPage {
    Q_OBJECT
public:
    explicit OrganizationsPage(const DeskContext& desk, QWidget* parent = nullptr);
    OrganizationsModel& model() { return *m_model; }
    QString words(ActionId id) const override;
    std::optional<ApiCall> call(ActionId id) const override;
    QString link() const override;

protected:
    void create() override;
    void openRow(int row) override;
    void editRow(int row) override;
    void removeRow(int row) override;
    QString filterText(const std::string& field, const std::string& value) const override;

private:
    OrganizationsPage(OrganizationsModel* model, const DeskContext& desk, QWidget* parent);
    void edit(std::optional<Organization> organization);
    OrganizationsModel* m_model;
};

} // namespace pulse::ui
