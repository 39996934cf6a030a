#pragma once
#include <QString>

class QWidget;

namespace pulse::ui {

/// One setting: what it is and what it does, and at the end the control that changes it.
QWidget* settingRow(const QString& title, const QString& text, QWidget* control);

} // namespace pulse::ui
