#pragma once
#include "ui/fields/fieldscard.h"

namespace pulse {
class ProjectModel;
}

namespace pulse::ui {

/// Where a project's recordings go.
class StorageCard final : public FieldsCard {
    Q_OBJECT
public:
    explicit StorageCard(ProjectModel& model, QWidget* parent = nullptr);

protected:
    void fit() override;
    json::object members() const override;
    std::optional<Error> problem() const override;

private:
    void onProviderChosen();
};

} // namespace pulse::ui
