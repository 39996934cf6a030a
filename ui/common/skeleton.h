#pragma once
#include <QBasicTimer>
#include <QWidget>

namespace pulse::ui {

enum class SkeletonKind : uint8_t { Rows, Cards, Text };

/// The shape of what is being read, before its first answer: rows of a table, cards, or lines of text. Its bars breathe
/// while it is seen, and stand still under reduced motion.
class Skeleton final : public QWidget {
    Q_OBJECT
public:
    /// `count` rows, cards or lines; rows and lines that have no room are left out.
    explicit Skeleton(SkeletonKind kind, int count = 6, QWidget* parent = nullptr);
    bool isMoving() const { return m_timer.isActive(); }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void bar(QPainter& painter, const QRect& rect, int radius);
    void paintRows(QPainter& painter);
    void paintCards(QPainter& painter);
    void paintText(QPainter& painter);

    SkeletonKind m_kind;
    int m_count;
    int m_step = 0;
    QBasicTimer m_timer;
};

} // namespace pulse::ui
