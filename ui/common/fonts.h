#pragma once
#include <QFont>

namespace pulse::ui {

/// Makes the bundled Inter and the pictures known to the program; call once, after the application object and before a widget is shown.
void loadResources();
/// Inter at `pixels`; without the bundled files the system's sans serif.
QFont uiFont(int pixels, QFont::Weight weight = QFont::Normal);
/// For ids, keys, URLs and code.
QFont monoFont(int pixels);

} // namespace pulse::ui
