#include "ui/windowmemory.h"
#include "models/preferences.h"
#include "ui/common/density.h"
#include "ui/common/theme.h"
#include <QEvent>
#include <QMainWindow>

namespace pulse::ui {

namespace {
const auto geometryKey = QStringLiteral("window.geometry");
const auto pageKey = QStringLiteral("window.page");
const auto argumentKey = QStringLiteral("window.argument");
const auto selectionKey = QStringLiteral("window.selection");
const auto themeKey = QStringLiteral("theme");
constexpr qsizetype longestText = 200;

void applyKeptDensity(const Preferences& preferences)
{
    setDensity(preferences.value(QLatin1String(densityPreference), QString{}).toString() == QLatin1String(compactDensity) ? Density::Compact : Density::Comfortable);
}

QString textOf(const Preferences& preferences, const QString& key)
{
    const auto text = preferences.value(key, QString{}).toString();
    return text.size() <= longestText ? text : QString{};
}
} // namespace

WindowMemory::WindowMemory(QMainWindow& window, Preferences& preferences, Theme& theme)
    : QObject(&window), m_window(window), m_preferences(preferences), m_theme(theme)
{
    window.installEventFilter(this);
    applyKeptTheme(preferences, theme);
    applyKeptDensity(preferences);
    connect(&preferences, &Preferences::changed, this, [this](const QString& key) {
        if (key == themeKey)
            applyKeptTheme(m_preferences, m_theme);
        else if (key == QLatin1String(densityPreference))
            applyKeptDensity(m_preferences);
    });
}

bool WindowMemory::restoreGeometry()
{
    const auto kept = QByteArray::fromBase64(m_preferences.value(geometryKey, QString{}).toString().toLatin1());
    return !kept.isEmpty() && m_window.restoreGeometry(kept);
}

Place WindowMemory::place() const { return {textOf(m_preferences, pageKey), textOf(m_preferences, argumentKey)}; }

void WindowMemory::keepPlace(const Place& place)
{
    m_preferences.set(pageKey, place.page);
    m_preferences.set(argumentKey, place.argument);
}

QString WindowMemory::selection() const { return textOf(m_preferences, selectionKey); }

void WindowMemory::keepSelection(const QString& id) { m_preferences.set(selectionKey, id); }

void applyKeptTheme(const Preferences& preferences, Theme& theme)
{
    const auto choice = preferences.value(themeKey, QString{}).toString();
    if (choice == QLatin1String("system"))
        theme.choose(ThemeChoice::System);
    else if (choice == QLatin1String("light"))
        theme.choose(ThemeChoice::Light);
    else if (choice == QLatin1String("dark"))
        theme.choose(ThemeChoice::Dark);
}

bool WindowMemory::eventFilter(QObject* watched, QEvent* event)
{
    const auto type = event->type();
    if ((type == QEvent::Resize || type == QEvent::Move || type == QEvent::WindowStateChange) && m_window.isVisible() && !m_window.isMinimized())
        m_preferences.set(geometryKey, QString::fromLatin1(m_window.saveGeometry().toBase64()));
    return QObject::eventFilter(watched, event);
}

} // namespace pulse::ui
