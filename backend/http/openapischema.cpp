#include "backend/http/openapischema.h"
#include <cctype>

namespace pulse {

namespace {

constexpr int64_t defaultMaxPoints = 1024;
constexpr const char* idPattern = "^[0-9a-f]{24}$";
constexpr const char* idOrEmptyPattern = "^([0-9a-f]{24})?$";

void addDefault(json::object& out, const FieldInfo& field)
{
    if (field.fallback.empty())
        return;
    boost::system::error_code ec;
    const bool isText = field.kind == Kind::Text || field.kind == Kind::Id || field.kind == Kind::Enum || field.kind == Kind::Time;
    auto parsed = isText ? json::value(json::string(field.fallback)) : json::parse(field.fallback, ec);
    if (!ec)
        out["default"] = std::move(parsed);
}

json::object textSchema(const FieldInfo& field)
{
    json::object out{{"type", "string"}};
    if (field.min > 0 || field.is(Required))
        out["minLength"] = std::max<int64_t>(field.min, 1);
    out["maxLength"] = field.max > 0 ? field.max : defaultMaxPoints;
    switch (field.format) {
    case Format::None: break;
    case Format::Email: out["format"] = "email"; break;
    case Format::Url: out["format"] = "uri"; break;
    }
    return out;
}

json::object integerSchema(const FieldInfo& field)
{
    json::object out{{"type", "integer"}, {"format", "int64"}};
    if (field.min != 0 || field.max != 0) {
        out["minimum"] = field.min;
        out["maximum"] = field.max;
    }
    return out;
}

json::object kindSchema(const FieldInfo& field, Shape shape = Shape::Answer);
json::object fieldSchema(const FieldInfo& field, bool isReadOnly, Shape shape);

/// A nested value: shown as an object; on input null clears it, and a text may replace it.
json::object nestedSchema(const FieldInfo& field, Shape shape)
{
    json::object out{{"type", "object"}};
    const bool isInput = shape != Shape::Answer;
    if (isInput)
        out["type"] = field.isReplacedByText ? json::array{"string", "object", "null"} : json::array{"object", "null"};
    if (!field.members)
        return out;
    json::object properties;
    for (const auto& member : field.members())
        properties[member.name] = fieldSchema(member, false, shape);
    out["properties"] = std::move(properties);
    if (isInput)
        out["additionalProperties"] = false;
    return out;
}

json::object kindSchema(const FieldInfo& field, Shape shape)
{
    switch (field.kind) {
    case Kind::Text: return textSchema(field);
    case Kind::Integer: return integerSchema(field);
    case Kind::Boolean: return {{"type", "boolean"}};
    case Kind::Time: return {{"type", json::array{"string", "null"}}, {"format", "date-time"}};
    case Kind::Id: return {{"type", "string"}, {"pattern", field.name == "id" || field.is(Required) ? idPattern : idOrEmptyPattern}};
    case Kind::Enum: {
        json::array choices;
        for (const auto choice : field.choices)
            choices.push_back(json::string(choice));
        return {{"type", "string"}, {"enum", std::move(choices)}};
    }
    case Kind::Json:
        if (field.normalize == &FieldType<std::vector<std::string>>::normalize)
            return {{"type", "array"}, {"items", json::object{{"type", "string"}}}};
        return nestedSchema(field, shape);
    }
    return {};
}

json::object fieldSchema(const FieldInfo& field, bool isReadOnly, Shape shape)
{
    auto out = kindSchema(field, isReadOnly ? Shape::Answer : shape);
    if (isReadOnly)
        out["readOnly"] = true;
    else
        addDefault(out, field);
    const auto& text = field.help.empty() ? field.title : field.help;
    if (!text.empty())
        out["description"] = text;
    return out;
}

} // namespace

std::string capitalized(std::string_view operation)
{
    std::string name(operation);
    if (!name.empty())
        name.front() = static_cast<char>(std::toupper(static_cast<unsigned char>(name.front())));
    return name;
}

std::string componentName(std::string_view collection)
{
    std::string singular(collection);
    if (singular.ends_with("ies"))
        singular.replace(singular.size() - 3, 3, "y");
    else if (singular.ends_with('s'))
        singular.pop_back();
    std::string name;
    for (bool isStart = true; const char c : singular) {
        if (c != '_')
            name += isStart ? static_cast<char>(std::toupper(static_cast<unsigned char>(c))) : c;
        isStart = c == '_';
    }
    return name;
}

json::object bodyFieldSchema(const BodyField& field)
{
    const auto typed = [](std::string_view type) -> json::object {
        if (type == "date-time")
            return {{"type", json::array{"string", "null"}}, {"format", "date-time"}};
        if (type.empty() || type == "any")
            return {};
        if (type.ends_with('?'))
            return {{"type", json::array{json::string(type.substr(0, type.size() - 1)), "null"}}};
        return {{"type", json::string(type)}};
    };
    constexpr std::string_view list = "array:";
    json::object out;
    if (field.type.starts_with(list))
        out = {{"type", "array"}, {"items", typed(field.type.substr(list.size()))}};
    else if (field.type == "array")
        out = {{"type", "array"}, {"items", json::object{}}};
    else
        out = typed(field.type);
    if (!field.choices.empty()) {
        json::array choices;
        for (const auto choice : field.choices)
            choices.push_back(json::string(choice));
        out["enum"] = std::move(choices);
    }
    if (!field.help.empty())
        out["description"] = field.help;
    return out;
}

json::object parameterSchema(const FieldInfo& field)
{
    auto out = kindSchema(field);
    if (field.kind == Kind::Time)
        out["type"] = "string";
    out.erase("minLength");
    return out;
}

json::object objectSchema(const Schema* schema, const std::vector<BodyField>& also, Shape shape)
{
    json::object properties;
    json::array required;
    for (size_t i = 0; schema && i < schema->fields.size(); ++i) {
        const auto& field = schema->fields[i];
        const bool isFixed = field.is(ReadOnly) || (field.is(CreateOnly) && shape == Shape::Update);
        if (!field.isOutput() || (isFixed && shape == Shape::Create))
            continue;
        properties[field.name] = fieldSchema(field, isFixed, shape);
        if (shape == Shape::Answer || (shape == Shape::Create && field.is(Required)))
            required.push_back(json::string(field.name));
    }
    for (const auto& field : also) {
        properties[field.name] = bodyFieldSchema(field);
        if (field.isRequired)
            required.push_back(json::string(field.name));
    }
    json::object out{{"type", "object"}, {"properties", std::move(properties)}};
    if (!required.empty())
        out["required"] = std::move(required);
    if (shape != Shape::Answer)
        out["additionalProperties"] = false;
    return out;
}

} // namespace pulse
