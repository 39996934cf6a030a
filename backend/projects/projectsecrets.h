#pragma once
#include "backend/core/crypto.h"
#include "backend/projects/project.h"

namespace pulse {

/// Seals the incoming secrets of `project` into their columns and forgets those that were cleared; afterwards no plain
/// text is left in it. Sealed when there is one to seal and no master key.
Result<void> sealSecrets(Project& project, const SecretBox& box);
/// The secrets that are needed again. NotFound when none is stored; Sealed, Internal as SecretBox::open.
Result<std::string> openLivekitSecret(const Project& project, const SecretBox& box);
Result<std::string> openStorageSecret(const Project& project, const SecretBox& box);

} // namespace pulse
