#pragma once

/// Route templates, for the router and for "copy as cURL".
namespace pulse::paths {

inline constexpr const char* settings = "/v1/settings";
inline constexpr const char* setting = "/v1/settings/:name";

} // namespace pulse::paths
