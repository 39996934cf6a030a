#pragma once
#include <QAccessible>

namespace pulse::ui {

/// What a screen reader calls a widget whose class says too little: a drawer is a dialog, a banner an alert. Works from the
/// next time somebody asks; the widget keeps its accessible name and description.
void setAccessibleRole(QWidget* widget, QAccessible::Role role);

} // namespace pulse::ui
