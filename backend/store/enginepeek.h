#pragma once
#include "backend/store/openengine.h"
#include "backend/store/query.h"
#include <vector>

namespace pulse {

/// Rows of a database that somebody else may be running on: read without migrating, repairing or making anything. None when
/// there is no database or it does not have the collection yet. StoreUnavailable (with `where` and `advice`), Internal when the
/// collection is not as this program knows it. Blocks.
Result<std::vector<Row>> peekRows(const EngineChoice& choice, const Schema& schema, const Query& query);

/// How far a database has come.
struct SchemaPeek {
    bool isThere = false;    ///< with rows, or made by this program
    int64_t version = 0;     ///< the newest of the steps that it went through; 0: another program's
};
Result<SchemaPeek> peekSchema(const EngineChoice& choice);

} // namespace pulse
