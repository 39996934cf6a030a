#pragma once
#include "backend/core/clock.h"
#include <cstdint>
#include <string>

namespace pulse {

/// How a database is, for people and probes.
struct EngineState {
    std::string name;        ///< "SQLite 3.40.1"
    bool isUp = true;
    std::string problem{};   ///< for people, when down
    Time since{};
    int64_t latencyMicros = 0;
    int64_t bytes = 0;
};

} // namespace pulse
