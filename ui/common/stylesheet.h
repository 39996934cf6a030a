#pragma once
#include "ui/common/colors.h"
#include <QString>

namespace pulse::ui {

/// The program's one style sheet: resources/theme/pulse.qss with its @names replaced by the theme's colours. It holds no
/// rule on QTableView: a box rule there turns off the scrolling of ready pixels; and none on QLabel: label.h.
QString styleSheet(const Colors& colors);

} // namespace pulse::ui
