#pragma once
#include "ui/common/dialog.h"

class QLineEdit;

namespace pulse {
class TokenMint;
}

namespace pulse::ui {

class Form;
class Keychain;
struct LiveKitKeys;

/// Takes the address and key pair of a LiveKit server, uses them at once and keeps them in the keychain.
class LiveKitDialog final : public Dialog {
    Q_OBJECT
public:
    LiveKitDialog(TokenMint& mint, Keychain& keychain, QWidget* parent);

Q_SIGNALS:
    /// `isKept`: the keychain has them, read back.
    void connected(bool isKept);

private:
    void save();
    void keep(const LiveKitKeys& keys);

    TokenMint& m_mint;
    Keychain& m_keychain;
    Form* m_form;
    QLineEdit* m_host;
    QLineEdit* m_key;
    QLineEdit* m_secret;
};

} // namespace pulse::ui
