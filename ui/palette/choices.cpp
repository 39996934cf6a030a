#include "ui/palette/choices.h"
#include "ui/actions.h"
#include "ui/page.h"
#include "ui/pages.h"
#include "ui/settings/settingssections.h"

namespace pulse::ui {

std::vector<PaletteEntry> paletteChoices(const Actions& actions, const Page& page)
{
    std::vector<PaletteEntry> choices;
    for (const auto& info : allActions())
        if (info.id != ActionId::Palette && actions[info.id]->isEnabled())
            choices.push_back({.kind = PaletteEntry::Kind::Action, .id = QLatin1String(info.name), .text = actions[info.id]->text(),
                               .icon = QLatin1String(info.icon), .shortcut = actions[info.id]->shortcut().toString(QKeySequence::NativeText),
                               .hasCurl = info.scope == ActionScope::Page && page.call(info.id).has_value()});
    for (const auto& info : allPages())
        if (*info.icon)
            choices.push_back({.kind = PaletteEntry::Kind::Page, .id = QLatin1String(info.id), .text = pageTitle(info),
                               .icon = QLatin1String(info.icon), .shortcut = pageShortcut(info).toString(QKeySequence::NativeText)});
    const auto* settings = findPage(QStringLiteral("settings"));
    for (const auto& section : settingsSections())
        choices.push_back({.kind = PaletteEntry::Kind::Page, .id = QLatin1String(settings->id) + QLatin1Char('/') + QLatin1String(section.id),
                           .text = QStringLiteral("%1: %2").arg(pageTitle(*settings), sectionTitle(section)), .icon = QLatin1String(section.icon), .isDeep = true});
    return choices;
}

} // namespace pulse::ui
