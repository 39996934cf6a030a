#pragma once
#include "backend/core/json.h"
#include <set>
#include <string>

namespace pulse {

class Router;
struct Route;

/// The API described in OpenAPI 3.1, from the routes and the described fields alone: same routes, same text.
std::string openApiText(const Router& router);

/// Every status that a route may answer: its own and those that its access, body and place imply.
std::set<int> declaredStatuses(const Route& route);

/// JSON text with two spaces of indentation, members in their order, for files that people compare.
std::string prettyJson(const json::value& value);

} // namespace pulse
