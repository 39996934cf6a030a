#pragma once
#include <QFrame>

class QLabel;

namespace pulse::ui {

class Button;
class SecretClipboard;

/// One line for a secret: masked but for its ends, "Reveal" while wanted, "Copy" through the concealed clipboard with its
/// countdown. The text is neither selectable nor spoken.
class SecretField final : public QFrame {
    Q_OBJECT
public:
    SecretField(QString name, SecretClipboard& clipboard, QWidget* parent = nullptr);
    void setSecret(const QString& secret);
    bool isRevealed() const { return m_isRevealed; }
    bool isCopied() const { return m_isCopied; }
    QString shownText() const;
    Button* copyButton() const { return m_copy; }
    Button* revealButton() const { return m_reveal; }

Q_SIGNALS:
    void copied();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void setRevealed(bool isRevealed);
    void showText();

    QString m_name;
    SecretClipboard& m_clipboard;
    QString m_secret;
    bool m_isRevealed = false;
    bool m_isCopied = false;
    QLabel* m_text;
    Button* m_reveal;
    Button* m_copy;
};

} // namespace pulse::ui
