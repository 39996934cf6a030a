#pragma once

class QWidget;

namespace pulse::ui {

/// Shows it grey, as what was read before the database went away; or as ever again. It can be used as before.
void setStale(QWidget& shown, bool isStale);

} // namespace pulse::ui
