#pragma once
#include "ui/common/colors.h"
#include <QWidget>
#include <vector>

namespace pulse::ui {

/// A small line without axes: how a figure went. Longer series are averaged down to 100 points. Says nothing by itself;
/// whoever shows it names it.
class Sparkline final : public QWidget {
    Q_OBJECT
public:
    static constexpr size_t maxPoints = 100;

    explicit Sparkline(Tone tone = Tone::Accent, QWidget* parent = nullptr);
    void setPoints(const std::vector<int64_t>& points);
    const std::vector<double>& points() const { return m_points; }
    void setTone(Tone tone);
    QSize sizeHint() const override { return {120, 36}; }

    /// At most `maxPoints` of a series of any length, each the mean of its share.
    static std::vector<double> reduced(const std::vector<int64_t>& points);
    /// The line and the soft fill under it; nothing for fewer than two points.
    static void paint(QPainter& painter, const QRectF& rect, const std::vector<double>& points, const QColor& color);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<double> m_points;
    Tone m_tone;
};

} // namespace pulse::ui
