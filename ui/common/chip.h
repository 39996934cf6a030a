#pragma once
#include <QAbstractButton>

namespace pulse::ui {

/// A filter that is on: its words and a cross. A click on the words lets it be changed, the cross (or Delete) takes it away.
class Chip final : public QAbstractButton {
    Q_OBJECT
public:
    explicit Chip(const QString& text, QWidget* parent = nullptr);
    void setWords(const QString& text);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void removed();

protected:
    void paintEvent(QPaintEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseReleaseEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect cross() const;

    bool m_hasRing = false;
    bool m_isOverCross = false;
    bool m_isCrossPressed = false;
};

} // namespace pulse::ui
