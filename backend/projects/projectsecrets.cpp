#include "backend/projects/projectsecrets.h"

namespace pulse {

namespace {

constexpr std::string_view livekitColumn = "livekit_api_secret_sealed";
constexpr std::string_view storageColumn = "storage_secret_key_sealed";
constexpr std::string_view webhookColumn = "webhook_userinfo_sealed";

Result<std::string> seal(const Project& project, const SecretBox& box, std::string_view column, std::string_view plain)
{
    return box.seal(plain, schemaOf<Project>().collection, project.id.text(), column);
}

Result<std::string> open(const Project& project, const SecretBox& box, std::string_view column, std::string_view sealed)
{
    return box.open(sealed, schemaOf<Project>().collection, project.id.text(), column);
}

Result<void> sealOne(const Project& project, const SecretBox& box, MaskedSecret& secret, std::pair<std::string_view, std::string&> column)
{
    if (!secret.isSet)
        column.second.clear();
    if (secret.incoming.empty())
        return {};
    PULSE_TRY(column.second, seal(project, box, column.first, secret.incoming));
    secret.incoming.clear();
    return {};
}

/// "user:pass@", where it stands in the address.
struct Userinfo {
    size_t at = 0;
    std::string text;
};

Userinfo userinfoOf(const std::string& url)
{
    const auto bare = withoutUserinfo(url);
    const auto start = url.find("://") + 3;
    return {start, url.substr(start, url.size() - bare.size())};
}

} // namespace

Result<void> sealSecrets(Project& project, const SecretBox& box)
{
    PULSE_CHECK(sealOne(project, box, project.livekitApiSecret, {livekitColumn, project.livekitSecretSealed}));
    PULSE_CHECK(sealOne(project, box, project.storage.secretKey, {storageColumn, project.storageSecretSealed}));
    if (withoutUserinfo(project.webhookUrl) == project.webhookUrl)
        return {};
    const auto userinfo = userinfoOf(project.webhookUrl);
    PULSE_TRY(project.webhookUserinfoSealed, seal(project, box, webhookColumn, userinfo.text));
    project.webhookUrl = withoutUserinfo(project.webhookUrl);
    return {};
}

Result<std::string> openLivekitSecret(const Project& project, const SecretBox& box)
{
    if (project.livekitSecretSealed.empty())
        return fail(ErrorCode::NotFound, {{"what", "LiveKit secret"}});
    return open(project, box, livekitColumn, project.livekitSecretSealed);
}

Result<std::string> openStorageSecret(const Project& project, const SecretBox& box)
{
    if (project.storageSecretSealed.empty())
        return fail(ErrorCode::NotFound, {{"what", "storage secret"}});
    return open(project, box, storageColumn, project.storageSecretSealed);
}

Result<std::string> openWebhookUrl(const Project& project, const SecretBox& box)
{
    auto url = project.webhookUrl;
    if (url.empty() || project.webhookUserinfoSealed.empty())
        return url;
    PULSE_TRY(const auto userinfo, open(project, box, webhookColumn, project.webhookUserinfoSealed));
    return url.insert(url.find("://") + 3, userinfo);
}

} // namespace pulse
