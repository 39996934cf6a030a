#pragma once
#include <cstdint>
#include <string>

namespace pulse {

/// One answered request as screens show it. No header and no body is in it, and no secret.
struct SeenRequest {
    uint64_t number = 0;       ///< 1, 2, 3 … in the order of the answers
    int64_t millis = 0;        ///< of the answer, since 1970
    int64_t micros = 0;        ///< from the first look at it to its answer; 0: not timed
    int status = 0;
    std::string method{};
    std::string route{};       ///< the pattern; empty: none was found
    std::string target{};      ///< path and query, percent-encoded, secrets masked
    std::string stage{};       ///< of the chain that answered: "handler", or the one that refused
    std::string requestId{};
    std::string ip{};
    std::string actorType{};   ///< empty: nobody was recognised
    std::string actorId{};
    std::string actorName{};
};

} // namespace pulse
