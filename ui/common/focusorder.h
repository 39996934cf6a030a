#pragma once

class QWidget;

namespace pulse::ui {

/// Puts the stops of Tab inside `root` in the order in which one reads them: line by line, each from its start. Layouts give
/// the order in which widgets were made, which is another one where a bar or a message came later.
void orderFocus(QWidget& root);
/// What leads to the rest comes first in that order, wherever it stands beside it.
void beginFocusHere(QWidget& widget);

} // namespace pulse::ui
