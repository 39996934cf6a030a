#include "backend/core/config.h"
#include "backend/core/configvalue.h"
#include "backend/core/envfile.h"
#include "backend/core/text.h"
#include <algorithm>
#include <cassert>
#include <charconv>
#include <fstream>
#include <sstream>

namespace pulse {

namespace {

std::string flagOf(std::string_view name)
{
    auto flag = toLowerAscii(name);
    std::replace(flag.begin(), flag.end(), '_', '-');
    return "--" + flag;
}

std::string nameOfFlag(std::string_view flag)
{
    if (flag == "--data")
        return "DATA_DIR";
    if (flag == "--bind")
        return "BIND_ADDRESS";
    for (const auto& setting : allSettings())
        if (flagOf(setting.name) == flag)
            return std::string(setting.name);
    return {};
}

std::string nearestFlag(std::string_view flag)
{
    std::vector<std::string> flags{"--data", "--bind"};
    for (const auto& setting : allSettings())
        flags.push_back(flagOf(setting.name));
    const std::vector<std::string_view> views(flags.begin(), flags.end());
    return std::string(nearest(flag, views));
}

/// Values by name out of "--name value", "--name=value" and bare boolean flags.
std::map<std::string, std::string> readFlags(const std::vector<std::string>& arguments, std::vector<Error>& problems)
{
    std::map<std::string, std::string> values;
    const auto hasValue = [&](size_t i) { return i + 1 < arguments.size() && !arguments[i + 1].starts_with("--"); };
    for (size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const auto equals = argument.find('=');
        const auto flag = argument.substr(0, equals);
        const auto name = flag.starts_with("--") ? nameOfFlag(flag) : std::string{};
        const auto* setting = findSetting(name);
        if (!setting) {
            problems.push_back(fieldError(ErrorCode::UnknownField, flag, {{"nearest", nearestFlag(flag)}}));
            continue;
        }
        if (setting->isSecret) {
            problems.push_back(fieldError(ErrorCode::FieldReadOnly, flag, {{"when", "by a flag, since other users can read arguments; use the environment or .env"}}));
            i += equals == std::string_view::npos && hasValue(i) ? 1 : 0;
            continue;
        }
        if (equals != std::string_view::npos)
            values[name] = std::string(argument.substr(equals + 1));
        else if (setting->kind == SettingKind::Boolean)
            values[name] = "true";
        else if (hasValue(i))
            values[name] = arguments[++i];
        else
            problems.push_back(fieldError(ErrorCode::FieldRequired, flag));
    }
    return values;
}

std::string defaultDataFolder(const std::map<std::string, std::string>& environment)
{
    const auto variable = [&](const char* name) {
        const auto found = environment.find(name);
        return found == environment.end() ? std::string{} : found->second;
    };
    if (const auto state = variable("STATE_DIRECTORY"); !state.empty())
        return state.substr(0, state.find(':'));
    if (const auto data = variable("XDG_DATA_HOME"); !data.empty())
        return data + "/pulse";
    return variable("HOME") + "/.local/share/pulse";
}

} // namespace

Result<Config> Config::load(const Input& input)
{
    std::vector<Error> problems;
    auto config = read(input, problems);
    if (!problems.empty())
        return fail(validationError(std::move(problems)));
    return config;
}

Config Config::read(const Input& input, std::vector<Error>& problems)
{
    Config config;
    for (const auto& setting : allSettings())
        config.m_entries[std::string(setting.name)] = {.value = std::string(setting.fallback)};
    config.m_entries["DATA_DIR"].value = defaultDataFolder(input.environment);
    const auto take = [&](const std::map<std::string, std::string>& values, SettingSource source) {
        for (const auto& [name, value] : values)
            if (findSetting(name))
                config.m_entries[name] = {.value = value, .source = source};
    };
    const auto flags = readFlags(input.arguments, problems);
    // The two that say where .env is cannot come from it.
    const auto early = [&](const char* name) {
        if (const auto flag = flags.find(name); flag != flags.end())
            return flag->second;
        const auto variable = input.environment.find(name);
        return variable != input.environment.end() ? variable->second : config.m_entries[name].value;
    };
    const auto named = early("ENV_FILE");
    std::ifstream file(named.empty() ? early("DATA_DIR") + "/.env" : named);
    if (!file && !named.empty())
        problems.push_back(fieldError(ErrorCode::FieldFormat, "ENV_FILE", {{"expected", "the path of a readable file"}}));
    if (file) {
        std::stringstream text;
        text << file.rdbuf();
        if (auto values = parseEnvText(text.str()))
            take(*values, SettingSource::EnvFile);
        else
            problems.push_back(values.error());
    }
    take(input.environment, SettingSource::Environment);
    take(flags, SettingSource::Flag);
    for (const auto& setting : allSettings())
        if (const auto& [value, source, alias] = config.entry(setting.name); source != SettingSource::Default)
            if (auto problem = valueProblem(setting, value))
                problems.push_back(std::move(*problem));
    if (const auto& mode = config.entry("GIN_MODE"); config.source("LOG_LEVEL") == SettingSource::Default && !mode.value.empty())
        config.m_entries["LOG_LEVEL"] = {.value = mode.value == "debug" ? "debug" : "info", .source = mode.source, .alias = "GIN_MODE"};
    return config;
}

Config Config::forTests(std::map<std::string, std::string> overrides)
{
    overrides.emplace("DATA_DIR", "/nonexistent");
    auto config = load({.arguments = {}, .environment = std::move(overrides)});
    assert(config);
    return std::move(*config);
}

const Config::Entry& Config::entry(std::string_view name) const
{
    const auto found = m_entries.find(name);
    assert(found != m_entries.end());
    return found->second;
}

const std::string& Config::text(std::string_view name) const { return entry(name).value; }
SettingSource Config::source(std::string_view name) const { return entry(name).source; }

int64_t Config::integer(std::string_view name) const
{
    const auto& value = text(name);
    int64_t number = 0;
    std::from_chars(value.data(), value.data() + value.size(), number);
    return number;
}

bool Config::isOn(std::string_view name) const
{
    bool value = false;
    return readsAsBool(text(name), value) && value;
}

std::vector<std::string> Config::list(std::string_view name) const { return listItems(text(name)); }

bool Config::isLoopback() const
{
    const std::string_view address = text("BIND_ADDRESS");
    return address == "::1" || address == "localhost" || address.starts_with("127.");
}

} // namespace pulse
