#pragma once
#include "backend/keys/keyservice.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/sampledata/sampleact.h"
#include <atomic>
#include <map>

namespace pulse {

/// A clock that stands where it is put.
class StandingClock final : public Clock {
public:
    void set(Time time) { m_millis = toMillis(time); }
    Time now() const override { return fromMillis(m_millis); }
    int64_t steadyMillis() const override { return m_millis; }

private:
    std::atomic<int64_t> m_millis{0};
};

/// Does acts in the past, by the rules of today: services of its own over the same store, whose clock is set to the time of
/// each act. Everybody in it is called "… (sample)". One thread, a worker.
class SampleReplay {
public:
    /// The references outlive it.
    struct Parts {
        Store& store;
        const SecretBox& box;
        const Peppers& peppers;
        ProjectSettings projects;
    };
    static constexpr std::string_view actorId = "sample";

    explicit SampleReplay(Parts parts);
    /// What the services refuse; NotFound for a name that no act before made.
    Result<void> run(const SampleAct& act, Time now);
    /// The organizations made so far.
    const std::vector<Id<Organization>>& made() const { return m_made; }

private:
    Result<void> runOnOrganization(const SampleAct& act, const Actor& actor);
    Result<void> runOnProject(const SampleAct& act, const Actor& actor);
    Result<void> runOnKey(const SampleAct& act, const Actor& actor);
    Result<Id<Organization>> organizationOf(const SampleAct& act) const;
    Result<Id<Project>> projectOf(const SampleAct& act) const;
    Result<KeyRef> keyOf(const SampleAct& act) const;
    void note(const SampleAct& act, const ApiKey& key) { m_keys[act.project + '/' + key.name] = {key.projectId, key.id}; }

    Store& m_store;
    StandingClock m_clock;
    IdSource m_ids{m_clock};
    OrganizationService m_organizationService;
    KeyService m_keyService;
    ProjectService m_projectService;
    std::map<std::string, Id<Organization>> m_organizations;
    std::map<std::string, Id<Project>> m_projects;
    std::map<std::string, KeyRef> m_keys;
    std::vector<Id<Organization>> m_made;
};

} // namespace pulse
