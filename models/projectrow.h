#pragma once
#include "backend/projects/project.h"

namespace pulse {

/// A project as lists show it: with its organization's name, and its features in words.
struct ProjectRow : Living<ProjectRow> {
    std::string organizationId;
    std::string organization;
    std::string name;
    std::string pulseApiKey;
    Region region = Region::UsEast;
    std::string features;       ///< in words
    std::string featureNames;   ///< "video,chat": those that are on

    static const Entity<ProjectRow>& describe();
};

ProjectRow toProjectRow(const Project& project, const std::string& organization);

} // namespace pulse
