#pragma once
#include <QStyledItemDelegate>

namespace pulse::ui {

/// Paints the rows of the palette: icon or tile, the text with what was typed marked, the id, the shortcut's keys.
class PaletteDelegate final : public QStyledItemDelegate {
    Q_OBJECT
public:
    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const override;
    QSize sizeHint(const QStyleOptionViewItem& option, const QModelIndex& index) const override;
};

} // namespace pulse::ui
