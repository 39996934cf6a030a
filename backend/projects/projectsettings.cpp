#include "backend/projects/projectsettings.h"
#include "backend/core/text.h"
#include <algorithm>

namespace pulse {

namespace {

using F = Features;
using S = StorageConfig;

constexpr Field<F> featureFields[] = {
    field<F, &F::hasChat>("chat", "Chat").defaultsTo("true"),
    field<F, &F::hasVideo>("video", "Video").defaultsTo("true"),
    field<F, &F::hasActivityFeeds>("activity_feeds", "Activity feeds").defaultsTo("true"),
    field<F, &F::hasModeration>("moderation", "Moderation").defaultsTo("true"),
};

constexpr Field<S> storageFields[] = {
    field<S, &S::provider>("provider", "Provider").defaultsTo("s3"),
    field<S, &S::bucket>("bucket", "Bucket").limits(0, 512),
    field<S, &S::region>("region", "Region").limits(0, 512),
    field<S, &S::endpoint>("endpoint", "Endpoint").limits(0, 512),
    field<S, &S::accessKey>("access_key", "Access key").limits(0, 512),
    field<S, &S::secretKey>("secret_key", "Secret key").described("Send text to replace it, null to clear it; shown as set and hint only."),
};

template <class T>
std::vector<FieldInfo> infosOf(std::span<const Field<T>> fields)
{
    return {fields.begin(), fields.end()};
}

template <class T>
json::object membersToJson(const T& from, std::span<const Field<T>> fields)
{
    json::object out;
    for (const auto& field : fields) {
        const auto value = field.get(from);
        if (field.kind == Kind::Boolean)
            out[field.name] = FieldType<bool>::fromValue(value);
        else if (field.kind == Kind::Json)
            out[field.name] = json::parse(FieldType<std::string>::fromValue(value));
        else
            out[field.name] = FieldType<std::string>::fromValue(value);
    }
    return out;
}

/// What is stored, as far as it can be used; the rest keeps its default.
template <class T>
T membersFromJson(const json::value& stored, std::span<const Field<T>> fields)
{
    T into;
    const auto* object = stored.if_object();
    for (const auto& field : fields) {
        const auto* value = object ? object->if_contains(field.name) : nullptr;
        if (!value)
            continue;
        if (field.kind == Kind::Boolean && value->is_bool())
            field.set(into, Value{value->get_bool()});
        else if (field.kind == Kind::Json)
            field.set(into, Value{json::serialize(*value)});
        else if (value->is_string() && (field.choices.empty() || std::ranges::find(field.choices, std::string_view(value->get_string())) != field.choices.end()))
            field.set(into, Value{std::string(value->get_string())});
    }
    return into;
}

Result<Value> readText(const FieldInfo& field, const json::value& in, std::string_view path)
{
    if (in.is_null())
        return Value{std::string{}};
    if (!in.is_string())
        return fail(fieldError(ErrorCode::FieldType, path, {{"expected", "text"}}));
    const auto text = trim(in.get_string());
    if (codePoints(text) > static_cast<size_t>(field.max))
        return fail(fieldError(ErrorCode::FieldTooLong, path, {{"max", std::to_string(field.max)}}));
    return Value{std::string(text)};
}

Result<Value> readChoice(const FieldInfo& field, const json::value& in, std::string_view path)
{
    if (in.is_string() && std::ranges::find(field.choices, std::string_view(in.get_string())) != field.choices.end())
        return Value{std::string(in.get_string())};
    std::string choices;
    for (const auto choice : field.choices)
        (choices += choices.empty() ? "" : ", ") += choice;
    return fail(fieldError(ErrorCode::FieldChoice, path, {{"choices", std::move(choices)}}));
}

Result<Value> readMember(const FieldInfo& field, const json::value& in, const Value& current, std::string_view path)
{
    if (field.kind == Kind::Json)
        return field.normalize(FieldType<std::string>::fromValue(current), in, path).map([](std::string text) { return Value{std::move(text)}; });
    if (field.kind == Kind::Enum)
        return readChoice(field, in, path);
    if (field.kind == Kind::Text)
        return readText(field, in, path);
    if (in.is_bool())
        return Value{in.get_bool()};
    return fail(fieldError(ErrorCode::FieldType, path, {{"expected", "true or false"}}));
}

/// Sets the named members of a copy; everything that is wrong with them at once.
template <class T>
Result<T> mergeMembers(const T& current, const json::object& in, std::string_view name, std::span<const Field<T>> fields)
{
    auto merged = current;
    std::vector<Error> errors;
    std::vector<std::string_view> names;
    for (const auto& field : fields)
        names.push_back(field.name);
    for (const auto& [key, value] : in) {
        const auto path = std::string(name) + "." + std::string(key);
        const auto field = std::ranges::find(fields, std::string_view(key), &Field<T>::name);
        if (field == fields.end()) {
            errors.push_back(fieldError(ErrorCode::UnknownField, path, {{"nearest", std::string(nearest(key, names))}}));
            continue;
        }
        if (auto read = readMember(*field, value, field->get(current), path))
            field->set(merged, *read);
        else
            errors.push_back(std::move(read).error());
    }
    if (!errors.empty())
        return fail(validationError(std::move(errors)));
    return merged;
}

constexpr std::span<const Field<F>> allFeatures{featureFields};
constexpr std::span<const Field<S>> allStorage{storageFields};

} // namespace

std::span<const FieldInfo> Features::members()
{
    static const auto infos = infosOf(allFeatures);
    return infos;
}

json::value Features::toJson() const { return membersToJson(*this, allFeatures); }
Features Features::fromJson(const json::value& stored) { return membersFromJson(stored, allFeatures); }

Result<Features> Features::mergeJson(const Features& current, const json::value& in, std::string_view field)
{
    const auto* object = in.if_object();
    if (!object)
        return fail(fieldError(ErrorCode::FieldType, field, {{"expected", "an object of the features to switch"}}));
    return mergeMembers(current, *object, field, allFeatures);
}

std::span<const FieldInfo> StorageConfig::members()
{
    static const auto infos = infosOf(allStorage);
    return infos;
}

json::value StorageConfig::toJson() const { return isEmpty() ? json::object{} : membersToJson(*this, allStorage); }
StorageConfig StorageConfig::fromJson(const json::value& stored) { return membersFromJson(stored, allStorage); }

Result<StorageConfig> StorageConfig::mergeJson(const StorageConfig& current, const json::value& in, std::string_view field)
{
    if (in.is_null())
        return StorageConfig{};
    const auto* object = in.if_object();
    if (!object)
        return fail(fieldError(ErrorCode::FieldType, field, {{"expected", "an object, or null to clear it"}}));
    return mergeMembers(current, *object, field, allStorage);
}

} // namespace pulse
