#include "backend/sampledata/sampledataservice.h"
#include "backend/audit/audit.h"

namespace pulse {

namespace {

/// More would be somebody's own data.
constexpr int64_t mostOrganizations = 100;

Filter madeUp() { return Filter{}.equals("actor_id", std::string(SampleReplay::actorId)); }

} // namespace

Result<std::vector<Id<Organization>>> SampleDataService::present(const Actor& actor)
{
    PULSE_CHECK(authorizeOperator(actor));
    auto& store = m_parts.replay.store;
    const Query query{.filter = madeUp().equals("action", std::string("organization.create")), .limit = mostOrganizations};
    PULSE_TRY(const auto acts, store.find<AuditEntry>(query));
    std::vector<std::string> ids;
    for (const auto& act : acts)
        ids.push_back(act.targetId);
    PULSE_TRY(const auto living, store.getMany<Organization>(ids));
    std::vector<Id<Organization>> found;
    for (const auto& organization : living)
        found.push_back(organization.id);
    return found;
}

Result<int64_t> SampleDataService::create(const Actor& actor, const std::vector<SampleAct>& acts)
{
    PULSE_TRY(const auto there, present(actor));
    if (!there.empty())
        return fail(ErrorCode::Conflict, {{"why", "the sample data are there already"}});
    SampleReplay replay(m_parts.replay);
    const auto now = m_parts.clock.now();
    for (const auto& act : acts) {
        auto ran = replay.run(act, now);
        if (ran)
            continue;
        (void)take(actor, replay.made()); // the refusal is what matters
        return fail(std::move(ran).error());
    }
    return static_cast<int64_t>(replay.made().size());
}

Result<int64_t> SampleDataService::remove(const Actor& actor)
{
    PULSE_TRY(const auto there, present(actor));
    PULSE_CHECK(take(actor, there));
    return static_cast<int64_t>(there.size());
}

Result<void> SampleDataService::take(const Actor& actor, const std::vector<Id<Organization>>& organizations)
{
    std::vector<Value> ids;
    for (const auto& id : organizations) {
        PULSE_CHECK(m_parts.organizations.remove(actor, id));
        ids.emplace_back(id.text());
    }
    Batch batch;
    batch.removeWhere<AuditEntry>(madeUp().in("org_id", std::move(ids)));
    batch.signal({.kind = schemaOf<AuditEntry>().collection, .action = Action::Removed});
    PULSE_CHECK(m_parts.replay.store.commit(batch));
    return {};
}

} // namespace pulse
