#include "app/desktop/desktop.h"
#include "app/desktop/unixsignals.h"
#include "ui/common/fonts.h"
#include "ui/common/icon.h"
#include "ui/common/language.h"
#include <QApplication>
#include <cstdio>
#include <map>

extern char** environ;

namespace {

constexpr int settingsRefused = 78;

std::map<std::string, std::string> environmentOf(char** entries)
{
    std::map<std::string, std::string> variables;
    for (; *entries; ++entries) {
        const std::string_view text = *entries;
        if (const auto equals = text.find('='); equals != std::string_view::npos)
            variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return variables;
}

int refuse(const pulse::Error& error)
{
    const auto say = [](const pulse::Error& e) { fprintf(stderr, "pulse-desktop: %s %s\n", errorText(e).c_str(), errorNext(e).c_str()); };
    if (error.causes.empty())
        say(error);
    for (const auto& cause : error.causes)
        say(cause);
    return settingsRefused;
}

} // namespace

int main(int argc, char** argv)
{
    // Qt takes its own options (-platform, -style …) out of argv first.
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Pulse"));
    QApplication::setApplicationVersion(QStringLiteral(PULSE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("pulse-desktop"));
    std::vector<std::string> arguments(argv + 1, argv + argc);
    for (const auto& argument : arguments) {
        if (argument == "--version") {
            printf("pulse-desktop %s\n", PULSE_VERSION);
            return 0;
        }
    }
    auto config = pulse::Config::load({.arguments = arguments, .environment = environmentOf(environ)});
    if (!config)
        return refuse(config.error());
    if (auto checked = config->check(); !checked)
        return refuse(checked.error());
    pulse::Log log({});
    pulse::ui::loadFonts();
    pulse::ui::loadLanguage();
    QApplication::setWindowIcon(pulse::ui::appIcon());
    pulse::UnixSignals signals_;
    QObject::connect(&signals_, &pulse::UnixSignals::asked, &app, &QApplication::quit);
    pulse::Desktop desktop(std::move(*config), log);
    desktop.start();
    return QApplication::exec();
}
