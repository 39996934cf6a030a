#pragma once
#include "backend/core/actor.h"
#include "backend/core/deletion.h"
#include "backend/organizations/organization.h"
#include "backend/store/bulk.h"
#include "backend/store/store.h"
#include <functional>
#include <optional>
#include <vector>

namespace pulse {

/// What rooms above ask to be told; filled once by the composition root, before the first call.
struct OrganizationHooks {
    /// Adds the cascade to the batch of a removal.
    std::vector<std::function<Result<void>(Batch&, const Organization&, const Deletion&)>> beforeRemove;
    /// Adds the cascade to the batch of a restoration; `organization.deletionId` names what to bring back.
    std::vector<std::function<Result<void>(Batch&, const Organization&, Time now)>> beforeRestore;
    /// Adds what a removal would stop.
    std::vector<std::function<Result<void>(const Organization&, Impact&)>> impact;
};

/// The rules of organizations. Every function may be called from any worker thread, never from the GUI's. Beside the codes
/// named: Forbidden, NotFound (also for foreign ones), StoreUnavailable.
class OrganizationService {
public:
    OrganizationService(Store& store, const Clock& clock, IdSource& ids) : m_store(store), m_clock(clock), m_ids(ids) {}
    OrganizationHooks hooks;

    /// Operators only. Name, e-mail and plan are read from `input`. ValidationFailed, AlreadyExists (admin_email).
    Result<Organization> create(const Actor& actor, Organization input);
    Result<Organization> get(const Actor& actor, const Id<Organization>& id);
    /// Narrowed to the actor's organizations. InvalidParameter, InvalidCursor.
    Result<Listing<Organization>> list(const Actor& actor, const ListRequest& request, std::stop_token stop = {});
    /// Merges the named fields. ValidationFailed, AlreadyExists, VersionMismatch (with `expectVersion`), Conflict (five
    /// concurrent writers in a row). Changing the plan needs Permission::ChangePlan.
    Result<Organization> update(const Actor& actor, const Id<Organization>& id, const Changes& changes, std::optional<int64_t> expectVersion = {});
    /// Hides it and all below it, as one deletion. VersionMismatch.
    Result<Organization> remove(const Actor& actor, const Id<Organization>& id, std::optional<int64_t> expectVersion = {});
    /// Brings back what its deletion took. AlreadyExists when its e-mail is in use by now; Conflict when it is not deleted.
    Result<Organization> restore(const Actor& actor, const Id<Organization>& id);
    Result<Impact> impact(const Actor& actor, const Id<Organization>& id);

    /// The same for many, all or none: one deletion, one batch, audit rows of one group. Rows that are so already are left
    /// out; an absent or foreign one refuses the whole. InvalidParameter above `bulkLimit`, AlreadyExists, Conflict.
    Result<BulkDone> remove(const Actor& actor, const std::vector<Id<Organization>>& ids);
    Result<BulkDone> restore(const Actor& actor, const std::vector<Id<Organization>>& ids);
    Result<Impact> impact(const Actor& actor, const std::vector<Id<Organization>>& ids);

private:
    struct Edit {
        std::string_view action;
        Changes changes;
        std::string group{};
    };
    /// Adds the edit with its audit row, event and signal to `batch`; gives what the row becomes.
    Result<Organization> stage(Batch& batch, const Actor& actor, const Organization& before, const Edit& edit);
    /// Commits the edit together with what `batch` holds already.
    Result<Organization> save(const Actor& actor, const Organization& before, const Edit& edit, Batch batch);
    Result<BulkDone> commitBulk(const Batch& batch, BulkDone done);
    Organization stamped(const Organization& before, const Changes& changes) const;

    Store& m_store;
    const Clock& m_clock;
    IdSource& m_ids;
};

} // namespace pulse
