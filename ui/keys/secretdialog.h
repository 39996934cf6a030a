#pragma once
#include "ui/common/dialog.h"
#include "ui/keys/secretview.h"

namespace pulse::ui {

/// Shows a new key and its secret, the only time it can be seen. Before it was kept or read, closing asks once more.
class SecretDialog final : public Dialog {
    Q_OBJECT
public:
    SecretDialog(const QString& title, const IssuedSecret& issued, SecretPlaces places, QWidget* parent);
    SecretField* field() const { return m_view->field(); }
    KeepSecret* keep() const { return m_view->keep(); }

protected:
    bool mayClose() override { return m_view->mayGo(); }

private:
    SecretView* m_view;
};

} // namespace pulse::ui
