#pragma once
#include "backend/keys/apikey.h"
#include "backend/keys/keybatch.h"
#include "backend/store/bulk.h"
#include "backend/store/store.h"
#include <functional>
#include <optional>
#include <vector>

namespace pulse {

/// What a key needs to know of its project.
struct ProjectRef {
    Id<Project> id;
    Id<Organization> organizationId;
    std::string name;
};

/// A key, found through its project as its path says.
struct KeyRef {
    Id<Project> project;
    Id<ApiKey> id;
};

/// What rooms above answer and ask to be told; filled once by the composition root, before the first call.
struct KeyHooks {
    /// The project, living and visible to the actor, else the one NotFound.
    std::function<Result<ProjectRef>(const Actor&, const Id<Project>&)> projectOf;
    /// Adds the precondition that the project is still living.
    std::function<void(Batch&, const Id<Project>&)> requireProject;
    /// Adds what follows from a new primary key to the batch of its rotation.
    std::vector<std::function<Result<void>(Batch&, const ApiKey& old, const ApiKey& fresh)>> primaryRotated;
};

/// The rules of API keys. Every function may be called from any worker thread, never from the GUI's. Beside the codes
/// named: Forbidden, NotFound (project or key absent, foreign, or of another project), StoreUnavailable.
class KeyService {
public:
    KeyService(Store& store, const Clock& clock, IdSource& ids, const Peppers& peppers)
        : m_store(store), m_clock(clock), m_ids(ids), m_peppers(peppers) {}
    KeyHooks hooks;

    /// Name, scopes, enabled and expiry are read from `input`. ValidationFailed, Sealed.
    Result<IssuedKey> create(const Actor& actor, const Id<Project>& project, const ApiKey& input);
    Result<ApiKey> get(const Actor& actor, const KeyRef& ref);
    /// InvalidParameter, InvalidCursor.
    Result<Listing<ApiKey>> list(const Actor& actor, const Id<Project>& project, const ListRequest& request, std::stop_token stop = {});
    /// Of all projects in the actor's organizations. Beside the described filters `state` names one of KeyState (but removed),
    /// and `search` finds a part of the name or the start of the key. InvalidParameter, InvalidCursor.
    Result<Listing<ApiKey>> list(const Actor& actor, const ListRequest& request, std::stop_token stop = {});
    /// Merges name, scopes, enabled, expires_at. ValidationFailed, VersionMismatch (with `expectVersion`), Conflict.
    Result<ApiKey> update(const Actor& actor, const KeyRef& ref, const Changes& changes, std::optional<int64_t> expectVersion = {});
    /// Revokes: it is dead when this returns. VersionMismatch; Conflict for the primary key, which can only be rotated.
    Result<ApiKey> remove(const Actor& actor, const KeyRef& ref, std::optional<int64_t> expectVersion = {});
    /// Revokes many, of any projects, all or none, with audit rows of one group; those that are gone already are left out.
    /// Conflict when a primary key is among them; InvalidParameter above `bulkLimit`.
    Result<BulkDone> remove(const Actor& actor, const std::vector<Id<ApiKey>>& ids);
    /// A new key and secret in place of this one, which lives on for `grace`. Conflict when it was rotated before or has
    /// expired; Sealed.
    Result<IssuedKey> rotate(const Actor& actor, const KeyRef& ref, Grace grace);

    /// The project's primary key, for rooms to the left; asks no permission.
    Result<ApiKey> primaryOf(const Id<Project>& project);
    /// How many living keys a project, an organization has.
    Result<int64_t> countOf(const Id<Project>& project);
    Result<int64_t> countOf(const Id<Organization>& organization);

    KeyDesk desk(const Actor& actor) const { return {actor, m_clock, m_ids, m_peppers}; }
    Time now() const { return m_clock.now(); }

private:
    Result<ProjectRef> admit(const Actor& actor, Permission permission, const Id<Project>& project);
    Result<ApiKey> read(const KeyRef& ref);
    struct Edit {
        const ApiKey& before;
        ApiKey after;
        std::string_view action;
        std::string group{};
    };
    /// Adds the edit with its audit row, event and signal to `batch`; gives what the row becomes.
    ApiKey stage(Batch& batch, const Actor& actor, Edit edit);
    Result<ApiKey> save(const Actor& actor, const ApiKey& before, const ApiKey& after, std::string_view action);
    Result<void> fillLastUsed(std::vector<ApiKey>& keys);

    Store& m_store;
    const Clock& m_clock;
    IdSource& m_ids;
    const Peppers& m_peppers;
};

} // namespace pulse
