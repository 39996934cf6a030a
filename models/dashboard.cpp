#include "models/dashboard.h"
#include "backend/audit/auditservice.h"
#include "backend/controlplane.h"
#include "backend/controlplaneapi.h"
#include "backend/keys/keyservice.h"
#include "backend/organizations/organizationservice.h"
#include "backend/projects/projectservice.h"
#include "backend/sampledata/sampledataservice.h"
#include "backend/tokens/tokenservice.h"
#include "models/backend.h"
#include "models/keyrow.h"
#include <utility>

namespace pulse {

namespace {

constexpr int oldestKeys = 256;

Result<void> readKeys(ControlPlane& plane, const Actor& actor, DashboardFigures& figures)
{
    PULSE_TRY(const auto keys, plane.keys().list(actor, {.limit = oldestKeys, .sort = "created_at", .filters = {{"state", "active"}}}));
    figures.keys = keys.total;
    for (const auto& key : keys.items) {
        figures.isKeyUsed = figures.isKeyUsed || key.lastUsed.at != Time{};
        figures.unusedKeys += isUnused(key, figures.at);
    }
    PULSE_TRY(const auto retiring, plane.keys().list(actor, {.limit = 1, .filters = {{"state", "retiring"}}}));
    figures.retiringKeys = retiring.total;
    return {};
}

Result<DashboardFigures> read(ControlPlane& plane, const Actor& actor)
{
    DashboardFigures figures;
    figures.at = plane.keys().now();
    PULSE_TRY(const auto organizations, plane.organizations().list(actor, {.limit = 1}));
    PULSE_TRY(const auto projects, plane.projects().list(actor, {.limit = 1}));
    figures.organizations = organizations.total;
    figures.projects = projects.total;
    PULSE_CHECK(readKeys(plane, actor, figures));
    PULSE_TRY(figures.acts, plane.audit().perDay(actor, Dashboard::days));
    PULSE_TRY(const auto recent, plane.audit().list(actor, {.limit = Dashboard::recentRows}));
    for (const auto& entry : recent.items)
        figures.recent.push_back(toActivity(entry));
    figures.hasLiveKit = plane.tokens().hasLiveKit();
    figures.tokens = plane.tokens().issued();
    figures.requests = plane.api().answered();
    figures.since = plane.start().at;
    if (const auto sample = sampleData(plane).present(actor))
        figures.hasSample = !sample->empty();
    return figures;
}

} // namespace

Dashboard::Dashboard(Backend& backend, QObject* parent) : QObject(parent), m_backend(backend)
{
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &Dashboard::refresh);
    // Not started anew by each: during a long import the figures move all the same.
    const auto soon = [this] {
        if (!m_soon.isActive())
            m_soon.start(gatherMs);
    };
    connect(&backend, &Backend::changed, this, soon);
    connect(&backend, &Backend::engineTurned, this, soon);
    m_looking.setInterval(lookMs);
    connect(&m_looking, &QTimer::timeout, this, &Dashboard::look);
    m_looking.start();
    look();
}

/// A number in memory: it moves without a commit, and is remembered while nobody looks at the page.
void Dashboard::look()
{
    using Count = std::pair<Time, uint64_t>;
    m_backend.call(this, [](ControlPlane& plane, const Actor&) -> Result<Count> { return Count{plane.keys().now(), plane.api().answered()}; },
                   [this](const Result<Count>& count) {
                       if (count)
                           m_rate.take(count->first, count->second);
                   });
}

void Dashboard::refresh()
{
    if (m_isAsked) {
        m_isAskedAgain = true;
        return;
    }
    m_isAsked = true;
    m_backend.call(this, read, [this](Result<DashboardFigures> figures) { take(std::move(figures)); });
}

void Dashboard::take(Result<DashboardFigures> figures)
{
    m_isAsked = false;
    m_isStale = !figures && m_figures && figures.error().code == ErrorCode::StoreUnavailable;
    m_error.reset();
    if (figures) {
        m_figures = std::move(*figures);
        m_rate.take(m_figures->at, m_figures->requests);
        m_figures->requestsPerMinute = m_rate.perMinute();
    } else if (!m_isStale) {
        m_figures.reset();
        m_error = std::move(figures).error();
    }
    if (std::exchange(m_isAskedAgain, false))
        m_soon.start(gatherMs);
    else if (m_isStale || (m_error && m_error->code == ErrorCode::StoreUnavailable))
        m_soon.start(againMs);
    Q_EMIT changed();
}

} // namespace pulse
