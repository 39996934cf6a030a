#pragma once

namespace pulse::ui {

/// Gives the application its words: English alone so far, whose plurals are a translation too. After the application object.
void loadLanguage();

} // namespace pulse::ui
