#pragma once
#include "ui/common/colors.h"
#include "ui/deskcontext.h"
#include <QWidget>

class QLabel;

namespace pulse {
class TokenMint;
}

namespace pulse::ui {

class Button;
class LiveKitTrial;
class Pill;

/// The keychain and the LiveKit of all projects without their own: how they are, and what to do.
class SecretsCard final : public QWidget {
    Q_OBJECT
public:
    explicit SecretsCard(const DeskContext& desk, QWidget* parent = nullptr);
    /// Asks both again.
    void refresh();

Q_SIGNALS:
    void toast(pulse::ui::Tone tone, const QString& text);

private:
    QWidget* makeLiveKit();
    void probe();
    void showLiveKit();
    void connectLiveKit();

    DeskContext m_desk;
    TokenMint* m_mint;
    Pill* m_keychain;
    QLabel* m_keychainText;
    Button* m_again;
    Pill* m_livekit;
    Button* m_connect;
    Button* m_test;
    LiveKitTrial* m_trial = nullptr;
};

} // namespace pulse::ui
