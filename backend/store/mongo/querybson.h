#pragma once
#include "backend/store/mongo/bson.h"
#include "backend/store/query.h"

namespace pulse {

/// A filter as the server takes it. `isExact` false: it lets more through than the query (folded comparisons of fields
/// whose folded text is not stored), so the rows must be tested again here.
struct MongoFilter {
    Bson bson{};
    bool isExact = true;
};

/// The conditions and the deletion state; hidden documents of batches under way are left out.
MongoFilter filterOf(const Schema& schema, const Filter& filter, Deleted deleted);
/// With the search and the position too.
MongoFilter filterOf(const Schema& schema, const Query& query);
/// {sort: …}: ties by id in the same direction.
Bson sortOf(const Schema& schema, const Sort& sort);
/// {_id: {$in: ids}}
Bson idsFilter(std::span<const std::string> ids);
Bson idFilter(std::string_view id);
/// Adds `member` being absent.
Bson& addAbsent(Bson& filter, std::string_view member);
/// {member: {op: value}}
template <class V>
Bson memberTest(std::string_view member, std::string_view op, V&& value) { return bsonOf(member, bsonOf(op, std::forward<V>(value))); }

} // namespace pulse
