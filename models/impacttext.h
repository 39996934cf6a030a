#pragma once
#include "backend/core/deletion.h"
#include <QString>

namespace pulse {

/// "This stops 3 projects and 7 API keys at once.", and that what is deleted, so many things, can be restored; empty when nothing
/// would stop.
QString impactText(const Impact& impact, qsizetype deleted = 1);

} // namespace pulse
