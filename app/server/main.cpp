#include "app/server/commandline.h"
#include "app/server/watchdog.h"
#include "backend/auth/authservice.h"
#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "backend/core/config.h"
#include "backend/core/log.h"
#include <chrono>
#include <csignal>
#include <cstdio>
#include <map>
#include <pthread.h>
#include <thread>
#include <unistd.h>

extern char** environ;

namespace pulse {
namespace {

enum ExitCode { Done = 0, Failed = 1, UnknownCommand = 64, NewerDatabase = 65, PortInUse = 69, StopHung = 70, FolderInUse = 75, SettingsRefused = 78 };

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

void printError(const Error& error)
{
    if (error.causes.empty())
        fprintf(stderr, "pulse-server: %s %s\n", errorText(error).c_str(), errorNext(error).c_str());
    for (const auto& cause : error.causes)
        fprintf(stderr, "pulse-server: %s %s\n", errorText(cause).c_str(), errorNext(cause).c_str());
}

int exitCodeOf(const Error& error)
{
    if (error.field == "database")
        return NewerDatabase;
    if (error.field == "PORT")
        return PortInUse;
    if (error.field == "DATA_DIR" && error.code == ErrorCode::Conflict)
        return FolderInUse;
    return error.code == ErrorCode::ValidationFailed ? SettingsRefused : Failed;
}

int refuse(const Error& error)
{
    printError(error);
    return exitCodeOf(error);
}

LogSettings logSettings(const Config& config)
{
    LogSettings settings;
    const auto& level = config.text("LOG_LEVEL");
    settings.level = level == "debug" ? LogLevel::Debug : level == "warn" ? LogLevel::Warn : level == "error" ? LogLevel::Error : LogLevel::Info;
    const auto& format = config.text("LOG_FORMAT");
    settings.format = format == "json" || (format.empty() && !config.isDevelopment()) ? LogFormat::Json : LogFormat::Pretty;
    return settings;
}

int serve(const Config& config, const sigset_t& endings)
{
    Log log(logSettings(config));
    for (const auto& weakness : config.weaknesses())
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

int createAdmin(const Config& config)
{
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

int run(const std::vector<std::string>& arguments, const sigset_t& endings)
{
    const auto line = readCommandLine(arguments);
    switch (line.command) {
    case Command::Help: fputs(helpText().c_str(), stdout); return Done;
    case Command::Version: puts("pulse-server " PULSE_VERSION); return Done;
    case Command::Unknown:
        fprintf(stderr, "pulse-server: %s is no command. Run pulse-server --help.\n", line.word.c_str());
        return UnknownCommand;
    case Command::PrintOpenApi: return printOpenApi();
    case Command::Serve:
    case Command::AdminCreate:
    case Command::CheckConfig: break;
    }
    const auto config = Config::load({.arguments = line.settings, .environment = processEnvironment()});
    if (!config)
        return refuse(config.error());
    if (line.command == Command::CheckConfig)
        fputs(config->report().c_str(), stdout);
    if (auto checked = config->check(); !checked)
        return refuse(checked.error());
    if (line.command == Command::CheckConfig)
        return Done;
    return line.command == Command::AdminCreate ? createAdmin(*config) : serve(*config, endings);
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
