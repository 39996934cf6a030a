#pragma once
#include "backend/store/mongo/batches.h"

namespace pulse {

/// A backup is a text file: a first line {"format":"pulse-mongo","version":1,"schema":…}, a line {"in":collection,
/// "document":{…}} of canonical Extended JSON for each document, a last line {"documents":count}. It holds the rows, the
/// sequences and the schema's history; batches, unique values and numbers of changes are made anew.
Result<void> backUpMongo(MongoDatabase& database, MongoBatches& batches, const std::string& file);

/// Checks the whole file, then fills the database. Errors as MongoEngine::restore.
Result<void> restoreMongo(MongoDatabase& database, const std::string& file);

} // namespace pulse
