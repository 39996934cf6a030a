#pragma once
#include "ui/common/colors.h"
#include <QBasicTimer>
#include <QProgressBar>

namespace pulse::ui {

/// How far something is, as a thin bar; a range of 0 to 0 means that nobody knows, and a part of it wanders (under reduced
/// motion it is half filled and still). `name` is what a screen reader says before the percentage.
class ProgressBar final : public QProgressBar {
    Q_OBJECT
public:
    explicit ProgressBar(const QString& name, QWidget* parent = nullptr);
    void setTone(Tone tone);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {40, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void timerEvent(QTimerEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    bool isUnknown() const { return maximum() == minimum(); }

    Tone m_tone = Tone::Accent;
    int m_step = 0;
    QBasicTimer m_timer;
};

} // namespace pulse::ui
