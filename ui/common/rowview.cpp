#include "ui/common/rowview.h"
#include "ui/common/density.h"
#include "ui/common/tableheader.h"
#include <QHeaderView>
#include <QScrollBar>

namespace pulse::ui {

RowView::RowView(int height, QWidget* parent) : QTableView(parent), m_height(height)
{
    setHorizontalHeader(new TableHeader(this));
    setFrameShape(QFrame::NoFrame);
    setShowGrid(false);
    setWordWrap(false);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setSelectionMode(QAbstractItemView::SingleSelection);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    setTabKeyNavigation(false);
    setCornerButtonEnabled(false);
    verticalHeader()->hide();
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(0);
    fitRows();
}

void RowView::fitRows()
{
    const auto* bar = verticalScrollBar();
    const bool isAtEnd = bar->maximum() > 0 && bar->value() == bar->maximum();
    verticalHeader()->setDefaultSectionSize(ui::rowHeight(m_height));
    // Where it is scrolled to is measured by the new heights.
    doItemsLayout();
    if (const auto current = currentIndex(); current.isValid() && isVisible())
        scrollTo(current);
    else if (isAtEnd)
        scrollToBottom();
}

QModelIndex RowView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (action != MoveHome && action != MoveEnd)
        return QTableView::moveCursor(action, modifiers);
    // By itself a table goes to the first and the last cell of a row; a row here is one thing.
    const int last = model() ? model()->rowCount(rootIndex()) - 1 : -1;
    return last < 0 ? QModelIndex{} : model()->index(action == MoveHome ? 0 : last, qMax(0, currentIndex().column()), rootIndex());
}

} // namespace pulse::ui
