#include "backend/controlplaneapi.h"
#include "backend/core/config.h"
#include "backend/http/chain.h"
#include "backend/http/httpmetrics.h"
#include "backend/http/listener.h"
#include "backend/http/openapi.h"
#include "backend/http/requestring.h"
#include "backend/settingscheck.h"
#include <atomic>
#include <mutex>
#include <optional>

namespace pulse {

struct ControlPlaneApi::Parts {
    const Config& config;
    const Clock& clock;
    Log& log;
    Router router{};
    ChainSettings settings{};
    ChainHooks hooks{};
    std::once_flag openApiOnce{};
    std::string openApi{};
    std::optional<HttpMetrics> metrics{};
    RequestRing ring{};
    std::atomic<uint16_t> port{0};
    std::mutex mutex{};   ///< of the two below
    std::unique_ptr<Chain> chain{};
    std::unique_ptr<Listener> listener{};
};

ControlPlaneApi::ControlPlaneApi(Tools tools) : m_parts(new Parts{tools.config, tools.clock, tools.log}) {}
ControlPlaneApi::~ControlPlaneApi() { stop(); }

Result<void> ControlPlaneApi::readSettings()
{
    const auto& config = m_parts->config;
    ChainSettings settings{.allowedHosts = config.list("ALLOWED_HOSTS"), .corsOrigins = config.list("CORS_ORIGINS")};
    PULSE_TRY(settings.trustedProxies, trustedProxies(config));
    settings.limitPerIp = config.integer("RATE_LIMIT_PER_IP");
    settings.limitPerProject = config.integer("RATE_LIMIT_PER_PROJECT");
    settings.windowSeconds = config.integer("RATE_LIMIT_WINDOW");
    settings.isLoopback = config.isLoopback();
    m_parts->settings = std::move(settings);
    return {};
}

void ControlPlaneApi::open(ChainHooks hooks, std::string cursorKey)
{
    m_parts->hooks = std::move(hooks);
    m_parts->settings.cursorKey = std::move(cursorKey);
    m_parts->metrics.emplace(m_parts->router);
}

Router& ControlPlaneApi::routes() { return m_parts->router; }
const Router& ControlPlaneApi::router() const { return m_parts->router; }

const std::string& ControlPlaneApi::openApi() const
{
    std::call_once(m_parts->openApiOnce, [this] { m_parts->openApi = openApiText(m_parts->router); });
    return m_parts->openApi;
}

const HttpMetrics& ControlPlaneApi::metrics() const { return *m_parts->metrics; }
uint64_t ControlPlaneApi::answered() const { return m_parts->metrics->answers(); }
uint16_t ControlPlaneApi::port() const { return m_parts->port; }
const std::string& ControlPlaneApi::address() const { return m_parts->config.text("BIND_ADDRESS"); }
bool ControlPlaneApi::isLoopback() const { return m_parts->config.isLoopback(); }

void ControlPlaneApi::watchRequests(bool isOn) { m_parts->ring.watch(isOn); }
std::vector<SeenRequest> ControlPlaneApi::requestsSince(uint64_t number) const { return m_parts->ring.since(number); }

std::unique_ptr<Chain> ControlPlaneApi::makeChain()
{
    return std::make_unique<Chain>(Chain::Tools{m_parts->router, m_parts->clock, &*m_parts->metrics, &m_parts->log, &m_parts->ring}, m_parts->settings,
                                   m_parts->hooks);
}

Result<uint16_t> ControlPlaneApi::start() { return start(static_cast<uint16_t>(m_parts->config.integer("PORT"))); }

Result<uint16_t> ControlPlaneApi::start(uint16_t wanted)
{
    auto& parts = *m_parts;
    const std::lock_guard lock(parts.mutex);
    if (parts.listener)
        return fail(ErrorCode::Conflict, {{"why", "the API is running already"}});
    auto fresh = makeChain();
    const auto& config = parts.config;
    ListenerSettings settings{.address = config.text("BIND_ADDRESS"), .port = wanted, .isInsecureBindAllowed = config.isOn("INSECURE_BIND")};
    settings.threads = static_cast<int>(config.integer("LISTENER_THREADS"));
    settings.storeThreads = static_cast<int>(config.integer("WORKER_THREADS"));
    PULSE_TRY(parts.listener, Listener::start(settings, {*fresh, &*parts.metrics, &parts.log}));
    parts.chain = std::move(fresh);
    parts.port = parts.listener->port();
    return parts.port.load();
}

bool ControlPlaneApi::stop()
{
    const std::lock_guard lock(m_parts->mutex);
    if (!m_parts->listener)
        return true;
    m_parts->port = 0;
    const bool isClean = m_parts->listener->stop();
    m_parts->listener.reset();
    m_parts->chain.reset();
    return isClean;
}

} // namespace pulse
