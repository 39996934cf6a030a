#pragma once
#include "backend/tokens/tokenrequest.h"
#include <QWidget>

class QLabel;

namespace pulse::ui {

class CopyField;
class SecretClipboard;
class SecretField;

/// A minted token with all that a client needs to join.
class TokenResult final : public QWidget {
    Q_OBJECT
public:
    explicit TokenResult(SecretClipboard& clipboard, QWidget* parent = nullptr);
    void showToken(const IssuedToken& issued);
    SecretField* token() const { return m_token; }
    QString serverUrl() const;

Q_SIGNALS:
    /// The token is to be taken apart.
    void inspectAsked();

private:
    QLabel* m_text;
    SecretField* m_token;
    CopyField* m_server;
};

} // namespace pulse::ui
