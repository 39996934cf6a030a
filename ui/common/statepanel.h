#pragma once
#include <QWidget>

class QLabel;

namespace pulse::ui {

class Button;

/// What stands in place of a list when there is none to show: still loading, empty, narrowed to nothing, or failed.
class StatePanel final : public QWidget {
    Q_OBJECT
public:
    struct Words {
        QString icon;
        QString title;
        QString text{};
        QString button{};   ///< empty: none
    };
    explicit StatePanel(QWidget* parent = nullptr);
    void set(const Words& words);
    QString title() const;
    Button* button() const { return m_button; }

Q_SIGNALS:
    void clicked();

private:
    QLabel* m_icon;
    QLabel* m_title;
    QLabel* m_text;
    Button* m_button;
    QString m_iconName;

    void changeEvent(QEvent* event) override;
    void paintIconLabel();
    void fitText();
};

} // namespace pulse::ui
