#pragma once
#include "backend/core/error.h"
#include "backend/store/mongo/bson.h"

namespace pulse {

/// What the library or the server said, as an Error; its words stand in `internal`.
Error errorOf(const bson_error_t& refusal);
/// The error inside a reply to a write that is "ok"; AlreadyExists for a taken id.
std::optional<Error> writeErrorOf(const Bson& reply);
/// Whether the error says that the database is away or its disk full.
bool isAway(const Error& error);

} // namespace pulse
