#pragma once
#include "ui/common/dialog.h"

class QLayout;

namespace pulse::ui {

/// Every action of the registry that has a shortcut, and the pages' numbers, in groups. Esc closes it.
class ShortcutSheet final : public Dialog {
    Q_OBJECT
public:
    explicit ShortcutSheet(QWidget* parent);

private:
    struct Line {
        QString text;
        QList<QKeySequence> keys;
    };
    QWidget* makeScrolling(QLayout* columns);
    QWidget* makeGroup(const QString& title, const std::vector<Line>& lines);
};

} // namespace pulse::ui
