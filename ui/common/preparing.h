#pragma once

class QWidget;

namespace pulse::ui {

/// For a widget that is made before it is needed: it and what is inside take style and place by `prepareSome`, a few milliseconds
/// at a time, or under the person's eyes when it is shown before that. Qt by itself does all of it in the next turn. GUI thread.
void prepareLater(QWidget& widget);
/// False: all of it has both.
bool prepareSome(QWidget& widget);

} // namespace pulse::ui
