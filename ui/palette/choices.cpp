#include "ui/palette/choices.h"
#include "ui/actions.h"
#include "ui/page.h"
#include "ui/pages.h"

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
    return choices;
}

} // namespace pulse::ui
