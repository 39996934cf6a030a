#include "backend/projects/projectservice.h"
#include "backend/audit/audit.h"
#include "backend/core/text.h"
#include "backend/projects/projectpaths.h"
#include "backend/projects/projectsecrets.h"
#include "backend/store/idempotency.h"

namespace pulse {

namespace {

const Schema& schema() { return schemaOf<Project>(); }

Error absent(std::string what = "project") { return {.code = ErrorCode::NotFound, .args = {{"what", std::move(what)}}}; }

Event signalOf(const Project& project, Action action)
{
    return {.kind = schema().collection, .id = project.id.text(), .project = project.id.text(), .action = action};
}

std::string pathOf(const Project& project) { return fillPath(paths::project, project.id.text()); }

void tidy(Project& project)
{
    project.name = trim(project.name);
    project.webhookUrl = trim(project.webhookUrl);
    project.livekitUrl = trim(project.livekitUrl);
    if (project.livekitUrl.ends_with('/'))
        project.livekitUrl.pop_back();
    project.livekitApiKey = trim(project.livekitApiKey);
}

Happening happening(const Project& project, std::string type)
{
    return {.type = std::move(type), .organizationId = project.organizationId.text(), .projectId = project.id.text(),
            .subjectId = project.id.text(), .data = {{"name", project.name}}};
}

Act act(const Project& project, std::string_view action, json::object diff)
{
    return {.action = action, .organizationId = project.organizationId.text(), .targetType = schema().collection,
            .targetId = project.id.text(), .targetName = project.name, .diff = std::move(diff)};
}

/// "org_id" of the caller's filters, so that a foreign one is the same 404 as everywhere.
std::optional<Id<Organization>> organizationFilter(const ListRequest& request)
{
    for (const auto& [name, value] : request.filters)
        if (name == "org_id")
            if (auto id = Id<Organization>::parse(value, name))
                return std::move(*id);
    return {};
}

} // namespace

Project ProjectService::draft() const
{
    Project project;
    project.keyOnlyAuth = m_settings.keyOnlyAuth;
    return project;
}

Result<IssuedProject> ProjectService::create(const Actor& actor, Project input)
{
    auto project = std::move(input);
    if (!project.organizationId.isEmpty())
        if (auto allowed = authorize(actor, Permission::CreateProject, project.organizationId.text()); !allowed)
            return fail(allowed.error().code == ErrorCode::NotFound ? absent("organization") : std::move(allowed).error());
    tidy(project);
    // The region's own address is no address of its own: it must follow the region.
    if (project.livekitUrl == livekitUrlOf(project.region, m_settings.livekitUrlTemplate))
        project.livekitUrl.clear();
    project.id = m_parts.ids.next<Project>();
    project.createdAt = project.updatedAt = m_parts.clock.now();
    PULSE_CHECK(validateProject(project));
    PULSE_CHECK(sealSecrets(project, m_parts.box));
    for (int attempt = 0;; ++attempt) {
        project.tag = newProjectTag();
        auto made = insert(actor, project);
        const bool isTagTaken = !made && made.error().code == ErrorCode::AlreadyExists && made.error().field == "tag";
        if (!isTagTaken || attempt == 2)
            return made;
    }
}

Result<IssuedProject> ProjectService::insert(const Actor& actor, Project project)
{
    Batch batch;
    batch.require(project.organizationId);
    batch.signal(signalOf(project, Action::Created));
    ApiKey primary;
    primary.projectId = project.id;
    primary.organizationId = project.organizationId;
    primary.name = "Primary";
    primary.isPrimary = true;
    PULSE_TRY(auto issued, issueKeyInto(batch, m_parts.keys.desk(actor), primary));
    project.pulseApiKey = issued.key.key;
    batch.insert(project);
    for (const auto& hook : hooks.created)
        PULSE_CHECK(hook(batch, project));
    audit(batch, {m_parts.ids, m_parts.clock}, actor, act(project, "project.create", toJson(project)));
    emit(batch, {m_parts.ids, m_parts.clock}, happening(project, "project.created"));
    rememberEffect(batch, actor, m_parts.clock, {pathOf(project)});
    if (auto committed = m_parts.store.commit(batch); !committed)
        return fail(committed.error().code == ErrorCode::NotFound ? absent("organization") : asIdempotency(std::move(committed).error()));
    return IssuedProject{std::move(project), std::move(issued.secret)};
}

Result<Project> ProjectService::get(const Actor& actor, const Id<Project>& id) { return admit(actor, Permission::ReadProject, id); }

Result<Listing<Project>> ProjectService::list(const Actor& actor, const ListRequest& request, std::stop_token stop)
{
    if (const auto organization = organizationFilter(request)) {
        if (auto allowed = authorize(actor, Permission::ReadProject, organization->text()); !allowed)
            return fail(allowed.error().code == ErrorCode::NotFound ? absent("organization") : std::move(allowed).error());
        // What was deleted with its organization is looked for under it.
        const auto among = request.deleted == Deleted::Hidden ? Deleted::Hidden : Deleted::Included;
        if (auto owner = m_parts.store.get(*organization, among); !owner)
            return fail(owner.error().code == ErrorCode::NotFound ? absent("organization") : std::move(owner).error());
    }
    return m_parts.store.list<Project>(request, narrowToActor(actor, "org_id"), stop);
}

Result<Project> ProjectService::update(const Actor& actor, const Id<Project>& id, const Changes& changes, std::optional<int64_t> expectVersion)
{
    return retryConflicts([&]() -> Result<Project> {
        PULSE_TRY(const auto before, admit(actor, Permission::UpdateProject, id));
        PULSE_CHECK(checkVersion(before.version, expectVersion));
        PULSE_TRY(auto after, revised(before, changes));
        Batch batch;
        for (const auto& hook : hooks.updated)
            PULSE_CHECK(hook(batch, before, after));
        return save(actor, {before, std::move(after), "project.update"}, std::move(batch));
    }, expectVersion);
}

Result<Project> ProjectService::remove(const Actor& actor, const Id<Project>& id, std::optional<int64_t> expectVersion)
{
    return retryConflicts([&]() -> Result<Project> {
        PULSE_TRY(const auto before, admit(actor, Permission::DeleteProject, id));
        PULSE_CHECK(checkVersion(before.version, expectVersion));
        const Deletion deletion{.id = m_parts.ids.nextText(), .by = actor.who->name, .at = m_parts.clock.now()};
        Batch batch;
        removeProjectKeysInto(batch, id, deletion);
        for (const auto& hook : hooks.beforeRemove)
            PULSE_CHECK(hook(batch, before, deletion));
        auto after = before;
        Project::describe().apply(after, deletion.marks());
        return save(actor, {before, std::move(after), "project.remove"}, std::move(batch));
    }, expectVersion);
}

Result<Project> ProjectService::restore(const Actor& actor, const Id<Project>& id)
{
    return retryConflicts([&]() -> Result<Project> {
        PULSE_TRY(const auto before, admit(actor, Permission::DeleteProject, id, Deleted::Included));
        if (!before.isDeleted)
            return fail(ErrorCode::Conflict, {{"why", "the project is not deleted"}});
        const auto now = m_parts.clock.now();
        Batch batch;
        batch.require(before.organizationId);
        restoreProjectKeysInto(batch, id, before.deletionId, now);
        for (const auto& hook : hooks.beforeRestore)
            PULSE_CHECK(hook(batch, before, now));
        rememberEffect(batch, actor, m_parts.clock, {pathOf(before), 200});
        auto after = before;
        Project::describe().apply(after, Deletion::unmarks(now));
        auto saved = save(actor, {before, std::move(after), "project.restore"}, std::move(batch));
        if (!saved && saved.error().code == ErrorCode::NotFound)
            return fail(ErrorCode::Conflict, {{"why", "its organization is deleted; restore that first"}});
        return saved;
    });
}

Result<Impact> ProjectService::impact(const Actor& actor, const Id<Project>& id)
{
    PULSE_TRY(const auto project, get(actor, id));
    PULSE_TRY(const auto keys, m_parts.keys.countOf(id));
    Impact impact{{std::string(schemaOf<ApiKey>().collection), keys}};
    for (const auto& hook : hooks.impact)
        PULSE_CHECK(hook(project, impact));
    return impact;
}

Result<IssuedProject> ProjectService::regenerateKeys(const Actor& actor, const Id<Project>& id, Grace grace)
{
    return retryConflicts([&]() -> Result<IssuedProject> {
        PULSE_TRY(const auto before, admit(actor, Permission::ManageKeys, id));
        PULSE_TRY(const auto primary, m_parts.keys.primaryOf(id));
        Batch batch;
        PULSE_TRY(auto issued, rotateKeyInto(batch, m_parts.keys.desk(actor), primary, grace));
        PULSE_TRY(auto after, rekeyInto(batch, before, issued.key));
        rememberEffect(batch, actor, m_parts.clock, {pathOf(before)});
        if (auto committed = m_parts.store.commit(batch); !committed)
            return fail(asIdempotency(std::move(committed).error()));
        return IssuedProject{std::move(after), std::move(issued.secret)};
    });
}

Result<ProjectRef> ProjectService::refOf(const Actor& actor, const Id<Project>& id)
{
    return get(actor, id).map([](const Project& project) { return ProjectRef{project.id, project.organizationId, project.name}; });
}

Result<void> ProjectService::primaryRotated(Batch& batch, const ApiKey& old, const ApiKey& fresh)
{
    PULSE_TRY(const auto before, m_parts.store.get(old.projectId));
    PULSE_CHECK(rekeyInto(batch, before, fresh));
    return {};
}

Result<int64_t> ProjectService::countOf(const Id<Organization>& organization)
{
    Query query;
    query.filter.equals("org_id", organization.text());
    return m_parts.store.count<Project>(query).map([](const Count& count) { return count.value; });
}

Result<Project> ProjectService::admit(const Actor& actor, Permission permission, const Id<Project>& id, Deleted deleted)
{
    auto project = m_parts.store.get(id, deleted);
    if (!project)
        return fail(project.error().code == ErrorCode::NotFound ? absent() : std::move(project).error());
    if (auto allowed = authorize(actor, permission, project->organizationId.text()); !allowed)
        return fail(allowed.error().code == ErrorCode::NotFound ? absent() : std::move(allowed).error());
    return project;
}

Result<Project> ProjectService::revised(const Project& before, const Changes& changes) const
{
    const auto& urlTemplate = m_settings.livekitUrlTemplate;
    auto after = before;
    Project::describe().apply(after, changes);
    tidy(after);
    // What answers show as the region's address comes back with GET → PUT; it must not become the project's own.
    if (after.livekitUrl == livekitUrlOf(before.region, urlTemplate) || after.livekitUrl == livekitUrlOf(after.region, urlTemplate))
        after.livekitUrl.clear();
    if (after.webhookUrl != before.webhookUrl)
        after.webhookUserinfoSealed.clear();
    PULSE_CHECK(validateProject(after));
    PULSE_CHECK(sealSecrets(after, m_parts.box));
    return after;
}

Result<Project> ProjectService::rekeyInto(Batch& batch, const Project& before, const ApiKey& fresh)
{
    auto after = before;
    after.pulseApiKey = fresh.key;
    after.version = before.version + 1;
    after.updatedAt = m_parts.clock.now();
    for (const auto& hook : hooks.updated)
        PULSE_CHECK(hook(batch, before, after));
    batch.patch(before.id, changedFields(schema(), Project::describe().toRow(before), Project::describe().toRow(after)), before.version);
    batch.signal(signalOf(after, Action::Updated));
    return after;
}

Project ProjectService::stage(Batch& batch, const Actor& actor, Revision revision)
{
    auto& [before, after, action, group] = revision;
    after.version = before.version + 1;
    after.updatedAt = m_parts.clock.now();
    const auto from = Project::describe().toRow(before);
    const auto to = Project::describe().toRow(after);
    batch.patch(before.id, changedFields(schema(), from, to), before.version, false);
    auto done = act(after, action, diffRows(schema(), from, to));
    done.group = std::move(group);
    audit(batch, {m_parts.ids, m_parts.clock}, actor, std::move(done));
    emit(batch, {m_parts.ids, m_parts.clock}, happening(after, eventType(action)));
    const bool isRestored = before.isDeleted && !after.isDeleted;
    batch.signal(signalOf(after, after.isDeleted ? Action::Removed : isRestored ? Action::Restored : Action::Updated));
    return std::move(after);
}

Result<Project> ProjectService::save(const Actor& actor, Revision revision, Batch batch)
{
    auto after = stage(batch, actor, std::move(revision));
    if (auto committed = m_parts.store.commit(batch); !committed)
        return fail(asIdempotency(std::move(committed).error()));
    return after;
}

} // namespace pulse
