#pragma once
#include "models/issuedsecret.h"
#include <QWidget>

class QLabel;

namespace pulse::ui {

class Button;
class Keychain;

/// Two ways to keep a new secret beside copying it: the account's keychain (written and read back) and an .env file that
/// its owner alone may read. What came of it stands below. A file that is there already is replaced only when somebody says so.
class KeepSecret final : public QWidget {
    Q_OBJECT
public:
    /// Without a keychain only the file is offered.
    KeepSecret(IssuedSecret issued, Keychain* keychain, QWidget* parent = nullptr);
    /// Another secret, which nobody kept yet.
    void setIssued(IssuedSecret issued);
    bool isKept() const { return m_isKept; }
    /// What the file dialog's answer does.
    void exportTo(const QString& path);
    Button* keychainButton() const { return m_keychainButton; }
    Button* exportButton() const { return m_exportButton; }
    QString said() const;
    /// The keychain entry of a key.
    static QString entryOf(const QString& key);

Q_SIGNALS:
    void kept();

private:
    void saveToKeychain();
    void askWhere();
    void write(const QString& path, bool replaces);
    void askToReplace(const QString& path);
    void say(const QString& text, bool isKept);

    IssuedSecret m_issued;
    Keychain* m_keychain;
    Button* m_keychainButton;
    Button* m_exportButton;
    QLabel* m_said;
    bool m_isKept = false;
};

} // namespace pulse::ui
