#include "backend/projects/project.h"
#include "backend/core/crypto.h"
#include "backend/core/format.h"
#include "backend/core/text.h"
#include <algorithm>
#include <initializer_list>

namespace pulse {

namespace {

bool hasScheme(std::string_view url, std::initializer_list<std::string_view> schemes)
{
    const auto scheme = toLowerAscii(url.substr(0, url.find("://")));
    return std::ranges::find(schemes, scheme) != schemes.end();
}

bool isWebhookUrl(std::string_view url)
{
    const auto isVisible = [](unsigned char c) { return c > 0x20 && c != 0x7f; };
    return hasScheme(url, {"http", "https"}) && std::ranges::all_of(url, isVisible) && isUrl(withoutUserinfo(url));
}

bool isLivekitUrl(std::string_view url)
{
    return hasScheme(url, {"ws", "wss", "http", "https"}) && isUrl(url) && url.find_first_of("?#") == std::string_view::npos;
}

void checkAddresses(const Project& project, std::vector<Error>& errors)
{
    if (!project.webhookUrl.empty() && !isWebhookUrl(project.webhookUrl))
        errors.push_back(fieldError(ErrorCode::FieldFormat, "webhook_url", {{"expected", "an http or https address"}}));
    if (!project.livekitUrl.empty() && !isLivekitUrl(project.livekitUrl))
        errors.push_back(fieldError(ErrorCode::FieldFormat, "livekit_url",
                                    {{"expected", "a ws, wss, http or https address without user, query and fragment"}}));
}

void requireText(std::vector<Error>& errors, bool isThere, std::string_view field)
{
    if (!isThere)
        errors.push_back(fieldError(ErrorCode::FieldRequired, field));
}

/// A dedicated LiveKit needs address, key and secret; elsewhere key and secret come together.
void checkLivekit(const Project& project, std::vector<Error>& errors)
{
    const bool isDedicated = project.isolation == Isolation::Dedicated;
    const bool hasKey = !project.livekitApiKey.empty();
    const bool hasSecret = project.livekitApiSecret.isSet;
    if (isDedicated)
        requireText(errors, !project.livekitUrl.empty(), "livekit_url");
    if (isDedicated || hasSecret)
        requireText(errors, hasKey, "livekit_api_key");
    if (isDedicated || hasKey)
        requireText(errors, hasSecret, "livekit_api_secret");
}

void checkStorage(const StorageConfig& storage, std::vector<Error>& errors)
{
    if (storage.isEmpty())
        return;
    requireText(errors, !storage.bucket.empty(), "storage_config.bucket");
    requireText(errors, !storage.accessKey.empty(), "storage_config.access_key");
    requireText(errors, storage.secretKey.isSet, "storage_config.secret_key");
    if (storage.provider == StorageProvider::R2)
        requireText(errors, !storage.endpoint.empty(), "storage_config.endpoint");
    if (!storage.endpoint.empty() && !(hasScheme(storage.endpoint, {"http", "https"}) && isUrl(storage.endpoint)))
        errors.push_back(fieldError(ErrorCode::FieldFormat, "storage_config.endpoint", {{"expected", "an http or https address"}}));
    const auto isBucketChar = [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '.' || c == '_'; };
    if (storage.bucket.size() > 255 || !std::ranges::all_of(storage.bucket, isBucketChar))
        errors.push_back(fieldError(ErrorCode::FieldFormat, "storage_config.bucket",
                                    {{"expected", "the name of a bucket: letters, digits, hyphens, dots"}}));
}

} // namespace

const Entity<Project>& Project::describe()
{
    using P = Project;
    static constexpr Field<P> fields[] = {
        field<P, &P::organizationId>("org_id", "Organization").required().createOnly().filterable(),
        field<P, &P::name>("name", "Name").required().limits(1, 120).sortable().searchable(),
        field<P, &P::pulseApiKey>("pulse_api_key", "API key").unique().readOnly().described("The primary key; /keys lists all."),
        field<P, &P::region>("region", "Region").filterable().sortable().defaultsTo("us-east"),
        field<P, &P::livekitUrl>("livekit_url", "LiveKit address").limits(0, 2048)
            .described("The project's own; without one the answer shows the region's."),
        field<P, &P::webhookUrl>("webhook_url", "Webhook address").limits(0, 2048)
            .described("Where events are sent. User and password in it are kept sealed and are not shown again."),
        field<P, &P::storage>("storage_config", "Storage")
            .described("Where recordings go. An absent member is kept, null clears it; {} when nothing is set."),
        field<P, &P::features>("features", "Features").described("The products that are on. An absent member is kept."),
        field<P, &P::keyOnlyAuth>("key_only_auth", "Key without secret").described("What a key may do that comes without its secret."),
        field<P, &P::isolation>("isolation", "Isolation").filterable().defaultsTo("namespaced")
            .described("dedicated needs livekit_url, livekit_api_key and livekit_api_secret of its own."),
        field<P, &P::livekitApiKey>("livekit_api_key", "LiveKit key").limits(0, 256),
        field<P, &P::livekitApiSecret>("livekit_api_secret", "LiveKit secret")
            .described("Send text to replace it, null to clear it; shown as set and hint only."),
        field<P, &P::tag>("tag", "Tag").unique().readOnly().described("Prefix of the project's rooms on a shared LiveKit."),
        field<P, &P::metadataInjection>("metadata_injection", "Project in tokens").defaultsTo("metadata")
            .described("Where tokens carry project_id and org_id."),
        field<P, &P::maxTokenTtl>("max_token_ttl", "Longest token").limits(60, 86'400).defaultsTo("86400").described("Seconds."),
        field<P, &P::livekitSecretSealed>("livekit_api_secret_sealed", "LiveKit secret, sealed").limits(0, 16'384).secret(),
        field<P, &P::storageSecretSealed>("storage_secret_key_sealed", "Storage secret, sealed").limits(0, 16'384).secret(),
        field<P, &P::webhookUserinfoSealed>("webhook_userinfo_sealed", "Webhook user, sealed").limits(0, 16'384).secret(),
        field<P, &P::oldSecretHash>("pulse_api_secret", "Secret, as it was").limits(0, 256).secret(),
    };
    static const Entity<P> entity{"projects", fields};
    return entity;
}

Result<void> validateProject(const Project& project)
{
    std::vector<Error> errors;
    if (auto described = validate(project); !described)
        errors = std::move(described.error().causes);
    checkAddresses(project, errors);
    checkLivekit(project, errors);
    checkStorage(project.storage, errors);
    if (!errors.empty())
        return fail(validationError(std::move(errors)));
    return {};
}

std::string newProjectTag()
{
    constexpr size_t tagLength = 8;
    static constexpr std::string_view letters = "abcdefghijklmnopqrstuvwxyz0123456789";
    std::string tag;
    while (tag.size() < tagLength)
        for (const unsigned char byte : randomBytes(16))
            // 252 is the greatest multiple of 36 in a byte: above it letters would not be equally likely.
            if (byte < 252 && tag.size() < tagLength)
                tag += letters[byte % letters.size()];
    return tag;
}

std::string livekitUrlOf(const Project& project, std::string_view urlTemplate)
{
    return project.livekitUrl.empty() ? livekitUrlOf(project.region, urlTemplate) : project.livekitUrl;
}

std::string livekitUrlOf(Region region, std::string_view urlTemplate)
{
    static constexpr std::string_view place = "{region}";
    std::string url(urlTemplate);
    const auto name = enumName(region);
    for (auto at = url.find(place); at != std::string::npos; at = url.find(place, at + name.size()))
        url.replace(at, place.size(), name);
    return url;
}

std::string withoutUserinfo(std::string_view url)
{
    const auto start = url.find("://");
    if (start == std::string_view::npos)
        return std::string(url);
    const auto authority = url.substr(start + 3, url.substr(start + 3).find_first_of("/?#\\"));
    const auto at = authority.rfind('@');
    if (at == std::string_view::npos)
        return std::string(url);
    return std::string(url.substr(0, start + 3)) + std::string(url.substr(start + 3 + at + 1));
}

Project shownProject(const Project& project, std::string_view urlTemplate)
{
    auto shown = project;
    shown.livekitUrl = livekitUrlOf(project, urlTemplate);
    return shown;
}

} // namespace pulse
