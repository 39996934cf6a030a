#include "backend/controlplaneparts.h"
#include "backend/auth/admintokenroutes.h"
#include "backend/audit/audit.h"
#include "backend/auth/authenticate.h"
#include "backend/http/openapi.h"
#include "backend/keys/keyroutes.h"
#include "backend/keys/keyuse.h"
#include "backend/organizations/organizationroutes.h"
#include "backend/projects/projectroutes.h"
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

std::vector<SweepRule> sweepRules()
{
    using std::chrono::days;
    return {{&schemaOf<IdempotencyRecord>(), "expires_at", Duration{0}},
            {&schemaOf<DomainEvent>(), "created_at", days(30)},
            // Owners before what they own: a restoration between the rules then finds no owner, never an owner without keys.
            {&schemaOf<Organization>(), "deleted_at", days(30)},
            {&schemaOf<Project>(), "deleted_at", days(30)},
            {&schemaOf<ApiKey>(), "deleted_at", days(30), &schemaOf<KeyUse>()},
            {&schemaOf<AdminToken>(), "deleted_at", days(30), &schemaOf<AdminTokenUse>()},
            {&schemaOf<AuditEntry>(), "created_at", days(365)}};
}

} // namespace

ControlPlane::Parts::Parts(const ControlPlaneOptions& options, const Clock& clock_, Ground ground_)
    : config(*options.config), log(*options.log), clock(clock_), ids(clock_, options.idSeed), ground(std::move(ground_)),
      store(*ground.engine, events, &metrics), box(ground.masterKey), organizations(store, clock, ids), keys(store, clock, ids, peppers),
      projects({store, clock, ids, box, keys}, projectSettings(config)), snapshot(store, events, clock, {}),
      tokenProjects(store, events, box, liveKitPlaces(config)), tokens(tokenProjects, clock), sweeper(store, clock, sweepRules())
{
    connectProjects(projects, organizations, keys);
}

ControlPlane::Parts::~Parts()
{
    stopApi();
    isStopping = true;
    ticker.reset();
    sweepTicker.reset();
    if (auth)
        (void)auth->flushUses();
    ground.engine->close();
}

Result<void> ControlPlane::Parts::openRooms()
{
    PULSE_TRY(trustedProxies, readProxies());
    PULSE_CHECK(openSecretsAndOwner());
    auth.emplace(AuthService::Parts{store, clock, ids, peppers, snapshot},
                 AuthSettings{.isOpenAdmin = config.isOn("DEV_OPEN_ADMIN")});
    tokenProjects.setLiveKit({.host = config.text("LIVEKIT_HOST"), .apiKey = config.text("LIVEKIT_API_KEY"),
                              .apiSecret = config.text("LIVEKIT_API_SECRET")});
    addRoutes();
    addReadings();
    noteState();
    httpMetrics.emplace(router);
    ticker.emplace(std::chrono::seconds(1), [this] { tick(); });
    sweepTicker.emplace(std::chrono::minutes(10), [this] { sweep(); });
    return {};
}

Result<void> ControlPlane::Parts::load(std::stop_token stop)
{
    auto read = snapshot.load(stop);
    if (read)
        read = tokenProjects.load(stop);
    noteState();
    wasLoaded = true;
    return read;
}

Result<void> ControlPlane::Parts::openSecretsAndOwner()
{
    PULSE_TRY(auto secrets, openSecrets({store, clock, ids, box},
                                        {.pepper = config.text("API_KEY_PEPPER"), .jwtSecret = config.text("JWT_SECRET")}));
    isSealed = box.isSealed() || secrets.isUnderAnotherKey || !secrets.peppers.contains(secrets.pepperVersion);
    if (!isSealed)
        peppers = {.current = secrets.pepperVersion, .byVersion = std::move(secrets.peppers)};
    if (isSealed)
        log.warn(secrets.isUnderAnotherKey ? "sealed: the master key is not the one that made this installation's secrets"
                                           : "sealed: no master key, so API keys cannot be used or made");
    cursorKey = deriveKey(secrets.jwtSecret, "cursors");
    PULSE_TRY(firstOwner, makeFirstOwner(store, clock, ids, ground.folder ? ground.folder->path() : std::string{}));
    return {};
}

