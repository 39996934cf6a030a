#include "ui/common/colors.h"

namespace pulse::ui {

const Colors& Colors::light()
{
    static const Colors colors{
        .window = 0xf7f8fa, .card = 0xffffff, .raised = 0xffffff, .hover = 0xf3f5f8, .selected = 0xe8f1ff,
        .border = 0xe4e7ec, .borderStrong = 0xd3d7df,
        .text = 0x0e1220, .secondary = 0x4a5264, .muted = 0x666e80,
        .accent = 0x0066ff, .accentHover = 0x0058dd, .onAccent = 0xffffff, .link = 0x005ce6, .accentSoft = 0xe4efff,
        .success = 0x0f7a4d, .successSoft = 0xe2f3ea, .warning = 0x9a5800, .warningSoft = 0xfdf1dc,
        .danger = 0xc22f2f, .dangerSoft = 0xfce8e8, .dangerFill = 0xcf3535, .dangerFillHover = 0xb62b2b,
        .shadow = 0xd9dde5};
    return colors;
}

const Colors& Colors::dark()
{
    static const Colors colors{
        .window = 0x0a0b0f, .card = 0x111318, .raised = 0x181b22, .hover = 0x171a21, .selected = 0x12233d,
        .border = 0x22262f, .borderStrong = 0x2f343f,
        .text = 0xf3f5f8, .secondary = 0xaab0bd, .muted = 0x858c9b,
        .accent = 0x0a68ff, .accentHover = 0x2d7eff, .onAccent = 0xffffff, .link = 0x5aa9ff, .accentSoft = 0x0f2442,
        .success = 0x3ecf8e, .successSoft = 0x11291f, .warning = 0xf0a832, .warningSoft = 0x2d2210,
        .danger = 0xf47272, .dangerSoft = 0x321818, .dangerFill = 0xc93636, .dangerFillHover = 0xda4747,
        .shadow = 0x000000};
    return colors;
}

const Colors& Colors::of(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? dark() : light();
}

QColor Colors::ink(Ink ink) const
{
    switch (ink) {
    case Ink::Text: return text;
    case Ink::Secondary: return secondary;
    case Ink::Muted: return muted;
    case Ink::Accent: return link;
    case Ink::OnAccent: return onAccent;
    case Ink::Success: return success;
    case Ink::Warning: return warning;
    case Ink::Danger: return danger;
    }
    return text;
}

QColor Colors::tone(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return secondary;
    case Tone::Accent: return link;
    case Tone::Success: return success;
    case Tone::Warning: return warning;
    case Tone::Danger: return danger;
    }
    return secondary;
}

QColor Colors::soft(Tone tone) const
{
    switch (tone) {
    case Tone::Neutral: return hover;
    case Tone::Accent: return accentSoft;
    case Tone::Success: return successSoft;
    case Tone::Warning: return warningSoft;
    case Tone::Danger: return dangerSoft;
    }
    return hover;
}

QPalette Colors::palette() const
{
    QPalette p;
    p.setColor(QPalette::Window, window);
    p.setColor(QPalette::WindowText, text);
    p.setColor(QPalette::Base, card);
    p.setColor(QPalette::AlternateBase, hover);
    p.setColor(QPalette::Text, text);
    p.setColor(QPalette::PlaceholderText, muted);
    p.setColor(QPalette::Button, raised);
    p.setColor(QPalette::ButtonText, text);
    p.setColor(QPalette::BrightText, danger);
    p.setColor(QPalette::Highlight, accent);
    p.setColor(QPalette::HighlightedText, onAccent);
    p.setColor(QPalette::Link, link);
    p.setColor(QPalette::LinkVisited, link);
    p.setColor(QPalette::ToolTipBase, raised);
    p.setColor(QPalette::ToolTipText, text);
    p.setColor(QPalette::Light, raised);
    p.setColor(QPalette::Midlight, border);
    p.setColor(QPalette::Mid, borderStrong);
    p.setColor(QPalette::Dark, borderStrong);
    p.setColor(QPalette::Shadow, shadow);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, muted);
    p.setColor(QPalette::Disabled, QPalette::Highlight, borderStrong);
    return p;
}

} // namespace pulse::ui
