#include "backend/store/mongo/claims.h"
#include "backend/store/match.h"
#include "backend/store/mongo/document.h"
#include "backend/store/mongo/querybson.h"
#include "backend/store/retrypace.h"
#include "backend/store/rowwrite.h"
#include <set>

namespace pulse {

namespace {

constexpr Duration longestClaim{5'000};

const std::string& partitionOf(const Schema& schema, const Claim& claim, const Row& row)
{
    static const std::string none;
    const auto* text = claim.perPartition > 0 ? std::get_if<std::string>(&row[schema.indexOf(claim.partitionField)]) : nullptr;
    return text ? *text : none;
}

Bson timeTest(const Schema& schema, std::string_view field, std::string_view op, Time time)
{
    Bson operation;
    operation.addValue(op, *schema.find(field), toMillis(time));
    return bsonOf(field, operation);
}

} // namespace

Result<std::vector<Row>> MongoClaims::claim(const Schema& schema, const Claim& claim)
{
    const MongoGate::Hold hold(m_gate, {std::string(schema.collection)});
    if (claim.perPartition == 0)
        return claimAlone(schema, claim);
    for (RetryPace pace;;) {
        PULSE_TRY(const auto lease, m_leases.take("claim:" + std::string(schema.collection), longestClaim));
        if (lease) {
            auto rows = claimAlone(schema, claim);
            // Not given back, it ends by itself; the rows are taken all the same.
            (void)m_leases.giveBack(*lease, 0);
            return rows;
        }
        if (!pace.next())
            return fail(ErrorCode::Busy, {{"retry_after", "1"}});
    }
}

Result<std::vector<Row>> MongoClaims::claimAlone(const Schema& schema, const Claim& claim)
{
    for (RetryPace pace;;) {
        ClaimPlan plan(claim);
        if (plan.isPartitioned())
            PULSE_CHECK(countInFlight(schema, claim, plan));
        PULSE_TRY(const auto found, due(schema, claim, plan));
        PULSE_TRY(auto taken, take(schema, claim, found));
        // Nothing, although rows are due: others were faster, and may have left some.
        if (!taken.empty() || found.empty() || !pace.next())
            return taken;
    }
}

Result<void> MongoClaims::countInFlight(const Schema& schema, const Claim& claim, ClaimPlan& plan)
{
    auto filter = timeTest(schema, "lease_until", "$gt", claim.now);
    addAbsent(filter, "_new");
    Bson options = bsonOf("projection", bsonOf(claim.partitionField, 1));
    return m_database.each({.collection = schema.collection, .filter = std::move(filter), .options = std::move(options)}, [&](const bson_t* document) -> Result<bool> {
        plan.countInFlight(partitionOf(schema, claim, rowOf(schema, document)), 1);
        return true;
    });
}

Result<std::vector<MongoClaims::Due>> MongoClaims::due(const Schema& schema, const Claim& claim, ClaimPlan& plan)
{
    auto filter = filterOf(schema, claim.filter, Deleted::Hidden);
    const RowTest test(schema, claim.filter, Deleted::Hidden);
    addAbsent(filter.bson, "_lock");
    const auto all = listOf(std::move(filter.bson), timeTest(schema, claim.dueField, "$lte", claim.now), timeTest(schema, "lease_until", "$lte", claim.now));
    auto options = sortOf(schema, {.field = claim.dueField, .isDescending = false});
    options.add("projection", bsonOf("_g", 0));
    if (!plan.isPartitioned() && filter.isExact)
        options.add("limit", claim.limit);
    std::vector<Due> found;
    PULSE_CHECK(m_database.each({.collection = schema.collection, .filter = bsonOf("$and", std::span<const Bson>(all)), .options = std::move(options)},
                                [&](const bson_t* document) -> Result<bool> {
                                    auto row = rowOf(schema, document);
                                    if (test(row) && plan.take(partitionOf(schema, claim, row)))
                                        found.push_back({std::move(row), Bson(document).integer("_rev")});
                                    return !plan.isFull();
                                }));
    return found;
}

Result<std::vector<Row>> MongoClaims::take(const Schema& schema, const Claim& claim, const std::vector<Due>& due)
{
    std::vector<MongoDatabase::Update> updates;
    std::vector<std::string> ids;
    const auto mark = freshName();
    for (const auto& [row, rev] : due) {
        auto filter = idFilter(idOf(schema, row));
        filter.add("_rev", bsonOf("$eq", rev));
        addAbsent(filter, "_lock");
        auto set = changesOf(schema, row, leased(schema, row, claim));
        set.add("_seq", m_stamps.next()).add("_claim", mark);
        updates.push_back({.filter = std::move(filter), .change = std::move(Bson{}.add("$set", set).add("$inc", bsonOf("_rev", 1)))});
        ids.push_back(idOf(schema, row));
    }
    std::vector<Row> taken;
    if (due.empty())
        return taken;
    PULSE_TRY(const auto met, m_database.update(schema.collection, updates));
    std::set<std::string> ours(ids.begin(), ids.end());
    if (met < static_cast<int64_t>(due.size())) {
        // The mark tells which of them.
        ours.clear();
        auto filter = idsFilter(ids);
        filter.add("_claim", bsonOf("$eq", mark));
        PULSE_TRY(const auto marked, m_database.all({.collection = schema.collection, .filter = std::move(filter), .options = bsonOf("projection", bsonOf("_id", 1))}));
        for (const auto& document : marked)
            ours.insert(document.text("_id"));
    }
    for (const auto& [row, rev] : due)
        if (ours.contains(idOf(schema, row)))
            taken.push_back(leased(schema, row, claim));
    return taken;
}

} // namespace pulse
