#pragma once
#include "models/issuedsecret.h"
#include "ui/common/dialog.h"
#include <vector>

class QCheckBox;
class QLineEdit;

namespace pulse {
class KeysModel;
}

namespace pulse::ui {

class Form;

/// Creates a key: a name, and what it may do.
class KeyDialog final : public Dialog {
    Q_OBJECT
public:
    KeyDialog(KeysModel& model, QWidget* parent);

Q_SIGNALS:
    void created(const pulse::IssuedSecret& issued);

private:
    QWidget* makeScopes();
    void save();

    KeysModel& m_model;
    Form* m_form;
    QLineEdit* m_name;
    QCheckBox* m_full;
    std::vector<QCheckBox*> m_scopes;
};

} // namespace pulse::ui
