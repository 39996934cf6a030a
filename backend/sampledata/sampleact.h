#pragma once
#include "backend/core/json.h"
#include "backend/core/result.h"
#include <string>
#include <string_view>
#include <vector>

namespace pulse {

enum class SampleVerb : uint8_t {
    CreateOrganization, UpdateOrganization, CreateProject, UpdateProject, RemoveProject,
    CreateKey, UpdateKey, RotateKey, RemoveKey, UseKey,
};

/// One thing that somebody made up did. Organizations and projects are named by their names, keys by project and name.
struct SampleAct {
    int64_t minutesAgo = 0;
    std::string by{};
    SampleVerb verb = SampleVerb::CreateOrganization;
    std::string organization{};
    std::string project{};
    std::string key{};
    json::object set{};      ///< the fields of a creation or change, as the API takes them
    std::string grace{};     ///< RotateKey: "24h"
    std::string ipPrefix{};  ///< UseKey
    std::string route{};     ///< UseKey
};

/// Reads resources/sample/sample.json: a list of acts, the oldest first. ValidationFailed names the act.
Result<std::vector<SampleAct>> readSampleActs(std::string_view text);

} // namespace pulse
