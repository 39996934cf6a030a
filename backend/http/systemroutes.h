#pragma once
#include "backend/core/clock.h"
#include <functional>
#include <string>
#include <vector>

namespace pulse {

class Router;

/// Route templates of what the listener says of itself.
namespace paths {
inline constexpr const char* health = "/health";
inline constexpr const char* healthLive = "/health/live";
inline constexpr const char* healthReady = "/health/ready";
inline constexpr const char* status = "/v1/status";
inline constexpr const char* metrics = "/metrics";
inline constexpr const char* openApi = "/openapi.json";
} // namespace paths

/// Something that this program needs and that does not work at the moment.
struct FailingDependency {
    std::string name;      ///< "store"
    std::string problem;   ///< for people, without secrets
    Time since{};
};

/// Filled by the composition root. All run on an io thread: memory only.
struct SystemHooks {
    std::function<std::vector<FailingDependency>()> failing;
    std::function<std::string()> metrics;   ///< Prometheus text
    std::function<std::string()> openApi;
};

void addSystemRoutes(Router& router, SystemHooks hooks);

} // namespace pulse
