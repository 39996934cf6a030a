#include "backend/keys/keyservice.h"
#include "backend/audit/audit.h"
#include "backend/core/text.h"
#include "backend/keys/keypaths.h"
#include "backend/keys/keyuse.h"
#include "backend/store/idempotency.h"
#include <set>

namespace pulse {

namespace {

const Schema& schema() { return schemaOf<ApiKey>(); }

Error absent() { return {.code = ErrorCode::NotFound, .args = {{"what", "key"}}}; }

std::string pathOf(const ApiKey& key) { return fillPath(paths::key, key.projectId.text(), key.id.text()); }

Result<void> checkExpiry(const ApiKey& key, Time now)
{
    if (key.expiresAt == Time{} || key.expiresAt > now)
        return {};
    return fail(validationError({fieldError(ErrorCode::FieldFormat, "expires_at", {{"expected", "a time to come, or null"}})}));
}

/// Keys that still work: neither deleted nor past the grace of their rotation.
Query living(std::string_view field, const std::string& id, Time now)
{
    Query query;
    query.filter.equals(field, id);
    query.filter.any({{"grace_until", Op::IsNull, {}}, {"grace_until", Op::Greater, {toMillis(now)}}});
    return query;
}

Error badState(std::string_view given)
{
    return {.code = ErrorCode::InvalidParameter,
            .args = {{"name", "state"}, {"why", "must be active, disabled, expired, retiring or rotated, not " + std::string(given)}}, .field = "state"};
}

/// The keys that `stateOf` says are in this state.
Result<Filter> inState(std::string_view name, Time time)
{
    const auto now = toMillis(time);
    const auto expired = Filter{}.where("expires_at", Op::Greater, int64_t{0}).where("expires_at", Op::LessEq, now);
    const AnyOf unexpired{{"expires_at", Op::IsNull, {}}, {"expires_at", Op::Greater, {now}}};
    const AnyOf living{{"grace_until", Op::IsNull, {}}, {"grace_until", Op::Greater, {now}}};
    for (const auto state : {KeyState::Active, KeyState::Disabled, KeyState::Expired, KeyState::Retiring, KeyState::Rotated}) {
        if (enumName(state) != name)
            continue;
        if (state == KeyState::Rotated)
            return Filter{}.where("grace_until", Op::Greater, int64_t{0}).where("grace_until", Op::LessEq, now);
        if (state == KeyState::Disabled)
            return Filter{}.equals("enabled", false).any(living);
        auto filter = state == KeyState::Expired ? expired : Filter{}.any(unexpired);
        filter.equals("enabled", true);
        if (state == KeyState::Expired)
            return filter.any(living);
        return state == KeyState::Active ? filter.isNull("grace_until") : filter.where("grace_until", Op::Greater, now);
    }
    return fail(badState(name));
}

} // namespace

Result<IssuedKey> KeyService::create(const Actor& actor, const Id<Project>& project, const ApiKey& input)
{
    PULSE_TRY(const auto ref, admit(actor, Permission::ManageKeys, project));
    PULSE_CHECK(checkExpiry(input, m_clock.now()));
    auto wanted = input;
    wanted.projectId = ref.id;
    wanted.organizationId = ref.organizationId;
    wanted.isPrimary = false;

    Batch batch;
    hooks.requireProject(batch, project);
    PULSE_TRY(auto issued, issueKeyInto(batch, desk(actor), wanted));
    rememberEffect(batch, actor, m_clock, {pathOf(issued.key)});
    if (auto committed = m_store.commit(batch); !committed)
        return fail(asIdempotency(std::move(committed).error()));
    return issued;
}

Result<ApiKey> KeyService::get(const Actor& actor, const KeyRef& ref)
{
    PULSE_CHECK(admit(actor, Permission::ReadKeys, ref.project));
    PULSE_TRY(auto key, read(ref));
    std::vector<ApiKey> one{std::move(key)};
    PULSE_CHECK(fillLastUsed(one));
    return std::move(one.front());
}

Result<Listing<ApiKey>> KeyService::list(const Actor& actor, const Id<Project>& project, const ListRequest& request, std::stop_token stop)
{
    PULSE_CHECK(admit(actor, Permission::ReadKeys, project));
    Filter narrow;
    narrow.equals("project_id", project.text());
    PULSE_TRY(auto listing, m_store.list<ApiKey>(request, narrow, stop));
    PULSE_CHECK(fillLastUsed(listing.items));
    return listing;
}

Result<Listing<ApiKey>> KeyService::list(const Actor& actor, const ListRequest& request, std::stop_token stop)
{
    auto narrow = narrowToActor(actor, "org_id");
    auto asked = request;
    for (const auto& [name, value] : request.filters)
        if (name == "state") {
            PULSE_TRY(const auto state, inState(value, m_clock.now()));
            narrow.all.insert(narrow.all.end(), state.all.begin(), state.all.end());
        }
    std::erase_if(asked.filters, [](const auto& filter) { return filter.first == "state"; });
    // Keys have no search index: few installations have so many that a look at their names takes long.
    if (const auto text = std::string(trim(request.search)); !text.empty())
        narrow.any({{"name", Op::Contains, {text}}, {"key", Op::Prefix, {text}}});
    asked.search.clear();
    PULSE_TRY(auto listing, m_store.list<ApiKey>(asked, narrow, stop));
    PULSE_CHECK(fillLastUsed(listing.items));
    return listing;
}

Result<ApiKey> KeyService::update(const Actor& actor, const KeyRef& ref, const Changes& changes,
                                  std::optional<int64_t> expectVersion)
{
    return retryConflicts([&]() -> Result<ApiKey> {
        PULSE_CHECK(admit(actor, Permission::ManageKeys, ref.project));
        PULSE_TRY(const auto before, read(ref));
        PULSE_CHECK(checkVersion(before.version, expectVersion));
        auto after = before;
        ApiKey::describe().apply(after, changes);
        after.name = trim(after.name);
        if (after.expiresAt != before.expiresAt)
            PULSE_CHECK(checkExpiry(after, m_clock.now()));
        PULSE_CHECK(validateKey(after));
        return save(actor, before, after, "key.update");
    }, expectVersion);
}

Result<ApiKey> KeyService::remove(const Actor& actor, const KeyRef& ref, std::optional<int64_t> expectVersion)
{
    return retryConflicts([&]() -> Result<ApiKey> {
        PULSE_CHECK(admit(actor, Permission::ManageKeys, ref.project));
        PULSE_TRY(const auto before, read(ref));
        PULSE_CHECK(checkVersion(before.version, expectVersion));
        if (before.isPrimary)
            return fail(ErrorCode::Conflict, {{"why", "a project keeps its primary key; rotate it, or disable it"}});
        auto after = before;
        ApiKey::describe().apply(after, Deletion{.id = m_ids.nextText(), .by = actor.who->name, .at = m_clock.now()}.marks());
        return save(actor, before, after, "key.remove");
    }, expectVersion);
}

Result<BulkDone> KeyService::remove(const Actor& actor, const std::vector<Id<ApiKey>>& ids)
{
    return retryConflicts([&]() -> Result<BulkDone> {
        auto rows = readEach(m_store, ids);
        if (!rows)
            return fail(rows.error().code == ErrorCode::NotFound ? absent() : std::move(rows).error());
        std::set<Id<Project>> admitted;
        for (const auto& key : *rows)
            if (admitted.insert(key.projectId).second)
                if (auto project = admit(actor, Permission::ManageKeys, key.projectId); !project)
                    return fail(project.error().code == ErrorCode::NotFound ? absent() : std::move(project).error());
        const Deletion deletion{.id = m_ids.nextText(), .by = actor.who->name, .at = m_clock.now()};
        BulkDone done{.group = deletion.id, .ids = {}};
        Batch batch;
        for (const auto& before : *rows) {
            if (before.isDeleted)
                continue;
            if (before.isPrimary)
                return fail(ErrorCode::Conflict, {{"why", "a project keeps its primary key; rotate it, or disable it"}});
            auto after = before;
            ApiKey::describe().apply(after, deletion.marks());
            stage(batch, actor, {before, std::move(after), "key.remove", done.group});
            done.ids.push_back(before.id.text());
        }
        if (!done.ids.empty())
            PULSE_CHECK(m_store.commit(batch));
        return done;
    });
}

Result<IssuedKey> KeyService::rotate(const Actor& actor, const KeyRef& ref, Grace grace)
{
    return retryConflicts([&]() -> Result<IssuedKey> {
        PULSE_CHECK(admit(actor, Permission::ManageKeys, ref.project));
        PULSE_TRY(const auto old, read(ref));
        Batch batch;
        hooks.requireProject(batch, ref.project);
        PULSE_TRY(auto issued, rotateKeyInto(batch, desk(actor), old, grace));
        if (old.isPrimary)
            for (const auto& hook : hooks.primaryRotated)
                PULSE_CHECK(hook(batch, old, issued.key));
        rememberEffect(batch, actor, m_clock, {pathOf(issued.key)});
        if (auto committed = m_store.commit(batch); !committed)
            return fail(asIdempotency(std::move(committed).error()));
        return issued;
    });
}

Result<ApiKey> KeyService::primaryOf(const Id<Project>& project)
{
    Query query;
    query.filter.equals("project_id", project.text()).equals("is_primary", true);
    query.limit = 1;
    PULSE_TRY(auto keys, m_store.find<ApiKey>(query));
    if (keys.empty())
        return fail(absent());
    return std::move(keys.front());
}

Result<int64_t> KeyService::countOf(const Id<Project>& project)
{
    return m_store.count<ApiKey>(living("project_id", project.text(), m_clock.now())).map([](const Count& count) { return count.value; });
}

Result<int64_t> KeyService::countOf(const Id<Organization>& organization)
{
    return m_store.count<ApiKey>(living("org_id", organization.text(), m_clock.now())).map([](const Count& count) { return count.value; });
}

Result<ProjectRef> KeyService::admit(const Actor& actor, Permission permission, const Id<Project>& project)
{
    PULSE_TRY(auto ref, hooks.projectOf(actor, project));
    PULSE_CHECK(authorize(actor, permission, ref.organizationId.text()));
    return ref;
}

Result<ApiKey> KeyService::read(const KeyRef& ref)
{
    auto key = m_store.get(ref.id);
    if (!key && key.error().code != ErrorCode::NotFound)
        return key;
    if (!key || key->projectId != ref.project)
        return fail(absent());
    return key;
}

ApiKey KeyService::stage(Batch& batch, const Actor& actor, Edit edit)
{
    auto& [before, saved, action, group] = edit;
    saved.version = before.version + 1;
    saved.updatedAt = m_clock.now();
    const auto from = ApiKey::describe().toRow(before);
    const auto to = ApiKey::describe().toRow(saved);
    batch.patch(before.id, changedFields(schema(), from, to), before.version, false);
    audit(batch, {m_ids, m_clock}, actor,
          {.action = action, .organizationId = before.organizationId.text(), .targetType = schema().collection,
           .targetId = before.id.text(), .targetName = saved.name, .diff = diffRows(schema(), from, to), .group = std::move(group)});
    emit(batch, {m_ids, m_clock},
         {.type = eventType(action), .organizationId = before.organizationId.text(), .projectId = before.projectId.text(),
          .subjectId = before.id.text(), .data = {{"name", saved.name}}});
    batch.signal({.kind = schema().collection, .id = before.id.text(), .project = before.projectId.text(),
                  .action = saved.isDeleted ? Action::Removed : Action::Updated});
    return std::move(saved);
}

Result<ApiKey> KeyService::save(const Actor& actor, const ApiKey& before, const ApiKey& after, std::string_view action)
{
    Batch batch;
    auto saved = stage(batch, actor, {before, after, action});
    PULSE_CHECK(m_store.commit(batch));
    std::vector<ApiKey> one{std::move(saved)};
    (void)fillLastUsed(one); // it is committed: a figure that cannot be read must not look like a refusal
    return std::move(one.front());
}

Result<void> KeyService::fillLastUsed(std::vector<ApiKey>& keys)
{
    std::vector<std::string> ids;
    ids.reserve(keys.size());
    for (const auto& key : keys)
        ids.push_back(key.id.text());
    PULSE_TRY(const auto uses, m_store.getMany<KeyUse>(ids));
    for (const auto& use : uses)
        for (auto& key : keys)
            if (key.id.text() == use.id.text())
                key.lastUsed = {.at = use.at, .ipPrefix = use.ipPrefix, .route = use.route};
    return {};
}

} // namespace pulse
