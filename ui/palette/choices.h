#pragma once
#include "ui/palette/paletteentry.h"
#include <vector>

namespace pulse::ui {

class Actions;
class Page;

/// What the palette offers beside the store's rows: the actions that can be done now, in the registry's order and the words
/// of the page that is shown, and the pages of the sidebar with the sections of the settings.
std::vector<PaletteEntry> paletteChoices(const Actions& actions, const Page& page);

} // namespace pulse::ui
