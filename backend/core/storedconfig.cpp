#include "backend/core/storedconfig.h"
#include "backend/core/configvalue.h"
#include "backend/core/text.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr size_t mostBytes = 4096;

bool hasControl(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

} // namespace

Config withStored(const Config& config, const StoredValues& values)
{
    auto effective = config;
    for (const auto& [name, value] : values)
        if (const auto* setting = findSetting(name); setting && setting->isStorable() && config.source(name) == SettingSource::Default)
            effective.m_entries[name] = {.value = value, .source = SettingSource::Stored};
    return effective;
}

std::optional<Error> storedProblem(const Config& config, std::string_view name, const std::string& value)
{
    const auto* setting = findSetting(name);
    if (!setting)
        return fieldError(ErrorCode::UnknownField, name);
    if (!setting->isStorable())
        return fieldError(ErrorCode::FieldReadOnly, name, {{"when", "by a stored value: " + std::string(setting->unstorable)}});
    if (value.size() > mostBytes)
        return fieldError(ErrorCode::FieldTooLong, name, {{"max", std::to_string(mostBytes)}});
    if (!isValidUtf8(value) || hasControl(value))
        return fieldError(ErrorCode::FieldFormat, name, {{"expected", "one line of text without control characters"}});
    if (auto problem = valueProblem(*setting, value))
        return problem;
    auto tried = config;
    tried.m_entries[std::string(name)] = {.value = value, .source = SettingSource::Stored};
    if (const auto checked = tried.check(); !checked)
        if (const auto cause = std::ranges::find(checked.error().causes, name, &Error::field); cause != checked.error().causes.end())
            return *cause;
    return std::nullopt;
}

} // namespace pulse
