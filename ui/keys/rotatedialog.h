#pragma once
#include "models/issuedsecret.h"
#include "models/keyrow.h"
#include "ui/common/dialog.h"

class QComboBox;

namespace pulse {
class KeysModel;
}

namespace pulse::ui {

class Form;

/// Replaces a key by a new one; the old one lives on for the chosen time.
class RotateDialog final : public Dialog {
    Q_OBJECT
public:
    RotateDialog(KeysModel& model, KeyRow key, QWidget* parent);

Q_SIGNALS:
    void rotated(const pulse::IssuedSecret& issued);

private:
    void save();

    KeysModel& m_model;
    KeyRow m_key;
    Form* m_form;
    QComboBox* m_grace;
};

} // namespace pulse::ui
