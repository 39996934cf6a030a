#pragma once
#include <QFrame>

class QPlainTextEdit;

namespace pulse::ui {

class Button;

/// A block of code to read, select and copy: commands, snippets, payloads. As high as its text, from `least` to `most`
/// lines, then it scrolls. Nothing secret.
class CodeBlock final : public QFrame {
    Q_OBJECT
public:
    explicit CodeBlock(const QString& name, QWidget* parent = nullptr);
    void setText(const QString& text);
    QString text() const;
    /// What the button copies when that is not the text that is shown; null text: what is shown.
    void setCopied(const QString& text) { m_copied = text; }
    void setLines(int least, int most);
    /// Long lines are broken rather than scrolled.
    void setWrapped(bool isWrapped);
    QPlainTextEdit* edit() const { return m_edit; }
    Button* copyButton() const { return m_copy; }

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void copy();
    void fit();

    QPlainTextEdit* m_edit;
    Button* m_copy;
    QString m_copied;
    int m_least = 1;
    int m_most = 16;
    bool m_hasRing = false;
};

} // namespace pulse::ui