void ControlPlane::Parts::addRoutes()
{
    addOrganizationRoutes(router, organizations);
    addProjectRoutes(router, projects);
    addKeyRoutes(router, keys);
    addTokenRoutes(router, tokens);
    addAdminTokenRoutes(router, auth->adminTokens());
    addSystemRoutes(router, {.failing = [this] { return failing(); }, .metrics = [this] { return metricsText(); },
                             .openApi = [this] { return openApi; }});
    openApi = openApiText(router);
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
            .findEffect = [this](const std::string& id) -> Result<std::optional<RememberedEffect>> {
                PULSE_TRY(const auto records, store.getMany<IdempotencyRecord>({id}));
                if (records.empty() || records.front().expiresAt <= clock.now())
                    return std::nullopt;
                const auto& record = records.front();
                return RememberedEffect{.bodyHash = record.bodyHash, .resource = record.resource, .status = static_cast<int>(record.status)};
            }};
}

Result<std::vector<IpBlock>> ControlPlane::Parts::readProxies() const
{
    std::vector<IpBlock> blocks;
    for (const auto& text : config.list("TRUSTED_PROXIES")) {
        IpBlock block;
        if (!IpBlock::parse(text, block))
            return fail(validationError({fieldError(ErrorCode::FieldFormat, "TRUSTED_PROXIES",
                                                    {{"expected", "a list of addresses and CIDR ranges; this is none: " + text}})}));
        blocks.push_back(block);
    }
    return blocks;
}

ChainSettings ControlPlane::Parts::chainSettings() const
{
    ChainSettings settings{.allowedHosts = config.list("ALLOWED_HOSTS"), .corsOrigins = config.list("CORS_ORIGINS"),
                           .trustedProxies = trustedProxies};
    settings.limitPerIp = config.integer("RATE_LIMIT_PER_IP");
    settings.limitPerProject = config.integer("RATE_LIMIT_PER_PROJECT");
    settings.windowSeconds = config.integer("RATE_LIMIT_WINDOW");
    settings.isLoopback = config.isLoopback();
    settings.cursorKey = cursorKey;
    return settings;
}

Result<uint16_t> ControlPlane::Parts::startApi(uint16_t wanted)
{
    const std::lock_guard lock(apiMutex);
    if (listener)
        return fail(ErrorCode::Conflict, {{"why", "the API is running already"}});
    auto fresh = makeChain();
    ListenerSettings settings{.address = config.text("BIND_ADDRESS"), .port = wanted, .isInsecureBindAllowed = config.isOn("INSECURE_BIND")};
    settings.threads = static_cast<int>(config.integer("LISTENER_THREADS"));
    settings.storeThreads = static_cast<int>(config.integer("WORKER_THREADS"));
    PULSE_TRY(listener, Listener::start(settings, {*fresh, &*httpMetrics, &log}));
    chain = std::move(fresh);
    port = listener->port();
    return port.load();
}

std::unique_ptr<Chain> ControlPlane::Parts::makeChain()
{
    return std::make_unique<Chain>(Chain::Tools{router, clock, &*httpMetrics, &log}, chainSettings(), chainHooks());
}

bool ControlPlane::Parts::stopApi()
{
    const std::lock_guard lock(apiMutex);
    if (!listener)
        return true;
    port = 0;
    const bool isClean = listener->stop();
    listener.reset();
    chain.reset();
    return isClean;
}

std::vector<FailingDependency> ControlPlane::Parts::failing()
{
    const std::lock_guard lock(stateMutex);
    if (!engineState.isUp)
        return {{.name = "store", .problem = engineState.problem, .since = engineState.since}};
    if (!isRead())
        return {{.name = "keys", .problem = "The keys and projects are being read.", .since = unreadSince == Time{} ? clock.now() : unreadSince}};
    return {};
}

std::string ControlPlane::Parts::metricsText()
{
    auto text = metrics.scrape();
    httpMetrics->write(text);
    return text;
}

void ControlPlane::Parts::noteState()
{
    auto state = ground.engine->state();
    const std::lock_guard lock(stateMutex);
    engineState = std::move(state);
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
    if (!ground.engine->state().isUp)
        (void)ground.engine->probe();
    noteState();
    report(auth->flushUses(), "what was used could not be written");
    if (!wasLoaded)
        return;
    report(snapshot.refresh(), "the keys could not be read again");
    report(tokenProjects.refresh(), "the projects could not be read again");
}

} // namespace pulse
