#pragma once
#include <QFrame>

class QLabel;

namespace pulse::ui {

class Button;
class SecretClipboard;

/// A secret: one line out of focus but for its ends, whole and wrapped while the button is held (mouse, Space or Enter) and no
/// longer: a screen that is shared or left shows nothing. What is out of focus is no picture of the secret (blur.h). "Copy" goes
/// through the concealed clipboard with its countdown. The text is neither selectable nor spoken.
class SecretField final : public QFrame {
    Q_OBJECT
public:
    SecretField(QString name, SecretClipboard& clipboard, QWidget* parent = nullptr);
    void setSecret(const QString& secret);
    bool isRevealed() const { return m_isRevealed; }
    /// Whether it ever was, since `setSecret`.
    bool isCopied() const { return m_isCopied; }
    /// Whether somebody could have kept it: it was copied or revealed.
    bool wasSeen() const { return m_isCopied || m_wasRevealed; }
    /// What can be read of it; bullets stand for what cannot.
    QString shownText() const;
    Button* copyButton() const { return m_copy; }
    Button* revealButton() const { return m_reveal; }

Q_SIGNALS:
    void copied();

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void setRevealed(bool isRevealed);
    void showText();
    void paintHidden(QPainter& painter) const;
    void showCountdown(int secondsLeft);

    QString m_name;
    SecretClipboard& m_clipboard;
    QString m_secret;
    bool m_isRevealed = false;
    bool m_wasRevealed = false;
    bool m_isCopied = false;
    bool m_isOnClipboard = false;
    QLabel* m_text;
    Button* m_reveal;
    Button* m_copy;
};

} // namespace pulse::ui
