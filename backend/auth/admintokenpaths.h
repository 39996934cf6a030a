#pragma once

/// Route templates, for the router and for "copy as cURL".
namespace pulse::paths {

inline constexpr const char* adminTokens = "/v1/admin-tokens";
inline constexpr const char* adminToken = "/v1/admin-tokens/:id";

} // namespace pulse::paths
