#pragma once
#include "backend/core/clock.h"
#include <QString>

namespace pulse {

struct AuditEntry;

/// An act as people read it, and where it leads.
struct ActivityRow {
    QString who;
    QString what;       ///< "rotated the key Primary"
    QString detail;     ///< "Region: US East → EU West"; may be empty
    QString icon;       ///< of resources/icons
    int tone = 0;       ///< of pulse::ui::Tone
    QString page;       ///< empty: it leads nowhere any more
    QString argument;
    Time at{};
};

ActivityRow toActivity(const AuditEntry& entry);

} // namespace pulse
