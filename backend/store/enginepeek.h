#pragma once
#include "backend/store/openengine.h"
#include "backend/store/query.h"
#include <vector>

namespace pulse {

/// Rows of a database that somebody else may be running on: read without migrating, repairing or making anything. None when
/// there is no database or it does not have the collection yet. StoreUnavailable (with `where` and `advice`), Internal when the
/// collection is not as this program knows it. Blocks.
Result<std::vector<Row>> peekRows(const EngineChoice& choice, const Schema& schema, const Query& query);

} // namespace pulse
