#include "backend/store/mongo/singlewrite.h"
#include "backend/store/mongo/document.h"
#include "backend/store/mongo/querybson.h"
#include "backend/store/rowwrite.h"
#include <limits>

namespace pulse {

namespace {

constexpr auto least = std::numeric_limits<int64_t>::min();
constexpr auto most = std::numeric_limits<int64_t>::max();

int64_t minus(int64_t a, int64_t b, int64_t otherwise)
{
    int64_t difference = 0;
    return __builtin_sub_overflow(a, b, &difference) ? otherwise : difference;
}

} // namespace

bool MongoSingleWrite::isPossible() const
{
    switch (m_write.kind) {
    case WriteKind::Patch:
        return isPatchPossible();
    case WriteKind::Increment:
    case WriteKind::AddOrInsert:
        return isSumPossible();
    case WriteKind::Insert:
    case WriteKind::InsertIfAbsent:
    case WriteKind::Remove:
    case WriteKind::UpdateWhere:
    case WriteKind::RemoveWhere:
    case WriteKind::Require:
        return false;
    }
    return false;
}

bool MongoSingleWrite::isPatchPossible() const
{
    const auto& schema = *m_write.schema;
    if (!filterOf(schema, m_write.filter, Deleted::Included).isExact)
        return false;
    Row row;
    for (const auto& field : schema.fields)
        row.push_back(zeroOf(field));
    for (const auto& change : m_write.set) {
        const auto column = schema.indexOf(change.field);
        if ((schema.fields[column].flags & (Unique | UniqueLiving | Searchable)) != 0 || change.field == "is_deleted")
            return false;
        row[column] = change.value;
    }
    // A limit that is passed is for the plan to tell: the row may be absent, or another refusal come first.
    const auto checked = checkLimits(schema, row);
    return checked || std::ranges::none_of(checked.error().causes, [&](const Error& cause) {
               return std::ranges::any_of(m_write.set, [&](const Change& change) { return change.field == cause.field; });
           });
}

bool MongoSingleWrite::isSumPossible() const
{
    const auto* field = m_write.schema->find(m_write.field);
    return (field->flags & (Unique | UniqueLiving)) == 0 && m_write.filter.all.empty();
}

void MongoSingleWrite::addRange(Bson& filter) const
{
    const auto& field = *m_write.schema->find(m_write.field);
    const bool isLimited = field.kind == Kind::Integer && (field.min != 0 || field.max != 0);
    auto greatest = isLimited ? field.max : most;
    if (m_write.limit && m_write.by > 0)
        greatest = std::min(greatest, *m_write.limit);
    const auto smallest = isLimited ? field.min : least;
    Bson range;
    range.add("$gte", m_write.by > 0 ? minus(smallest, m_write.by, least) : minus(smallest, m_write.by, most));
    range.add("$lte", m_write.by > 0 ? minus(greatest, m_write.by, least) : minus(greatest, m_write.by, most));
    filter.add(m_write.field, range);
}

Bson MongoSingleWrite::filter() const
{
    const auto& schema = *m_write.schema;
    auto made = filterOf(schema, m_write.filter, m_write.isLiving ? Deleted::Hidden : Deleted::Included).bson;
    made.addAll(idFilter(m_write.id).get());
    addAbsent(made, "_lock");
    if (m_write.expectVersion)
        made.add("version", bsonOf("$eq", *m_write.expectVersion));
    if (m_write.kind != WriteKind::Patch)
        addRange(made);
    return made;
}

Bson MongoSingleWrite::change() const
{
    Bson set, raise;
    if (m_write.kind == WriteKind::Patch)
        for (const auto& change : m_write.set)
            set.addValue(change.field, *m_write.schema->find(change.field), change.value);
    else
        raise.add(m_write.field, m_write.by);
    set.add("_seq", m_stamps.next());
    raise.add("version", 1).add("_rev", 1);
    return std::move(Bson{}.add("$set", set).add("$inc", raise));
}

Result<std::optional<Committed::Outcome>> MongoSingleWrite::run() const
{
    PULSE_TRY(const auto after, m_database.modify({.collection = m_write.schema->collection, .filter = filter(), .change = change()}));
    if (!after)
        return std::optional<Committed::Outcome>{};
    Committed::Outcome outcome{.affected = 1, .version = after->integer("version")};
    if (m_write.kind != WriteKind::Patch)
        outcome.value = after->integer(std::string(m_write.field).c_str());
    return std::optional(outcome);
}

} // namespace pulse
