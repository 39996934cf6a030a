#include "ui/common/contrast.h"
#include <algorithm>
#include <cmath>

namespace pulse::ui {

namespace {

constexpr double forText = 4.5;
constexpr double forMarks = 3;

double luminance(const QColor& color)
{
    const auto part = [](double c) { return c <= 0.03928 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
    return 0.2126 * part(color.redF()) + 0.7152 * part(color.greenF()) + 0.0722 * part(color.blueF());
}

} // namespace

double contrast(const QColor& a, const QColor& b)
{
    const auto [dark, light] = std::minmax({luminance(a), luminance(b)});
    return (light + 0.05) / (dark + 0.05);
}

std::vector<ColorPair> usedPairs(const Colors& c)
{
    using Named = std::pair<const char*, QColor>;
    const Named grounds[] = {{"window", c.window}, {"card", c.card}, {"raised", c.raised}, {"hover", c.hover}, {"selected", c.selected}};
    const Named inks[] = {{"text", c.text}, {"secondary", c.secondary}, {"muted", c.muted}, {"link", c.link},
                          {"success", c.success}, {"warning", c.warning}, {"danger", c.danger}};
    std::vector<ColorPair> pairs;
    const auto add = [&](const char* ink, const QColor& inkColor, const char* ground, const QColor& groundColor, double least) {
        pairs.push_back({QStringLiteral("%1 / %2").arg(QLatin1String(ink), QLatin1String(ground)), inkColor, groundColor, least});
    };
    for (const auto& [ground, groundColor] : grounds)
        for (const auto& [ink, inkColor] : inks)
            add(ink, inkColor, ground, groundColor, forText);
    // Pills, tiles, banners and the entry that is lit.
    add("link", c.link, "accentSoft", c.accentSoft, forText);
    add("text", c.text, "accentSoft", c.accentSoft, forText);
    add("success", c.success, "successSoft", c.successSoft, forText);
    add("warning", c.warning, "warningSoft", c.warningSoft, forText);
    add("danger", c.danger, "dangerSoft", c.dangerSoft, forText);
    add("violet", c.violet, "violetSoft", c.violetSoft, forText);
    for (const auto& [soft, softColor] : {Named("successSoft", c.successSoft), Named("warningSoft", c.warningSoft), Named("dangerSoft", c.dangerSoft)}) {
        add("text", c.text, soft, softColor, forText);
        add("secondary", c.secondary, soft, softColor, forText);
    }
    for (const auto& [fill, fillColor] : {Named("accent", c.accent), Named("accentHover", c.accentHover), Named("dangerFill", c.dangerFill), Named("dangerFillHover", c.dangerFillHover)})
        add("onAccent", c.onAccent, fill, fillColor, forText);
    // The ring of the focus, the frame of a field that is edited or wrong.
    for (const auto& [ground, groundColor] : {Named("window", c.window), Named("card", c.card)}) {
        add("link as ring", c.link, ground, groundColor, forMarks);
        add("accent as frame", c.accent, ground, groundColor, forMarks);
    }
    return pairs;
}

} // namespace pulse::ui
