#pragma once
#include "backend/core/result.h"
#include "models/issuedsecret.h"
#include <string>

namespace pulse {

/// A key pair as the lines of an .env file, with a comment that says whose it is.
std::string envText(const IssuedSecret& issued);

/// Writes it so that its owner alone may read it (0600), whole or not at all. Without `replaces` a file of that name stays
/// as it is and the answer is AlreadyExists; a draft of somebody else's (PATH.new) is never touched. Internal with the reason
/// otherwise. Waits for the disk: not on the GUI thread.
Result<void> writeEnvFile(const std::string& path, const std::string& text, bool replaces);

} // namespace pulse
