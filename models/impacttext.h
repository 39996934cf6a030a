#pragma once
#include "backend/core/deletion.h"
#include <QString>

namespace pulse {

/// "3 projects and 7 API keys stop working at once."; empty when nothing would.
QString impactText(const Impact& impact);

} // namespace pulse
