#pragma once
#include <QFrame>

class QLabel;

namespace pulse::ui {

class Button;

/// What can be done with the selected rows, over their table: "12 selected", then buttons, "Clear" at the end.
class SelectionBar final : public QFrame {
    Q_OBJECT
public:
    explicit SelectionBar(QWidget* parent = nullptr);
    /// A button between the count and "Clear".
    Button* add(const QString& icon, const QString& text);
    void setCount(int count);

Q_SIGNALS:
    void cleared();

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QLabel* m_count;
    Button* m_clear;
};

} // namespace pulse::ui
