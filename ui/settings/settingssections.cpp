#include "ui/settings/settingssections.h"
#include <QCoreApplication>

namespace pulse::ui {

std::span<const SettingsSection> settingsSections()
{
    static constexpr SettingsSection sections[] = {
        {"appearance", QT_TRANSLATE_NOOP("Settings", "Appearance"), "sun"},
        {"language", QT_TRANSLATE_NOOP("Settings", "Language"), "globe"},
        {"window", QT_TRANSLATE_NOOP("Settings", "Window"), "monitor"},
        {"keychain", QT_TRANSLATE_NOOP("Settings", "Keychain"), "lock"},
        {"livekit", QT_TRANSLATE_NOOP("Settings", "LiveKit"), "video"},
        {"regions", QT_TRANSLATE_NOOP("Settings", "LiveKit by region"), "server"},
        {"data", QT_TRANSLATE_NOOP("Settings", "Data and backup"), "hard-drive"},
        {"about", QT_TRANSLATE_NOOP("Settings", "About Pulse"), "info"},
    };
    return sections;
}

QString sectionTitle(const SettingsSection& section) { return QCoreApplication::translate("Settings", section.title); }

QString sectionCard(const char* id) { return QLatin1String("section-") + QLatin1String(id); }

} // namespace pulse::ui
