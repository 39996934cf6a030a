#pragma once
#include "backend/core/json.h"
#include <string>
#include <vector>

namespace pulse {
class Router;
}

namespace pulse::test {

/// What is wrong with an OpenAPI 3.1 document, and where it differs from the router, in either direction.
std::vector<std::string> lintOpenApi(const json::object& document, const Router& router);

} // namespace pulse::test
