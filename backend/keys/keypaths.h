#pragma once

/// Route templates, for the router and for "copy as cURL".
namespace pulse::paths {

inline constexpr const char* keys = "/v1/projects/:id/keys";
inline constexpr const char* key = "/v1/projects/:id/keys/:key_id";
inline constexpr const char* keyRotate = "/v1/projects/:id/keys/:key_id/rotate";

} // namespace pulse::paths
