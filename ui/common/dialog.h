#pragma once
#include <QDialog>

class QVBoxLayout;
class QHBoxLayout;

namespace pulse::ui {

class Button;

/// A modal sheet: title, explanation, a body, buttons at the end. Esc closes it, Enter presses the accepting button. Opened
/// with `open()`: no nested event loop. Deletes itself when it is closed.
class Dialog : public QDialog {
    Q_OBJECT
public:
    Dialog(const QString& title, const QString& text, QWidget* parent);
    QVBoxLayout* body() const { return m_body; }
    /// The accepting button; `pressed` is emitted instead of closing.
    Button* addAccept(const QString& text, bool isDangerous = false);
    Button* addCancel(const QString& text = {});
    /// While a call runs: buttons off, so that nothing is done twice.
    void setBusy(bool isBusy);
    bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void pressed();

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void closeEvent(QCloseEvent* event) override;
    void reject() override;
    bool event(QEvent* event) override;
    /// Whether it may close now; asked for Esc, the cancel button and the window's close button.
    virtual bool mayClose() { return !m_isBusy; }

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_buttons;
    Button* m_accept = nullptr;
    Button* m_cancel = nullptr;
    bool m_isBusy = false;
};

} // namespace pulse::ui
