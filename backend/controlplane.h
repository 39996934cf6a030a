#pragma once
#include "backend/core/actor.h"
#include "backend/core/clock.h"
#include "backend/core/events.h"
#include "backend/core/result.h"
#include <cstdint>
#include <memory>
#include <stop_token>
#include <string>

namespace pulse {

class AuditService;
class AuthService;
class Backups;
class Config;
class ControlPlaneApi;
class Engine;
class KeyService;
class Log;
class OrganizationService;
class ProjectService;
class SampleDataService;
class SettingsService;
class Store;
class TokenService;
struct EngineState;

/// How a control plane is put together. Everything else comes from `config`, and where it has only defaults, from the settings
/// that are stored in the database.
struct ControlPlaneOptions {
    const Config* config = nullptr;          ///< outlives the control plane
    Log* log = nullptr;                      ///< outlives the control plane
    const Clock* clock = nullptr;            ///< null: the system's
    std::string masterKey{};                 ///< 32 bytes from a keychain; empty: from the file that the config names, else sealed
    bool makesKeyFile = true;                ///< may make <data folder>/master.key outside production; the desktop asks a person first
    std::string program{"pulse-server"};     ///< named in the lock
    bool keepsInMemory = false;              ///< tests: the in-memory engine and no data folder
    uint64_t idSeed = 0;                     ///< tests: fixed ids
    bool isLoadedLater = false;              ///< the caller calls `load` after `open`, so that it can serve before
};

struct ControlPlaneStart {
    Time at{};                            ///< what is counted "since the start" is counted from here
    bool isSealed = true;                 ///< no master key: secrets cannot be read or made
    std::string dataFolder{};             ///< empty in memory
    std::string firstAdminTokenFile{};    ///< written by this start; empty when it was not the first
};

/// The version of the newest step of the schema that this program knows.
int newestSchemaVersion();

/// The whole control plane: engine, services, routes and, when asked, the HTTP listener. The composition root; it names
/// every room and no room names it. Opened and closed by one thread; the services may be used from any worker thread.
class ControlPlane {
public:
    /// Locks the data folder, opens and migrates the store, makes the first owner. Blocks (disk). Conflict when another
    /// program holds the folder or the database is newer; ValidationFailed for settings that cannot be.
    static Result<std::unique_ptr<ControlPlane>> open(const ControlPlaneOptions& options);
    /// Reads keys and projects; `open` does it unless `isLoadedLater`. Until it succeeded /health/ready answers 503, and
    /// what needs them StoreUnavailable; when it failed it is tried again each second. Once, from any thread, ended by
    /// `stop` before the control plane goes. StoreUnavailable, Timeout (stopped).
    Result<void> load(std::stop_token stop = {});
    /// Stops the listener, drains the store, unlocks; at most 5 s.
    ~ControlPlane();

    OrganizationService& organizations();
    ProjectService& projects();
    KeyService& keys();
    TokenService& tokens();
    AuthService& auth();
    SettingsService& settings();
    AuditService& audit();
    Events& events();
    /// For tests and benchmarks, which look behind the services.
    Store& store();
    /// Routes and listener; off until it is started.
    ControlPlaneApi& api();

    /// How this start found things.
    const ControlPlaneStart& start() const;
    /// As of a moment ago; memory only, any thread.
    EngineState engineState();

private:
    friend class Backups;
    friend SampleDataService& sampleData(ControlPlane& plane);
    ControlPlane();
    struct Parts;
    std::unique_ptr<Parts> m_parts;
};

/// What fills an empty installation for a first look; apart from the rooms that every one needs.
SampleDataService& sampleData(ControlPlane& plane);

} // namespace pulse
