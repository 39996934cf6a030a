#pragma once
#include "ui/common/colors.h"
#include "ui/common/dialog.h"
#include "ui/deskcontext.h"
#include <functional>

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

/// Opens it over the window of `page`; once LiveKit is connected, `connected` is told what to say about it.
void connectLiveKit(const DeskContext& desk, TokenMint& mint, QWidget& page, const std::function<void(Tone tone, const QString& text)>& connected);

} // namespace pulse::ui
