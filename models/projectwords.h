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

/// "Chat, Video"; "none" when all are off.
QString featuresText(const Features& features);

} // namespace pulse
