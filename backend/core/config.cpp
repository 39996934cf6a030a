#include "backend/core/config.h"
#include "backend/core/envfile.h"
#include "backend/core/text.h"
#include <algorithm>
#include <cassert>
#include <charconv>
#include <fstream>
#include <sstream>

namespace pulse {

namespace {

const Setting* settingOf(std::string_view name)
{
    for (const auto& setting : allSettings())
        if (setting.name == name)
            return &setting;
    return nullptr;
}

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

bool readsAsBool(std::string_view text, bool& value)
{
    const auto lower = toLowerAscii(text);
    const bool isTrue = lower == "true" || lower == "1" || lower == "yes" || lower == "on";
    const bool isFalse = lower == "false" || lower == "0" || lower == "no" || lower == "off" || lower.empty();
    value = isTrue;
    return isTrue || isFalse;
}

bool isOneOf(std::string_view value, std::initializer_list<std::string_view> choices)
{
    return std::find(choices.begin(), choices.end(), value) != choices.end();
}

void checkValue(const Setting& setting, const std::string& value, std::vector<Error>& problems)
{
    bool ignored = false;
    if (setting.kind == SettingKind::Boolean && !readsAsBool(value, ignored))
        problems.push_back(fieldError(ErrorCode::FieldChoice, setting.name, {{"choices", "true, false"}}));
    if (setting.kind == SettingKind::Integer) {
        int64_t number = 0;
        const auto [end, ec] = std::from_chars(value.data(), value.data() + value.size(), number);
        if (ec != std::errc{} || end != value.data() + value.size())
            problems.push_back(fieldError(ErrorCode::FieldType, setting.name, {{"expected", "a whole number"}}));
        else if (number < setting.min || number > setting.max)
            problems.push_back(fieldError(ErrorCode::FieldRange, setting.name,
                                          {{"min", std::to_string(setting.min)}, {"max", std::to_string(setting.max)}}));
    }
    const auto choice = [&](std::string_view name, std::initializer_list<std::string_view> choices, const char* listed) {
        if (setting.name == name && !value.empty() && !isOneOf(value, choices))
            problems.push_back(fieldError(ErrorCode::FieldChoice, name, {{"choices", listed}}));
    };
    choice("ENVIRONMENT", {"development", "staging", "production"}, "development, staging, production");
    choice("LOG_LEVEL", {"debug", "info", "warn", "error"}, "debug, info, warn, error");
    choice("LOG_FORMAT", {"pretty", "json"}, "pretty, json");
}

/// Values by name out of "--name value", "--name=value" and bare boolean flags.
std::map<std::string, std::string> readFlags(const std::vector<std::string>& arguments, std::vector<Error>& problems)
{
    std::map<std::string, std::string> values;
    for (size_t i = 0; i < arguments.size(); ++i) {
        const std::string_view argument = arguments[i];
        const auto equals = argument.find('=');
        const auto flag = argument.substr(0, equals);
        const auto name = flag.starts_with("--") ? nameOfFlag(flag) : std::string{};
        const auto* setting = settingOf(name);
        if (!setting) {
            problems.push_back(fieldError(ErrorCode::UnknownField, flag, {{"nearest", nearestFlag(flag)}}));
            continue;
        }
        if (setting->isSecret) {
            problems.push_back(fieldError(ErrorCode::FieldReadOnly, flag, {{"when", "by a flag, since other users can read arguments; use the environment or .env"}}));
            i += equals == std::string_view::npos ? 1 : 0;
            continue;
        }
        if (equals != std::string_view::npos)
            values[name] = std::string(argument.substr(equals + 1));
        else if (setting->kind == SettingKind::Boolean)
            values[name] = "true";
        else if (i + 1 < arguments.size())
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
    Config config;
    for (const auto& setting : allSettings())
        config.m_entries[std::string(setting.name)] = {std::string(setting.fallback), SettingSource::Default};
    config.m_entries["DATA_DIR"].value = defaultDataFolder(input.environment);
    const auto take = [&](const std::map<std::string, std::string>& values, SettingSource source) {
        for (const auto& [name, value] : values)
            if (const auto* setting = settingOf(name)) {
                checkValue(*setting, value, problems);
                config.m_entries[name] = {value, source};
            }
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
    if (config.source("LOG_LEVEL") == SettingSource::Default && config.text("GIN_MODE") == "debug")
        config.m_entries["LOG_LEVEL"].value = "debug";
    if (!problems.empty())
        return fail(validationError(std::move(problems)));
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

std::vector<std::string> Config::list(std::string_view name) const
{
    std::vector<std::string> items;
    std::string_view rest = text(name);
    while (!rest.empty()) {
        const auto comma = rest.find(',');
        if (const auto item = trim(rest.substr(0, comma)); !item.empty())
            items.emplace_back(item);
        rest = comma == std::string_view::npos ? std::string_view{} : rest.substr(comma + 1);
    }
    return items;
}

bool Config::isLoopback() const
{
    const std::string_view address = text("BIND_ADDRESS");
    return address == "::1" || address == "localhost" || address.starts_with("127.");
}

} // namespace pulse
