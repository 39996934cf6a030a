#pragma once
#include "backend/core/actor.h"
#include "backend/core/json.h"
#include "backend/core/page.h"
#include "backend/core/result.h"
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pulse {

enum class Method : uint8_t { Get, Head, Post, Put, Patch, Delete, Options, Other };
std::string_view methodName(Method method);

/// ASCII only, as header names and hosts are.
bool equalsIgnoringCase(std::string_view a, std::string_view b);
/// Whether a Content-Type is application/json, whatever its parameters.
bool isJsonType(std::string_view contentType);

struct Route;
struct Request;

/// Whether the caller is on this machine. Behind a proxy that stands here too, everybody's address is loopback: such a
/// request is told by what the proxy adds, or by the name that was asked for.
bool isFromHere(const Request& request);

/// One request, as a handler sees it. The views point into the connection's buffer and live until the answer is written.
struct Request {
    Method method = Method::Get;
    std::string_view path;                                                ///< decoded once, without the query
    std::vector<std::pair<std::string, std::string>> query;               ///< decoded, in order
    std::vector<std::pair<std::string_view, std::string_view>> headers;   ///< in order; names as sent
    std::string_view body;
    std::string_view peer;                                                ///< address of the socket's other end
    std::vector<std::pair<std::string_view, std::string>> params;         ///< ":id" of the pattern → decoded value
    Actor actor;                                                          ///< set by authentication; ip and request id always
    const Route* route = nullptr;
    std::string_view cursorKey;                                           ///< signs the cursors of lists

    /// The header's value, case-insensitive, or empty.
    std::string_view header(std::string_view name) const;
    /// The value of a path parameter; the route's pattern names it.
    std::string_view param(std::string_view name) const;
    /// The first value of a query parameter, or null.
    const std::string* queryValue(std::string_view name) const;

    /// The body as a JSON object: UnsupportedMediaType, InvalidJson, InvalidBody.
    Result<json::object> object() const;
    /// The same where a body may be left out: empty without one.
    Result<json::object> objectIfAny() const { return body.empty() ? json::object{} : object(); }
    /// The version that If-Match expects, or nothing: InvalidRequest when it is no ETag of ours ("*" is nothing).
    Result<std::optional<int64_t>> ifMatch() const;
};

} // namespace pulse
