#include "ui/palette/palettedelegate.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include "ui/palette/keycaps.h"
#include "ui/palette/palettemodel.h"
#include <QPainter>
#include <QTextLayout>

namespace pulse::ui {

namespace {

using Kind = PaletteEntry::Kind;

constexpr int heading = 30, row = 40, twoLines = 60, tile = 24;

struct Scene {
    QPainter& painter;
    const Colors& colors;
    QRect rect;
    Qt::LayoutDirection direction;

    /// Takes `width` from the rectangle's beginning, or from its end.
    QRect takeBegin(int width) { return take(width, direction == Qt::LeftToRight); }
    QRect takeEnd(int width) { return take(width, direction == Qt::RightToLeft); }
    QRect take(int width, bool isLeft)
    {
        auto taken = rect;
        if (isLeft) {
            taken.setWidth(width);
            rect.setLeft(rect.left() + width);
        } else {
            taken.setLeft(rect.right() + 1 - width);
            rect.setRight(rect.right() - width);
        }
        return taken;
    }
    void line(const QRect& where, const QString& text, const QFont& font, const QColor& color) const
    {
        painter.setFont(font);
        painter.setPen(color);
        const auto align = QStyle::visualAlignment(direction, Qt::AlignLeft | Qt::AlignVCenter);
        painter.drawText(where, static_cast<int>(align) | Qt::TextSingleLine, QFontMetrics(font).elidedText(text, Qt::ElideRight, where.width()));
    }
};

QRect centred(const QRect& rect, int side) { return {rect.left(), rect.center().y() - side / 2 + 1, side, side}; }

/// The text with the marked letters in the accent's colour; cut at the end when there is no room.
void drawMarked(const Scene& scene, const PaletteEntry& entry)
{
    const auto font = uiFont(type::body, QFont::Medium);
    const auto text = QFontMetrics(font).elidedText(entry.text, Qt::ElideRight, scene.rect.width());
    const auto whole = text == entry.text ? text.size() : text.size() - 1;   // less the dots
    QTextLayout layout(text, font);
    QList<QTextLayout::FormatRange> marks;
    for (const int mark : entry.marks) {
        if (mark >= whole)
            break;
        QTextLayout::FormatRange range{mark, 1, {}};
        range.format.setForeground(scene.colors.link);
        range.format.setFontWeight(QFont::DemiBold);
        marks.push_back(range);
    }
    layout.setFormats(marks);
    QTextOption option(QStyle::visualAlignment(scene.direction, Qt::AlignLeft));
    option.setWrapMode(QTextOption::NoWrap);
    option.setTextDirection(scene.direction);
    layout.setTextOption(option);
    layout.beginLayout();
    auto line = layout.createLine();
    line.setLineWidth(scene.rect.width());
    layout.endLayout();
    scene.painter.setPen(scene.colors.text);
    layout.draw(&scene.painter, QPointF(scene.rect.left(), scene.rect.center().y() + 1 - line.height() / 2));
}

void drawNote(Scene scene, const PaletteEntry& entry)
{
    const auto place = scene.takeBegin(tile + space::s).adjusted((tile - size::icon) / 2, 0, 0, 0);
    const bool isTrouble = entry.icon == QLatin1String("triangle-alert");
    const auto color = isTrouble ? scene.colors.warning : scene.colors.muted;
    const auto font = uiFont(type::body);
    if (entry.secondary.isEmpty()) {
        paintIcon(scene.painter, centred(place, size::icon), entry.icon, color);
        return scene.line(scene.rect, entry.text, font, scene.colors.secondary);
    }
    const int half = scene.rect.height() / 2;
    const QRect first(scene.rect.left(), scene.rect.top() + 10, scene.rect.width(), half - 10);
    paintIcon(scene.painter, centred({place.left(), first.top(), place.width(), first.height()}, size::icon), entry.icon, color);
    scene.line(first, entry.text, uiFont(type::body, QFont::Medium), scene.colors.text);
    scene.line(first.translated(0, half - 10), entry.secondary, uiFont(type::small), scene.colors.secondary);
}

void drawEntry(Scene scene, const PaletteEntry& entry)
{
    const auto place = scene.takeBegin(tile + space::s);
    if (entry.icon.isEmpty())
        paintTile(scene.painter, centred(place, tile), entry.text, scene.colors);
    else
        paintIcon(scene.painter, centred(place, tile).adjusted(4, 4, -4, -4), entry.icon, scene.colors.secondary);
    if (!entry.shortcut.isEmpty())
        paintKeys(scene.painter, scene.takeEnd(keysWidth(entry.shortcut)), entry.shortcut, scene.colors);
    if (!entry.secondary.isEmpty()) {
        const auto font = monoFont(type::caption);
        // However long a project's name is, the key's own is read.
        scene.line(scene.takeEnd(qMin(QFontMetrics(font).horizontalAdvance(entry.secondary), scene.rect.width() / 2)), entry.secondary, font, scene.colors.muted);
    }
    scene.takeEnd(space::m);
    drawMarked(scene, entry);
}

} // namespace

QSize PaletteDelegate::sizeHint(const QStyleOptionViewItem&, const QModelIndex& index) const
{
    switch (static_cast<Kind>(index.data(PaletteModel::EntryKindRole).toInt())) {
    case Kind::Heading: return {0, heading};
    case Kind::Note: return {0, index.data(PaletteModel::SecondaryRole).toString().isEmpty() ? row : twoLines};
    case Kind::Action:
    case Kind::Page:
    case Kind::Organization:
    case Kind::Project:
    case Kind::Key: return {0, row};
    }
    return {};
}

void PaletteDelegate::paint(QPainter* painter, const QStyleOptionViewItem& option, const QModelIndex& index) const
{
    const auto* model = qobject_cast<const PaletteModel*>(index.model());
    if (!model)
        return;
    const auto& entry = model->at(index.row());
    const auto& colors = Colors::of(option.palette);
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setLayoutDirection(option.direction);
    if (entry.canBeChosen() && option.state & QStyle::State_Selected)
        paintRounded(*painter, option.rect.adjusted(space::s, 1, -space::s, -1), radius::control, {colors.selected});
    const Scene scene{*painter, colors, option.rect.adjusted(space::l, 0, -space::l, 0), option.direction};
    switch (entry.kind) {
    case Kind::Heading:
        scene.line(scene.rect.adjusted(0, space::s, 0, 0), entry.text, uiFont(type::caption, QFont::Medium), colors.muted);
        break;
    case Kind::Note: drawNote(scene, entry); break;
    case Kind::Action:
    case Kind::Page:
    case Kind::Organization:
    case Kind::Project:
    case Kind::Key: drawEntry(scene, entry); break;
    }
    painter->restore();
}

} // namespace pulse::ui
