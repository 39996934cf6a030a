#include "backend/audit/auditservice.h"
#include <variant>

namespace pulse {

namespace {

Filter readableBy(const Actor& actor)
{
    Filter filter;
    const auto* visible = visibleOrganizations(actor);
    if (!visible)
        return filter;
    std::vector<Value> ids;
    for (const auto& [id, role] : *visible)
        if (permits(role, Permission::ReadAudit))
            ids.emplace_back(id);
    return filter.in("org_id", std::move(ids));
}

} // namespace

Result<Listing<AuditEntry>> AuditService::list(const Actor& actor, const ListRequest& request, std::stop_token stop)
{
    return m_store.list<AuditEntry>(request, readableBy(actor), stop);
}

Result<ActsPerDay> AuditService::perDay(const Actor& actor, int days, std::stop_token stop)
{
    const auto today = std::chrono::floor<std::chrono::days>(m_clock.now());
    const Time first = today - std::chrono::days(days - 1);
    Aggregate question;
    question.filter = readableBy(actor);
    question.filter.where("created_at", Op::GreaterEq, toMillis(first));
    question.timeField = "created_at";
    question.bucket = Bucket::Day;
    question.groupBy = {"target_type"};
    question.measures = {{}};
    PULSE_TRY(const auto groups, m_store.engine().aggregate(schemaOf<AuditEntry>(), question, stop));
    const std::vector<int64_t> none(static_cast<size_t>(days));
    ActsPerDay counts{.all = none};
    for (const auto& group : groups) {
        const auto day = std::chrono::floor<std::chrono::days>(group.bucket - first).count();
        if (day < 0 || day >= days)
            continue;
        const auto* target = std::get_if<std::string>(&group.keys.front());
        auto& ofTarget = counts.byTarget.try_emplace(target ? *target : std::string{}, none).first->second;
        for (auto* line : {&counts.all, &ofTarget})
            (*line)[static_cast<size_t>(day)] += group.measures.front();
    }
    return counts;
}

} // namespace pulse
