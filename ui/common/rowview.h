#pragma once
#include "ui/common/tokens.h"
#include <QTableView>

namespace pulse::ui {

/// A table of whole rows, as all lists of the house are: as high as the density says, scrolled by pixels, one row selected at a
/// time unless told otherwise. The arrows walk, Home and End go to the first and the last row; Tab goes on to what follows.
class RowView final : public QTableView {
    Q_OBJECT
public:
    /// `height`: of its rows while they are comfortable.
    explicit RowView(int height = size::row, QWidget* parent = nullptr);
    /// Gives the rows the height of the density that is chosen; the current row, or the end, stays in view.
    void fitRows();
    /// Nothing: rows are found by the search. For a letter that was typed Qt would read the whole list.
    void keyboardSearch(const QString&) override {}

protected:
    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;

private:
    int m_height;
};

} // namespace pulse::ui
