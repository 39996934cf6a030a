#pragma once

/// Route templates, for the router and for "copy as cURL".
namespace pulse::paths {

inline constexpr const char* projects = "/v1/projects";
inline constexpr const char* project = "/v1/projects/:id";
inline constexpr const char* projectRestore = "/v1/projects/:id/restore";
inline constexpr const char* projectImpact = "/v1/projects/:id/impact";
inline constexpr const char* projectRegenerateKeys = "/v1/projects/:id/regenerate-keys";

} // namespace pulse::paths
