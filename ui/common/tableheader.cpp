#include "ui/common/tableheader.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/tokens.h"
#include <QMouseEvent>
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

namespace {

constexpr int arrowWidth = 8, arrowHeight = 4;

/// A small triangle in `box`, its point up or down.
void paintArrow(QPainter& painter, const QRect& box, bool isUp, const QColor& color)
{
    const double left = box.left(), right = left + arrowWidth, middle = left + arrowWidth / 2.0;
    const double top = box.center().y() - arrowHeight / 2.0 + 1, bottom = top + arrowHeight;
    const QPointF points[] = {{left, isUp ? bottom : top}, {right, isUp ? bottom : top}, {middle, isUp ? top : bottom}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPolygon(points, static_cast<int>(std::size(points)));
}

} // namespace

TableHeader::TableHeader(QWidget* parent) : QHeaderView(Qt::Horizontal, parent)
{
    setFixedHeight(size::header);
    setHighlightSections(false);
    setSectionsClickable(false);
    setFont(uiFont(type::small, QFont::Medium));
    setMouseTracking(true);
}

void TableHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    const auto& colors = Colors::of(palette());
    const bool isFirst = visualIndex(section) == 0;
    const bool isSorting = isSortIndicatorShown() && sortIndicatorSection() == section;
    const bool isRight = model()->headerData(section, orientation(), Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const auto title = model()->headerData(section, orientation()).toString();
    const int room = rect.width() - (isFirst ? space::l : space::m) - space::m - (isSorting ? arrowWidth + space::xs + 2 : 0);
    const QFontMetrics metrics(font());
    const int width = qMin(room, metrics.horizontalAdvance(title) + 1);
    const int left = isRight ? rect.right() + 1 - space::m - width : rect.left() + (isFirst ? space::l : space::m);
    const auto place = [&](const QRect& part) { return QStyle::visualRect(layoutDirection(), rect, part); };
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setFont(font());
    painter->setPen(isSorting || (sectionsClickable() && section == m_hovered) ? colors.text : colors.muted);
    painter->drawText(place({left, rect.top(), width + 1, rect.height() - 1}), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, metrics.elidedText(title, Qt::ElideRight, width));
    if (isSorting) {
        const int at = isRight ? left - space::xs - 2 - arrowWidth : left + width + space::xs + 2;
        paintArrow(*painter, place({at, rect.top(), arrowWidth, rect.height() - 1}), sortIndicatorOrder() == Qt::AscendingOrder, colors.secondary);
    }
    painter->restore();
}

void TableHeader::paintEvent(QPaintEvent* event)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(viewport());
    painter.fillRect(event->rect(), colors.card);
    painter.end();
    QHeaderView::paintEvent(event);
    painter.begin(viewport());
    painter.fillRect(QRect(0, height() - 1, viewport()->width(), 1), colors.border);
}

bool TableHeader::viewportEvent(QEvent* event)
{
    const int was = m_hovered;
    if (event->type() == QEvent::MouseMove)
        m_hovered = logicalIndexAt(static_cast<QMouseEvent*>(event)->position().toPoint());
    else if (event->type() == QEvent::Leave)
        m_hovered = -1;
    if (was != m_hovered && sectionsClickable())
        viewport()->update();
    return QHeaderView::viewportEvent(event);
}

} // namespace pulse::ui
