#include "ui/gallery/swatches.h"
#include "ui/common/contrast.h"
#include "ui/common/fonts.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QPainter>

namespace pulse::ui {

namespace {

constexpr int swatchWidth = 132;
constexpr int swatchHeight = 64;
constexpr int pairHeight = 30;
constexpr int across = 7;

struct Named {
    const char* name;
    QColor Colors::*color;
};
constexpr Named all[] = {
    {"window", &Colors::window}, {"card", &Colors::card}, {"raised", &Colors::raised}, {"hover", &Colors::hover}, {"selected", &Colors::selected},
    {"border", &Colors::border}, {"borderStrong", &Colors::borderStrong}, {"text", &Colors::text}, {"secondary", &Colors::secondary},
    {"muted", &Colors::muted}, {"accent", &Colors::accent}, {"accentHover", &Colors::accentHover}, {"onAccent", &Colors::onAccent}, {"link", &Colors::link},
    {"accentSoft", &Colors::accentSoft}, {"success", &Colors::success}, {"successSoft", &Colors::successSoft}, {"warning", &Colors::warning},
    {"warningSoft", &Colors::warningSoft}, {"danger", &Colors::danger}, {"dangerSoft", &Colors::dangerSoft}, {"dangerFill", &Colors::dangerFill},
    {"dangerFillHover", &Colors::dangerFillHover}, {"violet", &Colors::violet}, {"violetSoft", &Colors::violetSoft}, {"shadow", &Colors::shadow}};

} // namespace

Swatches::Swatches(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(QStringLiteral("Colors"));
    setFixedHeight(static_cast<int>((std::size(all) + across - 1) / across) * (swatchHeight + space::s + 20));
    setMinimumWidth(across * swatchWidth);
}

void Swatches::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont(type::caption));
    for (int i = 0; i < static_cast<int>(std::size(all)); ++i) {
        const QRect box(i % across * swatchWidth, i / across * (swatchHeight + space::s + 20), swatchWidth - space::s, swatchHeight - 20);
        const auto& color = colors.*all[i].color;
        paintRounded(painter, box, radius::control, {color, colors.borderStrong});
        painter.setPen(colors.text);
        painter.drawText(QRect(box.left(), box.bottom() + 2, box.width(), 16), Qt::AlignLeft | Qt::AlignVCenter, QLatin1String(all[i].name));
        painter.setPen(colors.secondary);
        painter.drawText(QRect(box.left(), box.bottom() + 16, box.width(), 16), Qt::AlignLeft | Qt::AlignVCenter, color.name());
    }
}

ContrastTable::ContrastTable(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(QStringLiteral("Contrast of the pairs that are used"));
    const auto rows = (static_cast<int>(usedPairs(Colors::light()).size()) + 2) / 3;
    setFixedHeight(rows * (pairHeight + 2));
    setMinimumWidth(600);
}

void ContrastTable::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const auto pairs = usedPairs(Colors::of(palette()));
    const int wide = width() / 3;
    for (int i = 0; i < static_cast<int>(pairs.size()); ++i) {
        const auto& pair = pairs[static_cast<size_t>(i)];
        const QRect box(i % 3 * wide, i / 3 * (pairHeight + 2), wide - space::s, pairHeight);
        paintRounded(painter, box, radius::tile, {pair.ground, Colors::of(palette()).border});
        const double ratio = contrast(pair.ink, pair.ground);
        painter.setPen(pair.ink);
        painter.setFont(uiFont(type::small, QFont::Medium));
        painter.drawText(box.adjusted(space::s, 0, -56, 0), Qt::AlignVCenter | Qt::AlignLeft, pair.name);
        painter.drawText(box.adjusted(0, 0, -space::s, 0), Qt::AlignVCenter | Qt::AlignRight,
                         (ratio < pair.least ? QStringLiteral("✗ ") : QString{}) + QString::number(ratio, 'f', 1));
    }
}

Measures::Measures(QWidget* parent) : QWidget(parent)
{
    setAccessibleName(QStringLiteral("Spacing and radii"));
    setFixedHeight(96);
    setMinimumWidth(600);
}

void Measures::paintEvent(QPaintEvent*)
{
    const auto& colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setFont(uiFont(type::caption));
    int x = 0;
    for (const int distance : {space::xs, space::s, space::m, space::l, space::xl}) {
        paintRounded(painter, QRect(x, 30 - distance, distance, distance), 1, {colors.accent});
        painter.setPen(colors.secondary);
        painter.drawText(QRect(x, 34, 40, 16), Qt::AlignLeft, QString::number(distance));
        x += 64;
    }
    x += 32;
    for (const int round : {radius::tile, radius::control, radius::card}) {
        paintRounded(painter, QRect(x, 0, 72, 44), round, {colors.card, colors.borderStrong});
        painter.setPen(colors.secondary);
        painter.drawText(QRect(x, 48, 72, 16), Qt::AlignLeft, QString::number(round));
        x += 96;
    }
}

} // namespace pulse::ui
