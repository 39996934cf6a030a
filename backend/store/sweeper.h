#pragma once
#include "backend/core/clock.h"
#include "backend/store/store.h"
#include <functional>
#include <string_view>
#include <vector>

namespace pulse {

/// Rows of `schema` whose `timeField` is older than `age` go for good; zeros never do.
struct SweepRule {
    const Schema* schema = nullptr;
    std::string_view timeField = "created_at";
    Duration age{};
    const Schema* companion = nullptr;   ///< rows under the same ids that go with them
};

/// Removes what retention no longer keeps, in batches so small that writers do not wait for them.
class Sweeper {
public:
    static constexpr int64_t batchRows = 200;

    Sweeper(Store& store, const Clock& clock, std::vector<SweepRule> rules) : m_store(store), m_clock(clock), m_rules(std::move(rules)) {}

    /// One pass over all rules; ends early when `isStopping` answers true. How many rows went; StoreUnavailable.
    Result<int64_t> sweep(const std::function<bool()>& isStopping = [] { return false; });

private:
    Result<int64_t> sweepBatch(const SweepRule& rule);
    Store& m_store;
    const Clock& m_clock;
    std::vector<SweepRule> m_rules;
};

} // namespace pulse
