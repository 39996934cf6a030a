#pragma once
#include "ui/fields/fieldscard.h"

namespace pulse {
class ProjectModel;
}

namespace pulse::ui {

/// Name, region, webhook and rules of a project.
class SettingsCard final : public FieldsCard {
    Q_OBJECT
public:
    explicit SettingsCard(ProjectModel& model, QWidget* parent = nullptr);
};

} // namespace pulse::ui
