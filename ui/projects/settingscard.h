#pragma once
#include "backend/projects/project.h"
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
    struct Values {
        QString name;
        QString webhook;
        int region = 0;
    };
    static Values valuesOf(const Project& project);
    Values values() const;
    void follow(const Project& fresh);
    void followLine(QLineEdit& edit, const QString& before, const QString& fresh);
    void note(const QWidget& input, const QString& fresh);
    void save();
    void showSaveable();

    ProjectModel& m_model;
    std::string m_shownId;
    Values m_before;          ///< what the fields showed before somebody touched them
    int64_t m_version = 0;    ///< of the project that they come from
    bool m_isSaving = false;
    Form* m_form;
    QLineEdit* m_name;
    QComboBox* m_region;
    CopyField* m_livekit;
    QLineEdit* m_webhook;
    Button* m_save;
};

} // namespace pulse::ui
