#pragma once
#include "backend/core/actor.h"
#include "backend/core/crypto.h"
#include "backend/core/deletion.h"
#include "backend/keys/keyservice.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/project.h"
#include "backend/store/bulk.h"
#include "backend/store/store.h"
#include <functional>
#include <optional>
#include <vector>

namespace pulse {

/// What rooms above ask to be told; filled once by the composition root, before the first call. All but `impact` add to
/// the batch of the act and may refuse it. Projects that go or come back with their organization are not named one by one:
/// who cares hangs into OrganizationHooks too.
struct ProjectHooks {
    std::vector<std::function<Result<void>(Batch&, const Project&)>> created;
    std::vector<std::function<Result<void>(Batch&, const Project& before, const Project& after)>> updated;
    std::vector<std::function<Result<void>(Batch&, const Project&, const Deletion&)>> beforeRemove;
    /// `project.deletionId` names what to bring back.
    std::vector<std::function<Result<void>(Batch&, const Project&, Time now)>> beforeRestore;
    std::vector<std::function<Result<void>(const Project&, Impact&)>> impact;
};

struct ProjectSettings {
    std::string livekitUrlTemplate{"wss://livekit-{region}.pulse.io"};
    KeyOnlyAuth keyOnlyAuth = KeyOnlyAuth::Deny;   ///< of new projects: All in development
};

/// A project with its primary key's secret: exists in the one answer that shows it.
struct IssuedProject {
    Project project;
    std::string secret;
};

/// The rules of projects. Every function may be called from any worker thread, never from the GUI's. Beside the codes
/// named: Forbidden, NotFound (also for foreign ones), StoreUnavailable. Projects come as stored: show `shown(project)`.
class ProjectService {
public:
    /// The references outlive the service.
    struct Parts {
        Store& store;
        const Clock& clock;
        IdSource& ids;
        const SecretBox& box;
        KeyService& keys;
    };
    ProjectService(Parts parts, ProjectSettings settings) : m_parts(parts), m_settings(std::move(settings)) {}
    ProjectHooks hooks;

    /// A project with the installation's defaults, to apply a caller's changes to. No I/O.
    Project draft() const;
    /// Makes the project with its primary key. NotFound when the organization is absent or foreign; ValidationFailed;
    /// Sealed without a master key.
    Result<IssuedProject> create(const Actor& actor, Project input);
    Result<Project> get(const Actor& actor, const Id<Project>& id);
    /// Narrowed to the actor's organizations; a filter on a foreign one is NotFound. InvalidParameter, InvalidCursor.
    Result<Listing<Project>> list(const Actor& actor, const ListRequest& request, std::stop_token stop = {});
    /// Merges the named fields. ValidationFailed, VersionMismatch (with `expectVersion`), Conflict (five concurrent writers
    /// in a row), Sealed when a secret is to be stored without a master key.
    Result<Project> update(const Actor& actor, const Id<Project>& id, const Changes& changes, std::optional<int64_t> expectVersion = {});
    /// Hides it with its keys, as one deletion: the keys are dead when this returns. VersionMismatch.
    Result<Project> remove(const Actor& actor, const Id<Project>& id, std::optional<int64_t> expectVersion = {});
    /// Brings back what its deletion took. Conflict when it is not deleted, or its organization is.
    Result<Project> restore(const Actor& actor, const Id<Project>& id);
    Result<Impact> impact(const Actor& actor, const Id<Project>& id);
    /// The same for many, all or none: one deletion, one batch, audit rows of one group. Rows that are so already are left
    /// out; an absent or foreign one refuses the whole. InvalidParameter above `bulkLimit`.
    Result<BulkDone> remove(const Actor& actor, const std::vector<Id<Project>>& ids);
    Result<BulkDone> restore(const Actor& actor, const std::vector<Id<Project>>& ids);
    Result<Impact> impact(const Actor& actor, const std::vector<Id<Project>>& ids);
    /// Rotates the primary key. Sealed; Conflict when it has expired.
    Result<IssuedProject> regenerateKeys(const Actor& actor, const Id<Project>& id, Grace grace);

    /// As it is shown: with the effective livekit_url.
    Project shown(const Project& project) const { return shownProject(project, m_settings.livekitUrlTemplate); }

    /// What the rooms below ask for; see `connectProjects`.
    Result<ProjectRef> refOf(const Actor& actor, const Id<Project>& id);
    Result<void> primaryRotated(Batch& batch, const ApiKey& old, const ApiKey& fresh);
    Result<int64_t> countOf(const Id<Organization>& organization);

private:
    struct Revision {
        const Project& before;
        Project after;
        std::string_view action;
        std::string group{};
    };
    Result<Project> admit(const Actor& actor, Permission permission, const Id<Project>& id, Deleted deleted = Deleted::Hidden);
    Result<IssuedProject> insert(const Actor& actor, Project project);
    Result<Project> revised(const Project& before, const Changes& changes) const;
    Result<Project> rekeyInto(Batch& batch, const Project& before, const ApiKey& fresh);
    /// Adds the revision with its audit row, event and signal to `batch`; gives what the row becomes.
    Project stage(Batch& batch, const Actor& actor, Revision revision);
    Result<Project> save(const Actor& actor, Revision revision, Batch batch);
    /// Each of `ids`, deleted ones included, once the actor may delete and restore it.
    Result<std::vector<Project>> admitEach(const Actor& actor, const std::vector<Id<Project>>& ids);

    Parts m_parts;
    ProjectSettings m_settings;
};

/// Hangs the projects into the rooms below: an organization's deletion takes its projects and keys, a restoration brings
/// back just those; keys ask for their project here; a rotated primary key becomes the project's `pulse_api_key`.
void connectProjects(ProjectService& projects, OrganizationService& organizations, KeyService& keys);

} // namespace pulse
