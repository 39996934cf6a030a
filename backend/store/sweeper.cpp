#include "backend/store/sweeper.h"

namespace pulse {

Result<int64_t> Sweeper::sweep(const std::function<bool()>& isStopping)
{
    int64_t swept = 0;
    for (const auto& rule : m_rules)
        for (int64_t removed = batchRows; removed == batchRows && !isStopping();) {
            PULSE_TRY(removed, sweepBatch(rule));
            swept += removed;
        }
    return swept;
}

Result<int64_t> Sweeper::sweepBatch(const SweepRule& rule)
{
    const auto before = toMillis(m_clock.now() - rule.age);
    Filter old;
    old.where(rule.timeField, Op::Less, before).where(rule.timeField, Op::Greater, int64_t{0});
    // Of the trash only: its index holds nothing else, so that a sweep does not walk the living.
    const auto deleted = rule.timeField == "deleted_at" ? Deleted::Only : Deleted::Included;
    Batch batch;
    if (rule.companion) {
        PULSE_TRY(const auto found, m_store.engine().find(*rule.schema, {.filter = old, .sort = {.field = "id"}, .deleted = deleted, .limit = batchRows}));
        if (found.rows.empty())
            return 0;
        std::vector<Value> ids;
        for (const auto& row : found.rows)
            ids.push_back(row[rule.schema->indexOf("id")]);
        old.in("id", ids);
        batch.add({.kind = WriteKind::RemoveWhere, .schema = rule.companion, .filter = Filter{}.in("id", std::move(ids))});
    }
    batch.add({.kind = WriteKind::RemoveWhere, .schema = rule.schema, .filter = std::move(old), .deleted = deleted, .limit = batchRows});
    PULSE_TRY(const auto committed, m_store.commit(batch));
    return committed.outcomes.back().affected;
}

} // namespace pulse
