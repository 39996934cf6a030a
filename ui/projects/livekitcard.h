#pragma once
#include "ui/fields/fieldscard.h"

class QLabel;

namespace pulse {
class Backend;
class ProjectModel;
}

namespace pulse::ui {

class Button;
class CopyField;
class LiveKitTrial;

/// Where a project's participants connect: the LiveKit that all projects share, or one of its own with its address and key
/// pair. What is typed can be tried before it is saved.
class LiveKitCard final : public FieldsCard {
    Q_OBJECT
public:
    LiveKitCard(Backend& backend, ProjectModel& model, QWidget* parent = nullptr);

protected:
    void fit() override;

private:
    void addFields();
    void onIsolationChosen();
    bool isOwn() const;
    void test();

    ProjectModel& m_model;
    QLabel* m_meaning;
    CopyField* m_address;
    Button* m_test;
    LiveKitTrial* m_trial;
};

} // namespace pulse::ui
