#pragma once
#include "backend/core/field.h"
#include "backend/projects/maskedsecret.h"

/// The values that a project's fields are made of.
namespace pulse {

enum class Region : uint8_t { UsEast, UsWest, EuWest, EuCentral, AsiaSouth, AsiaEast };
template <>
inline constexpr std::array<std::string_view, 6> enumNames<Region>{"us-east", "us-west", "eu-west", "eu-central", "asia-south", "asia-east"};

/// What a key may do that comes without its secret.
enum class KeyOnlyAuth : uint8_t { Deny, Tokens, All };
template <>
inline constexpr std::array<std::string_view, 3> enumNames<KeyOnlyAuth>{"deny", "tokens", "all"};

/// Namespaced: shares a LiveKit, rooms carry the project's tag. Dedicated: a LiveKit of its own.
enum class Isolation : uint8_t { Namespaced, Dedicated };
template <>
inline constexpr std::array<std::string_view, 2> enumNames<Isolation>{"namespaced", "dedicated"};

/// Where tokens carry project and organization.
enum class MetadataInjection : uint8_t { Metadata, Attributes, Off };
template <>
inline constexpr std::array<std::string_view, 3> enumNames<MetadataInjection>{"metadata", "attributes", "off"};

/// The four products of a project. A switched-off one answers 403 feature_disabled.
struct Features {
    bool hasChat = true;
    bool hasVideo = true;
    bool hasActivityFeeds = true;
    bool hasModeration = true;

    static std::span<const FieldInfo> members();
    json::value toJson() const;
    static Features fromJson(const json::value& stored);
    /// Sets the named ones. FieldType, UnknownField.
    static Result<Features> mergeJson(const Features& current, const json::value& in, std::string_view field);
    bool operator==(const Features&) const = default;
};

enum class StorageProvider : uint8_t { R2, S3 };
template <>
inline constexpr std::array<std::string_view, 2> enumNames<StorageProvider>{"r2", "s3"};

/// Where recordings go. The secret key is sealed in a column of its own.
struct StorageConfig {
    StorageProvider provider = StorageProvider::S3;
    std::string bucket{};
    std::string region{};
    std::string endpoint{};
    std::string accessKey{};
    MaskedSecret secretKey{};

    static std::span<const FieldInfo> members();
    bool isEmpty() const { return *this == StorageConfig{}; }
    /// {} when nothing is configured.
    json::value toJson() const;
    static StorageConfig fromJson(const json::value& stored);
    /// Sets the named members; null clears all. FieldType, FieldChoice, FieldTooLong, UnknownField, ValidationFailed (several).
    static Result<StorageConfig> mergeJson(const StorageConfig& current, const json::value& in, std::string_view field);
    bool operator==(const StorageConfig&) const = default;
};

} // namespace pulse
