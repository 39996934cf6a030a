#pragma once
#include "backend/core/field.h"
#include "backend/core/page.h"
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// The questions that an engine answers: data only, so that both engines, a log line and a test read the same thing.
namespace pulse {

enum class Op : uint8_t { Eq, NotEq, In, NotIn, Less, LessEq, Greater, GreaterEq, Prefix, Contains, IsNull, NotNull };

/// A test of one field. Prefix and Contains compare folded text. IsNull means the zero of the field's kind.
struct Condition {
    std::string_view field;
    Op op = Op::Eq;
    std::vector<Value> values{};
};
/// Any of these holds.
using AnyOf = std::vector<Condition>;
/// Each of these holds.
struct Filter {
    std::vector<AnyOf> all{};

    Filter& where(std::string_view field, Op op, Value value) { all.push_back({{field, op, {std::move(value)}}}); return *this; }
    Filter& equals(std::string_view field, Value value) { return where(field, Op::Eq, std::move(value)); }
    Filter& in(std::string_view field, std::vector<Value> values) { all.push_back({{field, Op::In, std::move(values)}}); return *this; }
    Filter& isNull(std::string_view field) { all.push_back({{field, Op::IsNull, {}}}); return *this; }
    Filter& any(AnyOf conditions) { all.push_back(std::move(conditions)); return *this; }
};

/// Order of a list: a Sortable field (or "id"), ties by id in the same direction. Zeros sort as values, so first when ascending.
struct Sort {
    std::string_view field = "created_at";
    bool isDescending = true;
};

/// Where a page ended: the sort value and id of its last row.
struct Position {
    Value key{};
    std::string id{};
    bool operator==(const Position&) const = default;
};

struct Query {
    Filter filter{};
    std::string search{};           ///< contains, folded, over the Searchable fields; under 3 code points: prefix of a word-less field start
    Sort sort{};
    Deleted deleted = Deleted::Hidden;
    std::optional<Position> after{}; ///< keyset: rows strictly behind this position
    std::optional<Position> from{};  ///< keyset: rows at and behind this position (blocks of a windowed table)
    int64_t skip = 0;                ///< page/limit: rows to leave out; not with `after` or `from`
    int64_t limit = 50;
};

/// The rows of a page. `next` is set when more follow.
struct Found {
    std::vector<Row> rows{};
    std::optional<Position> next{};
    bool isSortPartial = false;      ///< a wide search ordered its first 1,000 hits only
};

struct Count {
    int64_t value = 0;
    bool isCapped = false;           ///< there are at least `value`
};

/// Every `every`-th row's position, from the first, and how many rows there are in all.
struct Anchors {
    std::vector<Position> positions{};
    int64_t total = 0;
};

enum class Bucket : uint8_t { None, Hour, Day, Month };
enum class Measure : uint8_t { Count, Sum, Max };

/// Grouped sums. With `topGroups` only the groups with the greatest first measure are given, greatest first.
struct Aggregate {
    Filter filter{};
    Deleted deleted = Deleted::Hidden;
    std::vector<std::string_view> groupBy{};
    std::string_view timeField{};    ///< of `bucket`
    Bucket bucket = Bucket::None;    ///< UTC
    struct Of { Measure measure = Measure::Count; std::string_view field{}; };
    std::vector<Of> measures{};
    int64_t topGroups = 0;           ///< 0: all, ordered by bucket, then group
};
struct Group {
    std::vector<Value> keys;         ///< of `groupBy`
    Time bucket{};
    std::vector<int64_t> measures;   ///< a sum that leaves int64 is an Internal error, never a wrapped figure
};

/// Rows that changed after `sequence`, oldest change first, deleted ones included; poll again from `sequence`.
struct Changed {
    std::vector<Row> rows{};
    int64_t sequence = 0;
};

/// Takes due rows under a lease. A row is due when `dueField` ≤ now and its lease (the `lease_until` field) has ended. At
/// most `perPartition` rows of one partition are leased at a time (in flight ones counted), the longest due first.
/// Taking a row sets `lease_until` = now + leaseMs, raises `lease_token` (the fencing token: later writes expect it) and version.
struct Claim {
    Filter filter{};
    std::string_view dueField = "due_at";
    std::string_view partitionField{};
    int64_t perPartition = 0;        ///< 0: no limit
    Time now{};
    int64_t leaseMs = 30'000;
    int64_t limit = 50;
};

/// The text form of a position, for `ListRequest::cursor`. `parsePosition` refuses with InvalidCursor.
std::string formatPosition(const Position& position);
Result<Position> parsePosition(std::string_view text);

/// Turns what a caller asked for into a query: checks sort and filters against the schema (InvalidParameter names them),
/// page or cursor, limit. Rooms add the tenant's filter to the result.
Result<Query> toQuery(const Schema& schema, const ListRequest& request);

} // namespace pulse
