#include "backend/core/envfile.h"
#include "backend/core/text.h"
#include <algorithm>
#include <cctype>

namespace pulse {

namespace {

bool isName(std::string_view name)
{
    const auto fits = [](unsigned char c) { return std::isalnum(c) || c == '_'; };
    return !name.empty() && !std::isdigit(static_cast<unsigned char>(name.front())) && std::all_of(name.begin(), name.end(), fits);
}

/// The value behind `=`; false when a quote does not end or something follows it.
bool readValue(std::string_view raw, std::string& value)
{
    value.clear();
    if (raw.empty() || (raw.front() != '"' && raw.front() != '\'')) {
        const auto comment = raw.find(" #");
        value = trim(raw.substr(0, comment));
        return true;
    }
    const char quote = raw.front();
    size_t i = 1;
    for (; i < raw.size() && raw[i] != quote; ++i) {
        if (quote == '"' && raw[i] == '\\' && i + 1 < raw.size()) {
            const char escaped = raw[++i];
            value += escaped == 'n' ? '\n' : escaped == 't' ? '\t' : escaped;
        } else {
            value += raw[i];
        }
    }
    if (i >= raw.size())
        return false;
    const auto rest = trim(raw.substr(i + 1));
    return rest.empty() || rest.front() == '#';
}

} // namespace

Result<std::map<std::string, std::string>> parseEnvText(std::string_view text)
{
    std::map<std::string, std::string> values;
    for (int number = 1; !text.empty(); ++number) {
        const auto end = text.find('\n');
        auto line = trim(text.substr(0, end));
        text = end == std::string_view::npos ? std::string_view{} : text.substr(end + 1);
        if (line.empty() || line.front() == '#')
            continue;
        if (line.starts_with("export "))
            line = trim(line.substr(7));
        const auto equals = line.find('=');
        std::string value;
        const auto name = trim(line.substr(0, equals));
        if (equals == std::string_view::npos || !isName(name) || !readValue(trim(line.substr(equals + 1)), value))
            return fail(fieldError(ErrorCode::FieldFormat, ".env line " + std::to_string(number), {{"expected", "NAME=value"}}));
        values[std::string(name)] = std::move(value);
    }
    return values;
}

} // namespace pulse
