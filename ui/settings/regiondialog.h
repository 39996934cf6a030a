#pragma once
#include "models/livekitregions.h"
#include "ui/common/dialog.h"

class QLineEdit;

namespace pulse::ui {

class ChangesView;
class Form;

/// Changes the addresses of the regions' LiveKits for the next start.
class RegionDialog final : public Dialog {
    Q_OBJECT
public:
    RegionDialog(LiveKitRegions& model, const LiveKitRegions::State& state, QWidget* parent);

Q_SIGNALS:
    void saved();

private:
    void showChanges();
    void save();
    QString wanted() const;

    LiveKitRegions& m_model;
    LiveKitRegions::State m_state;
    Form* m_form;
    QLineEdit* m_pattern;
    ChangesView* m_changes;
    Button* m_accept = nullptr;
};

} // namespace pulse::ui
