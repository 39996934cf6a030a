#pragma once
#include "backend/auth/authservice.h"
#include "backend/http/router.h"

namespace pulse {

/// Reads the credentials of an HTTP request – X-Pulse-Key, X-Pulse-Secret, Authorization as Bearer or as Basic key:secret –
/// and says who is asking, as AuthService does; null where the route is open to anybody. ConflictingCredentials when two
/// of them differ, or when a project's stand beside an admin token; the same one twice is one. Memory only, any thread.
Result<std::shared_ptr<const Identity>> authenticate(AuthService& service, const Request& request, const Route& route);
/// The rest of it, for an identity that is unproven: AuthService::prove. Blocks.
Result<void> proveSecret(AuthService& service, const Request& request);

} // namespace pulse
