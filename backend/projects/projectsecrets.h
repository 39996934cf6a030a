#pragma once
#include "backend/core/crypto.h"
#include "backend/projects/project.h"

namespace pulse {

/// Seals what has come in – the two secrets and the userinfo of webhook_url – into the columns of their own and forgets what
/// was cleared; afterwards no plain text is left in `project`. Sealed when there is something to seal and no master key.
Result<void> sealSecrets(Project& project, const SecretBox& box);
/// The secrets that are needed again. NotFound when none is stored; Sealed, Internal as SecretBox::open.
Result<std::string> openLivekitSecret(const Project& project, const SecretBox& box);
Result<std::string> openStorageSecret(const Project& project, const SecretBox& box);
/// webhook_url with its userinfo, if it has any. Sealed, Internal.
Result<std::string> openWebhookUrl(const Project& project, const SecretBox& box);

} // namespace pulse
