#include "ui/common/tabledelegate.h"
#include "models/column.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QPainter>
#include <QTableView>

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

void drawNamed(const Cell& cell)
{
    const QRect tile(cell.rect.left(), cell.rect.center().y() - size::tile / 2 + 1, size::tile, size::tile);
    paintTile(cell.painter, tile, cell.text, cell.colors);
    auto words = cell.rect.adjusted(size::tile + space::s + 2, 0, 0, 0);
    const auto second = cell.index.data(SecondaryRole).toString();
    if (second.isEmpty())
        return drawLine(cell, words, cell.text, {uiFont(type::body, QFont::DemiBold), cell.colors.text});
    const int middle = cell.rect.center().y() + 1;
    words.setTop(middle - 19);
    words.setHeight(18);
    drawLine(cell, words, cell.text, {uiFont(type::body, QFont::DemiBold), cell.colors.text});
    words.translate(0, 19);
    drawLine(cell, words, second, {uiFont(type::small), cell.colors.muted});
}

void drawCell(const Cell& cell, CellStyle style)
{
    switch (style) {
    case CellStyle::Named: return drawNamed(cell);
    case CellStyle::Mono: return drawLine(cell, cell.rect, cell.text, {.font = monoFont(type::small), .color = cell.colors.secondary, .elide = Qt::ElideMiddle});
    case CellStyle::Pill: return paintPill(cell.painter, cell.rect, {cell.text, static_cast<Tone>(cell.index.data(ToneRole).toInt())}, cell.colors);
    case CellStyle::Number: return drawLine(cell, cell.rect, cell.text, {uiFont(type::body), cell.colors.text, Qt::AlignRight | Qt::AlignVCenter});
    case CellStyle::Text: return drawLine(cell, cell.rect, cell.text, {uiFont(type::body), cell.colors.secondary});
    }
}

} // namespace

void TableDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto& colors = Colors::of(option.palette);
    painter->save();
    painter->setClipRect(option.rect);
    if (option.state & QStyle::State_Selected)
        painter->fillRect(option.rect, colors.selected);
    else if (index.row() == m_hoverRow)
        painter->fillRect(option.rect, colors.hover);
    painter->fillRect(QRect(option.rect.left(), option.rect.bottom(), option.rect.width(), 1), colors.border);
    const int lead = index.column() == 0 ? space::l : space::m;
    const Cell cell{*painter, colors, option.rect.adjusted(lead, 0, -space::m, -1), index.data().toString(), index};
    if (index.data(IsLoadedRole).toBool())
        drawCell(cell, static_cast<CellStyle>(index.data(StyleRole).toInt()));
    else
        paintRounded(*painter, QRectF(cell.rect.left(), cell.rect.center().y() - 4, qMin(120, cell.rect.width() - 20), 9), 4, {colors.hover});
    const auto* view = qobject_cast<const QTableView*>(option.widget);
    if (view && view->hasFocus() && view->currentIndex().row() == index.row())
        painter->fillRect(QRect(option.rect.left(), option.rect.top(), index.column() == 0 ? 3 : 0, option.rect.height()), colors.link);
    painter->restore();
}

} // namespace pulse::ui
