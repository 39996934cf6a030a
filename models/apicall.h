#pragma once
#include "backend/core/json.h"
#include "backend/core/page.h"
#include <QString>
#include <optional>
#include <string>
#include <string_view>

namespace pulse {

/// A request of the HTTP API that does what an action of the window does.
struct ApiCall {
    std::string method;                         ///< "GET", "POST", "PUT", "DELETE"
    std::string path;                           ///< with its query
    std::optional<json::object> body{};
};

/// The path of a list with what it is asked for; page and limit are left to the API's defaults.
std::string listPath(std::string_view path, const ListRequest& request);
/// The call as one command for bash (and every POSIX shell): the admin token comes from $PULSE_ADMIN_TOKEN, everything else is quoted,
/// so that names with quotes, dollars and line breaks arrive as they are. `base` is the API's address without a slash at its end.
QString curlText(const ApiCall& call, const QString& base);

} // namespace pulse
