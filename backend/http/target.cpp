#include "backend/http/target.h"
#include "backend/core/text.h"
#include <algorithm>
#include <array>

namespace pulse {

namespace {

int hexDigit(char c)
{
    if (c >= '0' && c <= '9')
        return c - '0';
    if (c >= 'a' && c <= 'f')
        return c - 'a' + 10;
    if (c >= 'A' && c <= 'F')
        return c - 'A' + 10;
    return -1;
}

bool decode(std::string_view text, bool isQuery, std::string& out)
{
    out.clear();
    for (size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+' && isQuery) {
            out += ' ';
        } else if (text[i] == '%') {
            const int high = i + 2 < text.size() ? hexDigit(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? hexDigit(text[i + 2]) : -1;
            if (high < 0 || low < 0)
                return false;
            out += static_cast<char>(high * 16 + low);
            i += 2;
        } else {
            out += text[i];
        }
    }
    return true;
}

bool isPlain(std::string_view text)
{
    return std::ranges::all_of(text, [](char c) { return c > ' ' && c < 0x7f && c != '%'; });
}

bool hasControls(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) < 0x20 || c == 0x7f; });
}

Error badTarget(std::string why)
{
    return {.code = ErrorCode::InvalidRequest, .args = {{"why", std::move(why)}}};
}

Result<void> readQuery(Request& request, std::string_view text)
{
    constexpr size_t maxParameters = 64;
    while (!text.empty()) {
        const auto part = text.substr(0, text.find('&'));
        text.remove_prefix(std::min(part.size() + 1, text.size()));
        if (part.empty())
            continue;
        if (request.query.size() == maxParameters)
            return fail(badTarget("the query has more than 64 parameters"));
        const auto equals = part.find('=');
        auto& [name, value] = request.query.emplace_back();
        const auto right = equals == std::string_view::npos ? std::string_view{} : part.substr(equals + 1);
        if (!decode(part.substr(0, equals), true, name) || !decode(right, true, value))
            return fail(badTarget("the query holds a broken % escape"));
        if (!isValidUtf8(name) || !isValidUtf8(value))
            return fail(badTarget("the query is not UTF-8 text"));
    }
    return {};
}

} // namespace

Method methodOf(std::string_view name)
{
    constexpr std::array known{Method::Get, Method::Post, Method::Put, Method::Delete, Method::Head, Method::Patch, Method::Options};
    for (const auto method : known)
        if (methodName(method) == name)
            return method;
    return Method::Other;
}

Result<void> readTarget(Request& request, std::string_view target, std::string& storage)
{
    request.query.clear();
    if (!target.starts_with('/'))
        return fail(badTarget("the target must be a path that begins with /"));
    const auto mark = target.find('?');
    request.path = target.substr(0, mark);
    if (!isPlain(request.path)) {
        if (request.path.find("%2f") != std::string_view::npos || request.path.find("%2F") != std::string_view::npos)
            return fail(badTarget("the path holds an encoded slash"));
        if (!decode(request.path, false, storage))
            return fail(badTarget("the path holds a broken % escape"));
        if (hasControls(storage) || !isValidUtf8(storage))
            return fail(badTarget("the path is not plain UTF-8 text"));
        request.path = storage;
    }
    return mark == std::string_view::npos ? Result<void>{} : readQuery(request, target.substr(mark + 1));
}

} // namespace pulse
