#pragma once
#include "backend/projects/projectsettings.h"
#include <QString>
#include <vector>

namespace pulse {

/// One of the four features, for toggles.
struct FeatureInfo {
    const char* name;              ///< wire name
    QString title;
    QString text;
    QString icon;
    bool Features::*member;
};
std::vector<FeatureInfo> allFeatures();

/// "Video, Chat", "All but chat", "All", "none": short enough for a column.
QString featuresText(const Features& features);

} // namespace pulse
