#pragma once
#include <QWidget>

class QLineEdit;

namespace pulse::ui {

class Button;

/// Takes the place of a stored secret, which itself is not to be had: what is typed replaces it, the button takes it away
/// and gives it back before it is saved. What is typed is never shown.
class SecretInput final : public QWidget {
    Q_OBJECT
public:
    /// `name` is what a screen reader says.
    explicit SecretInput(const QString& name, QWidget* parent = nullptr);
    /// "…abcd", what may be seen of it; empty: there is none. Forgets what was typed.
    void setStored(const QString& hint);
    const QString& stored() const { return m_stored; }
    QString typed() const;
    /// The stored one is to go.
    bool isCleared() const { return m_isCleared; }
    void setCleared(bool isCleared);
    QLineEdit* edit() const { return m_edit; }

Q_SIGNALS:
    void edited();

protected:
    /// What a form says about it, it says of the field inside.
    bool event(QEvent* event) override;

private:
    void showWords();

    QString m_name;
    QString m_stored;
    bool m_isCleared = false;
    QLineEdit* m_edit;
    Button* m_remove;
};

} // namespace pulse::ui
