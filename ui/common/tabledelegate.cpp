#include "ui/common/tabledelegate.h"
#include "models/column.h"
#include "ui/common/density.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QHeaderView>
#include <QHelpEvent>
#include <QPainter>
#include <QStyle>
#include <QTableView>
#include <QToolTip>

namespace pulse::ui {

namespace {

struct Cell {
    QPainter& painter;
    const Colors& colors;
    QRect rect;
    QString text;
    const QModelIndex& index;
};

struct Line {
    QFont font;
    QColor color;
    Qt::Alignment align = Qt::AlignLeft | Qt::AlignVCenter;
    Qt::TextElideMode elide = Qt::ElideRight;
};

void drawLine(const Cell& cell, const QRect& rect, const QString& text, const Line& line)
{
    cell.painter.setFont(line.font);
    cell.painter.setPen(line.color);
    cell.painter.drawText(rect, static_cast<int>(line.align | Qt::TextSingleLine), QFontMetrics(line.font).elidedText(text, line.elide, rect.width()));
}

QFont fontOf(CellStyle style)
{
    switch (style) {
    case CellStyle::Named: return uiFont(type::body, QFont::DemiBold);
    case CellStyle::Mono: return monoFont(type::small);
    case CellStyle::Pill:
    case CellStyle::Number:
    case CellStyle::Text: return uiFont(type::body);
    }
    return {};
}

/// What of a cell's rectangle its text has.
QRect textRect(const QRect& rect, bool isFirst) { return rect.adjusted(isFirst ? space::l : space::m, 0, -space::m, -1); }

int tileIn(const QRect& row) { return isCompactRow(row.height() + 1) ? size::tile - space::xs : size::tile; }

/// The second line behind the first one, in what that leaves.
void drawOneLine(const Cell& cell, const QRect& words, const QString& second)
{
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(cell.painter.layoutDirection(), words, rect); };
    const int wanted = QFontMetrics(fontOf(CellStyle::Named)).horizontalAdvance(cell.text) + 1;
    const int behind = wanted + space::s;
    // Less than a few letters say nothing.
    const bool hasRoom = !second.isEmpty() && words.width() - behind >= size::tile;
    drawLine(cell, place({words.left(), words.top(), hasRoom ? wanted : words.width(), words.height()}), cell.text, {fontOf(CellStyle::Named), cell.colors.text});
    if (hasRoom)
        drawLine(cell, place({words.left() + behind, words.top(), words.width() - behind, words.height()}), second, {uiFont(type::small), cell.colors.muted});
}

void drawNamed(const Cell& cell)
{
    const auto place = [&](const QRect& rect) { return QStyle::visualRect(cell.painter.layoutDirection(), cell.rect, rect); };
    const int tile = tileIn(cell.rect);
    paintTile(cell.painter, place({cell.rect.left(), cell.rect.center().y() - tile / 2 + 1, tile, tile}), cell.text, cell.colors);
    auto words = place(cell.rect.adjusted(tile + space::s + 2, 0, 0, 0));
    const auto second = cell.index.data(SecondaryRole).toString();
    if (second.isEmpty() || isCompactRow(cell.rect.height() + 1))
        return drawOneLine(cell, words, second);
    const int middle = cell.rect.center().y() + 1;
    words.setTop(middle - 19);
    words.setHeight(18);
    drawLine(cell, words, cell.text, {fontOf(CellStyle::Named), cell.colors.text});
    words.translate(0, 19);
    drawLine(cell, words, second, {uiFont(type::small), cell.colors.muted});
}

void drawCell(const Cell& cell, CellStyle style)
{
    switch (style) {
    case CellStyle::Named: return drawNamed(cell);
    case CellStyle::Mono: return drawLine(cell, cell.rect, cell.text, {.font = fontOf(style), .color = cell.colors.secondary, .elide = Qt::ElideMiddle});
    case CellStyle::Pill: return paintPill(cell.painter, cell.rect, {cell.text, static_cast<Tone>(cell.index.data(ToneRole).toInt())}, cell.colors);
    case CellStyle::Number: return drawLine(cell, cell.rect, cell.text, {fontOf(style), cell.colors.text, Qt::AlignRight | Qt::AlignVCenter});
    case CellStyle::Text: return drawLine(cell, cell.rect, cell.text, {fontOf(style), cell.colors.secondary});
    }
}

} // namespace

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& colors = Colors::of(option.palette);
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    // Columns can be moved: the first one is the one that is shown first.
    const bool isFirst = view ? view->horizontalHeader()->sectionPosition(index.column()) == 0 : index.column() == 0;
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selected);
    else if (index.row() == m_hoverRow)
        painter->fillRect(option.rect, colors.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.border);
    if (m_isStale)
        painter->setOpacity(staleOpacity);
    const Cell cell{*painter, colors, QStyle::visualRect(option.direction, option.rect, textRect(option.rect, isFirst)), index.data().toString(), index};
    if (index.data(IsLoadedRole).toBool())
        drawCell(cell, static_cast<CellStyle>(index.data(StyleRole).toInt()));
    else
        paintRounded(*painter, QRectF(cell.rect.left(), cell.rect.center().y() - 4, qMin(120, cell.rect.width() - 20), 9), 4, {colors.hover});
    if (view && view->hasFocus() && view->currentIndex().row() == index.row() && (m_marksCurrent || option.state & QStyle::State_Selected))
        painter->fillRect(QStyle::visualRect(option.direction, option.rect, {option.rect.left(), option.rect.top(), isFirst ? 3 : 0, option.rect.height()}), colors.link);
    painter->restore();
}

QString TableDelegate::cutText(const QRect& rect, const QModelIndex& index)
{
    const auto text = index.data().toString();
    const auto style = static_cast<CellStyle>(index.data(StyleRole).toInt());
    const auto second = index.data(SecondaryRole).toString();
    const bool isNamed = style == CellStyle::Named;
    const int room = textRect(rect, index.column() == 0).width() - (isNamed ? tileIn(rect) + space::s + 2 : 0);
    const int wanted = style == CellStyle::Pill ? pillWidth(text) : QFontMetrics(fontOf(style)).horizontalAdvance(text);
    if (wanted > room)
        return isNamed && !second.isEmpty() ? text + QLatin1Char('\n') + second : text;
    const int taken = isNamed && isCompactRow(rect.height()) ? wanted + 1 + space::s : 0;
    return isNamed && !second.isEmpty() && QFontMetrics(uiFont(type::small)).horizontalAdvance(second) > room - taken ? second : QString{};
}

bool TableDelegate::helpEvent(QHelpEvent* event, QAbstractItemView* view, const QStyleOptionViewItem& option, const QModelIndex& index)
{
    const auto text = event->type() == QEvent::ToolTip && index.data(Qt::ToolTipRole).isNull() ? cutText(option.rect, index) : QString{};
    if (text.isEmpty())
        return QStyledItemDelegate::helpEvent(event, view, option, index);
    // Escaped: a name is no markup.
    QToolTip::showText(event->globalPos(), QStringLiteral("<qt>%1</qt>").arg(text.toHtmlEscaped().replace(QLatin1Char('\n'), QLatin1String("<br>"))), view);
    return true;
}

} // namespace pulse::ui
