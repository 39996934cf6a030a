#include "ui/common/skeleton.h"
#include "ui/common/colors.h"
#include "ui/common/density.h"
#include "ui/common/motion.h"
#include "ui/common/painting.h"
#include "ui/common/tokens.h"
#include <QPainter>
#include <QStyle>
#include <cmath>
#include <numbers>

namespace pulse::ui {

namespace {
constexpr int stepMs = 80;
constexpr int stepsOfBreath = 16;
constexpr int cardHeight = 124;
constexpr int cardWidth = 220;
constexpr int lineHeight = 22;
} // namespace

Skeleton::Skeleton(SkeletonKind kind, int count, QWidget* parent) : QWidget(parent), m_kind(kind), m_count(count)
{
    setAccessibleName(tr("Loading"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

QSize Skeleton::sizeHint() const
{
    switch (m_kind) {
    case SkeletonKind::Rows: return {480, rowHeight() * m_count};
    case SkeletonKind::Cards: return {cardWidth, cardHeight};
    case SkeletonKind::Text: return {320, lineHeight * m_count};
    }
    return {};
}

void Skeleton::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    if (!isMotionReduced())
        m_timer.start(stepMs, this);
}

void Skeleton::hideEvent(QHideEvent* event)
{
    m_timer.stop();
    QWidget::hideEvent(event);
}

void Skeleton::timerEvent(QTimerEvent*)
{
    m_step = (m_step + 1) % stepsOfBreath;
    update();
    if (isMotionReduced())
        m_timer.stop();
}

void Skeleton::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setOpacity(0.8 + 0.2 * std::cos(2 * std::numbers::pi * m_step / stepsOfBreath));
    switch (m_kind) {
    case SkeletonKind::Rows: return paintRows(painter);
    case SkeletonKind::Cards: return paintCards(painter);
    case SkeletonKind::Text: return paintText(painter);
    }
}

void Skeleton::bar(QPainter& painter, const QRect& place, int radius)
{
    paintRounded(painter, QStyle::visualRect(layoutDirection(), rect(), place), radius, {Colors::of(palette()).border});
}

void Skeleton::paintRows(QPainter& painter)
{
    const auto& colors = Colors::of(palette());
    const int high = rowHeight();
    const bool isCompact = isCompactRow(high);
    for (int row = 0; row < m_count && (row + 1) * high <= height(); ++row) {
        const int top = row * high, middle = top + high / 2;
        painter.fillRect(QRect(0, top + high - 1, width(), 1), colors.border);
        const int start = space::l + 1, tile = isCompact ? size::tile - space::xs : size::tile;
        bar(painter, {start, middle - tile / 2, tile, tile}, radius::tile);
        // Names differ in length; so do these.
        const int name = start + tile + space::s + 2, length = 96 + row * 37 % 64;
        bar(painter, {name, isCompact ? middle - 5 : middle - 13, length, 10}, 4);
        if (!isCompact)
            bar(painter, {name, middle + 4, 64 + row * 29 % 48, 8}, 4);
        for (const double share : {0.42, 0.6, 0.78})
            if (const int x = static_cast<int>(width() * share); x > name + 180)
                bar(painter, {x, middle - 5, 56 + (row * 23 + x) % 48, 10}, 4);
    }
}

void Skeleton::paintCards(QPainter& painter)
{
    const auto& colors = Colors::of(palette());
    const int across = qMax(1, qMin(m_count, (width() + space::m) / (cardWidth + space::m)));
    const int wide = (width() - (across - 1) * space::m) / across;
    for (int i = 0; i < m_count; ++i) {
        const QRect box(i % across * (wide + space::m), i / across * (cardHeight + space::m), wide, cardHeight);
        if (i > 0 && box.bottom() > height())
            break;
        paintRounded(painter, QStyle::visualRect(layoutDirection(), rect(), box), radius::card, {colors.card, colors.border});
        bar(painter, {box.left() + space::l, box.top() + space::l, qMin(90, wide - 2 * space::l), 10}, 4);
        bar(painter, {box.left() + space::l, box.top() + 40, qMin(72, wide - 2 * space::l), 20}, radius::tile);
        bar(painter, {box.left() + space::l, box.bottom() - 32, wide - 2 * space::l, 10}, 4);
    }
}

void Skeleton::paintText(QPainter& painter)
{
    for (int line = 0; line < m_count && (line + 1) * lineHeight <= height(); ++line) {
        const bool isLast = line == m_count - 1;
        bar(painter, {0, line * lineHeight + 6, width() * (isLast ? 55 : 100 - line * 13 % 17) / 100, 10}, 4);
    }
}

} // namespace pulse::ui
