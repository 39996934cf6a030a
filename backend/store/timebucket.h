#pragma once
#include "backend/store/query.h"

namespace pulse {

/// The UTC start of the bucket that holds `millis`, in milliseconds.
int64_t bucketStart(Bucket bucket, int64_t millis);

/// A mistake of the asking code, Internal: fields that are absent or of another kind, a bucket without its time field.
Result<void> checkAggregate(const Schema& schema, const Aggregate& aggregate);

} // namespace pulse
