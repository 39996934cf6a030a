#include "backend/http/openapiheaders.h"
#include <algorithm>
#include <array>

namespace pulse {

namespace {

struct HeaderText {
    std::string_view name;
    std::string_view type;
    std::string_view help;
};

constexpr std::array texts{
    HeaderText{"ETag", "string", "The version in quotes, for If-Match."},
    HeaderText{"Idempotent-Replayed", "string", "true: an earlier request with this Idempotency-Key did it; nothing was done again."},
    HeaderText{"Location", "string", "The path of what was made."},
    HeaderText{"RateLimit", "string", "What is left: \"project\";r=requests;t=seconds."},
    HeaderText{"RateLimit-Policy", "string", "The limit: \"project\";q=requests;w=seconds."},
    HeaderText{"Retry-After", "integer", "Seconds to wait"},
    HeaderText{"WWW-Authenticate", "string", "Bearer realm=\"pulse\""},
    HeaderText{"X-Pulse-Warning", "string", "key-only: the key came without its secret."},
};

} // namespace

bool takesIdempotencyKey(const Route& route)
{
    return route.method == Method::Post && route.runs != Runs::Hot && route.access != Access::Open;
}

std::set<std::string> successHeaders(const Route& route, int status)
{
    std::set<std::string> names;
    if (route.gives && !route.isList)
        names.insert("ETag");
    if (route.gives && status == 201)
        names.insert("Location");
    if (takesIdempotencyKey(route))
        names.insert("Idempotent-Replayed");
    if (route.access == Access::Key)
        names.insert({"X-Pulse-Warning", "RateLimit", "RateLimit-Policy"});
    return names;
}

std::set<std::string> problemHeaders(int status)
{
    if (status == 401)
        return {"WWW-Authenticate"};
    if (status == 429 || status == 503)
        return {"Retry-After"};
    return {};
}

json::object headerComponent(const std::string& name)
{
    const auto text = std::ranges::find(texts, std::string_view(name), &HeaderText::name);
    return {{"description", text->help}, {"schema", json::object{{"type", text->type}}}};
}

} // namespace pulse
