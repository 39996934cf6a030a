#pragma once
#include "backend/core/result.h"
#include "backend/store/query.h"
#include <map>

namespace pulse {

/// Sums rows up as an Aggregate asks, for the engines that do it themselves. Rows are given filtered; one thread.
class Grouping {
public:
    Grouping(const Schema& schema, const Aggregate& aggregate);
    /// Internal when a sum leaves int64.
    Result<void> add(const Row& row);
    /// By bucket, then group; or the greatest first.
    std::vector<Group> groups() &&;

private:
    const Schema& m_schema;
    const Aggregate& m_aggregate;
    std::map<std::pair<int64_t, std::vector<Value>>, std::vector<int64_t>> m_sums;
};

} // namespace pulse
