#include "ui/common/blur.h"
#include <QFontMetrics>
#include <QImage>
#include <QPainter>
#include <QPixmapCache>
#include <cmath>
#include <vector>

namespace pulse::ui {

namespace {

constexpr double reach = 2.5;   ///< of one pass, in pixels of the design: wider than a stem, so that no letter can be told
constexpr int margin = 5;       ///< where the blur fades
constexpr int passes = 3;       ///< of a box, which together are nearly a bell

struct Line {
    uchar* first;
    int count;
    int step;
};

/// Each pixel becomes the mean of those within `radius` of it; beyond the ends it is dark.
void boxBlur(const Line& line, int radius, std::vector<int>& before)
{
    for (int i = 0; i < line.count; ++i)
        before[static_cast<size_t>(i)] = line.first[i * line.step];
    const auto at = [&](int i) { return i >= 0 && i < line.count ? before[static_cast<size_t>(i)] : 0; };
    int sum = 0;
    for (int i = -radius; i < radius; ++i)
        sum += at(i);
    for (int i = 0; i < line.count; ++i) {
        sum += at(i + radius);
        line.first[i * line.step] = static_cast<uchar>(sum / (2 * radius + 1));
        sum -= at(i - radius);
    }
}

void blur(QImage& grey, int radius)
{
    std::vector<int> before(static_cast<size_t>(std::max(grey.width(), grey.height())));
    for (int pass = 0; pass < passes; ++pass) {
        for (int y = 0; y < grey.height(); ++y)
            boxBlur({grey.scanLine(y), grey.width(), 1}, radius, before);
        for (int x = 0; x < grey.width(); ++x)
            boxBlur({grey.bits() + x, grey.height(), static_cast<int>(grey.bytesPerLine())}, radius, before);
    }
}

} // namespace

QPixmap blurredLine(const QFont& font, const QColor& color, qreal ratio)
{
    const auto key = QStringLiteral("pulse-blur/%1/%2/%3").arg(font.key(), color.name()).arg(ratio);
    QPixmap made;
    if (QPixmapCache::find(key, &made))
        return made;
    const auto text = QStringLiteral("7c1e9fa04b83d25f6ae1c097");
    // Bold, or little of the colour would be left.
    auto heavy = font;
    heavy.setWeight(QFont::Bold);
    const QFontMetrics metrics(heavy);
    const QSize size(metrics.horizontalAdvance(text) + 2 * margin, metrics.height() + 2 * margin);
    QImage grey(size * ratio, QImage::Format_Grayscale8);
    grey.setDevicePixelRatio(ratio);
    grey.fill(Qt::black);
    {
        QPainter painter(&grey);
        painter.setFont(heavy);
        painter.setPen(Qt::white);
        painter.drawText(QRect(QPoint(), size), Qt::AlignCenter, text);
    }
    blur(grey, std::max(1, static_cast<int>(std::lround(reach * ratio))));
    QImage tinted(grey.size(), QImage::Format_ARGB32_Premultiplied);
    tinted.fill(color);
    grey.setDevicePixelRatio(1);
    tinted.setAlphaChannel(grey);
    made = QPixmap::fromImage(tinted);
    made.setDevicePixelRatio(ratio);
    QPixmapCache::insert(key, made);
    return made;
}

} // namespace pulse::ui
