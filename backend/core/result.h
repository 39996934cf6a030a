#pragma once
#include "backend/core/error.h"
#include <tl/expected.hpp>

namespace pulse {

/// What every function that can be refused returns. Nothing of ours throws across a function.
template <class T = void>
using Result = tl::expected<T, Error>;

inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }
inline tl::unexpected<Error> fail(ErrorCode code, Args args = {})
{
    return tl::unexpected<Error>(Error{.code = code, .args = std::move(args)});
}

} // namespace pulse

/// `auto x = PULSE_TRY` does not exist in C++; these two keep the early return on one line.
#define PULSE_CHECK(expression)                                                \
    do {                                                                       \
        if (auto check_ = (expression); !check_)                               \
            return ::pulse::fail(std::move(check_).error());                   \
    } while (false)
#define PULSE_CONCAT_(a, b) a##b
#define PULSE_CONCAT(a, b) PULSE_CONCAT_(a, b)
#define PULSE_TRY(declaration, expression) PULSE_TRY_(PULSE_CONCAT(result_, __LINE__), declaration, expression)
#define PULSE_TRY_(result, declaration, expression)                            \
    auto result = (expression);                                                \
    if (!result)                                                               \
        return ::pulse::fail(std::move(result).error());                       \
    declaration = std::move(*result)
