#pragma once
#include <QColor>
#include <QPalette>

namespace pulse::ui {

/// What a coloured thing says, independent of the theme.
enum class Tone : uint8_t { Neutral, Accent, Success, Warning, Danger };

/// Which colour an icon or a text takes. Kept instead of a colour, so that everything follows a change of theme.
enum class Ink : uint8_t { Text, Secondary, Muted, Accent, OnAccent, Success, Warning, Danger };

/// One theme's colours. Opaque throughout: translucent fills look muddy over cards.
struct Colors {
    QColor window, card, raised, hover, selected, border, borderStrong;
    QColor text, secondary, muted;
    QColor accent, accentHover, onAccent, link, accentSoft;
    QColor success, successSoft, warning, warningSoft, danger, dangerSoft, dangerFill, dangerFillHover;
    QColor violet, violetSoft;   ///< a tint for names, which says nothing
    QColor shadow;

    static const Colors& light();
    static const Colors& dark();
    /// The theme that a palette made by `palette()` belongs to.
    static const Colors& of(const QPalette& palette);

    QColor ink(Ink ink) const;
    QColor tone(Tone tone) const;
    QColor soft(Tone tone) const;
    QPalette palette() const;
};

} // namespace pulse::ui
