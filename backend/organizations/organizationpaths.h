#pragma once

/// Route templates, for the router and for "copy as cURL".
namespace pulse::paths {

inline constexpr const char* organizations = "/v1/organizations";
inline constexpr const char* organization = "/v1/organizations/:id";
inline constexpr const char* organizationRestore = "/v1/organizations/:id/restore";
inline constexpr const char* organizationImpact = "/v1/organizations/:id/impact";

} // namespace pulse::paths
