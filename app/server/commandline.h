#pragma once
#include <string>
#include <vector>

namespace pulse {

enum class Command { Serve, AdminCreate, Backup, Restore, CheckConfig, PrintOpenApi, Version, Help, Unknown };

/// What `pulse-server` was asked to do; `settings` are the flags that Config reads.
struct CommandLine {
    Command command = Command::Serve;
    std::string word{};                    ///< Unknown: the word that is no command, or not the whole of one
    std::string file{};                    ///< Backup, Restore
    std::vector<std::string> settings{};
};

CommandLine readCommandLine(const std::vector<std::string>& arguments);
std::string helpText();

} // namespace pulse
