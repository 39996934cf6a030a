#pragma once
#include "models/issuedsecret.h"
#include "ui/deskcontext.h"
#include <QWidget>

namespace pulse::ui {

class Banner;
class CopyField;
class KeepSecret;
class SecretField;

/// Where a secret may go. Without a keychain it is offered to the clipboard and to a file.
struct SecretPlaces {
    SecretPlaces(SecretClipboard& board) : clipboard(board) {}
    SecretPlaces(const DeskContext& desk) : clipboard(desk.clipboard), keychain(&desk.keychain) {}
    SecretClipboard& clipboard;
    Keychain* keychain = nullptr;
};

/// A new key and its secret, the only time it can be seen: to copy, to save in the keychain or to export. Before one of these
/// was done or it was read, whoever shows it asks once more.
class SecretView final : public QWidget {
    Q_OBJECT
public:
    /// `goOnWithout` says how one goes on without it, for who is warned.
    SecretView(SecretPlaces places, QString goOnWithout, QWidget* parent = nullptr);
    void setIssued(const IssuedSecret& issued);
    /// Whether one may go on now: it was kept or read, or this was asked before. Else it warns.
    bool mayGo();
    SecretField* field() const { return m_field; }
    KeepSecret* keep() const { return m_keep; }

Q_SIGNALS:
    /// It was copied, saved or exported, and no warning stands any more.
    void kept();
    void warned();

private:
    void sayOnce();

    QString m_goOnWithout;
    Banner* m_warning;
    CopyField* m_key;
    SecretField* m_field;
    KeepSecret* m_keep;
    bool m_wasWarned = false;
};

} // namespace pulse::ui
