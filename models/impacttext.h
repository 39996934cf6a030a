#pragma once
#include "backend/core/deletion.h"
#include <QString>

namespace pulse {

/// What a deletion would do, in two sentences.
struct ImpactText {
    QString stops{};     ///< "This stops 3 projects and 7 API keys at once."
    QString wayBack{};   ///< that what is deleted can be restored
};
/// Of so many things that are deleted; empty when nothing would stop.
ImpactText impactText(const Impact& impact, qsizetype deleted = 1);

} // namespace pulse
