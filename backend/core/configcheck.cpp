#include "backend/core/config.h"
#include "backend/core/log.h"
#include <algorithm>
#include <filesystem>
#include <set>

namespace pulse {

namespace {

constexpr std::string_view knownDefaults[] = {
    "pulse_development_jwt_secret", "your-secret-key", "pulse_random_pepper_string", "random-pepper-string",
    "your-webhook-secret-key", "APIxxxMOCKxxx", "SECRETxxxMOCKxxx", "APIxxx", "SECRETxxx", "your_api_key",
    "your_api_secret", "your_r2_access_key", "your_r2_secret_key", "xxx",
};
/// Secrets that people choose, and that must therefore be long.
constexpr std::string_view ownSecrets[] = {"JWT_SECRET", "API_KEY_PEPPER", "LIVEKIT_API_SECRET", "WEBHOOK_SECRET", "R2_SECRET_ACCESS_KEY"};

std::string masked(const Setting& setting, const std::string& value)
{
    if (!setting.isSecret || value.empty())
        return value.empty() ? "-" : redact(value);
    return "(set, " + std::to_string(value.size()) + " bytes)";
}

} // namespace

std::string_view sourceName(SettingSource source)
{
    switch (source) {
    case SettingSource::Default: return "default";
    case SettingSource::Stored: return "stored";
    case SettingSource::EnvFile: return ".env";
    case SettingSource::Environment: return "environment";
    case SettingSource::Flag: return "flag";
    }
    return "";
}

std::vector<Config::Weakness> Config::weaknesses() const
{
    std::vector<Weakness> found;
    for (const auto& setting : allSettings()) {
        const auto& value = text(setting.name);
        if (value.empty())
            continue;
        const bool isKnown = std::find(std::begin(knownDefaults), std::end(knownDefaults), value) != std::end(knownDefaults);
        if (isKnown)
            found.push_back({setting.name, "is a default that everybody knows"});
        if (isKnown || std::find(std::begin(ownSecrets), std::end(ownSecrets), setting.name) == std::end(ownSecrets))
            continue;
        if (value.size() < 32)
            found.push_back({setting.name, "is shorter than 32 bytes"});
        else if (std::set<char>(value.begin(), value.end()).size() < 10)
            found.push_back({setting.name, "has too few different characters to be random"});
    }
    std::error_code ignored;
    if (isProduction() && text("PULSE_MASTER_KEY_FILE").empty() && !std::filesystem::exists(dataFolder() + "/master.key", ignored))
        found.push_back({.name = "PULSE_MASTER_KEY_FILE", .why = "is not set, so the server starts sealed", .isRefusedInProduction = false});
    return found;
}

Result<void> Config::check() const
{
    std::vector<Error> problems;
    if (isProduction())
        for (const auto& weakness : weaknesses())
            if (weakness.isRefusedInProduction)
                problems.push_back(fieldError(ErrorCode::FieldFormat, weakness.name,
                                              {{"expected", "a random secret in production: it " + weakness.why}}));
    if (dataFolder().empty())
        problems.push_back(fieldError(ErrorCode::FieldRequired, "DATA_DIR"));
    if (isOn("DEV_OPEN_ADMIN") && (!isDevelopment() || !isLoopback()))
        problems.push_back(fieldError(ErrorCode::FieldFormat, "DEV_OPEN_ADMIN", {{"expected", "used with ENVIRONMENT=development on a loopback address"}}));
    if (!isLoopback() && !isOn("INSECURE_BIND"))
        problems.push_back(fieldError(ErrorCode::FieldFormat, "BIND_ADDRESS", {{"expected", "a loopback address, or used with --insecure-bind"}}));
    if (!problems.empty())
        return fail(validationError(std::move(problems)));
    return {};
}

std::string Config::report(std::span<const Error> problems, std::span<const Weakness> furtherWeak) const
{
    auto weak = weaknesses();
    weak.insert(weak.end(), furtherWeak.begin(), furtherWeak.end());
    std::string out;
    for (const auto& setting : allSettings()) {
        const auto& [value, source, alias] = entry(setting.name);
        std::string line(setting.name);
        line.resize(std::max<size_t>(line.size(), 28), ' ');
        line += " " + masked(setting, value);
        line.resize(std::max<size_t>(line.size(), 66), ' ');
        line += " " + std::string(sourceName(source));
        if (!alias.empty())
            line += " (" + std::string(alias) + ")";
        const auto problem = std::ranges::find(problems, setting.name, &Error::field);
        if (problem != problems.end())
            line += "  refused: " + errorText(*problem);
        for (const auto& weakness : weak)
            if (weakness.name == setting.name && problem == problems.end())
                line += "  weak: " + weakness.why;
        if (!setting.hasEffect)
            line += "  no effect yet";
        out += line + "\n";
    }
    return out;
}

} // namespace pulse
