#pragma once
#include <QStyledItemDelegate>

namespace pulse::ui {

/// Paints the lines of a log: fixed-width text, the level in its tone.
class LogDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int rowHeight = 28;
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace pulse::ui
