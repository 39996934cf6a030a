#pragma once

namespace pulse {

class Router;

/// Route templates of the API reference.
namespace paths {
inline constexpr const char* docs = "/docs";
inline constexpr const char* docsScript = "/docs/page.js";
inline constexpr const char* docsRapidoc = "/docs/rapidoc.js";
} // namespace paths

/// The API reference for browsers: a page over /openapi.json from this program alone, with no way to send credentials. Open: it
/// tells nothing of this installation.
void addDocsRoutes(Router& router);

} // namespace pulse
