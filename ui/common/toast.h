#pragma once
#include "ui/common/colors.h"
#include <QFrame>
#include <QTimer>

class QLabel;

namespace pulse::ui {

class Button;

/// A short message at the bottom of a window that goes by itself after a few seconds, with at most one thing to do about it.
class Toast final : public QFrame {
    Q_OBJECT
public:
    explicit Toast(QWidget* window);
    /// Replaces what is shown. `action` is the button's text; empty: none.
    void say(Tone tone, const QString& text, const QString& action = {}, std::function<void()> onAction = {});
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void place();

    Tone m_tone = Tone::Neutral;
    QLabel* m_text;
    Button* m_button;
    std::function<void()> m_onAction;
    QTimer m_timer;
};

} // namespace pulse::ui
