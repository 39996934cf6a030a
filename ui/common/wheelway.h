#pragma once
#include <QObject>

namespace pulse::ui {

/// The wheel is for what scrolls: over a box of choices, a number or a slider it goes on to the page around it, so that nobody
/// changes a value by passing over it. The list that a box has opened scrolls as any. GUI thread; one per program.
class WheelWay final : public QObject {
    Q_OBJECT
public:
    explicit WheelWay(QObject* parent = nullptr);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace pulse::ui
