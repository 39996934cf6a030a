#include "backend/store/sweeper.h"

namespace pulse {

Result<int64_t> Sweeper::sweep(const std::function<bool()>& isStopping)
{
    int64_t swept = 0;
    for (const auto& rule : m_rules) {
        const auto before = toMillis(m_clock.now() - rule.age);
        for (int64_t removed = batchRows; removed == batchRows && !isStopping();) {
            Filter old;
            old.where(rule.timeField, Op::Less, before).where(rule.timeField, Op::Greater, int64_t{0});
            // Of the trash only: its index holds nothing else, so that a sweep does not walk the living.
            const auto deleted = rule.timeField == "deleted_at" ? Deleted::Only : Deleted::Included;
            Batch batch;
            batch.add({.kind = WriteKind::RemoveWhere, .schema = rule.schema, .filter = std::move(old), .deleted = deleted, .limit = batchRows});
            PULSE_TRY(const auto committed, m_store.commit(batch));
            removed = committed.outcomes.front().affected;
            swept += removed;
        }
    }
    return swept;
}

} // namespace pulse
