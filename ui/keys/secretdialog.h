#pragma once
#include "models/issuedsecret.h"
#include "ui/common/dialog.h"

namespace pulse::ui {

class SecretClipboard;
class SecretField;

/// Shows a new key and its secret, the only time it can be seen. Before it was copied or revealed, closing asks once more.
class SecretDialog final : public Dialog {
    Q_OBJECT
public:
    SecretDialog(const QString& title, const IssuedSecret& issued, SecretClipboard& clipboard, QWidget* parent);
    SecretField* field() const { return m_field; }

protected:
    bool mayClose() override;

private:
    void sayOnce();

    SecretField* m_field;
    class Banner* m_warning;
    Button* m_done;
    bool m_wasWarned = false;
};

} // namespace pulse::ui
