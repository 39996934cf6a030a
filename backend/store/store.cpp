#include "backend/store/store.h"
#include "backend/core/metrics.h"

namespace pulse {

namespace {

/// A search's total stops here.
constexpr int64_t searchTotalCap = 1'000;

} // namespace

Result<Committed> Store::commit(const Batch& batch)
{
    const auto started = std::chrono::steady_clock::now();
    PULSE_TRY(auto committed, m_engine.commit(batch));
    if (m_metrics) {
        const auto took = std::chrono::steady_clock::now() - started;
        m_metrics->storeCommitMicros().observe(std::chrono::duration_cast<std::chrono::microseconds>(took).count());
        m_metrics->storeBatchRows().observe(static_cast<int64_t>(batch.writes().size()));
    }
    for (const auto& event : batch.signals())
        m_events.publish(event);
    return committed;
}

Error Store::notFound(const Schema& schema)
{
    return {.code = ErrorCode::NotFound, .args = {{"collection", std::string(schema.collection)}}};
}

Result<Listing<Row>> Store::listRows(const Schema& schema, const ListRequest& request, const Filter& narrow, std::stop_token stop)
{
    PULSE_TRY(auto query, toQuery(schema, request));
    query.filter.all.insert(query.filter.all.end(), narrow.all.begin(), narrow.all.end());
    if (request.part == ListPart::Outline)
        return outline(schema, request, query, std::move(stop));
    PULSE_TRY(auto found, m_engine.find(schema, query, stop));

    Listing<Row> listing{.items = std::move(found.rows), .page = request.page, .limit = static_cast<int>(query.limit)};
    if (found.next)
        listing.next = formatPosition(*found.next);
    if (request.part == ListPart::Rows)
        return listing;
    if (!query.after && !query.from && query.skip == 0 && !found.next && !found.isSortPartial) {
        listing.total = static_cast<int64_t>(listing.items.size());
        return listing;
    }
    PULSE_TRY(const auto total, m_engine.count(schema, query, query.search.empty() ? 0 : searchTotalCap, stop));
    listing.total = total.value;
    listing.isTotalCapped = total.isCapped;
    return listing;
}

Result<Listing<Row>> Store::outline(const Schema& schema, const ListRequest& request, const Query& query, std::stop_token stop)
{
    Listing<Row> listing{.items = {}, .page = request.page, .limit = static_cast<int>(query.limit)};
    if (!query.search.empty()) {
        PULSE_TRY(const auto total, m_engine.count(schema, query, searchTotalCap, stop));
        listing.total = total.value;
        listing.isTotalCapped = total.isCapped;
        return listing;
    }
    PULSE_TRY(const auto anchors, m_engine.anchors(schema, query, query.limit, stop));
    listing.total = anchors.total;
    listing.anchors.reserve(anchors.positions.size());
    for (const auto& position : anchors.positions)
        listing.anchors.push_back(formatPosition(position));
    return listing;
}

Result<void> checkVersion(int64_t stored, std::optional<int64_t> expected)
{
    if (expected && *expected != stored)
        return fail(ErrorCode::VersionMismatch, {{"version", std::to_string(stored)}});
    return {};
}

Filter narrowToActor(const Actor& actor, std::string_view field)
{
    Filter filter;
    if (const auto* visible = visibleOrganizations(actor)) {
        std::vector<Value> ids;
        ids.reserve(visible->size());
        for (const auto& [id, role] : *visible)
            ids.emplace_back(id);
        filter.in(field, std::move(ids));
    }
    return filter;
}

} // namespace pulse
