#include "backend/http/systemroutes.h"
#include "backend/http/router.h"

namespace pulse {

namespace {

Response ready(const std::vector<FailingDependency>& failing)
{
    if (failing.empty())
        return {.body = R"({"status":"ready"})"};
    json::array list;
    for (const auto& dependency : failing)
        list.push_back(json::object{{"name", dependency.name}, {"problem", dependency.problem}, {"since", formatTime(dependency.since)}});
    return Response::ofJson(503, json::object{{"status", "unavailable"}, {"failing", std::move(list)}}).header("Retry-After", "2");
}

Handler fixed(const char* body)
{
    return [body](const Request&) -> Result<Response> { return Response{.body = body}; };
}

} // namespace

void addSystemRoutes(Router& router, SystemHooks hooks)
{
    router.add({.method = Method::Get, .pattern = paths::health, .operation = "getHealth", .room = "system",
                .summary = "Whether the process answers", .access = Access::Open, .runs = Runs::Hot, .givesAlso = {{"status", "string", true}},
                .isProbe = true, .statuses = {200}, .handler = fixed(R"({"status":"healthy"})")});
    router.add({.method = Method::Get, .pattern = paths::healthLive, .operation = "getHealthLive", .room = "system",
                .summary = "Whether the process should be left running", .access = Access::Open, .runs = Runs::Hot,
                .givesAlso = {{"status", "string", true}}, .isProbe = true, .statuses = {200}, .handler = fixed(R"({"status":"live"})")});
    router.add({.method = Method::Get, .pattern = paths::healthReady, .operation = "getHealthReady", .room = "system",
                .summary = "Whether the process should be sent requests; names what fails and since when", .access = Access::Open,
                .runs = Runs::Hot, .givesAlso = {{"status", "string", true}, {"failing", "array:object", false, "name, problem and since of each."}},
                .isProbe = true, .statuses = {200, 503}, .handler = [failing = std::move(hooks.failing)](const Request&) -> Result<Response> {
                    return ready(failing ? failing() : std::vector<FailingDependency>{});
                }});
    router.add({.method = Method::Get, .pattern = paths::status, .operation = "getStatus", .room = "system",
                .summary = "Whether the API works", .access = Access::Open, .runs = Runs::Hot, .givesAlso = {{"status", "string", true}},
                .statuses = {200}, .handler = fixed(R"({"status":"operational"})")});
    router.add({.method = Method::Get, .pattern = paths::metrics, .operation = "getMetrics", .room = "system",
                .summary = "Figures in the Prometheus text format", .access = Access::Loopback, .runs = Runs::Hot,
                .mediaType = "text/plain", .statuses = {200}, .handler = [metrics = std::move(hooks.metrics)](const Request&) -> Result<Response> {
                    return Response{.body = metrics ? metrics() : std::string{}, .contentType = "text/plain; version=0.0.4; charset=utf-8"};
                }});
    router.add({.method = Method::Get, .pattern = paths::openApi, .operation = "getOpenApi", .room = "system",
                .summary = "This description", .access = Access::Loopback, .runs = Runs::Hot, .givesAlso = {{"openapi", "string", true}},
                .statuses = {200}, .handler = [text = std::move(hooks.openApi)](const Request&) -> Result<Response> {
                    return Response{.body = text ? text() : std::string{"{}"}};
                }});
}

} // namespace pulse
