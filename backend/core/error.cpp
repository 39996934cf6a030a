#include "backend/core/error.h"
#include <array>

namespace pulse {

namespace {

using enum ErrorCode;

/// In the order of ErrorCode. Placeholders: {name|what stands there without the argument|what leads in to the argument}.
constexpr std::array table{
    ErrorInfo{InvalidJson, "invalid_json", 400, "The body is not JSON", "The body is not valid JSON{offset|| at byte }: {why|it cannot be read}.",
              "Send one JSON value in UTF-8, without duplicate names, at most 1 MiB and 64 levels deep."},
    ErrorInfo{InvalidBody, "invalid_body", 400, "The body has the wrong shape", "The body must be {expected|a JSON object}.",
              "Send {expected|a JSON object} with the fields of this route; /openapi.json lists them."},
    ErrorInfo{ValidationFailed, "validation_failed", 400, "Some fields are not right", "{count|Some} field(s) are not right.",
              "Correct the fields listed in errors[] and send the request again."},
    ErrorInfo{FieldRequired, "field_required", 400, "A field is missing", "{field|A field} is required.", "Give {field|the field} a value."},
    ErrorInfo{FieldType, "field_type", 400, "A field has the wrong type", "{field|The field} must be {expected|of another type}.",
              "Send {field|the field} as {expected|the type that /openapi.json names}."},
    ErrorInfo{FieldTooShort, "field_too_short", 400, "A text is too short", "{field|The text} must have at least {min|more} characters.",
              "Use at least {min|more} characters."},
    ErrorInfo{FieldTooLong, "field_too_long", 400, "A text is too long", "{field|The text} must have at most {max|fewer} characters.",
              "Shorten it to {max|fewer} characters."},
    ErrorInfo{FieldRange, "field_range", 400, "A number is out of range", "{field|The number} must be between {min|the least} and {max|the greatest value}.",
              "Use a number between {min|the least} and {max|the greatest value}."},
    ErrorInfo{FieldFormat, "field_format", 400, "A field has the wrong format", "{field|The field} must be {expected|in another format}.",
              "Write {field|the field} as {expected|its description says}."},
    ErrorInfo{FieldChoice, "field_choice", 400, "Not one of the choices", "{field|The field} must be one of {choices|the listed values}.",
              "Use one of {choices|the listed values}, in exactly this spelling."},
    ErrorInfo{UnknownField, "unknown_field", 400, "An unknown field", "{field|The field} is not a field here.",
              "Remove it{nearest|, or look its name up in /openapi.json|, or did you mean }."},
    ErrorInfo{FieldReadOnly, "field_read_only", 400, "A field cannot be set", "{field|The field} cannot be set {when|by a caller}.",
              "Leave {field|it} out, or send it back unchanged."},
    ErrorInfo{InvalidParameter, "invalid_parameter", 400, "A parameter is not right", "The parameter{field|| } is not right: {why|its value cannot be used}.",
              "Correct the parameter{field|| }; /openapi.json lists what this route takes."},
    ErrorInfo{InvalidCursor, "invalid_cursor", 400, "The cursor cannot be used", "The cursor is not one of this list with this sort and these filters.",
              "Start again without a cursor, and pass meta.next_cursor on unchanged with the same sort and filters."},
    ErrorInfo{CursorWithPage, "cursor_with_page", 400, "Cursor and page together", "cursor and page cannot be used together.",
              "Leave out page when you pass a cursor."},
    ErrorInfo{ConflictingCredentials, "conflicting_credentials", 400, "Conflicting credentials",
              "The request carries more than one different key or secret.", "Send each credential once: X-Pulse-Key with X-Pulse-Secret, or Authorization."},
    ErrorInfo{InvalidRequest, "invalid_request", 400, "The request cannot be read", "The request is not right: {why|it cannot be read}.",
              "Correct the request and send it again."},

    ErrorInfo{MissingCredentials, "missing_credentials", 401, "Who is asking?", "This needs an admin token or a session.",
              "Send Authorization: Bearer pulse_admin_…; the first one is in the file first-admin-token of the data folder."},
    ErrorInfo{MissingKey, "missing_key", 401, "The key is missing", "This needs a project key.", "Send X-Pulse-Key: pulse_key_… with X-Pulse-Secret: pulse_secret_…"},
    ErrorInfo{UnknownKey, "unknown_key", 401, "Unknown key", "No living project has this key.", "Check the key, or make a new one for the project."},
    ErrorInfo{UnknownToken, "unknown_token", 401, "Unknown token", "This admin token or session is not known; it may have been revoked.",
              "Use a token that is still valid, or have a new one issued."},
    ErrorInfo{SecretRequired, "secret_required", 401, "The secret is required", "The key alone is not enough here.",
              "Send the key's secret too: X-Pulse-Secret: pulse_secret_…"},
    ErrorInfo{WrongSecret, "wrong_secret", 401, "Wrong secret", "The secret does not belong to this key.", "Check the secret; if it is lost, rotate the key."},
    ErrorInfo{KeyExpired, "key_expired", 401, "The key has expired", "The key has expired.", "Use a newer key of the project, or make one."},
    ErrorInfo{KeyDisabled, "key_disabled", 401, "The key is disabled", "The key is disabled.", "Enable the key again, or use another key of the project."},
    ErrorInfo{IpNotAllowed, "ip_not_allowed", 401, "Not from this address", "The key may not be used from this address.",
              "Call from an allowed address, or add this one to the key's ip_allowlist."},
    ErrorInfo{TokenExpired, "token_expired", 401, "The token has expired", "The token has expired.", "Sign in again, or have a new token issued."},

    ErrorInfo{QuotaExceeded, "quota_exceeded", 402, "The quota is used up", "The {quota|quota} of this plan is used up.",
              "Wait for the next period, or change the organization's plan."},
    ErrorInfo{Forbidden, "forbidden", 403, "Not allowed", "You are not allowed to do this{why||: }.", "Ask an owner or administrator of the organization."},
    ErrorInfo{ScopeMissing, "scope_missing", 403, "The key lacks a scope", "The key does not have the scope {scope|that this needs}.",
              "Use a key with the scope {scope|that this needs}, or add it to the key."},
    ErrorInfo{FeatureDisabled, "feature_disabled", 403, "The feature is switched off", "The feature{feature|| } is switched off for this project.",
              "Switch {feature|the feature} on in the project's features."},
    ErrorInfo{GrantNeedsDedicated, "grant_needs_dedicated", 403, "The grant needs a LiveKit of its own",
              "The grant{grant|| } reaches beyond one room and so into other tenants.",
              "Leave {grant|the grant} out, or give the project a dedicated LiveKit."},
    ErrorInfo{OriginNotAllowed, "origin_not_allowed", 403, "The origin is not allowed", "Web pages of this origin may not change anything here.",
              "Add the origin to CORS_ORIGINS, exactly as the browser sends it."},

    ErrorInfo{NotFound, "not_found", 404, "Not found", "There is no such {what|object}.", "Check the id; deleted objects are listed with deleted=true."},
    ErrorInfo{RouteNotFound, "route_not_found", 404, "No such route", "There is nothing at this address.", "Check the path; /openapi.json lists every route."},
    ErrorInfo{MethodNotAllowed, "method_not_allowed", 405, "The method is not allowed", "This address does not take this method.",
              "Use one of the methods in the Allow header."},

    ErrorInfo{AlreadyExists, "already_exists", 409, "It exists already", "Another {what|object} has this {field|value} already.",
              "Use another {field|value}, or change the one that has it."},
    ErrorInfo{Conflict, "conflict", 409, "Not in this state", "This cannot be done now: {why|something else is in the way}.",
              "Read the object again, then decide anew."},
    ErrorInfo{IdempotencyInFlight, "idempotency_in_flight", 409, "Still running", "The first request with this Idempotency-Key is still running.",
              "Wait a moment and send the same request again."},
    ErrorInfo{VersionMismatch, "version_mismatch", 412, "Somebody else changed it", "The object has changed since you read it{version||; its version is now }.",
              "Read it again and repeat your change on the new version."},

    ErrorInfo{BodyTooLarge, "body_too_large", 413, "The body is too large", "The body is larger than {max|1 MiB}.", "Send at most {max|1 MiB}."},
    ErrorInfo{UriTooLong, "uri_too_long", 414, "The address is too long", "The address is longer than {max|8 KiB}.", "Shorten the query; send long values in a body."},
    ErrorInfo{UnsupportedMediaType, "unsupported_media_type", 415, "Not this media type", "The body must be {expected|application/json}.",
              "Send Content-Type: {expected|application/json}."},
    ErrorInfo{ExpectationFailed, "expectation_failed", 417, "The expectation cannot be met", "Only Expect: 100-continue is understood.", "Leave the Expect header out."},
    ErrorInfo{HostNotAllowed, "host_not_allowed", 421, "Not for this host", "This server does not answer for the host in the Host header.",
              "Add the host to ALLOWED_HOSTS, or call it by a name that is listed there."},
    ErrorInfo{IdempotencyMismatch, "idempotency_mismatch", 422, "Another request had this key",
              "This Idempotency-Key was used with another body within the last 24 hours.", "Use a new Idempotency-Key for a new request."},
    ErrorInfo{Impossible, "impossible", 422, "It cannot be done", "This is understood, but cannot be done: {why|it is not possible}.", "Ask for something that is possible; the detail says why this is not."},
    ErrorInfo{RateLimited, "rate_limited", 429, "Too many requests", "There were too many requests{by|| from this }.",
              "Wait {retry_after|as many} seconds as Retry-After says, then go on more slowly."},
    ErrorInfo{HeadersTooLarge, "headers_too_large", 431, "The headers are too large", "The headers are larger than {max|16 KiB or 100 lines}.", "Send fewer or shorter headers."},

    ErrorInfo{Internal, "internal", 500, "Something went wrong here", "Something went wrong on this side; it is in the log.",
              "Try again; if it stays, report it with the request id."},
    ErrorInfo{UnsupportedTransfer, "unsupported_transfer", 501, "The transfer coding is not supported", "Only chunked transfer coding and Content-Length are supported.",
              "Send the body with Content-Length."},
    ErrorInfo{StoreUnavailable, "store_unavailable", 503, "The store does not answer", "The store does not answer at the moment; nothing was changed.",
              "Try again in a few seconds; /health/ready says when it is back."},
    ErrorInfo{Sealed, "sealed", 503, "Secrets are sealed", "The master key is missing or another one, so secrets can be neither made nor opened.",
              "Give the server its key with PULSE_MASTER_KEY_FILE, or unlock the keychain, and start again."},
    ErrorInfo{Busy, "busy", 503, "Too busy", "There is too much to do at the moment.", "Try again after the seconds that Retry-After says."},
    ErrorInfo{Timeout, "timeout", 503, "It took too long", "The answer took longer than it may; the work may still have been done.",
              "Read the state first, then try again; a POST with an Idempotency-Key may be sent again safely."},
    ErrorInfo{StorageFull, "storage_full", 507, "The disk is full", "The disk of the data folder is full; nothing was changed.",
              "Make room on the disk; reading still works meanwhile."},
};

consteval bool isComplete()
{
    for (size_t i = 0; i < table.size(); ++i)
        if (static_cast<size_t>(table[i].code) != i || table[i].next.empty())
            return false;
    return table.size() == static_cast<size_t>(StorageFull) + 1;
}
static_assert(isComplete(), "the table holds every code, in order, each with a next step");

std::string_view argument(const Error& error, std::string_view name)
{
    for (const auto& [key, value] : error.args)
        if (key == name)
            return value;
    return name == "field" ? std::string_view(error.field) : std::string_view{};
}

} // namespace

const ErrorInfo& errorInfo(ErrorCode code) { return table[static_cast<size_t>(code)]; }

std::span<const ErrorInfo> allErrors() { return table; }

std::string filledText(std::string_view pattern, const Error& error)
{
    std::string text;
    while (!pattern.empty()) {
        const auto open = pattern.find('{');
        text += pattern.substr(0, open);
        if (open == std::string_view::npos)
            break;
        const auto close = pattern.find('}', open);
        const auto inside = pattern.substr(open + 1, close - open - 1);
        const auto bar = inside.find('|');
        const auto name = inside.substr(0, bar);
        const auto rest = bar == std::string_view::npos ? std::string_view{} : inside.substr(bar + 1);
        const auto second = rest.find('|');
        if (const auto value = argument(error, name); value.empty())
            text += rest.substr(0, second);
        else
            (text += second == std::string_view::npos ? std::string_view{} : rest.substr(second + 1)) += value;
        pattern.remove_prefix(close + 1);
    }
    return text;
}

std::string errorText(const Error& error) { return filledText(errorInfo(error.code).text, error); }

std::string errorNext(const Error& error) { return filledText(errorInfo(error.code).next, error); }

Error fieldError(ErrorCode code, std::string_view field, Args args)
{
    return Error{.code = code, .args = std::move(args), .field = std::string(field)};
}

Error internalError(std::string why) { return Error{.code = Internal, .internal = std::move(why)}; }

Error validationError(std::vector<Error> causes)
{
    constexpr size_t mostCauses = 20;
    causes.resize(std::min(causes.size(), mostCauses));
    return Error{.code = ValidationFailed, .args = {{"count", std::to_string(causes.size())}}, .causes = std::move(causes)};
}

} // namespace pulse
