#include "backend/http/request.h"
#include "backend/core/text.h"
#include "backend/http/address.h"
#include <charconv>

namespace pulse {

std::string_view methodName(Method method)
{
    switch (method) {
    case Method::Get: return "GET";
    case Method::Head: return "HEAD";
    case Method::Post: return "POST";
    case Method::Put: return "PUT";
    case Method::Patch: return "PATCH";
    case Method::Delete: return "DELETE";
    case Method::Options: return "OPTIONS";
    case Method::Other: return "OTHER";
    }
    return "OTHER";
}

bool equalsIgnoringCase(std::string_view a, std::string_view b)
{
    if (a.size() != b.size())
        return false;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    for (size_t i = 0; i < a.size(); ++i)
        if (a[i] != b[i] && lower(a[i]) != lower(b[i]))
            return false;
    return true;
}

bool isFromHere(const Request& request)
{
    IpAddress address;
    const auto host = request.header("Host");
    const auto name = host.substr(0, host.starts_with('[') ? host.find(']') + 1 : host.find(':'));
    const bool isNamedHere = name == "127.0.0.1" || name == "[::1]" || equalsIgnoringCase(name, "localhost");
    const bool isForwarded = !request.header("X-Forwarded-For").empty() || !request.header("Forwarded").empty();
    return isNamedHere && !isForwarded && IpAddress::parse(request.actor.ip, address) && address.isLoopback();
}

std::string_view Request::header(std::string_view name) const
{
    for (const auto& [key, value] : headers)
        if (equalsIgnoringCase(key, name))
            return value;
    return {};
}

std::string_view Request::param(std::string_view name) const
{
    for (const auto& [key, value] : params)
        if (key == name)
            return value;
    return {};
}

const std::string* Request::queryValue(std::string_view name) const
{
    for (const auto& [key, value] : query)
        if (key == name)
            return &value;
    return nullptr;
}

bool isJsonType(std::string_view contentType)
{
    return equalsIgnoringCase(trim(contentType.substr(0, contentType.find(';'))), "application/json");
}

Result<json::object> Request::object() const
{
    // What is not there has no type: the parser says what is missing.
    if (!body.empty() && !isJsonType(header("Content-Type")))
        return fail(ErrorCode::UnsupportedMediaType);
    return parseJsonObject(body);
}

Result<std::optional<int64_t>> Request::ifMatch() const
{
    auto text = trim(header("If-Match"));
    if (text.empty() || text == "*")
        return std::optional<int64_t>{};
    int64_t version = 0;
    const bool isQuoted = text.size() > 2 && text.front() == '"' && text.back() == '"';
    if (isQuoted)
        text = text.substr(1, text.size() - 2);
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), version);
    if (!isQuoted || ec != std::errc{} || end != text.data() + text.size() || version < 1)
        return fail(Error{.code = ErrorCode::InvalidRequest,
                          .args = {{"why", "If-Match must be an ETag as it was answered, such as \"3\""}}, .field = "If-Match"});
    return std::optional<int64_t>{version};
}

} // namespace pulse
