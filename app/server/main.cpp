#include "app/server/commandline.h"
#include "app/server/watchdog.h"
#include "backend/auth/authservice.h"
#include "backend/backup.h"
#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "backend/core/config.h"
#include "backend/core/logsettings.h"
#include "backend/core/startrefusal.h"
#include "backend/settingscheck.h"
#include "backend/settingspeek.h"
#include "backend/store/openengine.h"
#include "backend/upgrade.h"
#include <algorithm>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <iterator>
#include <map>
#include <pthread.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace pulse {
namespace {

enum ExitCode {
    Done = 0, Failed = 1, WrongUsage = 64, DatabaseRefused = 65, NoInstallation = 66, NoSuchFile = 66, PortInUse = 69, StopHung = 70,
    CannotMakeFile = 73, FolderInUse = 75, SettingsRefused = 78
};

std::map<std::string, std::string> processEnvironment()
{
    std::map<std::string, std::string> variables;
    for (char** entry = environ; *entry; ++entry) {
        const std::string_view text = *entry;
        if (const auto equals = text.find('='); equals != std::string_view::npos)
            variables.emplace(text.substr(0, equals), text.substr(equals + 1));
    }
    return variables;
}

int exitCodeOf(const Error& error)
{
    if (isUsageError(error))
        return WrongUsage;
    if (error.field == "file")
        return error.code == ErrorCode::NotFound ? NoSuchFile : CannotMakeFile;
    if (error.field == "database")
        return DatabaseRefused;
    if (error.field == "PORT")
        return PortInUse;
    if (error.field == "DATA_DIR" && error.code == ErrorCode::Conflict)
        return FolderInUse;
    return error.code == ErrorCode::ValidationFailed ? SettingsRefused : Failed;
}

int refuse(const Error& error)
{
    for (const auto& text : startRefusal(error))
        fprintf(stderr, "pulse-server: %s\n", text.c_str());
    return exitCodeOf(error);
}

int serve(const Config& config, const sigset_t& endings)
{
    Log log(logSettings(config));
    auto weaknesses = config.weaknesses();
    if (const auto outlook = engineOutlook(config))
        weaknesses.insert(weaknesses.end(), outlook->weaknesses.begin(), outlook->weaknesses.end());
    for (const auto& weakness : weaknesses)
        log.warn("weak setting", {{"name", std::string(weakness.name)}, {"why", weakness.why}});
    auto plane = ControlPlane::open({.config = &config, .log = &log, .isLoadedLater = true});
    if (!plane)
        return refuse(plane.error());
    if (const auto& file = (*plane)->start().firstAdminTokenFile; !file.empty())
        log.info("the first admin token was written; keep it safe", {{"file", file}});
    const auto port = (*plane)->api().start();
    if (!port)
        return refuse(port.error());
    const auto& address = config.text("BIND_ADDRESS");
    const bool isV6 = address.find(':') != std::string::npos;
    printf("listening on http://%s%s%s:%u\n", isV6 ? "[" : "", address.c_str(), isV6 ? "]" : "", static_cast<unsigned>(*port));
    fflush(stdout);
    std::jthread loader([&](const std::stop_token& stop) {
        if (const auto loaded = (*plane)->load(stop); !loaded && !stop.stop_requested())
            log.warn("the keys and projects could not be read", {{"error", errorText(loaded.error())}, {"internal", loaded.error().internal}});
    });
    int signal = 0;
    sigwait(&endings, &signal);
    log.info("stopping");
    const Watchdog watchdog(std::chrono::seconds(5), "pulse-server: stopping took longer than 5 s (a disk that does not answer?); ended at once.\n", StopHung);
    loader = {};
    const bool isClean = (*plane)->api().stop();
    plane->reset();
    log.info("stopped", {{"clean", isClean ? "true" : "false"}});
    return isClean ? Done : Failed;
}

/// Done when there is an installation to work on, else what to end with.
int findInstallation(const Config& config)
{
    const auto found = hasInstallation(config);
    if (!found)
        return refuse(found.error());
    if (*found)
        return Done;
    const auto outlook = engineOutlook(config);
    fprintf(stderr, "pulse-server: There is no Pulse installation (%s). Name its folder with --data, or make one there: pulse-server --data %s\n",
            outlook ? outlook->text.c_str() : "", config.dataFolder().c_str());
    return NoInstallation;
}

int backUp(const Config& config, const std::string& file)
{
    if (const int missing = findInstallation(config))
        return missing;
    if (auto done = backUpInstallation(config, file); !done)
        return refuse(done.error());
    printf("backed up to %s; the master key is not in it, keep it apart\n", file.c_str());
    return Done;
}

int restore(const Config& config, const std::string& file)
{
    if (auto done = restoreInstallation(config, file); !done)
        return refuse(done.error());
    printf("restored from %s; start with the master key that it was made under\n", file.c_str());
    return Done;
}

int createAdmin(const Config& config)
{
    // A token for an installation that this command would have made itself serves nobody.
    if (const int missing = findInstallation(config))
        return missing;
    Log log({.level = LogLevel::Warn});
    auto plane = ControlPlane::open({.config = &config, .log = &log, .isLoadedLater = true});
    if (!plane)
        return refuse(plane.error());
    AdminToken input;
    input.name = "Made by pulse-server admin create";
    const auto issued = (*plane)->auth().adminTokens().create(systemActor(), input);
    if (!issued)
        return refuse(issued.error());
    printf("%s\n", issued->text.c_str());
    return Done;
}

int printOpenApi()
{
    Log log({.level = LogLevel::Error});
    const auto config = Config::forTests();
    auto plane = ControlPlane::open({.config = &config, .log = &log, .keepsInMemory = true});
    if (!plane)
        return refuse(plane.error());
    fputs((*plane)->api().openApi().c_str(), stdout);
    return Done;
}

/// What is stored and not used, and why.
void printUnused(const Config& config, const StoredSettings& stored)
{
    for (const auto& [name, value] : stored.values)
        if (config.source(name) != SettingSource::Default)
            printf("Stored, but not used: %s, since it comes from %s.\n", name.c_str(), std::string(sourceName(config.source(name))).c_str());
    for (const auto& unused : stored.unused)
        printf("Stored, but not used: %s. %s\n", unused.name.c_str(), unused.why.c_str());
}

int checkConfig(const CommandLine& line)
{
    std::vector<Error> problems;
    const auto config = Config::read({.arguments = line.settings, .environment = processEnvironment()}, problems);
    if (auto checked = checkSettings(config); !checked)
        std::ranges::move(checked.error().causes, std::back_inserter(problems));
    const auto outlook = engineOutlook(config);
    const auto stored = outlook ? peekStoredSettings(config) : StoredSettings{};
    const auto effective = stored ? withStored(config, stored->values) : config;
    fputs(effective.report(problems, outlook ? outlook->weaknesses : std::vector<Config::Weakness>{}).c_str(), stdout);
    if (outlook)
        printf("\nThe data is kept in %s.\n", outlook->text.c_str());
    const auto upgrade = outlook ? upgradeOutlook(config) : std::string{};
    if (upgrade && !upgrade->empty())
        printf("%s\n", upgrade->c_str());
    if (stored)
        printUnused(config, *stored);
    else
        printf("The stored settings could not be read: %s\n", errorText(stored.error()).c_str());
    fflush(stdout);
    return problems.empty() ? Done : refuse(validationError(std::move(problems)));
}

int run(const std::vector<std::string>& arguments, const sigset_t& endings)
{
    const auto line = readCommandLine(arguments);
    switch (line.command) {
    case Command::Help: fputs(helpText().c_str(), stdout); return Done;
    case Command::Version: puts("pulse-server " PULSE_VERSION); return Done;
    case Command::Unknown:
        if (line.word == "backup" || line.word == "restore")
            fprintf(stderr, "pulse-server: %s needs a file: pulse-server %s FILE\n", line.word.c_str(), line.word.c_str());
        else
            fprintf(stderr, "pulse-server: %s is no command. Run pulse-server --help.\n", line.word.c_str());
        return WrongUsage;
    case Command::PrintOpenApi: return printOpenApi();
    case Command::CheckConfig: return checkConfig(line);
    case Command::Serve:
    case Command::AdminCreate:
    case Command::Backup:
    case Command::Restore: break;
    }
    const auto config = Config::load({.arguments = line.settings, .environment = processEnvironment()});
    if (!config)
        return refuse(config.error());
    if (auto checked = checkSettings(*config); !checked)
        return refuse(checked.error());
    if (line.command == Command::AdminCreate)
        return createAdmin(*config);
    if (line.command == Command::Backup)
        return backUp(*config, line.file);
    return line.command == Command::Restore ? restore(*config, line.file) : serve(*config, endings);
}

} // namespace
} // namespace pulse

int main(int argc, char** argv)
{
    // Blocked before any thread starts, so that only sigwait sees them.
    sigset_t endings;
    sigemptyset(&endings);
    sigaddset(&endings, SIGINT);
    sigaddset(&endings, SIGTERM);
    pthread_sigmask(SIG_BLOCK, &endings, nullptr);
    signal(SIGPIPE, SIG_IGN);
    return pulse::run({argv + 1, argv + argc}, endings);
}
