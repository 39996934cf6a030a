#pragma once
#include <QFont>

namespace pulse::ui {

/// Makes the bundled Inter known to the program; call once after the application object stands.
void loadFonts();
/// Inter at `pixels`; without the bundled files the system's sans serif.
QFont uiFont(int pixels, QFont::Weight weight = QFont::Normal);
/// For ids, keys, URLs and code.
QFont monoFont(int pixels);

} // namespace pulse::ui
