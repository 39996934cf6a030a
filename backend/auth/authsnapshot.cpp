#include "backend/auth/authsnapshot.h"
#include "backend/projects/project.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr int64_t followRows = 2'000;
constexpr size_t ownerRows = 500;
constexpr int64_t confirmationMs = 30'000;

/// Zero means never, so the sooner of two that may be zero.
Time soonerOf(Time a, Time b)
{
    if (a == Time{} || b == Time{})
        return std::max(a, b);
    return std::min(a, b);
}

std::shared_ptr<const Identity> identityOf(const ApiKey& key, bool isKeyOnly)
{
    return std::make_shared<const Identity>(Identity{
        .type = ActorType::Key,
        .id = key.id.text(),
        .name = key.name,
        .projectId = key.projectId.text(),
        .organizationId = key.organizationId.text(),
        .scopes = key.scopes,
        .isKeyOnly = isKeyOnly,
    });
}

} // namespace

AuthSnapshot::AuthSnapshot(Store& store, Events& events, const Clock& clock, Settings settings)
    : m_store(store), m_events(events), m_clock(clock), m_settings(settings)
{
    m_subscription = m_events.subscribe([this](const Event& event) { onEvent(event); });
}

Result<void> AuthSnapshot::load(std::stop_token stop)
{
    const std::lock_guard lock(m_following);
    return followAll(stop);
}

Result<void> AuthSnapshot::refresh()
{
    const auto isCurrent = [this] { return !m_settings.isSharedStore && !m_isBroken.load(); };
    if (isCurrent())
        return {};
    const std::lock_guard lock(m_following);
    return isCurrent() ? Result<void>{} : followAll();
}

bool AuthSnapshot::isConfirmed() const
{
    if (m_isBroken.load(std::memory_order_acquire))
        return false;
    return !m_settings.isSharedStore || m_clock.steadyMillis() - m_confirmedAt.load(std::memory_order_relaxed) <= confirmationMs;
}

Result<void> AuthSnapshot::reloadKeys(const std::vector<std::string>& ids)
{
    const std::lock_guard lock(m_mutex);
    PULSE_CHECK(reloadRows<ApiKey>(ids));
    publish();
    return {};
}

void AuthSnapshot::onEvent(const Event& event)
{
    const std::lock_guard lock(m_mutex);
    // What was committed but cannot be read must not stay in force as it was: nobody is let in until refresh has read it.
    if (!reload(event)) {
        ++m_failures;
        m_isBroken.store(true, std::memory_order_release);
    }
    publish();
}

Result<void> AuthSnapshot::reload(const Event& event)
{
    if (event.kind == schemaOf<ApiKey>().collection)
        return reloadRows<ApiKey>({event.id});
    if (event.kind == schemaOf<AdminToken>().collection)
        return reloadRows<AdminToken>({event.id});
    if (event.kind == schemaOf<Project>().collection)
        return reloadProject(event.id);
    if (event.kind == schemaOf<Organization>().collection) {
        if (!m_settings.isSharedStore && !m_projectsOf.contains(event.id))
            return {};
        // A new one has no projects yet, and a change of one leaves them as they are.
        return event.action == Action::Created || event.action == Action::Updated ? reloadRows<Organization>({event.id})
                                                                                   : reloadOrganization(event.id);
    }
    return {};
}

Result<void> AuthSnapshot::reloadOrganization(const std::string& id)
{
    PULSE_CHECK(reloadRows<Organization>({id}));
    PULSE_CHECK(reloadWhere<Project>("org_id", id));
    return reloadWhere<ApiKey>("org_id", id);
}

Result<void> AuthSnapshot::reloadProject(const std::string& id)
{
    PULSE_CHECK(reloadRows<Project>({id}));
    if (const auto project = m_projects.find(id); project != m_projects.end() && !m_organizations.contains(project->second.organizationId))
        PULSE_CHECK(reloadRows<Organization>({project->second.organizationId}));
    return reloadWhere<ApiKey>("project_id", id);
}

template <class T>
Result<void> AuthSnapshot::reloadRows(const std::vector<std::string>& ids)
{
    PULSE_TRY(const auto rows, m_store.getMany<T>(ids, Deleted::Included));
    for (const auto& row : rows)
        take(row);
    return {};
}

template <class T>
Result<void> AuthSnapshot::reloadWhere(std::string_view field, const std::string& value)
{
    const Query query{.filter = Filter{}.equals(field, value), .sort = {.field = "id"}, .deleted = Deleted::Included};
    return m_store.engine().scan(schemaOf<T>(), query, [this](const Row& row) {
        take(T::describe().fromRow(row));
        return true;
    });
}

template <class T>
Result<void> AuthSnapshot::follow(int64_t& sequence, const std::stop_token& stop)
{
    for (;;) {
        if (stop.stop_requested())
            return fail(ErrorCode::Timeout);
        // A page at a time: whoever has just written waits for one page, not for all.
        const std::lock_guard lock(m_mutex);
        PULSE_TRY(const auto changed, m_store.engine().changedSince(schemaOf<T>(), sequence, followRows));
        for (const auto& row : changed.rows)
            take(T::describe().fromRow(row));
        sequence = changed.sequence;
        if (static_cast<int64_t>(changed.rows.size()) < followRows)
            return {};
    }
}

