#pragma once
#include "ui/common/colors.h"
#include <QWidget>

namespace pulse::ui {

/// A state as a dot and a word on a soft tint.
class Pill final : public QWidget {
    Q_OBJECT
public:
    explicit Pill(const QString& text, Tone tone, QWidget* parent = nullptr);
    void set(const QString& text, Tone tone);
    QString text() const { return m_text; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_text;
    Tone m_tone;
};

} // namespace pulse::ui
