#include "ui/common/stylesheet.h"
#include <QFile>

namespace pulse::ui {

QString styleSheet(const Colors& c)
{
    QFile file(QStringLiteral(":/pulse/theme/pulse.qss"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    auto sheet = QString::fromUtf8(file.readAll());
    // Longer names first: "@border" is a prefix of "@borderStrong".
    const std::pair<const char*, QColor> names[] = {
        {"@borderStrong", c.borderStrong}, {"@border", c.border}, {"@window", c.window}, {"@card", c.card}, {"@raised", c.raised},
        {"@hover", c.hover}, {"@selected", c.selected}, {"@text", c.text}, {"@secondary", c.secondary}, {"@muted", c.muted},
        {"@accentHover", c.accentHover}, {"@accentSoft", c.accentSoft}, {"@accent", c.accent}, {"@onAccent", c.onAccent},
        {"@link", c.link}, {"@dangerSoft", c.dangerSoft}, {"@danger", c.danger}};
    for (const auto& [name, color] : names)
        sheet.replace(QLatin1String(name), color.name());
    return sheet;
}

} // namespace pulse::ui
