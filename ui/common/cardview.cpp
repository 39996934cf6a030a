#include "ui/common/cardview.h"
#include "models/column.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QPainter>
#include <QScrollBar>
#include <QStyle>
#include <algorithm>
#include <climits>

namespace pulse::ui {

namespace {

constexpr int line = 22;
constexpr int outside = CardDelegate::gap / 2;

void drawText(QPainter* painter, const QRect& rect, const QString& text, const QFont& font)
{
    painter->setFont(font);
    painter->drawText(rect, Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideMiddle, rect.width()));
}

} // namespace

void CardDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& colors = Colors::of(option.palette);
    const bool isSelected = option.state & QStyle::State_Selected;
    const auto box = option.rect.adjusted(gap / 2, gap / 2, -gap / 2, -gap / 2);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    const bool isHovered = option.state & QStyle::State_MouseOver;
    paintRounded(*painter, box, radius::card, {isSelected ? colors.selected : isHovered ? colors.hover : colors.card, isSelected ? colors.link : colors.border});
    if (m_isStale)
        painter->setOpacity(staleOpacity);
    const auto inside = box.adjusted(space::l, space::m, -space::l, -space::m);
    painter->setClipRect(inside);
    if (index.data(IsLoadedRole).toBool())
        paintInside(painter, inside, index);
    else
        paintRounded(*painter, QRectF(inside.left(), inside.top() + space::s, inside.width() / 2.0, 9), 4, {colors.hover});
    if ((option.state & QStyle::State_HasFocus) && !isSelected) {
        painter->setClipping(false);
        paintFocusRing(*painter, box, radius::card, colors);
    }
    painter->restore();
}

void CardDelegate::paintInside(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const auto& colors = Colors::of(static_cast<QWidget*>(parent())->palette());
    const auto place = [&](const QRect& part) { return QStyle::visualRect(painter->layoutDirection(), rect, part); };
    const auto name = index.data().toString();
    paintTile(*painter, place({rect.left(), rect.top() + space::xs, size::tile, size::tile}), name, colors);
    auto words = rect.adjusted(size::tile + space::s + 2, 0, 0, 0);
    words.setHeight(18);
    painter->setPen(colors.text);
    drawText(painter, place(words), name, uiFont(type::body, QFont::DemiBold));
    words.translate(0, 18);
    painter->setPen(colors.muted);
    drawText(painter, place(words), index.data(SecondaryRole).toString(), uiFont(type::small));
    auto row = rect.adjusted(0, size::tile + space::l, 0, 0);
    row.setHeight(line);
    constexpr int labelWidth = 84;
    for (int column = 1; column < index.model()->columnCount(); ++column, row.translate(0, line)) {
        const auto at = index.siblingAtColumn(column);
        painter->setPen(colors.muted);
        drawText(painter, place({row.left(), row.top(), labelWidth, line}), index.model()->headerData(column, Qt::Horizontal).toString(), uiFont(type::small));
        const auto value = place(row.adjusted(labelWidth + space::s, 0, 0, 0));
        const auto style = static_cast<CellStyle>(at.data(StyleRole).toInt());
        painter->setPen(colors.secondary);
        if (style == CellStyle::Pill)
            paintPill(*painter, value, {at.data().toString(), static_cast<Tone>(at.data(ToneRole).toInt())}, colors);
        else
            drawText(painter, value, at.data().toString(), style == CellStyle::Mono ? monoFont(type::small) : uiFont(type::small));
    }
}

int CardDelegate::insideHeight(const QAbstractItemModel& model) const { return size::tile + space::l + line * (model.columnCount() - 1); }

int CardDelegate::cellHeight(const QAbstractItemModel& model) const { return insideHeight(model) + 2 * space::m + gap; }

CardView::CardView(CardDelegate* delegate, QWidget* parent) : QAbstractItemView(parent), m_delegate(delegate ? delegate : new CardDelegate)
{
    m_delegate->setParent(this);
    setItemDelegate(m_delegate);
    setFrameShape(QFrame::NoFrame);
    setSelectionBehavior(QAbstractItemView::SelectRows);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_Hover);
    viewport()->setBackgroundRole(QPalette::Window);
    setTabKeyNavigation(false);
}

void CardView::setStale(bool isStale)
{
    m_delegate->setStale(isStale);
    viewport()->update();
}

/// The outer half of the gap around the outermost cards lies outside the view: they end where the page's other parts do.
int CardView::room() const { return viewport()->width() + CardDelegate::gap - (verticalScrollBar()->maximum() > 0 ? CardDelegate::gap / 2 : 0); }

int CardView::perLine() const { return qMax(1, room() / CardDelegate::leastWidth); }

QSize CardView::cell() const { return {room() / perLine(), model() ? m_delegate->cellHeight(*model()) : 1}; }

int CardView::verticalOffset() const { return verticalScrollBar()->value(); }

