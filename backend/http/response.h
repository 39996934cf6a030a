#pragma once
#include "backend/core/error.h"
#include "backend/core/json.h"
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pulse {

struct ImpactLine;

struct Response {
    int status = 200;
    std::string body{};
    std::string_view contentType = "application/json";
    std::string_view cacheControl = "no-store";
    std::vector<std::pair<std::string_view, std::string>> headers{}; ///< names are static text

    static Response ofJson(int status, const json::value& value);
    /// RFC 9457. 429 and 503 get Retry-After from the argument "retry_after" (seconds), else 1.
    static Response problem(const Error& error, std::string_view requestId);

    Response& header(std::string_view name, std::string value) { headers.emplace_back(name, std::move(value)); return *this; }
};

/// A bare object with its `version` as ETag; 201 adds `Location`.
Response objectResponse(int status, json::object object, std::string location = {});

/// What a deletion would stop: {"impact": {"projects": 3}}.
Response impactResponse(const std::vector<ImpactLine>& impact);

} // namespace pulse
