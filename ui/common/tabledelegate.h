#pragma once
#include <QStyledItemDelegate>

namespace pulse::ui {

/// Paints the cells of every table: one line, a name over its second line with a tile, code, pills, figures. Draws hover
/// and selection itself, so that the view needs no style sheet.
class TableDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    /// The row under the pointer, or -1.
    void setHoverRow(int row) { m_hoverRow = row; }

private:
    int m_hoverRow = -1;
};

} // namespace pulse::ui
