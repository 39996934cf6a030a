#pragma once
#include "backend/projects/project.h"
#include "ui/common/changesview.h"
#include "ui/common/colors.h"
#include <QWidget>
#include <string>
#include <vector>

class QComboBox;
class QLineEdit;

namespace pulse {
class ProjectModel;
}

namespace pulse::ui {

class Button;
class CopyField;
class Form;

/// Name, region, addresses and rules of a project, saved together once somebody has looked at what would change.
class SettingsCard final : public QWidget {
    Q_OBJECT
public:
    explicit SettingsCard(ProjectModel& model, QWidget* parent = nullptr);
    void showProject();
    /// What is typed and not saved.
    std::vector<FieldChange> changes() const;
    /// Puts back what is stored.
    void discard();

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text);
    /// What `changes` answers may be another.
    void edited();

private:
    /// An input of the form over a field of Project.
    struct Input {
        std::string field;
        QString title;
        QWidget* widget = nullptr;
        QString before{};   ///< what it showed before somebody touched it
    };
    void addInputs();
    void add(const char* field, const QString& title, QWidget* widget, const QString& help = {});
    static QString stored(const Project& project, const std::string& field);
    static QString valueOf(const Input& input);
    static void setValue(const Input& input, const QString& value);
    static QString words(const Input& input, const QString& value);
    void follow(const Project& fresh);
    void note(const Input& input, const QString& fresh);
    void review();
    void save();
    json::object members() const;
    void showSaveable();

    ProjectModel& m_model;
    std::string m_shownId;
    std::vector<Input> m_inputs;
    int64_t m_version = 0;    ///< of the project that they come from
    bool m_isSaving = false;
    Form* m_form;
    CopyField* m_livekit;
    Button* m_save;
    Button* m_discard;
};

} // namespace pulse::ui
