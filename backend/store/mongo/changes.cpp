#include "backend/store/mongo/changes.h"
#include "backend/store/mongo/document.h"
#include "backend/store/mongo/querybson.h"
#include "backend/store/retrypace.h"

namespace pulse {

namespace {

constexpr Duration longestNumbering{5'000};

std::string leaseName(const Schema& schema) { return "changes:" + std::string(schema.collection); }

Bson unnumbered()
{
    Bson filter = memberTest("_seq", "$lt", 0);
    addAbsent(filter, "_new");
    return filter;
}

} // namespace

int64_t MongoStamps::next()
{
    const auto now = std::numeric_limits<int64_t>::min() + toMillis(m_clock.now()) * 1'000;
    auto last = m_last.load();
    int64_t stamp = 0;
    do
        stamp = last == 0 || last < now ? now : last + 1;
    while (!m_last.compare_exchange_weak(last, stamp));
    return stamp;
}

Result<bool> MongoChanges::hasUnnumbered(const Schema& schema)
{
    return m_database.one(schema.collection, unnumbered()).map([](const auto& found) { return found.has_value(); });
}

Result<int64_t> MongoChanges::greatestNumber(const Schema& schema)
{
    Bson options = bsonOf("sort", bsonOf("_seq", -1));
    options.add("limit", 1).add("projection", bsonOf("_seq", 1));
    PULSE_TRY(const auto found, m_database.all({.collection = schema.collection, .filter = memberTest("_seq", "$gt", 0), .options = std::move(options)}));
    return found.empty() ? 0 : found.front().integer("_seq");
}

Result<std::optional<int64_t>> MongoChanges::number(const Schema& schema, int64_t limit)
{
    PULSE_TRY(const auto lease, m_leases.take(leaseName(schema), longestNumbering));
    if (!lease)
        return std::optional<int64_t>{};
    auto number = lease->value;
    if (lease->isTakenOver) {
        const MongoDatabase::Update raise[] = {{.filter = memberTest("_seq", "$lt", 0), .change = bsonOf("$inc", bsonOf("_seq", 1)), .isMany = true}};
        PULSE_CHECK(m_database.update(schema.collection, raise));
    }
    PULSE_TRY(const auto greatest, greatestNumber(schema));
    number = std::max(number, greatest);
    Bson options = bsonOf("sort", bsonOf("_seq", 1));
    options.add("limit", limit).add("projection", bsonOf("_seq", 1));
    PULSE_TRY(const auto found, m_database.all({.collection = schema.collection, .filter = unnumbered(), .options = std::move(options)}));
    PULSE_TRY(const bool isHeld, m_leases.isHeld(*lease));
    if (!isHeld)
        return std::optional<int64_t>{};
    std::vector<MongoDatabase::Update> updates;
    for (const auto& document : found) {
        auto filter = idFilter(document.text("_id"));
        filter.add("_seq", bsonOf("$eq", document.integer("_seq")));
        updates.push_back({.filter = std::move(filter), .change = bsonOf("$set", bsonOf("_seq", ++number))});
    }
    PULSE_CHECK(m_database.update(schema.collection, updates));
    PULSE_TRY(const bool isPublished, m_leases.giveBack(*lease, number));
    return isPublished ? std::optional(number) : std::optional<int64_t>{};
}

Result<Changed> MongoChanges::since(const Schema& schema, int64_t sequence, int64_t limit)
{
    PULSE_TRY(const bool isAnyUnnumbered, hasUnnumbered(schema));
    PULSE_TRY(const auto state, m_leases.guarded(leaseName(schema)));
    std::optional<int64_t> published;
    // Somebody who holds it has numbers to publish, or died with them.
    for (RetryPace pace; (isAnyUnnumbered || state.isHeld) && !published;) {
        PULSE_TRY(published, number(schema, limit));
        // Somebody is at it and slow, or died at it. Half an answer would pass for all of it.
        if (!published && !pace.next())
            return fail(Error{.code = ErrorCode::Busy, .args = {{"retry_after", "1"}}, .internal = "another program numbers the changes of " + std::string(schema.collection)});
    }
    Changed changed{.sequence = sequence};
    Bson filter = bsonOf("_seq", Bson{}.add("$gt", sequence).add("$lte", published.value_or(state.value)));
    addAbsent(filter, "_new");
    Bson options = bsonOf("sort", bsonOf("_seq", 1));
    options.add("limit", limit).add("projection", bsonOf("_g", 0));
    PULSE_CHECK(m_database.each({.collection = schema.collection, .filter = std::move(filter), .options = std::move(options)},
                                [&](const bson_t* document) -> Result<bool> {
                                    changed.rows.push_back(rowOf(schema, document));
                                    bson_iter_t at;
                                    if (bson_iter_init_find(&at, document, "_seq"))
                                        changed.sequence = integerOf(at);
                                    return true;
                                }));
    return changed;
}

} // namespace pulse
