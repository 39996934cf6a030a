#pragma once
#include "ui/common/colors.h"
#include <QWidget>
#include <string>

class QComboBox;
class QLineEdit;

namespace pulse {
class ProjectModel;
}

namespace pulse::ui {

class Button;
class CopyField;
class Form;

/// Name, region and addresses of a project, saved together.
class SettingsCard final : public QWidget {
    Q_OBJECT
public:
    explicit SettingsCard(ProjectModel& model, QWidget* parent = nullptr);
    void showProject();

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text);

private:
    void save();
    void showSaveable();

    ProjectModel& m_model;
    std::string m_shownId;
    bool m_isTouched = false;   ///< somebody typed what is not saved yet
    Form* m_form;
    QLineEdit* m_name;
    QComboBox* m_region;
    CopyField* m_livekit;
    QLineEdit* m_webhook;
    Button* m_save;
};

} // namespace pulse::ui
