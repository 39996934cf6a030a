#pragma once
#include <QString>

class QWidget;

namespace pulse::ui {

/// One setting: what it is (in a type role of label.h) and what it does, and at the end the control that changes it.
QWidget* settingRow(const QString& title, const QString& text, QWidget* control, const char* role = "strong");

} // namespace pulse::ui
