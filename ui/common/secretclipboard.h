#pragma once
#include <QByteArray>
#include <QObject>
#include <QTimer>

namespace pulse::ui {

/// Puts secrets on the clipboard for 30 s: marked as concealed for clipboard managers, never as the X11 selection, and
/// cleared only while it is still what was put there. Only a SHA-256 of the text is kept. Clears at the program's end too.
class SecretClipboard final : public QObject {
    Q_OBJECT
public:
    static constexpr int keptSeconds = 30;

    explicit SecretClipboard(QObject* parent = nullptr);
    ~SecretClipboard() override;
    void copy(const QString& secret);
    /// Clears now, if the clipboard still holds it.
    void clear();
    /// Seconds until it is cleared; 0: nothing of ours is there.
    int secondsLeft() const { return m_secondsLeft; }

Q_SIGNALS:
    /// A new copy is about to take the place of what was there.
    void replaced();
    /// Each second, and with 0 at the end.
    void counted(int secondsLeft);

private:
    void tick();
    bool isOurs() const;

    QTimer m_timer;
    QByteArray m_digest;
    int m_secondsLeft = 0;
};

/// Copies what is no secret.
void copyPlain(const QString& text);

} // namespace pulse::ui
