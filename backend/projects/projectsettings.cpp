#include "backend/projects/projectsettings.h"
#include "backend/core/text.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr size_t maxText = 512;

/// Reads the members of one nested object into a copy, and keeps everything that is wrong with them.
class Members {
public:
    Members(const json::object& in, std::string_view field, std::span<const std::string_view> names) : m_in(in), m_field(field)
    {
        for (const auto& member : in)
            if (std::ranges::find(names, std::string_view(member.key())) == names.end())
                m_errors.push_back(fieldError(ErrorCode::UnknownField, path(member.key()), {{"nearest", std::string(nearest(member.key(), names))}}));
    }

    void read(std::string_view name, bool& into)
    {
        const auto* value = m_in.if_contains(name);
        if (value && value->is_bool())
            into = value->get_bool();
        else if (value)
            m_errors.push_back(fieldError(ErrorCode::FieldType, path(name), {{"expected", "true or false"}}));
    }
    void read(std::string_view name, std::string& into)
    {
        const auto* value = m_in.if_contains(name);
        if (!value)
            return;
        if (value->is_null())
            into.clear();
        else if (!value->is_string())
            m_errors.push_back(fieldError(ErrorCode::FieldType, path(name), {{"expected", "text"}}));
        else if (const auto text = trim(value->get_string()); codePoints(text) > maxText)
            m_errors.push_back(fieldError(ErrorCode::FieldTooLong, path(name), {{"max", std::to_string(maxText)}}));
        else
            into = text;
    }
    void read(std::string_view name, StorageProvider& into)
    {
        const auto* value = m_in.if_contains(name);
        if (!value)
            return;
        const auto& names = enumNames<StorageProvider>;
        const auto found = value->is_string() ? std::ranges::find(names, std::string_view(value->get_string())) : names.end();
        if (found == names.end())
            m_errors.push_back(fieldError(ErrorCode::FieldChoice, path(name), {{"choices", "r2, s3"}}));
        else
            into = static_cast<StorageProvider>(found - names.begin());
    }
    void read(std::string_view name, MaskedSecret& into)
    {
        const auto* value = m_in.if_contains(name);
        if (!value)
            return;
        if (auto merged = MaskedSecret::mergeJson(into, *value, path(name)))
            into = *std::move(merged);
        else
            m_errors.push_back(std::move(merged).error());
    }

    template <class T>
    Result<T> done(T value)
    {
        if (!m_errors.empty())
            return fail(validationError(std::move(m_errors)));
        return value;
    }

private:
    std::string path(std::string_view name) const { return m_field + "." + std::string(name); }

    const json::object& m_in;
    std::string m_field;
    std::vector<Error> m_errors;
};

bool boolOf(const json::object& object, std::string_view name, bool fallback)
{
    const auto* value = object.if_contains(name);
    return value && value->is_bool() ? value->get_bool() : fallback;
}

std::string textOf(const json::object& object, std::string_view name)
{
    const auto* value = object.if_contains(name);
    return value && value->is_string() ? std::string(value->get_string()) : std::string{};
}

constexpr std::string_view featureNames[] = {"chat", "video", "activity_feeds", "moderation"};
constexpr std::string_view storageNames[] = {"provider", "bucket", "region", "endpoint", "access_key", "secret_key"};

} // namespace

json::value Features::toJson() const
{
    return json::object{{"chat", hasChat}, {"video", hasVideo}, {"activity_feeds", hasActivityFeeds}, {"moderation", hasModeration}};
}

Features Features::fromJson(const json::value& stored)
{
    Features features;
    if (const auto* object = stored.if_object()) {
        features.hasChat = boolOf(*object, "chat", features.hasChat);
        features.hasVideo = boolOf(*object, "video", features.hasVideo);
        features.hasActivityFeeds = boolOf(*object, "activity_feeds", features.hasActivityFeeds);
        features.hasModeration = boolOf(*object, "moderation", features.hasModeration);
    }
    return features;
}

Result<Features> Features::mergeJson(const Features& current, const json::value& in, std::string_view field)
{
    const auto* object = in.if_object();
    if (!object)
        return fail(fieldError(ErrorCode::FieldType, field, {{"expected", "an object of the features to switch"}}));
    auto merged = current;
    Members members(*object, field, featureNames);
    members.read("chat", merged.hasChat);
    members.read("video", merged.hasVideo);
    members.read("activity_feeds", merged.hasActivityFeeds);
    members.read("moderation", merged.hasModeration);
    return members.done(merged);
}

json::value StorageConfig::toJson() const
{
    if (isEmpty())
        return json::object{};
    return json::object{{"provider", enumName(provider)}, {"bucket", bucket}, {"region", region}, {"endpoint", endpoint},
                        {"access_key", accessKey}, {"secret_key", secretKey.toJson()}};
}

StorageConfig StorageConfig::fromJson(const json::value& stored)
{
    StorageConfig config;
    const auto* object = stored.if_object();
    if (!object)
        return config;
    config.provider = enumValue(textOf(*object, "provider"), StorageProvider::S3);
    config.bucket = textOf(*object, "bucket");
    config.region = textOf(*object, "region");
    config.endpoint = textOf(*object, "endpoint");
    config.accessKey = textOf(*object, "access_key");
    if (const auto* secret = object->if_contains("secret_key"))
        config.secretKey = MaskedSecret::fromJson(*secret);
    return config;
}

Result<StorageConfig> StorageConfig::mergeJson(const StorageConfig& current, const json::value& in, std::string_view field)
{
    if (in.is_null())
        return StorageConfig{};
    const auto* object = in.if_object();
    if (!object)
        return fail(fieldError(ErrorCode::FieldType, field, {{"expected", "an object, or null to clear it"}}));
    auto merged = current;
    Members members(*object, field, storageNames);
    members.read("provider", merged.provider);
    members.read("bucket", merged.bucket);
    members.read("region", merged.region);
    members.read("endpoint", merged.endpoint);
    members.read("access_key", merged.accessKey);
    members.read("secret_key", merged.secretKey);
    return members.done(std::move(merged));
}

} // namespace pulse
