#pragma once
#include "models/tokeninspector.h"
#include <QWidget>

class QLabel;
class QVBoxLayout;

namespace pulse::ui {

class IconView;

/// What a token says, or what is wrong with it: an icon, a sentence and an explanation each.
class TokenLines final : public QWidget {
    Q_OBJECT
public:
    explicit TokenLines(QWidget* parent = nullptr);
    /// Lines that stay where they were keep their widgets, so that a countdown does not flicker.
    void set(const std::vector<TokenLine>& lines);
    QStringList titles() const;

private:
    struct Row {
        QWidget* widget;
        IconView* icon;
        QLabel* title;
        QLabel* text;
    };
    void addRow();

    QVBoxLayout* m_column;
    std::vector<Row> m_rows;
};

} // namespace pulse::ui
