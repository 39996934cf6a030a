#pragma once
#include "backend/core/result.h"
#include <string>
#include <string_view>

namespace pulse {

struct Request;
struct Route;

/// Whether the route describes a body.
bool takesBody(const Route& route);

/// InvalidParameter of the query parameter `name`.
Error badParameter(std::string_view name, std::string why);

/// Holds a request against its route's description, before the handler. A query parameter that is given twice, or that no
/// list and no `Route::query` describes, is InvalidParameter (what lists take depends on their fields: readListRequest
/// refuses the rest). Where no body is described, an empty one and {} are right; members are UnknownField, anything else
/// is InvalidBody or InvalidJson. Probes take whatever monitors send. Any thread; memory only.
Result<void> checkAgainstRoute(const Request& request);

} // namespace pulse
