#include "backend/controlplane.h"
#include "backend/audit/schema.h"
#include "backend/auth/schema.h"
#include "backend/backups.h"
#include "backend/controlplaneparts.h"
#include "backend/keys/schema.h"
#include "backend/organizations/schema.h"
#include "backend/projects/schema.h"
#include "backend/settings/masterkey.h"
#include "backend/settings/schema.h"
#include "backend/settings/storedsetting.h"
#include "backend/settingscheck.h"
#include "backend/store/memory/memoryengine.h"
#include "backend/store/openengine.h"
#include "backend/store/schema.h"
#include <algorithm>

namespace pulse {

namespace {

const SystemClock systemClock;

std::vector<Migration> allMigrations()
{
    std::vector<Migration> all;
    for (auto steps : {storeMigrations(), organizationMigrations(), keyMigrations(), projectMigrations(), auditMigrations(),
                       authMigrations(), settingsMigrations()})
        all.insert(all.end(), std::make_move_iterator(steps.begin()), std::make_move_iterator(steps.end()));
    std::ranges::sort(all, {}, &Migration::version);
    return all;
}

/// The master key that was handed in, else the file's.
Result<std::string> masterKeyOf(const ControlPlaneOptions& options, const std::string& folder, Engine& engine)
{
    if (!options.masterKey.empty() || options.keepsInMemory)
        return options.masterKey;
    // A new key over secrets that another one made would hide that the right one is missing.
    PULSE_TRY(const auto made, engine.count(schemaOf<StoredSecret>(), {}, 1));
    const bool mayMake = options.makesKeyFile && !options.config->isProduction() && made.value == 0;
    PULSE_TRY(const auto key, loadMasterKey({.file = options.config->text("PULSE_MASTER_KEY_FILE"), .dataFolder = folder, .mayMake = mayMake}));
    if (!key.madeFile.empty())
        options.log->info("a master key was made; back it up, the secrets cannot be read without it", {{"file", key.madeFile}});
    return key.bytes;
}

/// What is stored and can be used; the rest is said, and no reason not to start: nobody could mend it then.
Result<StoredValues> storedValues(const ControlPlaneOptions& options, const Ground& ground)
{
    PULSE_TRY(const auto found, ground.engine->find(schemaOf<StoredSetting>(), storedSettingsQuery()));
    std::vector<StoredSetting> rows;
    for (const auto& row : found.rows)
        rows.push_back(StoredSetting::describe().fromRow(row));
    auto stored = usableSettings(rows, *options.config, SecretBox(ground.masterKey));
    for (const auto& unused : stored.unused)
        options.log->warn("a stored setting is not used", {{"setting", unused.name}, {"why", unused.why}});
    return std::move(stored.values);
}

/// A folder that was there before may be open to others, and what it holds with it.
void tighten(const DataFolder& folder, Log& log)
{
    static constexpr std::string_view files[] = {"pulse.db", "pulse.db-wal", "pulse.db-shm", "pulse.lock", "master.key", "first-admin-token", ".env"};
    const auto tightened = folder.tighten(files);
    for (const auto& path : tightened.closed)
        log.warn("others could look at it; it is closed to them now", {{"path", path}});
    for (const auto& path : tightened.open)
        log.warn("others can look at it, and it belongs to somebody else: close it to them", {{"path", path}});
}

Result<Ground> openGround(const ControlPlaneOptions& options, const Clock& clock)
{
    Ground ground;
    if (options.keepsInMemory) {
        ground.engine = std::make_unique<MemoryEngine>(clock);
    } else {
        PULSE_TRY(ground.folder, DataFolder::open(options.config->dataFolder(), options.program));
        tighten(*ground.folder, *options.log);
        const auto choice = engineChoice(*options.config);
        PULSE_CHECK(applyWaitingRestore(choice, newestSchemaVersion()));
        PULSE_TRY(ground.engine, openEngine(choice, clock));
        ground.isShared = choice.isShared();
    }
    const auto migrations = allMigrations();
    PULSE_CHECK(ground.engine->migrate(migrations));
    PULSE_TRY(ground.masterKey, masterKeyOf(options, ground.folder ? ground.folder->path() : std::string{}, *ground.engine));
    PULSE_TRY(ground.stored, storedValues(options, ground));
    return ground;
}

} // namespace

int newestSchemaVersion() { return allMigrations().back().version; }

ControlPlane::ControlPlane() = default;
ControlPlane::~ControlPlane() = default;

Result<std::unique_ptr<ControlPlane>> ControlPlane::open(const ControlPlaneOptions& options)
{
    const auto& clock = options.clock ? *options.clock : systemClock;
    PULSE_CHECK(checkSettings(*options.config, options.masterKey.empty() && !options.keepsInMemory));
    PULSE_TRY(auto ground, openGround(options, clock));
    std::unique_ptr<ControlPlane> plane(new ControlPlane);
    plane->m_parts = std::make_unique<Parts>(options, clock, std::move(ground));
    PULSE_CHECK(plane->m_parts->openRooms());
    if (!options.isLoadedLater)
        PULSE_CHECK(plane->load());
    return plane;
}

Result<void> ControlPlane::load(std::stop_token stop) { return m_parts->load(std::move(stop)); }

OrganizationService& ControlPlane::organizations() { return m_parts->organizations; }
ProjectService& ControlPlane::projects() { return m_parts->projects; }
KeyService& ControlPlane::keys() { return m_parts->keys; }
TokenService& ControlPlane::tokens() { return m_parts->tokens; }
AuthService& ControlPlane::auth() { return *m_parts->auth; }
SettingsService& ControlPlane::settings() { return m_parts->settings; }
AuditService& ControlPlane::audit() { return m_parts->audit; }
SampleDataService& sampleData(ControlPlane& plane) { return plane.m_parts->sampleData; }
Events& ControlPlane::events() { return m_parts->events; }
Store& ControlPlane::store() { return m_parts->store; }
ControlPlaneApi& ControlPlane::api() { return m_parts->api; }

const ControlPlaneStart& ControlPlane::start() const { return m_parts->start; }
EngineState ControlPlane::engineState() { return m_parts->ground.engine->state(); }

} // namespace pulse
