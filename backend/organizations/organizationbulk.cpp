#include "backend/organizations/organizationservice.h"

namespace pulse {

Result<BulkDone> OrganizationService::remove(const Actor& actor, const std::vector<Id<Organization>>& ids)
{
    for (const auto& id : ids)
        PULSE_CHECK(authorize(actor, Permission::DeleteOrganization, id.text()));
    return retryConflicts([&]() -> Result<BulkDone> {
        PULSE_TRY(const auto rows, readEach(m_store, ids));
        const Deletion deletion{.id = m_ids.nextText(), .by = actor.who->name, .at = m_clock.now()};
        BulkDone done{.group = deletion.id, .ids = {}};
        Batch batch;
        for (const auto& before : rows) {
            if (before.isDeleted)
                continue;
            for (const auto& hook : hooks.beforeRemove)
                PULSE_CHECK(hook(batch, before, deletion));
            PULSE_CHECK(stage(batch, actor, before, {"organization.remove", deletion.marks(), done.group}));
            done.ids.push_back(before.id.text());
        }
        return commitBulk(batch, std::move(done));
    });
}

Result<BulkDone> OrganizationService::restore(const Actor& actor, const std::vector<Id<Organization>>& ids)
{
    for (const auto& id : ids)
        PULSE_CHECK(authorize(actor, Permission::DeleteOrganization, id.text()));
    return retryConflicts([&]() -> Result<BulkDone> {
        PULSE_TRY(const auto rows, readEach(m_store, ids));
        const auto now = m_clock.now();
        BulkDone done{.group = m_ids.nextText(), .ids = {}};
        Batch batch;
        for (const auto& before : rows) {
            if (!before.isDeleted)
                continue;
            for (const auto& hook : hooks.beforeRestore)
                PULSE_CHECK(hook(batch, before, now));
            PULSE_CHECK(stage(batch, actor, before, {"organization.restore", Deletion::unmarks(now), done.group}));
            done.ids.push_back(before.id.text());
        }
        return commitBulk(batch, std::move(done));
    });
}

Result<Impact> OrganizationService::impact(const Actor& actor, const std::vector<Id<Organization>>& ids)
{
    return impactOfEach(ids, [&](const Id<Organization>& id) { return impact(actor, id); });
}

Result<BulkDone> OrganizationService::commitBulk(const Batch& batch, BulkDone done)
{
    if (!done.ids.empty())
        PULSE_CHECK(m_store.commit(batch));
    return done;
}

} // namespace pulse