QRect CardView::visualRect(const QModelIndex& index) const
{
    if (!index.isValid())
        return {};
    const auto size = cell();
    const int column = index.row() % perLine();
    const QRect box{column * size.width() - outside, index.row() / perLine() * size.height() - outside - verticalOffset(), size.width(), size.height()};
    return isRightToLeft() ? QRect(viewport()->width() - box.right() - 1, box.top(), box.width(), box.height()) : box;
}

QModelIndex CardView::indexAt(const QPoint& point) const
{
    const auto size = cell();
    const int x = (isRightToLeft() ? viewport()->width() - 1 - point.x() : point.x()) + outside;
    const int column = x / size.width();
    const int row = (point.y() + outside + verticalOffset()) / size.height() * perLine() + column;
    return x >= outside && column < perLine() && row >= 0 && row < rows() ? model()->index(row, 0, rootIndex()) : QModelIndex{};
}

void CardView::scrollTo(const QModelIndex& index, ScrollHint hint)
{
    const auto box = visualRect(index);
    auto* bar = verticalScrollBar();
    if (hint == PositionAtCenter)
        bar->setValue(bar->value() + box.center().y() - viewport()->height() / 2);
    else if (hint == PositionAtTop || box.top() < 0)
        bar->setValue(bar->value() + box.top());
    else if (hint == PositionAtBottom || box.bottom() > viewport()->height())
        bar->setValue(bar->value() + box.bottom() + 1 - viewport()->height());
}

QModelIndex CardView::moveCursor(CursorAction action, Qt::KeyboardModifiers)
{
    if (rows() == 0)
        return {};
    const int now = currentIndex().isValid() ? currentIndex().row() : -1;
    const int page = qMax(1, viewport()->height() / cell().height()) * perLine();
    const int forward = isRightToLeft() ? -1 : 1;
    int row = now;
    switch (action) {
    case MoveHome: row = 0; break;
    case MoveEnd: row = rows() - 1; break;
    case MoveUp: row = now >= perLine() ? now - perLine() : now; break;
    case MoveDown: row = now + perLine() < rows() ? now + perLine() : now; break;
    case MoveLeft: row = now - forward; break;
    case MoveRight: row = now + forward; break;
    case MovePrevious: row = now - 1; break;
    case MoveNext: row = now + 1; break;
    case MovePageUp: row = now - page; break;
    case MovePageDown: row = now + page; break;
    }
    return model()->index(qBound(0, row, rows() - 1), 0, rootIndex());
}

void CardView::setSelection(const QRect& rect, QItemSelectionModel::SelectionFlags flags)
{
    // A click, or from the card that Shift began at to this one: in the order of the rows, as in the table.
    const auto first = indexAt(rect.topLeft());
    const auto last = indexAt(rect.bottomRight());
    const auto from = first.isValid() ? first : last;
    const auto to = last.isValid() ? last : first;
    if (!from.isValid())
        return selectionModel()->select(QItemSelection{}, flags);
    selectionModel()->select(QItemSelection(model()->index(qMin(from.row(), to.row()), 0), model()->index(qMax(from.row(), to.row()), 0)), flags | QItemSelectionModel::Rows);
}

QRegion CardView::visualRegionForSelection(const QItemSelection&) const { return viewport()->rect(); }

void CardView::paintEvent(QPaintEvent* event)
{
    QPainter painter(viewport());
    const int height = cell().height();
    const int first = (event->rect().top() + outside + verticalOffset()) / height * perLine();
    const int last = qMin(rows(), ((event->rect().bottom() + outside + verticalOffset()) / height + 1) * perLine());
    QStyleOptionViewItem option;
    initViewItemOption(&option);
    const auto hovered = indexAt(viewport()->mapFromGlobal(QCursor::pos()));
    const auto plain = option.state & ~(QStyle::State_HasFocus | QStyle::State_MouseOver | QStyle::State_Selected);
    for (int row = first; row < last; ++row) {
        const auto index = model()->index(row, 0, rootIndex());
        option.rect = visualRect(index);
        option.state = plain;
        if (selectionModel()->isSelected(index))
            option.state |= QStyle::State_Selected;
        if (hasFocus() && index.row() == currentIndex().row())
            option.state |= QStyle::State_HasFocus;
        if (viewport()->underMouse() && index == hovered)
            option.state |= QStyle::State_MouseOver;
        m_delegate->paint(&painter, option, index);
    }
}

void CardView::resizeEvent(QResizeEvent* event)
{
    QAbstractItemView::resizeEvent(event);
    updateGeometries();
}

void CardView::updateGeometries()
{
    const auto size = cell();
    const auto lines = (static_cast<qint64>(rows()) + perLine() - 1) / perLine();
    auto* bar = verticalScrollBar();
    bar->setSingleStep(qMax(1, size.height() / 4));
    bar->setPageStep(viewport()->height());
    bar->setRange(0, static_cast<int>(std::clamp<qint64>(lines * size.height() - CardDelegate::gap - viewport()->height(), 0, INT_MAX)));
    QAbstractItemView::updateGeometries();
}

void CardView::rowsInserted(const QModelIndex& parent, int first, int last)
{
    QAbstractItemView::rowsInserted(parent, first, last);
    updateGeometries();
}

} // namespace pulse::ui
