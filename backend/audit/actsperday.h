#pragma once
#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace pulse {

/// How many acts there were on each of some days (UTC), oldest first, today the last.
struct ActsPerDay {
    std::vector<int64_t> all{};
    std::map<std::string, std::vector<int64_t>> byTarget{};   ///< collection → of acts on its rows; absent: none
};

} // namespace pulse
