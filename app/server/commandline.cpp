#include "app/server/commandline.h"

namespace pulse {

namespace {

/// Whether the word belongs to no option before it.
bool isFree(const std::vector<std::string>& arguments, size_t i)
{
    const bool followsOption = i > 0 && arguments[i - 1].starts_with("--") && arguments[i - 1].find('=') == std::string::npos;
    return !arguments[i].starts_with("--") && !followsOption;
}

} // namespace

CommandLine readCommandLine(const std::vector<std::string>& arguments)
{
    CommandLine line;
    bool wasCommandSeen = false;
    bool isAdmin = false;
    bool isFileWanted = false;
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
        else if ((word == "backup" || word == "restore") && !wasCommandSeen && isFree(arguments, i)) {
            wasCommandSeen = isFileWanted = true;
            line.command = word == "backup" ? Command::Backup : Command::Restore;
        } else if (isFileWanted && isFree(arguments, i)) {
            isFileWanted = false;
            line.file = word;
        } else if (isFree(arguments, i))
            return {.command = Command::Unknown, .word = word};
        else
            line.settings.push_back(word);
    }
    if (isAdmin && line.command == Command::Serve)
        return {.command = Command::Unknown, .word = "admin"};
    if (isFileWanted && (line.command == Command::Backup || line.command == Command::Restore))
        return {.command = Command::Unknown, .word = line.command == Command::Backup ? "backup" : "restore"};
    return line;
}

std::string helpText()
{
    return R"(pulse-server: the Pulse control plane for LiveKit, without a window

  pulse-server                                   serve the HTTP API on http://127.0.0.1:8081
  pulse-server --port 9000 --data ./pulse        elsewhere; --port 0 takes a free port
  pulse-server --check-config                    show every setting, where it comes from and what is weak
  pulse-server admin create --data ./pulse       print a new admin token (while no server runs)
  pulse-server backup FILE --data ./pulse        copy the whole database to a new file, also while a server runs
  pulse-server restore FILE --data ./other       make the database out of such a file, where there is none

Commands
  serve              the default
  admin create       make an admin token in an installation that exists (exit 66: there is none in the folder)
  backup FILE        everything that was acknowledged, audit and encrypted secrets included. The master key is NOT in it:
                     keep it apart (master.key in the data folder, or PULSE_MASTER_KEY_FILE); nothing else opens the secrets
  restore FILE       replaces nothing: there must be no database yet; then start with the same master key
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
The data is in the data folder, or in MongoDB when MONGO_URI says where; the lock and the master key stay in the folder.
Exit codes: 0 done, 1 failed, 64 unknown command or option, 65 newer, damaged or no database (restore: or one that is there
already), 66 no installation (admin create, backup) or no such file, 69 port not available, 70 the stop hung, 73 the backup
file cannot be made, 75 data folder in use, 78 settings refused.
)";
}

} // namespace pulse
