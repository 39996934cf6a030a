#include "backend/projects/projectservice.h"

namespace pulse {

namespace {

void removeInto(Batch& batch, const Organization& organization, const Deletion& deletion)
{
    batch.updateWhere<Project>(Filter{}.equals("org_id", organization.id.text()), Deleted::Hidden, deletion.marks());
    removeOrganizationKeysInto(batch, organization.id, deletion);
}

void restoreInto(Batch& batch, const Organization& organization, Time now)
{
    auto taken = Filter{}.equals("org_id", organization.id.text()).equals("deletion_id", organization.deletionId);
    batch.updateWhere<Project>(std::move(taken), Deleted::Only, Deletion::unmarks(now));
    restoreOrganizationKeysInto(batch, organization.id, organization.deletionId, now);
}

Result<void> addImpact(ProjectService& projects, KeyService& keys, const Organization& organization, Impact& impact)
{
    PULSE_TRY(const auto projectCount, projects.countOf(organization.id));
    PULSE_TRY(const auto keyCount, keys.countOf(organization.id));
    impact.push_back({std::string(schemaOf<Project>().collection), projectCount});
    impact.push_back({std::string(schemaOf<ApiKey>().collection), keyCount});
    return {};
}

} // namespace

void connectProjects(ProjectService& projects, OrganizationService& organizations, KeyService& keys)
{
    organizations.hooks.beforeRemove.push_back([](Batch& batch, const Organization& organization, const Deletion& deletion) -> Result<void> {
        removeInto(batch, organization, deletion);
        return {};
    });
    organizations.hooks.beforeRestore.push_back([](Batch& batch, const Organization& organization, Time now) -> Result<void> {
        restoreInto(batch, organization, now);
        return {};
    });
    organizations.hooks.impact.push_back([&projects, &keys](const Organization& organization, Impact& impact) {
        return addImpact(projects, keys, organization, impact);
    });
    keys.hooks.projectOf = [&projects](const Actor& actor, const Id<Project>& id) { return projects.refOf(actor, id); };
    keys.hooks.requireProject = [](Batch& batch, const Id<Project>& id) { batch.require(id); };
    keys.hooks.primaryRotated.push_back([&projects](Batch& batch, const ApiKey& old, const ApiKey& fresh) {
        return projects.primaryRotated(batch, old, fresh);
    });
}

} // namespace pulse
