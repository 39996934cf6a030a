#include "backend/projects/projectservice.h"

namespace pulse {

namespace {

Error absent() { return {.code = ErrorCode::NotFound, .args = {{"what", "project"}}}; }

} // namespace

Result<BulkDone> ProjectService::remove(const Actor& actor, const std::vector<Id<Project>>& ids)
{
    return retryConflicts([&]() -> Result<BulkDone> {
        PULSE_TRY(const auto rows, admitEach(actor, ids));
        const Deletion deletion{.id = m_parts.ids.nextText(), .by = actor.who->name, .at = m_parts.clock.now()};
        BulkDone done{.group = deletion.id, .ids = {}};
        Batch batch;
        for (const auto& before : rows) {
            if (before.isDeleted)
                continue;
            removeProjectKeysInto(batch, before.id, deletion);
            for (const auto& hook : hooks.beforeRemove)
                PULSE_CHECK(hook(batch, before, deletion));
            auto after = before;
            Project::describe().apply(after, deletion.marks());
            stage(batch, actor, {before, std::move(after), "project.remove", done.group});
            done.ids.push_back(before.id.text());
        }
        if (!done.ids.empty())
            PULSE_CHECK(m_parts.store.commit(batch));
        return done;
    });
}

Result<BulkDone> ProjectService::restore(const Actor& actor, const std::vector<Id<Project>>& ids)
{
    return retryConflicts([&]() -> Result<BulkDone> {
        PULSE_TRY(const auto rows, admitEach(actor, ids));
        const auto now = m_parts.clock.now();
        BulkDone done{.group = m_parts.ids.nextText(), .ids = {}};
        Batch batch;
        std::unordered_set<std::string_view> owners;
        for (const auto& before : rows) {
            if (!before.isDeleted)
                continue;
            if (owners.insert(before.organizationId.text()).second)
                batch.require(before.organizationId);
            restoreProjectKeysInto(batch, before.id, before.deletionId, now);
            for (const auto& hook : hooks.beforeRestore)
                PULSE_CHECK(hook(batch, before, now));
            auto after = before;
            Project::describe().apply(after, Deletion::unmarks(now));
            stage(batch, actor, {before, std::move(after), "project.restore", done.group});
            done.ids.push_back(before.id.text());
        }
        if (done.ids.empty())
            return done;
        if (auto committed = m_parts.store.commit(batch); !committed) {
            if (committed.error().code == ErrorCode::NotFound)
                return fail(ErrorCode::Conflict, {{"why", "an organization of theirs is deleted; restore that first"}});
            return fail(std::move(committed).error());
        }
        return done;
    });
}

Result<Impact> ProjectService::impact(const Actor& actor, const std::vector<Id<Project>>& ids)
{
    return impactOfEach(ids, [&](const Id<Project>& id) { return impact(actor, id); });
}

Result<std::vector<Project>> ProjectService::admitEach(const Actor& actor, const std::vector<Id<Project>>& ids)
{
    auto rows = readEach(m_parts.store, ids);
    if (!rows)
        return fail(rows.error().code == ErrorCode::NotFound ? absent() : std::move(rows).error());
    // A foreign one is absent before anything is said of the others.
    std::optional<Error> refusal;
    for (const auto& project : *rows) {
        auto allowed = authorize(actor, Permission::DeleteProject, project.organizationId.text());
        if (!allowed && allowed.error().code == ErrorCode::NotFound)
            return fail(absent());
        if (!allowed)
            refusal = std::move(allowed).error();
    }
    if (refusal)
        return fail(std::move(*refusal));
    return rows;
}

} // namespace pulse
