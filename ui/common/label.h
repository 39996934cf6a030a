#pragma once
#include <QLabel>

namespace pulse::ui {

/// A label in one of the type roles of the style sheet: title, heading, strong, label, secondary, small, muted, section, error.
/// Plain text only, so that names from the store are never read as markup.
QLabel* makeLabel(const QString& text, const char* role, QWidget* parent = nullptr);
/// The same, wrapping.
QLabel* makeParagraph(const QString& text, const char* role, QWidget* parent = nullptr);

} // namespace pulse::ui
