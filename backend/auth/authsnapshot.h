#pragma once
#include "backend/auth/admintoken.h"
#include "backend/auth/usetracker.h"
#include "backend/core/actor.h"
#include "backend/core/events.h"
#include "backend/core/snapshotmap.h"
#include "backend/keys/apikey.h"
#include "backend/projects/projectsettings.h"
#include "backend/store/store.h"
#include <array>
#include <atomic>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

namespace pulse {

/// A key whose project and organization are living, ready to be asked about.
struct KeyEntry {
    std::shared_ptr<const Identity> withSecret;
    std::shared_ptr<const Identity> keyOnly;
    std::string secretHash;
    KeyOnlyAuth keyOnlyAuth = KeyOnlyAuth::Deny;
    bool isEnabled = true;
    Time endsAt{};                     ///< of its expiry and its grace period the sooner; zero: never
    std::shared_ptr<UseCell> use;
};

/// An admin token that was not revoked.
struct AdminEntry {
    std::shared_ptr<const Identity> identity;
    Time expiresAt{};
    std::shared_ptr<UseCell> use;
};

/// Keys, projects and organizations joined for authentication, and the admin tokens, all in memory. Kept by events: they
/// run on the committing thread, so what a write changed is in force before its caller is answered. `find…` is for any
/// thread, takes no lock and touches no disk; what it gives lives until this thread's next find of the same kind.
class AuthSnapshot {
public:
    struct Settings {
        bool isSharedStore = false;    ///< other processes write to it: unheard of for 30 s, nobody is let in
    };
    AuthSnapshot(Store& store, Events& events, const Clock& clock, Settings settings);

    /// Reads everything that a key needs: what follows events from the construction on is not confirmed before. Organizations
    /// without a project are not read, and cost nothing. StoreUnavailable; Timeout when `stop` asks for it.
    Result<void> load(std::stop_token stop = {});
    /// Each second from a worker: applies what other processes changed (shared stores), and reads everything again after
    /// an event whose rows could not be read.
    Result<void> refresh();
    /// False: the answers may be old, so nobody may be let in.
    bool isConfirmed() const;

    const KeyEntry* findKey(std::string_view keyText) const { return m_byKey.find(keyText); }
    const KeyEntry* findSecret(std::string_view secretHash) const { return m_bySecret.find(secretHash); }
    const AdminEntry* findAdmin(std::string_view tokenHash) const { return m_byAdmin.find(tokenHash); }

    /// Reads these keys again: for writes that give no event.
    Result<void> reloadKeys(const std::vector<std::string>& ids);

private:
    struct ProjectFacts {
        std::string organizationId;
        bool isLiving = false;
        KeyOnlyAuth keyOnlyAuth = KeyOnlyAuth::Deny;
        bool operator==(const ProjectFacts&) const = default;
    };
    struct KeyFacts {
        ApiKey key;
        std::string publishedHash{};
        std::shared_ptr<UseCell> use = std::make_shared<UseCell>();
    };
    using Ids = std::unordered_set<std::string>;

    void onEvent(const Event& event);
    Result<void> reload(const Event& event);
    Result<void> reloadOrganization(const std::string& id);
    Result<void> reloadProject(const std::string& id);
    Result<void> readOwners(const std::stop_token& stop);
    template <class T>
    Result<void> reloadRows(const std::vector<std::string>& ids);
    template <class T>
    Result<void> reloadWhere(std::string_view field, const std::string& value);
    template <class T>
    Result<void> follow(int64_t& sequence, const std::stop_token& stop);
    Result<void> followAll(const std::stop_token& stop = {});
    void take(const Organization& organization);
    void take(const Project& project);
    void take(const ApiKey& key);
    void take(const AdminToken& token);
    void publish();
    std::shared_ptr<const KeyEntry> entryOf(const KeyFacts& facts) const;

    Store& m_store;
    Events& m_events;
    const Clock& m_clock;
    Settings m_settings;

    SnapshotMap<KeyEntry> m_byKey;
    SnapshotMap<KeyEntry> m_bySecret;
    SnapshotMap<AdminEntry> m_byAdmin;
    std::atomic<bool> m_isBroken{true};
    std::atomic<int64_t> m_confirmedAt{0};   ///< steady milliseconds

    std::mutex m_following;   ///< of the one who reads everything; taken before m_mutex
    std::array<int64_t, 4> m_sequences{};
    std::atomic<int64_t> m_failures{0};   ///< events whose rows could not be read

    // The writers' side, under m_mutex: reading a row and publishing it is one step, else an older row could come last.
    std::mutex m_mutex;
    std::unordered_map<std::string, bool> m_organizations;        ///< id → living; of those that own a project, unless shared
    std::unordered_map<std::string, ProjectFacts> m_projects;
    std::unordered_map<std::string, KeyFacts> m_keys;
    std::unordered_map<std::string, Ids> m_projectsOf;            ///< organization → projects
    std::unordered_map<std::string, Ids> m_keysOf;                ///< project → keys
    std::unordered_map<std::string, std::shared_ptr<UseCell>> m_adminUses;
    Ids m_dirtyKeys;
    std::vector<SnapshotMap<AdminEntry>::Change> m_adminChanges;
    Events::Subscription m_subscription;
};

} // namespace pulse
