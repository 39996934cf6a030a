#pragma once
#include <QAbstractItemView>
#include <QStyledItemDelegate>

namespace pulse::ui {

/// Paints one row of an EntityTableModel as a card: its name over a second line, then the other columns, each with its
/// heading. A page that wants another card derives from it.
class CardDelegate : public QStyledItemDelegate {
    Q_OBJECT
public:
    static constexpr int leastWidth = 260;
    static constexpr int gap = 12;

    using QStyledItemDelegate::QStyledItemDelegate;
    void paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const final;
    /// A card's height, the gap included.
    int cellHeight(const QAbstractItemModel& model) const;
    void setStale(bool isStale) { m_isStale = isStale; }

protected:
    /// The inside of a card; `index` is the first column of its row.
    virtual void paintInside(QPainter* painter, const QRect& rect, const QModelIndex& index) const;
    /// How high the inside is.
    virtual int insideHeight(const QAbstractItemModel& model) const;

private:
    bool m_isStale = false;
};

/// The rows of a table as a grid of equal cards that share the width. Only what is on the screen costs anything, so that it
/// shows a million rows as the table does. Arrows walk it, Enter opens, the selection may be the table's.
class CardView final : public QAbstractItemView {
    Q_OBJECT
public:
    /// The delegate becomes its own; null: the plain one.
    explicit CardView(CardDelegate* delegate = nullptr, QWidget* parent = nullptr);
    void setStale(bool isStale);
    /// As in rowview.h.
    void keyboardSearch(const QString&) override {}

    QRect visualRect(const QModelIndex& index) const override;
    void scrollTo(const QModelIndex& index, ScrollHint hint = EnsureVisible) override;
    QModelIndex indexAt(const QPoint& point) const override;

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex&) const override { return false; }
    void setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags) override;
    QRegion visualRegionForSelection(const QItemSelection& selection) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void updateGeometries() override;
    void rowsInserted(const QModelIndex& parent, int first, int last) override;

private:
    int rows() const { return model() ? model()->rowCount() : 0; }
    int room() const;
    int perLine() const;
    QSize cell() const;

    CardDelegate* m_delegate;
};

} // namespace pulse::ui
