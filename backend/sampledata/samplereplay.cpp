#include "backend/sampledata/samplereplay.h"
#include "backend/keys/keybatch.h"

namespace pulse {

namespace {

Actor madeUp(const std::string& name)
{
    auto who = std::make_shared<Identity>();
    who->type = ActorType::System;
    who->id = SampleReplay::actorId;
    who->name = name.empty() ? "sample data" : name + " (sample)";
    who->isOperator = true;
    return {.who = std::move(who)};
}

Error unknown(std::string_view what) { return {.code = ErrorCode::NotFound, .args = {{"what", std::string(what)}}}; }

template <class T>
Result<Changes> changesOf(const SampleAct& act, const T& stored)
{
    const auto row = T::describe().toRow(stored);
    return decodeChanges(schemaOf<T>(), act.set, Purpose::Update, &row);
}

/// `fresh` with the fields that a creation sets, as a caller of the API would.
template <class T>
Result<T> filled(T fresh, const json::object& set)
{
    PULSE_TRY(const auto changes, decodeChanges(schemaOf<T>(), set, Purpose::Create, nullptr));
    T::describe().apply(fresh, changes);
    return fresh;
}

json::object with(json::object set, std::string_view name, const std::string& value)
{
    set[name] = value;
    return set;
}

template <class T>
Result<void> done(const Result<T>& result)
{
    if (!result)
        return fail(result.error());
    return {};
}

} // namespace

SampleReplay::SampleReplay(Parts parts)
    : m_store(parts.store), m_organizationService(parts.store, m_clock, m_ids), m_keyService(parts.store, m_clock, m_ids, parts.peppers),
      m_projectService({parts.store, m_clock, m_ids, parts.box, m_keyService}, std::move(parts.projects))
{
    connectProjects(m_projectService, m_organizationService, m_keyService);
}

Result<void> SampleReplay::run(const SampleAct& act, Time now)
{
    m_clock.set(now - std::chrono::minutes(act.minutesAgo));
    const auto actor = madeUp(act.by);
    switch (act.verb) {
    case SampleVerb::CreateOrganization:
    case SampleVerb::UpdateOrganization: return runOnOrganization(act, actor);
    case SampleVerb::CreateProject:
    case SampleVerb::UpdateProject:
    case SampleVerb::RemoveProject: return runOnProject(act, actor);
    case SampleVerb::CreateKey:
    case SampleVerb::UpdateKey:
    case SampleVerb::RotateKey:
    case SampleVerb::RemoveKey:
    case SampleVerb::UseKey: return runOnKey(act, actor);
    }
    return {};
}

Result<void> SampleReplay::runOnOrganization(const SampleAct& act, const Actor& actor)
{
    if (act.verb == SampleVerb::UpdateOrganization) {
        PULSE_TRY(const auto id, organizationOf(act));
        PULSE_TRY(const auto changes, changesOf(act, Organization{}));
        return done(m_organizationService.update(actor, id, changes));
    }
    PULSE_TRY(auto input, filled(Organization{}, with(act.set, "name", act.organization)));
    PULSE_TRY(const auto made, m_organizationService.create(actor, std::move(input)));
    m_organizations[act.organization] = made.id;
    m_made.push_back(made.id);
    return {};
}

Result<void> SampleReplay::runOnProject(const SampleAct& act, const Actor& actor)
{
    if (act.verb != SampleVerb::CreateProject) {
        PULSE_TRY(const auto id, projectOf(act));
        if (act.verb == SampleVerb::RemoveProject)
            return done(m_projectService.remove(actor, id));
        PULSE_TRY(const auto stored, m_projectService.get(actor, id));
        PULSE_TRY(const auto changes, changesOf(act, stored));
        return done(m_projectService.update(actor, id, changes));
    }
    PULSE_TRY(const auto organization, organizationOf(act));
    PULSE_TRY(auto input, filled(m_projectService.draft(), with(with(act.set, "name", act.project), "org_id", organization.text())));
    PULSE_TRY(const auto made, m_projectService.create(actor, std::move(input)));
    m_projects[act.project] = made.project.id;
    PULSE_TRY(const auto primary, m_keyService.primaryOf(made.project.id));
    note(act, primary);
    return {};
}

Result<void> SampleReplay::runOnKey(const SampleAct& act, const Actor& actor)
{
    if (act.verb == SampleVerb::CreateKey) {
        PULSE_TRY(const auto project, projectOf(act));
        PULSE_TRY(const auto input, filled(ApiKey{}, with(act.set, "name", act.key)));
        PULSE_TRY(const auto made, m_keyService.create(actor, project, input));
        note(act, made.key);
        return {};
    }
    PULSE_TRY(const auto key, keyOf(act));
    if (act.verb == SampleVerb::RotateKey) {
        PULSE_TRY(const auto fresh, m_keyService.rotate(actor, key, enumValue<Grace>(act.grace)));
        note(act, fresh.key);
        return {};
    }
    if (act.verb == SampleVerb::RemoveKey)
        return done(m_keyService.remove(actor, key));
    if (act.verb == SampleVerb::UpdateKey) {
        PULSE_TRY(const auto changes, changesOf(act, ApiKey{}));
        return done(m_keyService.update(actor, key, changes));
    }
    Batch batch;
    noteUseInto(batch, key.id, key.project, {.at = m_clock.now(), .ipPrefix = act.ipPrefix, .route = act.route});
    return done(m_store.commit(batch));
}

Result<Id<Organization>> SampleReplay::organizationOf(const SampleAct& act) const
{
    const auto found = m_organizations.find(act.organization);
    if (found == m_organizations.end())
        return fail(unknown("organization"));
    return found->second;
}

Result<Id<Project>> SampleReplay::projectOf(const SampleAct& act) const
{
    const auto found = m_projects.find(act.project);
    if (found == m_projects.end())
        return fail(unknown("project"));
    return found->second;
}

Result<KeyRef> SampleReplay::keyOf(const SampleAct& act) const
{
    const auto found = m_keys.find(act.project + '/' + act.key);
    if (found == m_keys.end())
        return fail(unknown("key"));
    return found->second;
}

} // namespace pulse
