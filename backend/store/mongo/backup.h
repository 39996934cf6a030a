#pragma once
#include "backend/store/mongo/batches.h"

namespace pulse {

/// A backup is a text file: a first line {"format":"pulse-mongo","version":1,"schema":…}, a line {"in":collection,
/// "document":{…}} of canonical Extended JSON for each document, then corrections ({"in":…,"again":true,"document":{…}} in its
/// place, {"in":…,"gone":id}), a last line {"lines":count}. It holds the rows, the sequences and the schema's history;
/// batches, unique values and numbers of changes are made anew. No batch is in it in part: the corrections are read while
/// none can be decided. Memory: about 100 bytes a document. Timeout when the server is too slow for that.
Result<void> backUpMongo(MongoDatabase& database, MongoBatches& batches, const std::string& file);

/// Checks the whole file, then fills the database. Errors as MongoEngine::restore.
Result<void> restoreMongo(MongoDatabase& database, const std::string& file);

} // namespace pulse
