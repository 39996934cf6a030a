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
    /// Greys all rows: they are old.
    void setStale(bool isStale) { m_isStale = isStale; }
    /// Whether the current row is marked while it is not selected: for those who walk by keys.
    void setMarksCurrent(bool isMarked) { m_marksCurrent = isMarked; }
    /// The whole text of a cell that has no room for it in `rect`; empty when it is read whole.
    static QString cutText(const QRect& rect, const QModelIndex& index);
    /// Shows it under the pointer, where the model has no tip of its own.
    bool helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index) override;

private:
    int m_hoverRow = -1;
    bool m_isStale = false;
    bool m_marksCurrent = true;
};

} // namespace pulse::ui
