#include "ui/projects/projectcard.h"
#include "models/entitytablemodel.h"
#include "models/projectrow.h"
#include "models/projectwords.h"
#include "models/text.h"
#include "models/tones.h"
#include "ui/common/colors.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QPainter>
#include <QStyle>

namespace pulse::ui {

namespace {

constexpr int line = 26;

/// Places from the leading edge, whichever that is.
struct Place {
    QPainter& painter;
    QRect whole;
    QRect operator()(const QRect& rect) const { return QStyle::visualRect(painter.layoutDirection(), whole, rect); }
};

void drawText(const Place& place, const QRect& rect, const QString& text, const QFont& font)
{
    place.painter.setFont(font);
    place.painter.drawText(place(rect), Qt::AlignVCenter | Qt::AlignLeading | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideMiddle, rect.width()));
}

std::vector<PillText> pillsOf(const ProjectRow& row)
{
    std::vector<PillText> pills;
    const auto names = qt(row.featureNames).split(QLatin1Char(','), Qt::SkipEmptyParts);
    const auto all = allFeatures();
    if (names.size() == static_cast<qsizetype>(all.size()))
        return {{ProjectCardDelegate::tr("All features"), Tone::Success}};
    for (const auto& feature : all)
        if (names.contains(QLatin1String(feature.name)))
            pills.push_back({feature.title, Tone::Accent});
    if (pills.empty())
        pills.push_back({ProjectCardDelegate::tr("No features"), Tone::Neutral});
    return pills;
}

/// Under a line: the id, and since when there is the project.
void paintFoot(const Place& place, const EntityTableModel& model, int row, const Colors& colors)
{
    const QRect foot(place.whole.left(), place.whole.bottom() - line + space::xs, place.whole.width(), line);
    place.painter.fillRect(QRect(foot.left(), foot.top() - space::xs, foot.width(), 1), colors.border);
    const auto font = uiFont(type::small);
    QString since;
    for (int column = 0; column < model.columnCount(); ++column)
        if (model.columnAt(column).field == "created_at")
            since = model.index(row, column).data().toString();
    const int width = QFontMetrics(font).horizontalAdvance(since) + 2;
    place.painter.setPen(colors.muted);
    drawText(place, {foot.right() + 1 - width, foot.top(), width, foot.height()}, since, font);
    drawText(place, foot.adjusted(0, 0, -width - space::s, 0), model.idAt(row), monoFont(type::small));
}

} // namespace

void ProjectCardDelegate::paintInside(QPainter* painter, const QRect& rect, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const EntityTableModel*>(index.model());
    const auto* stored = model ? model->rowAt(index.row()) : nullptr;
    if (!stored)
        return;
    const auto row = ProjectRow::describe().fromRow(*stored);
    const auto& colors = Colors::of(static_cast<QWidget*>(parent())->palette());
    const Place place{*painter, rect};
    const auto region = regionTitle(qt(enumName(row.region)));
    const int regionWidth = pillWidth(region);
    paintTile(*painter, place({rect.left(), rect.top() + space::xs, size::tile, size::tile}), qt(row.name), colors);
    paintPill(*painter, place({rect.right() - regionWidth + 1, rect.top(), regionWidth, 20}), {region, Tone::Neutral}, colors);
    QRect words(rect.left() + size::tile + space::s + 2, rect.top(), rect.width() - size::tile - 2 * space::s - 2 - regionWidth, 18);
    painter->setPen(colors.text);
    drawText(place, words, qt(row.name), uiFont(type::body, QFont::DemiBold));
    words.translate(0, 18);
    painter->setPen(colors.muted);
    drawText(place, words, qt(row.organization), uiFont(type::small));
    paintFoot(place, *model, index.row(), colors);
    QRect at(rect.left(), rect.top() + size::tile + space::m, rect.width(), line);
    for (const auto& pill : pillsOf(row)) {
        const int width = pillWidth(pill.text);
        if (at.left() > rect.left() && at.left() + width > rect.right()) {
            at.translate(0, line);
            at.setLeft(rect.left());
        }
        paintPill(*painter, place({at.left(), at.top(), qMin(width, rect.width()), line}), pill, colors);
        at.setLeft(at.left() + width + space::s);
    }
}

int ProjectCardDelegate::insideHeight(const QAbstractItemModel&) const { return size::tile + space::m + 3 * line; }

} // namespace pulse::ui
