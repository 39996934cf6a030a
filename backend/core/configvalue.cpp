#include "backend/core/configvalue.h"
#include "backend/core/format.h"
#include "backend/core/log.h"
#include "backend/core/text.h"
#include <algorithm>
#include <array>
#include <charconv>

namespace pulse {

namespace {

struct Choices {
    std::string_view name;
    std::string_view listed;
};
constexpr auto choices = std::to_array<Choices>({
    {"ENVIRONMENT", "development, staging, production"},
    {"GIN_MODE", "debug, release, test"},
    {"LOG_LEVEL", "debug, info, warn, error"},
    {"LOG_FORMAT", "pretty, json"},
});

struct Format {
    std::string_view name;
    bool (*holds)(std::string_view);
    std::string_view expected;
};

bool hasPath(std::string_view url)
{
    const auto scheme = url.find("://");
    return url.find_first_of("/?#", scheme == std::string_view::npos ? 0 : scheme + 3) != std::string_view::npos;
}

/// As browsers send it: lower case, nothing behind the port.
bool isOrigin(std::string_view text)
{
    return (text.starts_with("http://") || text.starts_with("https://")) && isUrl(text) && !hasPath(text) && toLowerAscii(text) == text;
}

bool isHostAndPort(std::string_view text)
{
    const auto url = "http://" + std::string(text);
    return isUrl(url) && !hasPath(url);
}

bool isServerUrl(std::string_view text) { return isUrl(text) && text.find_first_of("?#") == std::string_view::npos; }

bool isServerUrlTemplate(std::string_view text)
{
    constexpr std::string_view place = "{region}";
    std::string url(text);
    for (auto at = url.find(place); at != std::string::npos; at = url.find(place))
        url.replace(at, place.size(), "eu");
    return isServerUrl(url);
}

constexpr auto formats = std::to_array<Format>({
    {"CORS_ORIGINS", isOrigin, "exact origins such as https://app.example.org, in lower case, without a path"},
    {"ALLOWED_HOSTS", isHostAndPort, "hosts such as pulse.example.org, pulse.example.org:8443 or [2001:db8::1]"},
    {"LIVEKIT_HOST", isServerUrl, "a ws, wss, http or https URL such as wss://livekit.example.org, without user, query and fragment"},
    {"LIVEKIT_URL_TEMPLATE", isServerUrlTemplate, "a ws, wss, http or https URL such as wss://livekit-{region}.example.org, without user, query and fragment"},
});

std::optional<Error> numberProblem(const Setting& setting, const std::string& value)
{
    int64_t number = 0;
    const auto [end, ec] = std::from_chars(value.data(), value.data() + value.size(), number);
    if ((ec != std::errc{} && ec != std::errc::result_out_of_range) || end != value.data() + value.size() || value.empty())
        return fieldError(ErrorCode::FieldType, setting.name, {{"expected", "a whole number"}});
    if (ec != std::errc{} || number < setting.min || number > setting.max)
        return fieldError(ErrorCode::FieldRange, setting.name, {{"min", std::to_string(setting.min)}, {"max", std::to_string(setting.max)}});
    return std::nullopt;
}

bool isOneOf(std::string_view value, std::string_view listed)
{
    const auto items = listItems(listed);
    return std::ranges::find(items, value) != items.end();
}

} // namespace

std::vector<std::string> listItems(std::string_view text)
{
    std::vector<std::string> items;
    while (!text.empty()) {
        const auto comma = text.find(',');
        if (const auto item = trim(text.substr(0, comma)); !item.empty())
            items.emplace_back(item);
        text = comma == std::string_view::npos ? std::string_view{} : text.substr(comma + 1);
    }
    return items;
}

bool readsAsBool(std::string_view text, bool& value)
{
    const auto lower = toLowerAscii(text);
    const bool isTrue = lower == "true" || lower == "1" || lower == "yes" || lower == "on";
    const bool isFalse = lower == "false" || lower == "0" || lower == "no" || lower == "off" || lower.empty();
    value = isTrue;
    return isTrue || isFalse;
}

std::optional<Error> valueProblem(const Setting& setting, const std::string& value)
{
    if (setting.kind == SettingKind::Integer)
        return numberProblem(setting, value);
    bool ignored = false;
    if (setting.kind == SettingKind::Boolean && !readsAsBool(value, ignored))
        return fieldError(ErrorCode::FieldChoice, setting.name, {{"choices", "true, false"}});
    if (value.empty())
        return std::nullopt;
    if (const auto choice = std::ranges::find(choices, setting.name, &Choices::name); choice != choices.end() && !isOneOf(value, choice->listed))
        return fieldError(ErrorCode::FieldChoice, setting.name, {{"choices", std::string(choice->listed)}});
    const auto format = std::ranges::find(formats, setting.name, &Format::name);
    if (format == formats.end())
        return std::nullopt;
    const std::string expected(format->expected);
    if (setting.kind != SettingKind::List)
        return format->holds(value) ? std::nullopt : std::optional(fieldError(ErrorCode::FieldFormat, setting.name, {{"expected", expected}}));
    for (const auto& item : listItems(value))
        if (!format->holds(item))
            return fieldError(ErrorCode::FieldFormat, setting.name, {{"expected", expected + "; this is none: " + redact(item)}});
    return std::nullopt;
}

} // namespace pulse
