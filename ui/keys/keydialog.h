#pragma once
#include "models/issuedsecret.h"
#include "ui/common/dialog.h"
#include <vector>

class QCheckBox;
class QLineEdit;

namespace pulse {
class EntityTableModel;
class KeysModel;
}

namespace pulse::ui {

class EntityPicker;
class Form;

/// Creates a key: a name, and what it may do; with `projects`, also where it belongs.
class KeyDialog final : public Dialog {
    Q_OBJECT
public:
    /// `projects`: to choose one of, at first that of the model; null: the model's.
    KeyDialog(KeysModel& model, EntityTableModel* projects, QWidget* parent);
    void chooseProject(const QString& id);

Q_SIGNALS:
    void created(const pulse::IssuedSecret& issued);

private:
    QWidget* makeScopes();
    void save();

    KeysModel& m_model;
    Form* m_form;
    EntityPicker* m_project = nullptr;
    QLineEdit* m_name;
    QCheckBox* m_full;
    std::vector<QCheckBox*> m_scopes;
};

} // namespace pulse::ui
