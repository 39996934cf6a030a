#pragma once
#include "backend/core/actor.h"
#include "backend/store/batch.h"

namespace pulse {

/// What a POST with an Idempotency-Key did, kept 24 h. Its id is the caller's key, so a second effect cannot commit.
struct IdempotencyRecord : Record<IdempotencyRecord> {
    std::string bodyHash;
    std::string resource;     ///< path to read the result again: "/v1/organizations/…"
    int64_t status = 201;
    Time expiresAt{};
    static const Entity<IdempotencyRecord>& describe();
};

/// What a call did, for its replay: where to read it again, and the status it was answered with.
struct Effect {
    std::string resource;
    int64_t status = 201;
};

/// Adds the record of this call's effect to its batch; does nothing for a call without a key. Committing a second effect
/// under the same key is refused with IdempotencyInFlight (engines answer AlreadyExists; see `asIdempotency`).
void rememberEffect(Batch& batch, const Actor& actor, const Clock& clock, Effect effect);

/// Turns the AlreadyExists of a raced record into IdempotencyInFlight; leaves other errors alone.
Error asIdempotency(Error error);

} // namespace pulse
