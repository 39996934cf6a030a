#include "backend/store/grouping.h"
#include "backend/store/rowwrite.h"
#include "backend/store/timebucket.h"
#include <algorithm>

namespace pulse {

namespace {

/// The measures of a group without rows.
std::vector<int64_t> startOf(const std::vector<Aggregate::Of>& measures)
{
    std::vector<int64_t> start;
    for (const auto& of : measures)
        start.push_back(of.measure == Measure::Max ? std::numeric_limits<int64_t>::min() : 0);
    return start;
}

/// Adds one row to a group's measures; false when a sum leaves int64.
bool accumulate(const Schema& schema, const std::vector<Aggregate::Of>& measures, const Row& row, std::vector<int64_t>& sums)
{
    for (size_t i = 0; i < measures.size(); ++i) {
        const auto value = measures[i].measure == Measure::Count ? 1 : integerAt(schema, row, measures[i].field);
        switch (measures[i].measure) {
        case Measure::Count:
        case Measure::Sum:
            if (__builtin_add_overflow(sums[i], value, &sums[i]))
                return false;
            break;
        case Measure::Max:
            sums[i] = std::max(sums[i], value);
            break;
        }
    }
    return true;
}

} // namespace

Grouping::Grouping(const Schema& schema, const Aggregate& aggregate) : m_schema(schema), m_aggregate(aggregate) {}

Result<void> Grouping::add(const Row& row)
{
    std::pair<int64_t, std::vector<Value>> key;
    if (m_aggregate.bucket != Bucket::None)
        key.first = bucketStart(m_aggregate.bucket, integerAt(m_schema, row, m_aggregate.timeField));
    for (const auto field : m_aggregate.groupBy)
        key.second.push_back(row[m_schema.indexOf(field)]);
    const auto group = m_sums.try_emplace(std::move(key), startOf(m_aggregate.measures)).first;
    if (!accumulate(m_schema, m_aggregate.measures, row, group->second))
        return fail(internalError("a sum over " + std::string(m_schema.collection) + " leaves int64"));
    return {};
}

std::vector<Group> Grouping::groups() &&
{
    std::vector<Group> groups;
    for (auto& [key, values] : m_sums)
        groups.push_back({.keys = key.second, .bucket = fromMillis(key.first), .measures = std::move(values)});
    if (m_aggregate.topGroups > 0) {
        std::stable_sort(groups.begin(), groups.end(), [](const Group& a, const Group& b) { return a.measures.front() > b.measures.front(); });
        if (static_cast<int64_t>(groups.size()) > m_aggregate.topGroups)
            groups.resize(static_cast<size_t>(m_aggregate.topGroups));
    }
    return groups;
}

} // namespace pulse
