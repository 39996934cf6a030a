#pragma once
#include "backend/core/events.h"
#include "backend/core/snapshotmap.h"
#include "backend/livekit/accesstoken.h"
#include "backend/projects/project.h"
#include "backend/store/store.h"
#include <atomic>
#include <memory>
#include <mutex>
#include <stop_token>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

namespace pulse {

/// What a mint must know of a living project, ready for use.
struct TokenProject {
    std::string id;
    std::string organizationId;
    std::string tag;
    std::string roomPrefix;               ///< "<tag>~"; empty: the project has a LiveKit of its own
    std::string serverUrl;
    MetadataInjection metadataInjection = MetadataInjection::Metadata;
    int64_t maxTokenTtl = 86'400;         ///< seconds
    bool hasVideo = true;
    std::shared_ptr<const TokenSigner> signer{};   ///< null: there are no credentials …
    bool isSealed = false;                ///< … because the project's own cannot be read

    bool isDedicated() const { return roomPrefix.empty(); }
};

/// A key pair that tokens are signed with here.
struct TokenKeyPair {
    std::shared_ptr<const TokenSigner> signer{};   ///< null: it cannot be read without the master key
    std::string projectId{};                       ///< empty: the LiveKit of projects without their own
    std::string projectName{};
};

/// Where the participants of projects without a LiveKit of their own connect.
struct LiveKitPlaces {
    std::string urlTemplate{"wss://livekit-{region}.pulse.io"};
    bool isTemplateConfigured = false;    ///< LIVEKIT_URL_TEMPLATE was given, so it stands before LIVEKIT_HOST
};

/// The projects as the mint sees them: read by `load`, then kept by events before their writer is answered. `find` is for any
/// thread, takes no lock and touches no disk.
class TokenProjects {
public:
    TokenProjects(Store& store, Events& events, const SecretBox& box, LiveKitPlaces places);

    /// Reads all projects; events are followed from the construction on. StoreUnavailable; Timeout when `stop` asks for it.
    Result<void> load(std::stop_token stop = {});
    /// Each second from a worker: applies what other processes changed, when the store `isShared`, and reads everything
    /// again after an event whose row could not be read.
    Result<void> refresh(bool isShared = false);
    /// The LiveKit of projects without their own. Any thread; returns when every project is prepared for it.
    void setLiveKit(LiveKitCredentials credentials);
    bool hasLiveKit() const { return m_hasLiveKit.load(); }
    LiveKitCredentials liveKit() const;
    /// The key pair that a living project keeps for a LiveKit of its own; empty members where it has none. NotFound; Sealed, Internal as
    /// SecretBox::open. Takes the writers' lock.
    Result<LiveKitCredentials> liveKitOf(const std::string& projectId) const;
    /// Where participants of projects without their own connect in a region, as tokens say.
    std::string serverUrlOf(Region region) const;
    /// The key pairs that go by this API key: a project's own and the shared one may share a name. Takes the writers' lock.
    std::vector<TokenKeyPair> keyPairs(std::string_view apiKey) const;
    /// The id and name of the living project whose rooms on the shared LiveKit bear this tag; empty: none. Takes the writers' lock.
    std::pair<std::string, std::string> projectOfTag(std::string_view tag) const;

    /// False: not read yet, or changed in a way that could not be read, so nothing may be minted.
    bool isConfirmed() const { return !m_isBroken.load(std::memory_order_acquire); }
    /// The living project, or null; it lives until this thread's next find.
    const TokenProject* find(std::string_view projectId) const { return m_map.find(projectId); }

private:
    void onEvent(const Event& event);
    Result<void> reload(const Event& event);
    Result<void> followAll(const std::stop_token& stop = {});
    void take(const Project& project);
    void publish();
    std::shared_ptr<const TokenProject> prepare(const Project& project) const;
    std::string serverUrlOf(const Project& project) const;

    Store& m_store;
    Events& m_events;
    const SecretBox& m_box;
    LiveKitPlaces m_places;
    SnapshotMap<TokenProject> m_map;
    std::atomic<bool> m_hasLiveKit{false};
    std::atomic<bool> m_isBroken{true};

    std::mutex m_following;   ///< of the one who reads everything; taken before m_mutex
    int64_t m_sequence = 0;
    std::atomic<int64_t> m_failures{0};   ///< events whose rows could not be read

    // The writers' side, under m_mutex: reading a row and publishing it is one step.
    mutable std::mutex m_mutex;
    LiveKitCredentials m_liveKit;
    std::shared_ptr<const TokenSigner> m_sharedSigner;
    std::unordered_map<std::string, Project> m_projects;   ///< the living ones, without what no mint needs
    std::unordered_set<std::string> m_dirty;
    Events::Subscription m_subscription;
};

} // namespace pulse
