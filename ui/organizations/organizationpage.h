#pragma once
#include "models/organizationmodel.h"
#include "ui/deskcontext.h"
#include "ui/detailpage.h"

namespace pulse::ui {

class OwnedProjects;
class StatCard;

/// One organization: what it owns, its first projects, its fields, deletion.
class OrganizationPage final : public DetailPage {
    Q_OBJECT
public:
    explicit OrganizationPage(const DeskContext& desk, QWidget* parent = nullptr);
    void open(const QString& argument) override;
    bool can(ActionId id) const override;
    void perform(ActionId id) override;
    QString words(ActionId id) const override;
    std::optional<ApiCall> call(ActionId id) const override;
    OrganizationModel& model() { return *m_model; }
    OwnedProjects* projects() const { return m_projects; }

protected:
    void showThing() override;
    void reload() override;

private:
    OrganizationPage(OrganizationModel* model, const DeskContext& desk, QWidget* parent);
    QWidget* makeFigures();

    OrganizationModel* m_model;
    StatCard* m_projectCount;
    StatCard* m_keyCount;
    OwnedProjects* m_projects;
    FieldsCard* m_fields;
};

} // namespace pulse::ui
