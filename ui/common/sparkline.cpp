#include "ui/common/sparkline.h"
#include <QPainter>
#include <QPainterPath>
#include <algorithm>

namespace pulse::ui {

Sparkline::Sparkline(Tone tone, QWidget* parent) : QWidget(parent), m_tone(tone) { setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed); }

void Sparkline::setPoints(const std::vector<int64_t>& points)
{
    m_points = reduced(points);
    update();
}

void Sparkline::setTone(Tone tone)
{
    m_tone = tone;
    update();
}

std::vector<double> Sparkline::reduced(const std::vector<int64_t>& points)
{
    const auto count = std::min(points.size(), maxPoints);
    std::vector<double> means;
    means.reserve(count);
    for (size_t i = 0; i < count; ++i) {
        const auto first = i * points.size() / count, last = (i + 1) * points.size() / count;
        double sum = 0;
        for (auto at = first; at < last; ++at)
            sum += static_cast<double>(points[at]);
        means.push_back(sum / static_cast<double>(last - first));
    }
    return means;
}

void Sparkline::paint(QPainter& painter, const QRectF& rect, const std::vector<double>& points, const QColor& color)
{
    if (points.size() < 2)
        return;
    const auto [least, most] = std::ranges::minmax(points);
    const auto room = rect.adjusted(1, 2, -1, -2);
    const auto at = [&, least = least, span = most - least](size_t i) {
        // A series that never changes runs along the middle; nothing at all along the ground.
        const double share = span > 0 ? (points[i] - least) / span : least > 0 ? 0.5 : 0;
        return QPointF(room.left() + room.width() * static_cast<double>(i) / static_cast<double>(points.size() - 1), room.bottom() - room.height() * share);
    };
    QPainterPath line(at(0));
    for (size_t i = 1; i < points.size(); ++i) {
        // Level at each point: smooth, and never beyond the values.
        const auto from = at(i - 1), to = at(i);
        const double middle = (from.x() + to.x()) / 2;
        line.cubicTo({middle, from.y()}, {middle, to.y()}, to);
    }
    auto area = line;
    area.lineTo(room.right(), rect.bottom());
    area.lineTo(room.left(), rect.bottom());
    area.closeSubpath();
    QLinearGradient fade(rect.topLeft(), rect.bottomLeft());
    auto soft = color;
    soft.setAlphaF(0.22f);
    fade.setColorAt(0, soft);
    soft.setAlphaF(0);
    fade.setColorAt(1, soft);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillPath(area, fade);
    painter.strokePath(line, QPen(color, 1.6, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.restore();
}

void Sparkline::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paint(painter, rect(), m_points, Colors::of(palette()).tone(m_tone));
}

} // namespace pulse::ui
