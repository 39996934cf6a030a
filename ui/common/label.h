#pragma once
#include <QLabel>

namespace pulse::ui {

/// A label in one of the type roles: title, heading, strong, label, body, secondary, small, muted, section, error. Its property
/// "role" may be set to another one later.
/// Plain text only, so that names from the store are never read as markup.
QLabel* makeLabel(const QString& text, const char* role, QWidget* parent = nullptr);
/// The same, wrapping.
QLabel* makeParagraph(const QString& text, const char* role, QWidget* parent = nullptr);

/// Loads the fonts of all roles and draws their letters once, which the first frame would do otherwise. Some milliseconds.
void prepareRoles();

} // namespace pulse::ui
