#pragma once
#include "backend/http/chain.h"
#include <string>

namespace pulse {

struct WireForm {
    std::string_view date;      ///< an HTTP date
    bool isHead = false;        ///< the length is told, the body left out
    bool closes = false;        ///< "Connection: close"
    bool isHttp10 = false;      ///< staying open must be said
};

/// An answer and what it answers.
struct Answered {
    const Chain& chain;
    const Request& request;
    const Passage& passage;
    const Response& response;
};

/// Appends the answer as it goes over the wire, the chain's headers included, to `out`.
void appendAnswer(std::string& out, const Answered& answered, const WireForm& form);

std::string_view reasonPhrase(int status);
/// "Sun, 06 Nov 1994 08:49:37 GMT" (RFC 9110 §5.6.7).
std::string httpDate(int64_t seconds);

} // namespace pulse
