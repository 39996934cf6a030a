#pragma once
#include "backend/audit/auditservice.h"
#include "backend/auth/authservice.h"
#include "backend/auth/authsnapshot.h"
#include "backend/auth/owner.h"
#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "backend/core/config.h"
#include "backend/core/crypto.h"
#include "backend/core/log.h"
#include "backend/core/metrics.h"
#include "backend/core/ticker.h"
#include "backend/http/chain.h"
#include "backend/http/systemroutes.h"
#include "backend/keys/keyservice.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/sampledata/sampledataservice.h"
#include "backend/settings/installationsecrets.h"
#include "backend/settings/settingsservice.h"
#include "backend/store/datafolder.h"
#include "backend/store/sweeper.h"
#include "backend/tokens/tokenservice.h"
#include <mutex>
#include <optional>

namespace pulse {

/// What stands before any room: the locked folder, the migrated engine, the master key.
struct Ground {
    std::unique_ptr<DataFolder> folder{};
    std::unique_ptr<Engine> engine{};
    std::string masterKey{};
    StoredValues stored{};   ///< the stored settings that this start uses
    bool isShared = false;   ///< other programs write to the engine's database too
};

/// The rooms in the order of their construction; they go in the reverse. Rooms that need what openRooms reads are made there.
struct ControlPlane::Parts {
    Parts(const ControlPlaneOptions& options, const Clock& clock, Ground ground);
    ~Parts();

    Result<void> openRooms();
    Result<void> load(std::stop_token stop);

    const Config config;   ///< as this start found it, with stored settings
    Log& log;
    const Clock& clock;
    IdSource ids;
    Ground ground;
    Metrics metrics{};
    Events events{};
    Store store;
    SecretBox box;
    Peppers peppers{};
    ControlPlaneStart start{};
    std::string cursorKey{};

    AuditService audit{store, clock};
    SettingsService settings;
    OrganizationService organizations;
    KeyService keys;
    ProjectService projects;
    AuthSnapshot snapshot;
    std::optional<AuthService> auth{};
    TokenProjects tokenProjects;
    TokenService tokens;
    SampleDataService sampleData;

    Sweeper sweeper;
    std::atomic<bool> isStopping{false};
    std::optional<Ticker> ticker{};
    std::optional<Ticker> sweepTicker{};
    std::mutex stateMutex{};
    Time unreadSince{};                       ///< zero: keys and projects are read, as of the last tick
    std::atomic<bool> wasLoaded{false};       ///< tried, so that the ticker tries again
    ControlPlaneApi api;

private:
    Result<void> openSecretsAndOwner();
    void takeSettings(const Config& before, const Config& now);
    void addRoutes();
    void addReadings();
    ChainHooks chainHooks();
    std::vector<FailingDependency> failing();
    bool isRead() const { return snapshot.isConfirmed() && tokenProjects.isConfirmed(); }
    void noteReading();
    std::string metricsText();
    void tick();
    void sweep();
};

} // namespace pulse
