#pragma once
#include "ui/common/dialog.h"

namespace pulse::ui {

/// Everything that Pulse is made of, with its licence; the texts of what is inside the program.
class LicencesDialog final : public Dialog {
    Q_OBJECT
public:
    explicit LicencesDialog(QWidget* parent);
    /// The whole text. The files of the program's own resources are in memory.
    static QString text();
};

} // namespace pulse::ui
