#include "ui/common/pill.h"
#include "ui/common/painting.h"
#include <QPainter>

namespace pulse::ui {

Pill::Pill(const QString& text, Tone tone, QWidget* parent) : QWidget(parent) { setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed); set(text, tone); }

void Pill::set(const QString& text, Tone tone)
{
    m_text = text;
    m_tone = tone;
    setAccessibleName(text);
    updateGeometry();
    update();
}

QSize Pill::sizeHint() const { return {pillWidth(m_text), 22}; }

void Pill::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    paintPill(painter, rect(), {m_text, m_tone}, Colors::of(palette()));
}

} // namespace pulse::ui
