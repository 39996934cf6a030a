#include "backend/store/idempotency.h"

namespace pulse {

const Entity<IdempotencyRecord>& IdempotencyRecord::describe()
{
    using R = IdempotencyRecord;
    static constexpr Field<R> fields[] = {
        field<R, &R::bodyHash>("body_hash", "Body hash").limits(0, 64).internal(),
        field<R, &R::resource>("resource", "Resource").limits(0, 2048).readOnly(),
        field<R, &R::status>("status", "Status").limits(100, 599).readOnly(),
        field<R, &R::expiresAt>("expires_at", "Expires").with(Indexed).readOnly(),
    };
    static const Entity<R> entity{"idempotency_records", fields};
    return entity;
}

void rememberEffect(Batch& batch, const Actor& actor, const Clock& clock, Effect effect)
{
    if (!actor.idempotency)
        return;
    IdempotencyRecord record;
    record.id = Id<IdempotencyRecord>::trusted(actor.idempotency->id);
    record.bodyHash = actor.idempotency->bodyHash;
    record.resource = std::move(effect.resource);
    record.status = effect.status;
    record.createdAt = record.updatedAt = clock.now();
    record.expiresAt = record.createdAt + std::chrono::hours(24);
    // One that is over has had its day, whether or not the sweeper came by since.
    batch.removeWhere<IdempotencyRecord>(
        Filter{}.equals("id", record.id.text()).where("expires_at", Op::LessEq, toMillis(clock.now())));
    batch.insert(record);
}

Error asIdempotency(Error error)
{
    const auto isRecord = [](const auto& arg) {
        return arg.first == "collection" && arg.second == schemaOf<IdempotencyRecord>().collection;
    };
    if (error.code == ErrorCode::AlreadyExists && std::any_of(error.args.begin(), error.args.end(), isRecord))
        return Error{.code = ErrorCode::IdempotencyInFlight, .internal = std::move(error.internal)};
    return error;
}

} // namespace pulse
