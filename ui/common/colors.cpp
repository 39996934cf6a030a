#include "ui/common/colors.h"

namespace pulse::ui {

const Colors& Colors::light()
{
    static const Colors colors{
        .window = QRgb(0xfff7f8fa), .card = QRgb(0xffffffff), .raised = QRgb(0xffffffff), .hover = QRgb(0xfff3f5f8), .selected = QRgb(0xfff0f6ff),
        .border = QRgb(0xffe4e7ec), .borderStrong = QRgb(0xffd3d7df),
        .text = QRgb(0xff0e1220), .secondary = QRgb(0xff4a5264), .muted = QRgb(0xff626a7c),
        .accent = QRgb(0xff0066ff), .accentHover = QRgb(0xff0058dd), .onAccent = QRgb(0xffffffff), .link = QRgb(0xff005ce6), .accentSoft = QRgb(0xffdeebff),
        .success = QRgb(0xff0f7a4d), .successSoft = QRgb(0xffe2f3ea), .warning = QRgb(0xff9a5800), .warningSoft = QRgb(0xfffdf1dc),
        .danger = QRgb(0xffc22f2f), .dangerSoft = QRgb(0xfffce8e8), .dangerFill = QRgb(0xffcf3535), .dangerFillHover = QRgb(0xffb62b2b),
        .violet = QRgb(0xff6b3fc4), .violetSoft = QRgb(0xffefe9fd), .shadow = QRgb(0xffd9dde5)};
    return colors;
}

const Colors& Colors::dark()
{
    static const Colors colors{
        .window = QRgb(0xff0a0b0f), .card = QRgb(0xff111318), .raised = QRgb(0xff181b22), .hover = QRgb(0xff171a21), .selected = QRgb(0xff111f38),
        .border = QRgb(0xff22262f), .borderStrong = QRgb(0xff2f343f),
        .text = QRgb(0xfff3f5f8), .secondary = QRgb(0xffaab0bd), .muted = QRgb(0xff858c9b),
        .accent = QRgb(0xff0a68ff), .accentHover = QRgb(0xff1f6ff0), .onAccent = QRgb(0xffffffff), .link = QRgb(0xff5aa9ff), .accentSoft = QRgb(0xff11294c),
        .success = QRgb(0xff3ecf8e), .successSoft = QRgb(0xff11291f), .warning = QRgb(0xfff0a832), .warningSoft = QRgb(0xff2d2210),
        .danger = QRgb(0xfff47272), .dangerSoft = QRgb(0xff321818), .dangerFill = QRgb(0xffc93636), .dangerFillHover = QRgb(0xffc93d3d),
        .violet = QRgb(0xffa98bfa), .violetSoft = QRgb(0xff221a3b), .shadow = QRgb(0xff000000)};
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
    // Qt has no name for secondary text, and nothing here is a visited link.
    p.setColor(QPalette::LinkVisited, secondary);
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
