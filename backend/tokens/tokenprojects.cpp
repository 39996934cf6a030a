#include "backend/tokens/tokenprojects.h"
#include "backend/projects/projectsecrets.h"

namespace pulse {

namespace {

constexpr int64_t followRows = 2'000;
constexpr char tagEnd = '~';

} // namespace

TokenProjects::TokenProjects(Store& store, Events& events, const SecretBox& box, LiveKitPlaces places)
    : m_store(store), m_events(events), m_box(box), m_places(std::move(places))
{
    m_subscription = m_events.subscribe([this](const Event& event) { onEvent(event); });
}

Result<void> TokenProjects::load(std::stop_token stop)
{
    const std::lock_guard lock(m_following);
    return followAll(stop);
}

Result<void> TokenProjects::refresh(bool isShared)
{
    if (!isShared && isConfirmed())
        return {};
    const std::lock_guard lock(m_following);
    return !isShared && isConfirmed() ? Result<void>{} : followAll();
}

void TokenProjects::setLiveKit(LiveKitCredentials credentials)
{
    const std::lock_guard lock(m_mutex);
    m_liveKit = std::move(credentials);
    m_hasLiveKit = m_liveKit.isComplete();
    m_sharedSigner = m_hasLiveKit ? std::make_shared<const TokenSigner>(m_liveKit.apiKey, m_liveKit.apiSecret) : nullptr;
    for (const auto& [id, project] : m_projects)
        m_dirty.insert(id);
    publish();
}

LiveKitCredentials TokenProjects::liveKit() const
{
    const std::lock_guard lock(m_mutex);
    return m_liveKit;
}

Result<LiveKitCredentials> TokenProjects::liveKitOf(const std::string& projectId) const
{
    const std::lock_guard lock(m_mutex);
    const auto found = m_projects.find(projectId);
    if (found == m_projects.end())
        return fail(ErrorCode::NotFound, {{"what", "project"}});
    const auto& project = found->second;
    LiveKitCredentials own{.host = project.livekitUrl, .apiKey = project.livekitApiKey, .apiSecret = {}};
    if (project.livekitApiSecret.isSet) {
        PULSE_TRY(own.apiSecret, openLivekitSecret(project, m_box));
    }
    return own;
}

std::string TokenProjects::serverUrlOf(Region region) const
{
    Project without;
    without.region = region;
    const std::lock_guard lock(m_mutex);
    return serverUrlOf(without);
}

std::vector<TokenKeyPair> TokenProjects::keyPairs(std::string_view apiKey) const
{
    std::vector<TokenKeyPair> pairs;
    const std::lock_guard lock(m_mutex);
    if (m_sharedSigner && m_sharedSigner->apiKey() == apiKey)
        pairs.push_back({.signer = m_sharedSigner});
    for (const auto& [id, project] : m_projects) {
        if (apiKey.empty() || project.livekitApiKey != apiKey)
            continue;
        const auto* ready = m_map.find(id);
        pairs.push_back({ready ? ready->signer : nullptr, id, project.name});
    }
    return pairs;
}

std::pair<std::string, std::string> TokenProjects::projectOfTag(std::string_view tag) const
{
    const std::lock_guard lock(m_mutex);
    for (const auto& [id, project] : m_projects)
        if (!tag.empty() && project.tag == tag && project.isolation == Isolation::Namespaced)
            return {id, project.name};
    return {};
}

void TokenProjects::onEvent(const Event& event)
{
    const std::lock_guard lock(m_mutex);
    if (!reload(event)) {
        ++m_failures;
        m_isBroken = true;
    }
    publish();
}

Result<void> TokenProjects::reload(const Event& event)
{
    const auto& schema = schemaOf<Project>();
    if (event.kind == schema.collection) {
        PULSE_TRY(const auto rows, m_store.getMany<Project>({event.id}, Deleted::Included));
        for (const auto& project : rows)
            take(project);
        return {};
    }
    // An organization goes and comes with its projects.
    if (event.kind != schemaOf<Organization>().collection || event.action == Action::Created || event.action == Action::Updated)
        return {};
    const Query query{.filter = Filter{}.equals("org_id", event.id), .sort = {.field = "id"}, .deleted = Deleted::Included};
    return m_store.engine().scan(schema, query, [this](const Row& row) {
        take(Project::describe().fromRow(row));
        return true;
    });
}

Result<void> TokenProjects::followAll(const std::stop_token& stop)
{
    const auto failures = m_failures.load();
    if (m_isBroken)
        m_sequence = 0;
    for (bool isMore = true; isMore;) {
        if (stop.stop_requested())
            return fail(ErrorCode::Timeout);
        // A page at a time: whoever has just written waits for one page, not for all.
        const std::lock_guard lock(m_mutex);
        PULSE_TRY(const auto changed, m_store.engine().changedSince(schemaOf<Project>(), m_sequence, followRows));
        for (const auto& row : changed.rows)
            take(Project::describe().fromRow(row));
        m_sequence = changed.sequence;
        isMore = static_cast<int64_t>(changed.rows.size()) >= followRows;
    }
    const std::lock_guard lock(m_mutex);
    publish();
    if (m_failures == failures)
        m_isBroken = false;
    return {};
}

void TokenProjects::take(const Project& project)
{
    const auto& id = project.id.text();
    m_dirty.insert(id);
    if (project.isDeleted) {
        m_projects.erase(id);
        return;
    }
    auto& kept = m_projects[id] = project;
    kept.webhookUrl.clear();
    kept.storage = {};
    kept.storageSecretSealed.clear();
}

void TokenProjects::publish()
{
    std::vector<SnapshotMap<TokenProject>::Change> changes;
    for (const auto& id : m_dirty) {
        const auto project = m_projects.find(id);
        changes.emplace_back(id, project == m_projects.end() ? nullptr : prepare(project->second));
    }
    m_dirty.clear();
    m_map.apply(std::move(changes));
}

std::shared_ptr<const TokenProject> TokenProjects::prepare(const Project& project) const
{
    auto ready = std::make_shared<TokenProject>();
    ready->id = project.id.text();
    ready->organizationId = project.organizationId.text();
    ready->tag = project.tag;
    if (project.isolation == Isolation::Namespaced)
        ready->roomPrefix = project.tag + tagEnd;
    ready->serverUrl = serverUrlOf(project);
    ready->metadataInjection = project.metadataInjection;
    ready->maxTokenTtl = project.maxTokenTtl;
    ready->hasVideo = project.features.hasVideo;
    ready->signer = m_sharedSigner;
    if (!project.livekitApiKey.empty()) {
        const auto secret = openLivekitSecret(project, m_box);
        ready->isSealed = !secret && secret.error().code == ErrorCode::Sealed;
        ready->signer = secret ? std::make_shared<const TokenSigner>(project.livekitApiKey, *secret) : nullptr;
    }
    return ready;
}

std::string TokenProjects::serverUrlOf(const Project& project) const
{
    if (project.livekitUrl.empty() && !m_places.isTemplateConfigured && !m_liveKit.host.empty())
        return webSocketUrl(m_liveKit.host);
    return livekitUrlOf(project, m_places.urlTemplate);
}

} // namespace pulse
