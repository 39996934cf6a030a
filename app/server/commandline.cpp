#include "app/server/commandline.h"

namespace pulse {

CommandLine readCommandLine(const std::vector<std::string>& arguments)
{
    CommandLine line;
    bool wasCommandSeen = false;
    bool isAdmin = false;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const auto& word = arguments[i];
        if (word == "--help" || word == "-h")
            line.command = Command::Help;
        else if (word == "--version")
            line.command = Command::Version;
        else if (word == "--check-config")
            line.command = Command::CheckConfig;
        else if (word == "--print-openapi")
            line.command = Command::PrintOpenApi;
        else if (word == "serve" && !wasCommandSeen)
            wasCommandSeen = true;
        else if (word == "admin" && !wasCommandSeen)
            wasCommandSeen = isAdmin = true;
        else if (word == "create" && isAdmin)
            line.command = Command::AdminCreate;
        else if (!word.starts_with("--") && (i == 0 || !arguments[i - 1].starts_with("--") || arguments[i - 1].find('=') != std::string::npos))
            return {.command = Command::Unknown, .word = word};
        else
            line.settings.push_back(word);
    }
    if (isAdmin && line.command == Command::Serve)
        return {.command = Command::Unknown, .word = "admin"};
    return line;
}

std::string helpText()
{
    return R"(pulse-server: the Pulse control plane for LiveKit, without a window

  pulse-server                                   serve the HTTP API on http://127.0.0.1:8081
  pulse-server --port 9000 --data ./pulse        elsewhere; --port 0 takes a free port
  pulse-server --check-config                    show every setting, where it comes from and what is weak
  pulse-server admin create --data ./pulse       print a new admin token (while no server runs)

Commands
  serve              the default
  admin create       make an admin token in an installation that exists (exit 66: there is none in the folder)
Options
  --port N           port of the API (8081)
  --bind ADDRESS     address of the API (127.0.0.1); others need --insecure-bind
  --data FOLDER      data folder (database, locks, keys, backups)
  --env-file FILE    read this .env instead of the data folder's
  --dev-open-admin   development on loopback: management routes without credentials
  --check-config     print the settings and end
  --print-openapi    print the OpenAPI document and end
  --version, --help

Every variable of .env.example is also a flag: LOG_LEVEL is --log-level. Secrets come from the environment or .env only.
Exit codes: 0 done, 1 failed, 64 unknown command or option, 65 newer, damaged or no database, 66 no installation in the
folder (admin create), 69 port not available, 70 the stop hung, 75 data folder in use, 78 settings refused.
)";
}

} // namespace pulse
