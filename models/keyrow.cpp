#include "models/keyrow.h"
#include "models/text.h"
#include <QCoreApplication>
#include <algorithm>

namespace pulse {

namespace {

struct KeyWords {
    Q_DECLARE_TR_FUNCTIONS(KeyWords)
};

std::string originOf(const ApiKey& key)
{
    if (key.isPrimary)
        return utf8(KeyWords::tr("The project's main key"));
    return key.createdBy.empty() ? std::string{} : utf8(KeyWords::tr("Created by %1").arg(qt(key.createdBy)));
}

} // namespace

const Entity<KeyRow>& KeyRow::describe()
{
    using K = KeyRow;
    static constexpr Field<K> fields[] = {
        field<K, &K::projectId>("project_id", "Project"), field<K, &K::project>("project", "Project"),
        field<K, &K::name>("name", "Name").sortable(), field<K, &K::key>("key", "Key"),
        field<K, &K::scopes>("scopes", "Scopes"), field<K, &K::state>("state", "State"), field<K, &K::status>("status", "Status"),
        field<K, &K::isPrimary>("is_primary", "Primary"), field<K, &K::about>("about", "About"), field<K, &K::lastUsedAt>("last_used_at", "Last used"),
        field<K, &K::graceUntil>("grace_until", "Works until"),
    };
    static const Entity<K> entity{"api_keys", fields};
    return entity;
}

bool isUnused(const ApiKey& key, Time now)
{
    return now - std::max(key.lastUsed.at, key.createdAt) >= unusedAfter;
}

KeyRow toKeyRow(const ApiKey& key, Time now, const std::string& project)
{
    KeyRow row;
    row.id = Id<KeyRow>::trusted(key.id.text());
    row.version = key.version;
    row.createdAt = key.createdAt;
    row.name = key.name;
    row.key = key.key;
    for (const auto& scope : key.scopes)
        row.scopes.append(row.scopes.empty() ? "" : ", ").append(scope == "*" ? utf8(KeyWords::tr("Full access")) : scope);
    row.state = stateOf(key, now);
    row.status = row.state == KeyState::Active && isUnused(key, now) ? "unused" : enumName(row.state);
    row.projectId = key.projectId.text();
    row.project = project;
    row.isPrimary = key.isPrimary;
    row.about = originOf(key);
    row.lastUsedAt = key.lastUsed.at;
    row.graceUntil = key.graceUntil;
    return row;
}

} // namespace pulse
