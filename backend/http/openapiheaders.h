#pragma once
#include "backend/core/json.h"
#include "backend/http/router.h"
#include <set>
#include <string>

namespace pulse {

/// Whether the route remembers its effect under an Idempotency-Key.
bool takesIdempotencyKey(const Route& route);

/// Names of the headers, beside those of every answer, that a success of the route with this status carries.
std::set<std::string> successHeaders(const Route& route, int status);
/// The same of a problem with this status, on whatever route.
std::set<std::string> problemHeaders(int status);

/// The OpenAPI Header Object of a name that the functions above gave.
json::object headerComponent(const std::string& name);

} // namespace pulse
