#pragma once
#include "backend/core/field.h"
#include "backend/organizations/organization.h"
#include "backend/projects/projectsettings.h"

namespace pulse {

/// An application of an organization: what keys act in and rooms belong to.
struct Project : Living<Project> {
    Id<Organization> organizationId;
    std::string name;
    std::string pulseApiKey;                 ///< text of the primary key
    Region region = Region::UsEast;
    std::string livekitUrl;                  ///< its own, else empty; see `livekitUrlOf`
    std::string webhookUrl;                  ///< without userinfo once stored; see `openWebhookUrl`
    StorageConfig storage;
    Features features;
    KeyOnlyAuth keyOnlyAuth = KeyOnlyAuth::Deny;
    Isolation isolation = Isolation::Namespaced;
    std::string livekitApiKey;
    MaskedSecret livekitApiSecret;
    std::string tag;                         ///< 8 of [a-z0-9]: prefix of its rooms; random, unique, immutable
    MetadataInjection metadataInjection = MetadataInjection::Metadata;
    int64_t maxTokenTtl = 86'400;            ///< seconds
    std::string livekitSecretSealed;         ///< the three sealed ones: projectsecrets.h
    std::string storageSecretSealed;
    std::string webhookUserinfoSealed;
    std::string oldSecretHash;               ///< bcrypt, of a project that the original service wrote; adoption.h moves it

    static const Entity<Project>& describe();
};

/// Described limits, addresses, and what depends on other fields; all offending fields at once (ValidationFailed).
Result<void> validateProject(const Project& project);

/// Random, for a new project.
std::string newProjectTag();

/// The address that clients of the project connect to: its own, else `urlTemplate` with {region} filled in.
std::string livekitUrlOf(const Project& project, std::string_view urlTemplate);
/// The address of a region.
std::string livekitUrlOf(Region region, std::string_view urlTemplate);
/// "https://user:pass@host/x" → "https://host/x".
std::string withoutUserinfo(std::string_view url);
/// The project as everybody may see it: with its effective livekit_url.
Project shownProject(const Project& project, std::string_view urlTemplate);

} // namespace pulse
