#include "backend/projects/adoption.h"
#include "backend/audit/audit.h"
#include "backend/keys/apikey.h"
#include "backend/projects/project.h"
#include "backend/projects/projectsecrets.h"

namespace pulse {

namespace {

/// The secret that the stored settings hold in the clear; empty when none does.
std::string plainStorageSecret(const Row& row)
{
    const auto* stored = std::get_if<std::string>(&row[schemaOf<Project>().indexOf("storage_config")]);
    const auto settings = parseJsonObject(stored ? *stored : "{}");
    const auto* secret = settings ? settings->if_contains("secret_key") : nullptr;
    return secret && secret->is_string() ? std::string(secret->get_string()) : std::string{};
}

ApiKey primaryKey(const Project& project, const AdoptionParts& parts)
{
    ApiKey key;
    key.id = parts.ids.next<ApiKey>();
    key.createdAt = project.createdAt;
    key.updatedAt = parts.clock.now();
    key.key = project.pulseApiKey;
    key.projectId = project.id;
    key.organizationId = project.organizationId;
    key.name = "Primary";
    key.isPrimary = true;
    key.createdBy = "the original service";
    key.secretHash = project.oldSecretHash;
    return key;
}

Result<void> adopt(const AdoptionParts& parts, const Row& row)
{
    auto project = Project::describe().fromRow(row);
    Batch batch;
    if (!project.pulseApiKey.empty() && !project.oldSecretHash.empty())
        batch.insert(primaryKey(project, parts));
    if (auto secret = plainStorageSecret(row); !secret.empty())
        project.storage.secretKey = MaskedSecret::replacedBy(std::move(secret));
    PULSE_CHECK(sealSecrets(project, parts.box));
    batch.patch(project.id,
                {{"tag", newProjectTag()},
                 {"pulse_api_secret", std::string{}},
                 {"storage_config", json::serialize(project.storage.toJson())},
                 {"storage_secret_key_sealed", project.storageSecretSealed},
                 {"webhook_url", project.webhookUrl},
                 {"webhook_userinfo_sealed", project.webhookUserinfoSealed},
                 {"updated_at", toMillis(parts.clock.now())}},
                project.version, false);
    audit(batch, {parts.ids, parts.clock}, systemActor(),
          {.action = "project.adopt", .organizationId = project.organizationId.text(), .targetType = schemaOf<Project>().collection,
           .targetId = project.id.text(), .targetName = project.name});
    return parts.store.commit(batch).map([](const Committed&) {});
}

} // namespace

Result<int64_t> adoptOldProjects(const AdoptionParts& parts)
{
    if (parts.box.isSealed())
        return 0;
    std::vector<Row> old;
    const Query query{.filter = Filter{}.equals("tag", std::string{}), .sort = {.field = "id"}, .deleted = Deleted::Included};
    PULSE_CHECK(parts.store.engine().scan(schemaOf<Project>(), query, [&](const Row& row) {
        old.push_back(row);
        return true;
    }));
    for (const auto& row : old)
        PULSE_CHECK(adopt(parts, row));
    return static_cast<int64_t>(old.size());
}

} // namespace pulse
