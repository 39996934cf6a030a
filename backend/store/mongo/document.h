#pragma once
#include "backend/store/mongo/bson.h"

/// How a row is a document: the original names, `_id` for the id, and beside them what the engine alone writes:
/// `_rev` (raised by every write, also by one that only guards), `_seq` (changes.h), `_f_<name>` (folded text of a searched
/// field), `_g` (the trigrams of all searched fields), and while a batch is under way `_lock` or `_new` with its id.
namespace pulse {

/// The name that a field has in a document.
std::string_view memberOf(const FieldInfo& field);
std::string foldedMemberOf(std::string_view field);

/// Missing members are the zero of their kind.
Row rowOf(const Schema& schema, const bson_t* document);
/// A whole new document, with `_rev` 1 and the searched texts.
Bson documentOf(const Schema& schema, const Row& row);
/// What an update sets so that a document says `after` where it said `before`; of the searched texts too.
Bson changesOf(const Schema& schema, const Row& before, const Row& after);
/// The searched texts of a row: `_f_…` and `_g`.
Bson searchedOf(const Schema& schema, const Row& row);
/// Every three code points in a row of it.
std::vector<std::string> trigramsOf(std::string_view folded);

/// A unique value that a row occupies: "organizations.admin_email:<folded>".
struct UniqueKey {
    std::string key;
    std::string_view field;
};
std::vector<UniqueKey> keysOf(const Schema& schema, const Row& row);
/// Those of a single field, deleted or not.
std::string keyOf(const Schema& schema, const FieldInfo& field, const Value& value);

/// Leaves the long trigrams at home.
Bson rowMembers();

} // namespace pulse
