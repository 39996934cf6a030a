#include "backend/http/wire.h"
#include <algorithm>
#include <charconv>
#include <ctime>

namespace pulse {

namespace {

void appendNumber(std::string& out, size_t number)
{
    char text[20];
    out.append(text, std::to_chars(text, text + sizeof text, number).ptr);
}

void appendHeader(std::string& out, std::string_view name, std::string_view value)
{
    // No value is made of raw input, yet one line break here would be a forged answer.
    if (value.find('\n') != std::string_view::npos || value.find('\r') != std::string_view::npos)
        return;
    out.append(name).append(": ").append(value).append("\r\n");
}

} // namespace

std::string_view reasonPhrase(int status)
{
    switch (status) {
    case 200: return "OK";
    case 201: return "Created";
    case 202: return "Accepted";
    case 204: return "No Content";
    case 304: return "Not Modified";
    case 400: return "Bad Request";
    case 401: return "Unauthorized";
    case 402: return "Payment Required";
    case 403: return "Forbidden";
    case 404: return "Not Found";
    case 405: return "Method Not Allowed";
    case 409: return "Conflict";
    case 412: return "Precondition Failed";
    case 413: return "Content Too Large";
    case 414: return "URI Too Long";
    case 415: return "Unsupported Media Type";
    case 417: return "Expectation Failed";
    case 421: return "Misdirected Request";
    case 422: return "Unprocessable Content";
    case 429: return "Too Many Requests";
    case 431: return "Request Header Fields Too Large";
    case 500: return "Internal Server Error";
    case 501: return "Not Implemented";
    case 503: return "Service Unavailable";
    case 507: return "Insufficient Storage";
    default: return "Status";
    }
}

std::string httpDate(int64_t seconds)
{
    constexpr std::string_view days = "SunMonTueWedThuFriSat";
    constexpr std::string_view months = "JanFebMarAprMayJunJulAugSepOctNovDec";
    const auto time = static_cast<std::time_t>(seconds);
    std::tm utc{};
    gmtime_r(&time, &utc);
    std::string text(days.substr(static_cast<size_t>(utc.tm_wday) * 3, 3));
    const auto two = [&text](int number) { text.append({static_cast<char>('0' + number / 10 % 10), static_cast<char>('0' + number % 10)}); };
    text += ", ";
    two(utc.tm_mday);
    text.append(" ").append(months.substr(static_cast<size_t>(utc.tm_mon) * 3, 3)).append(" ");
    text += std::to_string(utc.tm_year + 1900) + " ";
    two(utc.tm_hour);
    text += ':';
    two(utc.tm_min);
    text += ':';
    two(utc.tm_sec);
    return text + " GMT";
}

void appendAnswer(std::string& out, const Answered& answered, const WireForm& form)
{
    const auto& response = answered.response;
    if (response.status == 200) {
        out += "HTTP/1.1 200 OK\r\nDate: ";
    } else {
        out += "HTTP/1.1 ";
        appendNumber(out, static_cast<size_t>(response.status));
        out.append(" ").append(reasonPhrase(response.status)).append("\r\nDate: ");
    }
    out += form.date;
    const bool hasBody = response.status != 204 && response.status != 304;
    if (hasBody) {
        if (!response.contentType.empty())
            out.append("\r\nContent-Type: ").append(response.contentType);
        out += "\r\nContent-Length: ";
        appendNumber(out, response.body.size());
    }
    out.append("\r\nCache-Control: ").append(response.cacheControl).append("\r\nX-Content-Type-Options: nosniff\r\n");
    answered.chain.headers(answered.request, answered.passage, [&out](std::string_view name, std::string_view value) { appendHeader(out, name, value); });
    for (const auto& [name, value] : response.headers)
        appendHeader(out, name, value);
    if (form.closes)
        out += "Connection: close\r\n";
    else if (form.isHttp10)
        out += "Connection: keep-alive\r\n";
    out += "\r\n";
    if (hasBody && !form.isHead)
        out += response.body;
}

} // namespace pulse
