#pragma once
#include "backend/core/result.h"
#include "backend/tokens/tokenprojects.h"
#include "backend/tokens/tokenrequest.h"
#include <string>
#include <string_view>

namespace pulse {

/// When a token begins and ends, in Unix seconds.
struct TokenTimes {
    int64_t now = 0;
    int64_t expires = 0;
    /// Tokens begin a little before now, for machines whose clocks are slow.
    static constexpr int64_t backdatedSeconds = 10;
};

/// GrantNeedsDedicated names the first grant that reaches beyond the room of a project that shares its LiveKit.
Result<void> checkGrants(const TokenProject& project, const TokenGrants& grants);

/// The claims of a token as JSON text, for a request that is valid and a project that has a signer.
std::string writeClaims(const TokenProject& project, const TokenRequest& request, std::string_view identity, TokenTimes times);

} // namespace pulse
