#pragma once
#include "ui/common/colors.h"
#include <QFrame>

class QHBoxLayout;
class QLabel;

namespace pulse::ui {

class Button;
class IconView;

/// A message across a page that stays until what it says is over.
class Banner final : public QFrame {
    Q_OBJECT
public:
    explicit Banner(QWidget* parent = nullptr);
    /// Shows `text`; earlier buttons go.
    void say(Tone tone, const QString& text, const QString& detail = {});
    Button* addButton(const QString& text);
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    Tone m_tone = Tone::Neutral;
    IconView* m_icon;
    QLabel* m_text;
    QLabel* m_detail;
    QHBoxLayout* m_buttons;
};

} // namespace pulse::ui
