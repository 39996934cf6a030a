#pragma once
#include "models/issuedsecret.h"
#include "ui/common/dialog.h"
#include "ui/deskcontext.h"

namespace pulse::ui {

class Banner;
class KeepSecret;
class SecretField;

/// Where a secret may go. Without a keychain it is offered to the clipboard and to a file.
struct SecretPlaces {
    SecretPlaces(SecretClipboard& board) : clipboard(board) {}
    SecretPlaces(const DeskContext& desk) : clipboard(desk.clipboard), keychain(&desk.keychain) {}
    SecretClipboard& clipboard;
    Keychain* keychain = nullptr;
};

/// Shows a new key and its secret, the only time it can be seen: to copy, to save in the keychain or to export. Before one of
/// these was done or it was read, closing asks once more.
class SecretDialog final : public Dialog {
    Q_OBJECT
public:
    SecretDialog(const QString& title, const IssuedSecret& issued, SecretPlaces places, QWidget* parent);
    SecretField* field() const { return m_field; }
    KeepSecret* keep() const { return m_keep; }

protected:
    bool mayClose() override;

private:
    void sayOnce();

    SecretField* m_field;
    KeepSecret* m_keep;
    Banner* m_warning;
    Button* m_done;
    bool m_wasWarned = false;
};

} // namespace pulse::ui
