#pragma once
#include "backend/core/seenrequest.h"
#include <QString>

namespace pulse {

/// "GET /v1/projects", "38 µs", "admin token ops": the parts of a request for people.
QString requestLatency(const SeenRequest& request);
QString requestWho(const SeenRequest& request);
/// What a stage of the listener does, and why it refuses.
QString stageTitle(const SeenRequest& request);
QString stageText(const SeenRequest& request);
/// The same request as a command for bash: credentials and the body, which nobody kept, come from variables.
QString requestCurl(const SeenRequest& request, const QString& base);

} // namespace pulse
