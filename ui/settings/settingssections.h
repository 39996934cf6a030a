#pragma once
#include <QString>
#include <span>

namespace pulse::ui {

/// A part of the settings page, as its list, the palette and links name it. Its card is the widget called "section-" and the id.
struct SettingsSection {
    const char* id;
    const char* title;   ///< translated in the context "Settings"
    const char* icon;
};

/// In the order of the page.
std::span<const SettingsSection> settingsSections();
/// What a section is called, in the language of the window.
QString sectionTitle(const SettingsSection& section);
/// What its card is called among the page's widgets.
QString sectionCard(const char* id);

} // namespace pulse::ui
