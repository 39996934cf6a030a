#include "ui/common/iconview.h"
#include "ui/common/icon.h"
#include <QPainter>

namespace pulse::ui {

IconView::IconView(const QString& icon, Ink ink, int pixels) : m_icon(icon), m_ink(ink), m_pixels(pixels)
{
    setFixedSize(pixels, pixels);
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void IconView::set(const QString& icon, Ink ink)
{
    m_icon = icon;
    m_ink = ink;
    update();
}

void IconView::paintEvent(QPaintEvent*)
{
    if (m_icon.isEmpty())
        return;
    QPainter painter(this);
    paintIcon(painter, rect(), m_icon, Colors::of(palette()).ink(m_ink));
}

Ink inkOf(Tone tone)
{
    switch (tone) {
    case Tone::Neutral: return Ink::Secondary;
    case Tone::Accent: return Ink::Accent;
    case Tone::Success: return Ink::Success;
    case Tone::Warning: return Ink::Warning;
    case Tone::Danger: return Ink::Danger;
    }
    return Ink::Secondary;
}

} // namespace pulse::ui
