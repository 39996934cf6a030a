#pragma once
#include "backend/store/batch.h"
#include "backend/store/match.h"

/// What one write does to one row, said once for the engines that hold whole rows. No I/O.
namespace pulse {

/// A mistake of the writing code, Internal: unknown fields, values of another kind, rows of another length, fields that
/// engines alone write (id, version).
Result<void> checkWrite(const Write& write);

Error notFoundIn(const Schema& schema);
/// AlreadyExists, naming the field and (in the arguments) the collection.
Error alreadyExists(const Schema& schema, std::string_view field);

/// The preconditions of a write on the row as it is: NotFound (isLiving), VersionMismatch, Conflict (filter).
Result<void> checkPreconditions(const Write& write, const Row& row);

/// The row after the changes, its version raised.
Row patched(const Schema& schema, const Row& row, const Changes& changes);
/// The row with `by` added, its version raised: QuotaExceeded beyond `limit`, Internal when int64 overflows.
Result<Row> added(const Write& write, const Row& row);

bool isDeletedRow(const Schema& schema, const Row& row);
int64_t integerAt(const Schema& schema, const Row& row, std::string_view field);
const std::string& idOf(const Schema& schema, const Row& row);

/// ValidationFailed when a row passes the described limits: the same checks as the CHECKs of an SQL table. An empty text
/// passes (what is required is the services' rule), so that a field can be added to rows that are there already.
Result<void> checkLimits(const Schema& schema, const Row& row);
/// Whether a text field has limits that engines check: those with explicit ones, and all that callers may set.
bool hasTextLimits(const FieldInfo& field);
int64_t greatestLength(const FieldInfo& field);

} // namespace pulse
