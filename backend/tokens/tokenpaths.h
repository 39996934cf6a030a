#pragma once

/// Route templates, for the router and for "copy as cURL".
namespace pulse::paths {

inline constexpr const char* tokensCreate = "/v1/tokens/create";
inline constexpr const char* tokensValidate = "/v1/tokens/validate";

} // namespace pulse::paths
