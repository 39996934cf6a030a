#include "backend/keys/keybatch.h"
#include "backend/audit/audit.h"
#include "backend/core/text.h"
#include "backend/keys/keyuse.h"

namespace pulse {

namespace {

const Schema& schema() { return schemaOf<ApiKey>(); }

Event signalOf(const ApiKey& key, Action action)
{
    return {.kind = schema().collection, .id = key.id.text(), .project = key.projectId.text(), .action = action};
}

/// Audit row and event of `act`, which says action and diff.
void record(Batch& batch, const KeyDesk& desk, const ApiKey& key, Act act)
{
    const auto action = act.action;
    act.organizationId = key.organizationId.text();
    act.targetType = schema().collection;
    act.targetId = key.id.text();
    act.targetName = key.name;
    audit(batch, {desk.ids, desk.clock}, desk.actor, std::move(act));
    emit(batch, {desk.ids, desk.clock},
         {.type = eventType(action), .organizationId = key.organizationId.text(), .projectId = key.projectId.text(), .subjectId = key.id.text(),
          .data = {{"name", key.name}}});
}

/// A row under a new id, key text and secret; the rest is the caller's.
Result<IssuedKey> mint(const KeyDesk& desk, ApiKey key)
{
    IssuedKey issued{.key = std::move(key), .secret = newSecretText()};
    issued.key.id = desk.ids.next<ApiKey>();
    issued.key.key = newKeyText();
    issued.key.createdBy = desk.actor.who ? desk.actor.who->name : std::string{};
    issued.key.createdAt = issued.key.updatedAt = desk.clock.now();
    PULSE_TRY(issued.key.secretHash, hashSecret(desk.peppers, issued.secret));
    PULSE_CHECK(validateKey(issued.key));
    return issued;
}

Filter of(std::string_view field, const std::string& id) { return Filter{}.equals(field, id); }

} // namespace

Result<IssuedKey> issueKeyInto(Batch& batch, const KeyDesk& desk, const ApiKey& input)
{
    ApiKey wanted;
    wanted.projectId = input.projectId;
    wanted.organizationId = input.organizationId;
    wanted.name = trim(input.name);
    wanted.scopes = input.scopes;
    wanted.isEnabled = input.isEnabled;
    wanted.expiresAt = input.expiresAt;
    wanted.isPrimary = input.isPrimary;
    PULSE_TRY(auto issued, mint(desk, std::move(wanted)));
    batch.insert(issued.key);
    record(batch, desk, issued.key, {.action = "key.create", .diff = toJson(issued.key)});
    batch.signal(signalOf(issued.key, Action::Created));
    return issued;
}

Result<IssuedKey> rotateKeyInto(Batch& batch, const KeyDesk& desk, const ApiKey& old, Grace grace)
{
    const auto now = desk.clock.now();
    if (old.graceUntil != Time{})
        return fail(ErrorCode::Conflict, {{"why", "the key was rotated before; rotate the key that replaced it"}});
    if (stateOf(old, now) == KeyState::Expired)
        return fail(ErrorCode::Conflict, {{"why", "the key has expired, and its successor would too; set expires_at first"}});

    ApiKey wanted;
    wanted.projectId = old.projectId;
    wanted.organizationId = old.organizationId;
    wanted.name = old.name;
    wanted.scopes = old.scopes;
    wanted.expiresAt = old.expiresAt;
    wanted.ipAllowlist = old.ipAllowlist;
    wanted.isPrimary = old.isPrimary;
    PULSE_TRY(auto issued, mint(desk, std::move(wanted)));

    auto retired = old;
    retired.graceUntil = now + graceMillis(grace);
    retired.replacedBy = issued.key.id;
    retired.isPrimary = false;
    retired.updatedAt = now;
    const auto from = ApiKey::describe().toRow(old);
    const auto to = ApiKey::describe().toRow(retired);
    batch.patch(old.id, changedFields(schema(), from, to), old.version);
    batch.insert(issued.key);
    record(batch, desk, old, {.action = "key.rotate", .diff = diffRows(schema(), from, to)});
    batch.signal(signalOf(old, Action::Updated));
    batch.signal(signalOf(issued.key, Action::Created));
    return issued;
}

void removeProjectKeysInto(Batch& batch, const Id<Project>& project, const Deletion& deletion)
{
    batch.updateWhere<ApiKey>(of("project_id", project.text()), Deleted::Hidden, deletion.marks());
}

void removeOrganizationKeysInto(Batch& batch, const Id<Organization>& organization, const Deletion& deletion)
{
    batch.updateWhere<ApiKey>(of("org_id", organization.text()), Deleted::Hidden, deletion.marks());
}

void restoreProjectKeysInto(Batch& batch, const Id<Project>& project, const std::string& deletionId, Time now)
{
    batch.updateWhere<ApiKey>(of("project_id", project.text()).equals("deletion_id", deletionId), Deleted::Only, Deletion::unmarks(now));
}

void restoreOrganizationKeysInto(Batch& batch, const Id<Organization>& organization, const std::string& deletionId, Time now)
{
    batch.updateWhere<ApiKey>(of("org_id", organization.text()).equals("deletion_id", deletionId), Deleted::Only, Deletion::unmarks(now));
}

void noteUseInto(Batch& batch, const Id<ApiKey>& key, const Id<Project>& project, const LastUsed& use)
{
    KeyUse row;
    row.id = Id<KeyUse>::trusted(key.text());
    row.projectId = project;
    row.createdAt = row.updatedAt = row.at = use.at;
    row.ipPrefix = use.ipPrefix;
    row.route = use.route;
    batch.insertIfAbsent(row);
    batch.patch(row.id, {{"at", toMillis(use.at)}, {"ip_prefix", use.ipPrefix}, {"route", use.route}, {"updated_at", toMillis(use.at)}}, {}, false);
}

void upgradeHashInto(Batch& batch, const HashUpgrade& upgrade, Time now)
{
    batch.updateWhere<ApiKey>(of("id", upgrade.key.text()).equals("secret_hash", upgrade.from), Deleted::Included,
                              {{"secret_hash", upgrade.to}, {"updated_at", toMillis(now)}});
}

} // namespace pulse
