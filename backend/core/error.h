#pragma once
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace pulse {

/// Everything that can be refused, as one closed list. `errorInfo` gives each its wire name, status and texts.
enum class ErrorCode : uint8_t {
    // 400: the request itself
    InvalidJson, InvalidBody, ValidationFailed, FieldRequired, FieldType, FieldTooShort, FieldTooLong, FieldRange,
    FieldFormat, FieldChoice, UnknownField, FieldReadOnly, InvalidParameter, InvalidCursor, CursorWithPage,
    ConflictingCredentials, InvalidRequest,
    // 401: who is asking
    MissingCredentials, MissingKey, UnknownKey, UnknownToken, SecretRequired, WrongSecret, KeyExpired, KeyDisabled,
    IpNotAllowed, TokenExpired,
    // 402, 403
    QuotaExceeded, Forbidden, ScopeMissing, FeatureDisabled, GrantNeedsDedicated, OriginNotAllowed,
    // 404, 405
    NotFound, RouteNotFound, MethodNotAllowed,
    // 409, 412
    AlreadyExists, Conflict, IdempotencyInFlight, VersionMismatch,
    // 413 … 431
    BodyTooLarge, UriTooLong, UnsupportedMediaType, ExpectationFailed, HostNotAllowed, IdempotencyMismatch, Impossible,
    RateLimited, HeadersTooLarge,
    // 5xx: ours
    Internal, UnsupportedTransfer, StoreUnavailable, Sealed, Busy, Timeout, StorageFull,
};

/// Named values that the texts of an error mention: {"max","120"}. They make the texts translatable.
using Args = std::vector<std::pair<std::string, std::string>>;

/// Why something was refused. `internal` is for the log only and is never sent or shown.
struct Error {
    ErrorCode code = ErrorCode::Internal;
    Args args{};
    std::string field{};           ///< the wire name of the offending field, when there is one
    std::string internal{};
    std::vector<Error> causes{};   ///< one per field for ValidationFailed
};

struct ErrorInfo {
    ErrorCode code;
    std::string_view name;    ///< wire name: lower snake case
    int status;               ///< HTTP status
    std::string_view title;   ///< short and constant
    std::string_view text;    ///< one sentence; {name|without|lead} is replaced by lead + the argument, or by `without`
    std::string_view next;    ///< what to do about it
};

const ErrorInfo& errorInfo(ErrorCode code);
std::span<const ErrorInfo> allErrors();

/// A text of the table, or its translation, with the arguments of the error in its placeholders.
std::string filledText(std::string_view pattern, const Error& error);
/// The sentence for people, arguments filled in. Contains nothing secret.
std::string errorText(const Error& error);
/// The next step for people, arguments filled in.
std::string errorNext(const Error& error);

/// Shorthands for the usual refusals.
Error fieldError(ErrorCode code, std::string_view field, Args args = {});
Error internalError(std::string why);
/// One error out of many: the only cause alone stays inside ValidationFailed too, so that `errors[]` is always filled. At most 20 are kept.
Error validationError(std::vector<Error> causes);

} // namespace pulse
