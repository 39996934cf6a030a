#include "backend/http/response.h"
#include "backend/core/deletion.h"

namespace pulse {

namespace {

json::object problemEntry(const Error& error)
{
    const auto& info = errorInfo(error.code);
    return {{"field", error.field}, {"code", info.name}, {"message", errorText(error)}, {"fix", errorNext(error)}};
}

std::string retryAfter(const Error& error)
{
    for (const auto& [name, value] : error.args)
        if (name == "retry_after")
            return value;
    return "1";
}

} // namespace

Response Response::ofJson(int status, const json::value& value)
{
    return {.status = status, .body = json::serialize(value)};
}

Response Response::problem(const Error& error, std::string_view requestId)
{
    const auto& info = errorInfo(error.code);
    json::array errors;
    for (const auto& cause : error.causes)
        errors.push_back(problemEntry(cause));
    if (errors.empty() && !error.field.empty())
        errors.push_back(problemEntry(error));
    std::string type = "/docs/errors#";
    type += info.name;
    const json::object problem{{"type", type}, {"title", info.title}, {"status", info.status}, {"detail", errorText(error)},
                               {"code", info.name}, {"request_id", requestId}, {"errors", std::move(errors)}};
    auto response = ofJson(info.status, problem);
    response.contentType = "application/problem+json";
    if (info.status == 429 || info.status == 503)
        response.header("Retry-After", retryAfter(error));
    if (info.status == 401)
        response.header("WWW-Authenticate", "Bearer realm=\"pulse\"");
    return response;
}

Response impactResponse(const std::vector<ImpactLine>& impact)
{
    json::object counts;
    for (const auto& line : impact)
        counts[line.noun] = line.count;
    return Response::ofJson(200, json::object{{"impact", std::move(counts)}});
}

Response objectResponse(int status, json::object object, std::string location)
{
    std::string tag;
    if (const auto* version = object.if_contains("version"); version && version->is_int64())
        tag = "\"" + std::to_string(version->as_int64()) + "\"";
    auto response = Response::ofJson(status, std::move(object));
    if (!tag.empty())
        response.header("ETag", std::move(tag));
    if (!location.empty())
        response.header("Location", std::move(location));
    return response;
}

} // namespace pulse
