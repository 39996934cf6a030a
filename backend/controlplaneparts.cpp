#include "backend/controlplaneparts.h"
#include "backend/auth/admintokenroutes.h"
#include "backend/audit/audit.h"
#include "backend/auth/authenticate.h"
#include "backend/core/deletion.h"
#include "backend/core/logsettings.h"
#include "backend/http/chain.h"
#include "backend/http/docsroutes.h"
#include "backend/http/httpmetrics.h"
#include "backend/keys/keyroutes.h"
#include "backend/keys/keyuse.h"
#include "backend/organizations/organizationroutes.h"
#include "backend/projects/adoption.h"
#include "backend/projects/projectroutes.h"
#include "backend/settings/settingsroutes.h"
#include "backend/store/idempotency.h"
#include "backend/tokens/tokenroutes.h"

namespace pulse {

namespace {

ProjectSettings projectSettings(const Config& config)
{
    return {.livekitUrlTemplate = config.text("LIVEKIT_URL_TEMPLATE"),
            .keyOnlyAuth = config.isDevelopment() ? KeyOnlyAuth::All : KeyOnlyAuth::Deny};
}

LiveKitPlaces liveKitPlaces(const Config& config)
{
    return {.urlTemplate = config.text("LIVEKIT_URL_TEMPLATE"),
            .isTemplateConfigured = config.source("LIVEKIT_URL_TEMPLATE") != SettingSource::Default};
}

LiveKitCredentials liveKitCredentials(const Config& config)
{
    return {.host = config.text("LIVEKIT_HOST"), .apiKey = config.text("LIVEKIT_API_KEY"), .apiSecret = config.text("LIVEKIT_API_SECRET")};
}

std::vector<SweepRule> sweepRules()
{
    using std::chrono::days;
    return {{&schemaOf<IdempotencyRecord>(), "expires_at", Duration{0}},
            {&schemaOf<DomainEvent>(), "created_at", days(30)},
            // Owners before what they own: a restoration between the rules then finds no owner, never an owner without keys.
            {&schemaOf<Organization>(), "deleted_at", keptInTrash},
            {&schemaOf<Project>(), "deleted_at", keptInTrash},
            {&schemaOf<ApiKey>(), "deleted_at", keptInTrash, &schemaOf<KeyUse>()},
            {&schemaOf<AdminToken>(), "deleted_at", keptInTrash, &schemaOf<AdminTokenUse>()},
            {&schemaOf<AuditEntry>(), "created_at", days(365)}};
}

} // namespace

ControlPlane::Parts::Parts(const ControlPlaneOptions& options, const Clock& clock_, Ground ground_)
    : config(withStored(*options.config, ground_.stored)), log(*options.log), clock(clock_), ids(clock_, options.idSeed), ground(std::move(ground_)),
      store(*ground.engine, events, &metrics), box(ground.masterKey),
      settings({store, clock, ids, box, *options.config}, ground.stored), organizations(store, clock, ids), keys(store, clock, ids, peppers),
      projects({store, clock, ids, box, keys}, projectSettings(config)), snapshot(store, events, clock, {.isSharedStore = ground.isShared}),
      tokenProjects(store, events, box, liveKitPlaces(config)), tokens(tokenProjects, clock),
      sampleData({{store, box, peppers, projectSettings(config)}, clock, organizations}), sweeper(store, clock, sweepRules()), api({config, clock, log})
{
    settings.connect([this](const Config& before, const Config& now) { takeSettings(before, now); });
    connectProjects(projects, organizations, keys);
}

ControlPlane::Parts::~Parts()
{
    api.stop();
    isStopping = true;
    ticker.reset();
    sweepTicker.reset();
    if (auth)
        (void)auth->flushUses();
    ground.engine->close();
}

Result<void> ControlPlane::Parts::openRooms()
{
    PULSE_CHECK(api.readSettings());
    PULSE_CHECK(openSecretsAndOwner());
    auth.emplace(AuthService::Parts{store, clock, ids, peppers, snapshot},
                 AuthSettings{.isOpenAdmin = config.isOn("DEV_OPEN_ADMIN")});
    tokenProjects.setLiveKit(liveKitCredentials(config));
    if (config.source("LOG_LEVEL") == SettingSource::Stored)
        log.setLevel(logSettings(config).level);
    for (const auto& weakness : config.weaknesses())
        if (config.source(weakness.name) == SettingSource::Stored)
            log.warn("weak setting", {{"name", std::string(weakness.name)}, {"why", weakness.why}});
    addRoutes();
    api.open(chainHooks(), cursorKey);
    addReadings();
    noteReading();
    ticker.emplace(std::chrono::seconds(1), [this] { tick(); });
    sweepTicker.emplace(std::chrono::minutes(10), [this] { sweep(); });
    return {};
}

Result<void> ControlPlane::Parts::load(std::stop_token stop)
{
    auto read = snapshot.load(stop);
    if (read)
        read = tokenProjects.load(stop);
    noteReading();
    wasLoaded = true;
    return read;
}

Result<void> ControlPlane::Parts::openSecretsAndOwner()
{
    PULSE_TRY(auto secrets, openSecrets({store, clock, ids, box},
                                        {.pepper = config.text("API_KEY_PEPPER"), .jwtSecret = config.text("JWT_SECRET")}));
    // What another key would seal, nobody could open when the right one is back.
    if (secrets.isUnderAnotherKey)
        box = SecretBox{};
    start.isSealed = box.isSealed() || secrets.isUnderAnotherKey || !secrets.peppers.contains(secrets.pepperVersion);
    if (!start.isSealed)
        peppers = {.current = secrets.pepperVersion, .byVersion = std::move(secrets.peppers)};
    if (start.isSealed)
        log.warn(secrets.isUnderAnotherKey ? "sealed: the master key is not the one that made this installation's secrets"
                                           : "sealed: no master key, so API keys cannot be used or made");
    PULSE_TRY(const auto adopted, adoptOldProjects({store, clock, ids, box}));
    if (adopted > 0)
        log.info("took over what the original service wrote", {{"projects", std::to_string(adopted)}});
    cursorKey = deriveKey(secrets.jwtSecret, "cursors");
    start.at = clock.now();
    start.dataFolder = ground.folder ? ground.folder->path() : std::string{};
    PULSE_TRY(auto owner, makeFirstOwner(store, clock, ids, start.dataFolder));
    start.firstAdminTokenFile = std::move(owner.tokenFile);
    return {};
}

void ControlPlane::Parts::takeSettings(const Config& before, const Config& now)
{
    // Whoever set another one by hand, as the desktop does, keeps it until the settings say something new of it.
    if (liveKitCredentials(before) != liveKitCredentials(now))
        tokenProjects.setLiveKit(liveKitCredentials(now));
    if (before.text("LOG_LEVEL") != now.text("LOG_LEVEL"))
        log.setLevel(logSettings(now).level);
    log.info("stored settings were taken up");
}

void ControlPlane::Parts::addRoutes()
{
    auto& router = api.routes();
    addOrganizationRoutes(router, organizations);
    addProjectRoutes(router, projects);
    addKeyRoutes(router, keys);
    addTokenRoutes(router, tokens);
    addAdminTokenRoutes(router, auth->adminTokens());
    addSettingsRoutes(router, settings);
    addSystemRoutes(router, {.failing = [this] { return failing(); }, .metrics = [this] { return metricsText(); },
                             .openApi = [this] { return api.openApi(); }});
    addDocsRoutes(router);
}

void ControlPlane::Parts::addReadings()
{
    metrics.add({.name = "pulse_tokens_issued_total", .help = "LiveKit tokens minted since the start", .isTotal = true,
                 .read = [this] { return static_cast<double>(tokens.issued()); }});
    metrics.add({.name = "pulse_log_dropped_total", .help = "Log lines that found no place", .isTotal = true,
                 .read = [this] { return static_cast<double>(log.dropped()); }});
}

ChainHooks ControlPlane::Parts::chainHooks()
{
    return {.authenticate = [this](const Request& request, const Route& route) { return pulse::authenticate(*auth, request, route); },
            .prove = [this](const Request& request) { return proveSecret(*auth, request); },
            .findEffect = [this](const std::string& id) -> Result<std::optional<RememberedEffect>> {
                PULSE_TRY(const auto records, store.getMany<IdempotencyRecord>({id}));
                if (records.empty() || records.front().expiresAt <= clock.now())
                    return std::nullopt;
                const auto& record = records.front();
                return RememberedEffect{.bodyHash = record.bodyHash, .resource = record.resource, .status = static_cast<int>(record.status)};
            }};
}

std::vector<FailingDependency> ControlPlane::Parts::failing()
{
    if (auto state = ground.engine->state(); !state.isUp)
        return {{.name = "store", .problem = std::move(state.problem), .since = state.since}};
    const std::lock_guard lock(stateMutex);
    if (!isRead())
        return {{.name = "keys", .problem = "The keys and projects are being read.", .since = unreadSince == Time{} ? clock.now() : unreadSince}};
    return {};
}

std::string ControlPlane::Parts::metricsText()
{
    auto text = metrics.scrape();
    api.metrics().write(text);
    return text;
}

void ControlPlane::Parts::noteReading()
{
    const std::lock_guard lock(stateMutex);
    if (isRead())
        unreadSince = {};
    else if (unreadSince == Time{})
        unreadSince = clock.now();
}

void ControlPlane::Parts::sweep()
{
    const auto swept = sweeper.sweep([this] { return isStopping.load(); });
    if (!swept)
        log.warn("the retention sweep did not finish", {{"internal", swept.error().internal}});
    else if (*swept > 0)
        log.info("swept what retention no longer keeps", {{"rows", std::to_string(*swept)}});
}

void ControlPlane::Parts::tick()
{
    const auto report = [this](const Result<void>& result, std::string_view what) {
        if (!result)
            log.warn(what, {{"error", errorText(result.error())}, {"internal", result.error().internal}});
    };
    noteReading();
    report(auth->flushUses(), "what was used could not be written");
    report(settings.refresh(ground.isShared), "the stored settings could not be read again");
    if (!wasLoaded)
        return;
    report(snapshot.refresh(), "the keys could not be read again");
    report(tokenProjects.refresh(ground.isShared), "the projects could not be read again");
}

} // namespace pulse
