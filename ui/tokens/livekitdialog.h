#pragma once
#include "ui/common/dialog.h"

class QLineEdit;

namespace pulse {
class TokenMint;
}

namespace pulse::ui {

class Form;
class Keychain;

/// Takes the address and key pair of a LiveKit server, keeps them in the keychain and uses them at once.
class LiveKitDialog final : public Dialog {
    Q_OBJECT
public:
    LiveKitDialog(TokenMint& mint, Keychain& keychain, QWidget* parent);

Q_SIGNALS:
    /// `isKept`: the keychain has them, read back.
    void connected(bool isKept);

private:
    bool check();
    void save();

    TokenMint& m_mint;
    Keychain& m_keychain;
    Form* m_form;
    QLineEdit* m_host;
    QLineEdit* m_key;
    QLineEdit* m_secret;
};

} // namespace pulse::ui