Result<void> AuthSnapshot::readOwners(const std::stop_token& stop)
{
    std::vector<std::string> owners;
    {
        const std::lock_guard lock(m_mutex);
        owners.reserve(m_projectsOf.size());
        for (const auto& [id, projects] : m_projectsOf)
            owners.push_back(id);
    }
    for (size_t i = 0; i < owners.size(); i += ownerRows) {
        if (stop.stop_requested())
            return fail(ErrorCode::Timeout);
        const std::lock_guard lock(m_mutex);
        PULSE_CHECK(reloadRows<Organization>({owners.begin() + static_cast<std::ptrdiff_t>(i),
                                              owners.begin() + static_cast<std::ptrdiff_t>(std::min(i + ownerRows, owners.size()))}));
    }
    return {};
}

Result<void> AuthSnapshot::followAll(const std::stop_token& stop)
{
    const auto startedAt = m_clock.steadyMillis();
    const auto failures = m_failures.load();
    if (m_isBroken.load())
        m_sequences.fill(0);
    if (m_settings.isSharedStore)
        PULSE_CHECK(follow<Organization>(m_sequences[0], stop));
    PULSE_CHECK(follow<Project>(m_sequences[1], stop));
    if (!m_settings.isSharedStore)
        PULSE_CHECK(readOwners(stop));
    PULSE_CHECK(follow<ApiKey>(m_sequences[2], stop));
    PULSE_CHECK(follow<AdminToken>(m_sequences[3], stop));
    const std::lock_guard lock(m_mutex);
    publish();
    m_confirmedAt.store(startedAt, std::memory_order_relaxed);
    // An event that could not be read meanwhile may name a row of a page that was read before it.
    if (m_failures == failures)
        m_isBroken.store(false, std::memory_order_release);
    return {};
}

void AuthSnapshot::take(const Organization& organization)
{
    const auto& id = organization.id.text();
    const auto [known, isNew] = m_organizations.try_emplace(id, !organization.isDeleted);
    if (!isNew && std::exchange(known->second, !organization.isDeleted) == !organization.isDeleted)
        return;
    const auto owned = m_projectsOf.find(id);
    if (owned == m_projectsOf.end())
        return;
    for (const auto& project : owned->second)
        m_dirtyKeys.insert(m_keysOf[project].begin(), m_keysOf[project].end());
}

void AuthSnapshot::take(const Project& project)
{
    const auto& id = project.id.text();
    const ProjectFacts facts{.organizationId = project.organizationId.text(), .isLiving = !project.isDeleted, .keyOnlyAuth = project.keyOnlyAuth};
    const auto [known, isNew] = m_projects.try_emplace(id, facts);
    if (!isNew && std::exchange(known->second, facts) == facts)
        return;
    m_projectsOf[project.organizationId.text()].insert(id);
    m_dirtyKeys.insert(m_keysOf[id].begin(), m_keysOf[id].end());
}

void AuthSnapshot::take(const ApiKey& key)
{
    const auto& id = key.id.text();
    m_keys[id].key = key;
    m_keysOf[key.projectId.text()].insert(id);
    m_dirtyKeys.insert(id);
}

void AuthSnapshot::take(const AdminToken& token)
{
    if (token.isDeleted) {
        m_adminUses.erase(token.id.text());
        m_adminChanges.emplace_back(token.tokenHash, nullptr);
        return;
    }
    auto& use = m_adminUses[token.id.text()];
    if (!use)
        use = std::make_shared<UseCell>();
    auto identity = std::make_shared<const Identity>(
        Identity{.type = ActorType::AdminToken, .id = token.id.text(), .name = token.name, .isOperator = true});
    m_adminChanges.emplace_back(token.tokenHash,
        std::make_shared<const AdminEntry>(AdminEntry{.identity = std::move(identity), .expiresAt = token.expiresAt, .use = use}));
}

void AuthSnapshot::publish()
{
    std::vector<SnapshotMap<KeyEntry>::Change> byKey, bySecret;
    for (const auto& id : m_dirtyKeys) {
        auto& facts = m_keys[id];
        auto entry = entryOf(facts);
        if (!facts.publishedHash.empty() && (!entry || facts.publishedHash != facts.key.secretHash))
            bySecret.emplace_back(facts.publishedHash, nullptr);
        facts.publishedHash = entry ? facts.key.secretHash : std::string{};
        if (entry)
            bySecret.emplace_back(facts.key.secretHash, entry);
        byKey.emplace_back(facts.key.key, std::move(entry));
    }
    m_dirtyKeys.clear();
    m_byKey.apply(std::move(byKey));
    m_bySecret.apply(std::move(bySecret));
    m_byAdmin.apply(std::exchange(m_adminChanges, {}));
}

std::shared_ptr<const KeyEntry> AuthSnapshot::entryOf(const KeyFacts& facts) const
{
    const auto& key = facts.key;
    const auto project = m_projects.find(key.projectId.text());
    if (key.isDeleted || project == m_projects.end() || !project->second.isLiving)
        return nullptr;
    const auto organization = m_organizations.find(project->second.organizationId);
    if (organization == m_organizations.end() || !organization->second)
        return nullptr;
    return std::make_shared<const KeyEntry>(KeyEntry{
        .withSecret = identityOf(key, false),
        .keyOnly = identityOf(key, true),
        .secretHash = key.secretHash,
        .keyOnlyAuth = project->second.keyOnlyAuth,
        .isEnabled = key.isEnabled,
        .endsAt = soonerOf(key.expiresAt, key.graceUntil),
        .use = facts.use,
    });
}

} // namespace pulse
