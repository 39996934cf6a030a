#include "backend/http/routecheck.h"
#include "backend/core/text.h"
#include "backend/http/router.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr size_t shownName = 64;
constexpr size_t mostCauses = 20;

Error unknownParameter(const Route& route, std::string_view name)
{
    std::vector<std::string_view> names;
    for (const auto& field : route.query)
        names.push_back(field.name);
    const auto near = nearest(name, names);
    return badParameter(name, near.empty() ? "is not known here" : "is not known here; did you mean " + std::string(near) + "?");
}

Result<void> checkQuery(const Request& request, const Route& route)
{
    for (const auto& parameter : request.query) {
        const auto name = firstBytes(parameter.first, shownName);
        if (request.queryValue(parameter.first) != &parameter.second)
            return fail(badParameter(name, "is given twice"));
        if (!route.isList && std::ranges::find(route.query, std::string_view(parameter.first), &BodyField::name) == route.query.end())
            return fail(unknownParameter(route, name));
    }
    return {};
}

Result<void> checkNoMembers(const Request& request)
{
    PULSE_TRY(const auto body, request.object());
    std::vector<Error> causes;
    for (const auto& member : body)
        if (causes.size() < mostCauses)
            causes.push_back(fieldError(ErrorCode::UnknownField, firstBytes(member.key(), shownName)));
    if (!causes.empty())
        return fail(validationError(std::move(causes)));
    return {};
}

} // namespace

bool takesBody(const Route& route) { return route.takes || !route.takesAlso.empty(); }

Error badParameter(std::string_view name, std::string why)
{
    return {.code = ErrorCode::InvalidParameter, .args = {{"name", std::string(name)}, {"why", std::move(why)}}, .field = std::string(name)};
}

Result<void> checkAgainstRoute(const Request& request)
{
    const auto& route = *request.route;
    if (route.isProbe)
        return {};
    PULSE_CHECK(checkQuery(request, route));
    if (!request.body.empty() && !takesBody(route))
        return checkNoMembers(request);
    return {};
}

} // namespace pulse
