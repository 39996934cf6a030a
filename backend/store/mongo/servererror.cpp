#include "backend/store/mongo/servererror.h"
#include "backend/store/mongo/mongoc.h"

namespace pulse {

namespace {

/// The server's own codes; those that say "not now" or "not here" mean that the database is away.
ErrorCode codeOf(int64_t serverCode)
{
    switch (serverCode) {
    case 11000: case 11001: case 12582:
        return ErrorCode::AlreadyExists;
    case 50: // MaxTimeMSExpired
        return ErrorCode::Timeout;
    case 14031: // OutOfDiskSpace
        return ErrorCode::StorageFull;
    case 6: case 7: case 64: case 89: case 91: case 100: case 189: case 262: case 317: case 358:
    case 9001: case 10107: case 11600: case 11602: case 13435: case 13436:
    case 13: case 18: // not authorised, or the password is wrong: for our callers the store is away
        return ErrorCode::StoreUnavailable;
    default:
        return ErrorCode::Internal;
    }
}

Error errorOf(int64_t serverCode, std::string_view words)
{
    return {.code = codeOf(serverCode), .internal = "server error " + std::to_string(serverCode) + ": " + std::string(words)};
}

} // namespace

Error errorOf(const bson_error_t& refusal)
{
    switch (refusal.domain) {
    case MONGOC_ERROR_SERVER:
    case MONGOC_ERROR_WRITE_CONCERN:
        return errorOf(refusal.code, refusal.message);
    case MONGOC_ERROR_BSON:
    case MONGOC_ERROR_COMMAND:
    case MONGOC_ERROR_CURSOR:
        return {.code = ErrorCode::Internal, .internal = refusal.message};
    default:
        return {.code = ErrorCode::StoreUnavailable, .internal = refusal.message};
    }
}

std::optional<Error> writeErrorOf(const Bson& reply)
{
    if (const auto errors = reply.documents("writeErrors"); !errors.empty())
        return errorOf(errors.front().integer("code"), errors.front().text("errmsg"));
    // Written here, but not known to outlive this server: nobody may count on it.
    if (const auto concern = reply.document("writeConcernError"))
        return Error{.code = ErrorCode::StoreUnavailable, .internal = "write concern: " + concern->text("errmsg")};
    return std::nullopt;
}

bool isAway(const Error& error) { return error.code == ErrorCode::StoreUnavailable || error.code == ErrorCode::StorageFull; }

} // namespace pulse
