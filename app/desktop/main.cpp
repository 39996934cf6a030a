#include "app/desktop/desktop.h"
#include "app/desktop/ending.h"
#include "app/desktop/instance.h"
#include "backend/core/logsettings.h"
#include "backend/core/startrefusal.h"
#include "ui/common/fonts.h"
#include "ui/common/language.h"
#include "ui/common/theme.h"
#include "ui/gallery/gallerywindow.h"
#include <QApplication>
#include <algorithm>
#include <cstdio>
#include <map>

extern char** environ;

namespace {

constexpr int wrongUsage = 64;
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
    for (const auto& text : pulse::startRefusal(error))
        fprintf(stderr, "pulse-desktop: %s\n", text.c_str());
    return pulse::isUsageError(error) ? wrongUsage : settingsRefused;
}

/// --version and --help need no display.
bool answered(const std::vector<std::string>& arguments)
{
    const auto has = [&](const char* flag) { return std::ranges::find(arguments, flag) != arguments.end(); };
    if (has("--version"))
        puts("pulse-desktop " PULSE_VERSION);
    else if (has("--help"))
        puts("pulse-desktop: the Pulse control plane for LiveKit\n\n"
             "  pulse-desktop                   open the window over the account's data folder\n"
             "  pulse-desktop --data FOLDER     over another one\n"
             "  pulse-desktop --port 9000       the local API's port\n"
             "  pulse-desktop --gallery         show every component of the design in every state, and open nothing\n"
             "  pulse-desktop pulse://project/ID   show what a link names\n\n"
             "Every variable of .env.example is also a flag: LOG_LEVEL is --log-level. --version and --help print and end.");
    else
        return false;
    return true;
}

int showGallery()
{
    pulse::ui::Theme theme;
    pulse::ui::GalleryWindow window(theme);
    window.show();
    return QApplication::exec();
}

} // namespace

int main(int argc, char** argv)
{
    if (answered({argv + 1, argv + argc}))
        return 0;
    // Qt takes its own options (-platform, -style …) out of argv first.
    QApplication app(argc, argv);
    QApplication::setApplicationName(QStringLiteral("Pulse"));
    QApplication::setApplicationVersion(QStringLiteral(PULSE_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("pulse-desktop"));
    // A link is an argument of its own kind; all others are settings.
    QStringList links;
    std::vector<std::string> arguments;
    for (int i = 1; i < argc; ++i) {
        const auto text = QString::fromLocal8Bit(argv[i]);
        if (text.startsWith(QLatin1String("pulse:"), Qt::CaseInsensitive))
            links << text;
        else
            arguments.emplace_back(argv[i]);
    }
    if (std::ranges::find(arguments, "--gallery") != arguments.end()) {
        pulse::ui::loadResources();
        pulse::ui::loadLanguage();
        return showGallery();
    }
    auto config = pulse::Config::load({.arguments = arguments, .environment = environmentOf(environ)});
    if (!config)
        return refuse(config.error());
    if (auto checked = config->check(); !checked)
        return refuse(checked.error());
    pulse::Instance instance(QString::fromStdString(config->dataFolder()));
    if (instance.handOver(links))
        return 0;
    (void)instance.listen();
    pulse::Log log(logSettings(*config));
    const pulse::Ending ending;
    pulse::Desktop desktop(std::move(*config), log);
    QObject::connect(&instance, &pulse::Instance::asked, &desktop, &pulse::Desktop::raise);
    desktop.start();
    desktop.raise(links);
    return QApplication::exec();
}
