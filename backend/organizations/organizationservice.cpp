#include "backend/organizations/organizationservice.h"
#include "backend/audit/audit.h"
#include "backend/core/text.h"
#include "backend/organizations/organizationpaths.h"
#include "backend/store/idempotency.h"

namespace pulse {

namespace {

const Schema& schema() { return schemaOf<Organization>(); }

Event signalOf(const Organization& organization, Action action)
{
    return {.kind = schema().collection, .id = organization.id.text(), .action = action};
}

} // namespace

Result<Organization> OrganizationService::create(const Actor& actor, Organization input)
{
    PULSE_CHECK(authorizeOperator(actor));
    Organization created;
    created.id = m_ids.next<Organization>();
    created.name = trim(input.name);
    created.adminEmail = trim(input.adminEmail);
    created.plan = input.plan;
    created.createdAt = created.updatedAt = m_clock.now();
    PULSE_CHECK(validate(created));

    Batch batch;
    batch.insert(created);
    audit(batch, {m_ids, m_clock}, actor,
          {.action = "organization.create", .organizationId = created.id.text(), .targetType = schema().collection,
           .targetId = created.id.text(), .targetName = created.name, .diff = toJson(created)});
    emit(batch, {m_ids, m_clock}, {.type = "organization.created", .organizationId = created.id.text(), .subjectId = created.id.text()});
    rememberEffect(batch, actor, m_clock, {fillPath(paths::organization, created.id.text())});
    batch.signal(signalOf(created, Action::Created));
    if (auto committed = m_store.commit(batch); !committed)
        return fail(asIdempotency(std::move(committed).error()));
    return created;
}

Result<Organization> OrganizationService::get(const Actor& actor, const Id<Organization>& id)
{
    PULSE_CHECK(authorize(actor, Permission::ReadOrganization, id.text()));
    return m_store.get(id);
}

Result<Listing<Organization>> OrganizationService::list(const Actor& actor, const ListRequest& request, std::stop_token stop)
{
    return m_store.list<Organization>(request, narrowToActor(actor, "id"), stop);
}

Result<Organization> OrganizationService::update(const Actor& actor, const Id<Organization>& id, const Changes& changes,
                                                 std::optional<int64_t> expectVersion)
{
    PULSE_CHECK(authorize(actor, Permission::UpdateOrganization, id.text()));
    return retryConflicts([&]() -> Result<Organization> {
        PULSE_TRY(const auto before, m_store.get(id));
        PULSE_CHECK(checkVersion(before.version, expectVersion));
        if (stamped(before, changes).plan != before.plan)
            PULSE_CHECK(authorize(actor, Permission::ChangePlan, id.text()));
        return save(actor, before, {"organization.update", changes}, {});
    }, expectVersion);
}

Result<Organization> OrganizationService::remove(const Actor& actor, const Id<Organization>& id, std::optional<int64_t> expectVersion)
{
    PULSE_CHECK(authorize(actor, Permission::DeleteOrganization, id.text()));
    return retryConflicts([&]() -> Result<Organization> {
        PULSE_TRY(const auto before, m_store.get(id));
        PULSE_CHECK(checkVersion(before.version, expectVersion));
        const Deletion deletion{.id = m_ids.nextText(), .by = actor.who->name, .at = m_clock.now()};
        Batch batch;
        for (const auto& hook : hooks.beforeRemove)
            PULSE_CHECK(hook(batch, before, deletion));
        return save(actor, before, {"organization.remove", deletion.marks()}, std::move(batch));
    }, expectVersion);
}

Result<Organization> OrganizationService::restore(const Actor& actor, const Id<Organization>& id)
{
    PULSE_CHECK(authorize(actor, Permission::DeleteOrganization, id.text()));
    return retryConflicts([&]() -> Result<Organization> {
        PULSE_TRY(const auto before, m_store.get(id, Deleted::Included));
        if (!before.isDeleted)
            return fail(ErrorCode::Conflict, {{"why", "the organization is not deleted"}});
        const auto now = m_clock.now();
        Batch batch;
        for (const auto& hook : hooks.beforeRestore)
            PULSE_CHECK(hook(batch, before, now));
        rememberEffect(batch, actor, m_clock, {fillPath(paths::organization, id.text()), 200});
        return save(actor, before, {"organization.restore", Deletion::unmarks(now)}, std::move(batch));
    });
}

Result<Impact> OrganizationService::impact(const Actor& actor, const Id<Organization>& id)
{
    PULSE_TRY(const auto organization, get(actor, id));
    Impact impact;
    for (const auto& hook : hooks.impact)
        PULSE_CHECK(hook(organization, impact));
    return impact;
}

Organization OrganizationService::stamped(const Organization& before, const Changes& changes) const
{
    auto after = before;
    Organization::describe().apply(after, changes);
    after.name = trim(after.name);
    after.adminEmail = trim(after.adminEmail);
    after.version = before.version + 1;
    after.updatedAt = m_clock.now();
    return after;
}

Result<Organization> OrganizationService::stage(Batch& batch, const Actor& actor, const Organization& before, const Edit& edit)
{
    const auto after = stamped(before, edit.changes);
    PULSE_CHECK(validate(after));
    const auto from = Organization::describe().toRow(before);
    const auto to = Organization::describe().toRow(after);
    batch.patch(before.id, changedFields(schema(), from, to), before.version, false);
    audit(batch, {m_ids, m_clock}, actor,
          {.action = edit.action, .organizationId = before.id.text(), .targetType = schema().collection,
           .targetId = before.id.text(), .targetName = after.name, .diff = diffRows(schema(), from, to), .group = edit.group});
    emit(batch, {m_ids, m_clock}, {.type = eventType(edit.action), .organizationId = before.id.text(), .subjectId = before.id.text()});
    const bool isRestored = before.isDeleted && !after.isDeleted;
    batch.signal(signalOf(after, after.isDeleted ? Action::Removed : isRestored ? Action::Restored : Action::Updated));
    return after;
}

Result<Organization> OrganizationService::save(const Actor& actor, const Organization& before, const Edit& edit, Batch batch)
{
    PULSE_TRY(auto after, stage(batch, actor, before, edit));
    if (auto committed = m_store.commit(batch); !committed)
        return fail(asIdempotency(std::move(committed).error()));
    return after;
}

} // namespace pulse
