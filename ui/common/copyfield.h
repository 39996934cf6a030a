#pragma once
#include <QFrame>

class QLabel;

namespace pulse::ui {

class Button;

/// A line or block of code that may be selected and copied: ids, addresses, commands. Nothing secret.
class CopyField final : public QFrame {
    Q_OBJECT
public:
    CopyField(QString name, const QString& text, QWidget* parent = nullptr);
    void setText(const QString& text);
    /// As high as a button, to stand beside one; for one line.
    void setCompact();
    QString text() const { return m_text; }
    Button* copyButton() const { return m_copy; }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_name;
    QString m_text;
    QLabel* m_label;
    Button* m_copy;
};

} // namespace pulse::ui
