#pragma once
#include "backend/core/result.h"
#include "backend/http/request.h"
#include <string>
#include <string_view>

namespace pulse {

/// The credentials of a request, whatever form they came in. Views into the request, or into `decoded`.
struct Credentials {
    std::string_view key{};       ///< pulse_key_…
    std::string_view secret{};    ///< pulse_secret_…
    std::string_view admin{};     ///< pulse_admin_…
    std::string_view other{};     ///< an Authorization that is none of these
    std::string decoded{};        ///< of Basic

    bool isEmpty() const { return key.empty() && secret.empty() && admin.empty() && other.empty(); }
};

/// Reads X-Pulse-Key, X-Pulse-Secret and Authorization (Bearer, or Basic key:secret) into `out`. The same credential twice
/// is one; ConflictingCredentials when two differ, or when a project's stand beside an admin token.
Result<void> readCredentials(const Request& request, Credentials& out);

} // namespace pulse
