#pragma once
#include "ui/common/colors.h"
#include <QAbstractButton>
#include <vector>

namespace pulse::ui {

/// A figure that leads to its list: title, figure, how it changed, and how it went as a line. A button for the mouse, the
/// keyboard and a screen reader, which hears all of it in one sentence. Loading until a figure is set.
class StatCard final : public QAbstractButton {
    Q_OBJECT
public:
    explicit StatCard(const QString& title, QWidget* parent = nullptr);
    /// Already in the words and digits of the language.
    void setFigure(const QString& text);
    /// "↑ 12 % this week"; the tone says whether that is good. Empty: nothing.
    void setChange(const QString& text, Tone tone = Tone::Neutral);
    void setPoints(const std::vector<int64_t>& points);
    /// The line's colour.
    void setTone(Tone tone);
    /// Bars in place of the figure, until one is set.
    void setLoading();
    bool isLoading() const { return m_figure.isEmpty(); }
    QString figure() const { return m_figure; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void paintWords(QPainter& painter, const Colors& colors);
    void name();

    QString m_figure;
    QString m_change;
    Tone m_changeTone = Tone::Neutral;
    Tone m_tone = Tone::Accent;
    std::vector<double> m_points;
    bool m_hasRing = false;
    bool m_hasOwnTip = false;   ///< what is cut
};

} // namespace pulse::ui
