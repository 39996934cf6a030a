#include "backend/core/field.h"
#include "backend/core/fieldcheck.h"
#include "backend/core/format.h"
#include "backend/core/text.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr int64_t defaultMaxPoints = 1024;
constexpr int64_t maxExactInteger = int64_t{1} << 53;

using TextList = FieldType<std::vector<std::string>>;

std::string joined(std::span<const std::string_view> names)
{
    std::string text;
    for (const auto name : names)
        (text += text.empty() ? "" : ", ") += name;
    return text;
}

std::optional<Error> checkText(const FieldInfo& field, const std::string& text)
{
    if (text.empty())
        return field.is(Required) ? std::optional(fieldError(ErrorCode::FieldRequired, field.name)) : std::nullopt;
    if (!isValidUtf8(text))
        return fieldError(ErrorCode::FieldFormat, field.name, {{"expected", "valid UTF-8 without NUL"}});
    // What callers set are names, addresses and keys. Services alone write the others, such as bodies and traces.
    if (!field.is(ReadOnly) && !isOneLine(text))
        return fieldError(ErrorCode::FieldFormat, field.name, {{"expected", "one line without control characters"}});
    const auto points = static_cast<int64_t>(codePoints(text));
    const auto most = field.max > 0 ? field.max : defaultMaxPoints;
    if (points < field.min)
        return fieldError(ErrorCode::FieldTooShort, field.name, {{"min", std::to_string(field.min)}});
    if (points > most)
        return fieldError(ErrorCode::FieldTooLong, field.name, {{"max", std::to_string(most)}});
    switch (field.format) {
    case Format::Email:
        if (!isEmail(text))
            return fieldError(ErrorCode::FieldFormat, field.name, {{"expected", "an e-mail address such as name@example.com"}});
        break;
    case Format::Url:
        if (!isUrl(text))
            return fieldError(ErrorCode::FieldFormat, field.name,
                              {{"expected", "a URL that starts with http, https, ws or wss and holds no user name or password"}});
        break;
    case Format::None:
        break;
    }
    return std::nullopt;
}

std::optional<Error> checkInteger(const FieldInfo& field, int64_t number)
{
    if ((field.min == 0 && field.max == 0) || (number >= field.min && number <= field.max))
        return std::nullopt;
    return fieldError(ErrorCode::FieldRange, field.name, {{"min", std::to_string(field.min)}, {"max", std::to_string(field.max)}});
}

std::optional<Error> checkId(const FieldInfo& field, const std::string& text)
{
    if (text.empty() && field.is(Required))
        return fieldError(ErrorCode::FieldRequired, field.name);
    if (text.empty() || isIdText(text))
        return std::nullopt;
    return fieldError(ErrorCode::FieldFormat, field.name, {{"expected", "an id of 24 hex digits"}});
}

std::optional<Error> checkChoice(const FieldInfo& field, const std::string& text)
{
    if (std::ranges::find(field.choices, std::string_view(text)) != field.choices.end())
        return std::nullopt;
    return fieldError(ErrorCode::FieldChoice, field.name, {{"choices", joined(field.choices)}});
}

Value orZero(const FieldInfo& field, const Row& row, size_t i)
{
    return i < row.size() && !std::holds_alternative<std::monostate>(row[i]) ? row[i] : zeroOf(field);
}

json::value integerToJson(int64_t number)
{
    if (number > maxExactInteger || number < -maxExactInteger)
        return json::value(std::to_string(number));
    return json::value(number);
}

json::value valueToJson(const FieldInfo& field, const Value& value)
{
    const auto text = [&] { return FieldType<std::string>::fromValue(value); };
    switch (field.kind) {
    case Kind::Text:
    case Kind::Id:
    case Kind::Enum:
        return json::value(text());
    case Kind::Integer:
        return integerToJson(FieldType<int64_t>::fromValue(value));
    case Kind::Boolean:
        return json::value(FieldType<bool>::fromValue(value));
    case Kind::Time: {
        const auto time = FieldType<Time>::fromValue(value);
        return time == Time{} ? json::value(nullptr) : json::value(formatTime(time));
    }
    case Kind::Json: {
        boost::system::error_code code;
        auto parsed = json::parse(text(), code);
        return code ? json::value(nullptr) : parsed;
    }
    }
    return nullptr;
}

} // namespace

size_t Schema::indexOf(std::string_view name) const
{
    for (size_t i = 0; i < fields.size(); ++i)
        if (fields[i].name == name)
            return i;
    return npos;
}

const FieldInfo* Schema::find(std::string_view name) const
{
    const auto i = indexOf(name);
    return i == npos ? nullptr : &fields[i];
}

bool Schema::isSearchable() const
{
    return std::ranges::any_of(fields, [](const FieldInfo& field) { return field.is(Searchable); });
}

Value zeroOf(const FieldInfo& field)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::Id:
        return std::string{};
    case Kind::Enum:
        return std::string(!field.fallback.empty() ? field.fallback : field.choices.empty() ? std::string_view{} : field.choices.front());
    case Kind::Integer:
    case Kind::Time:
        return int64_t{0};
    case Kind::Boolean:
        return false;
    case Kind::Json:
        return std::string(field.normalize == &TextList::normalize ? "[]" : "{}");
    }
    return std::monostate{};
}

bool isZero(const FieldInfo& field, const Value& value)
{
    return std::holds_alternative<std::monostate>(value) || value == zeroOf(field);
}

Value TextList::toValue(const std::vector<std::string>& m)
{
    json::array items;
    items.reserve(m.size());
    for (const auto& text : m)
        items.emplace_back(text);
    return json::serialize(items);
}

std::vector<std::string> TextList::fromValue(const Value& v)
{
    std::vector<std::string> texts;
    boost::system::error_code code;
    const auto parsed = json::parse(FieldType<std::string>::fromValue(v), code);
    if (const auto* items = code ? nullptr : parsed.if_array())
        for (const auto& item : *items)
            if (const auto* text = item.if_string())
                texts.emplace_back(*text);
    return texts;
}

Result<std::string> TextList::normalize(std::string_view, const json::value& in, std::string_view field)
{
    static constexpr size_t mostItems = 256;
    const auto* items = in.if_array();
    if (!items)
        return fail(fieldError(ErrorCode::FieldType, field, {{"expected", "a list of texts"}}));
    if (items->size() > mostItems)
        return fail(fieldError(ErrorCode::FieldRange, field, {{"min", "0"}, {"max", std::to_string(mostItems) + " items"}}));
    for (const auto& item : *items) {
        const auto* text = item.if_string();
        if (!text)
            return fail(fieldError(ErrorCode::FieldType, field, {{"expected", "a list of texts"}}));
        if (text->empty() || !isValidUtf8(*text))
            return fail(fieldError(ErrorCode::FieldFormat, field, {{"expected", "a list of texts, none of them empty"}}));
        if (codePoints(*text) > defaultMaxPoints)
            return fail(fieldError(ErrorCode::FieldTooLong, field, {{"max", std::to_string(defaultMaxPoints)}}));
    }
    return json::serialize(*items);
}

std::optional<Error> checkValue(const FieldInfo& field, const Value& value)
{
    switch (field.kind) {
    case Kind::Text:
        return checkText(field, FieldType<std::string>::fromValue(value));
    case Kind::Integer:
        return checkInteger(field, FieldType<int64_t>::fromValue(value));
    case Kind::Id:
        return checkId(field, FieldType<std::string>::fromValue(value));
    case Kind::Enum:
        return checkChoice(field, FieldType<std::string>::fromValue(value));
    case Kind::Time:
        return field.is(Required) && isZero(field, value) ? std::optional(fieldError(ErrorCode::FieldRequired, field.name)) : std::nullopt;
    case Kind::Boolean:
    case Kind::Json:
        return std::nullopt;
    }
    return std::nullopt;
}

Result<void> validateRow(const Schema& schema, const Row& row)
{
    std::vector<Error> causes;
    for (size_t i = 0; i < schema.fields.size(); ++i)
        if (auto wrong = checkValue(schema.fields[i], orZero(schema.fields[i], row, i)))
            causes.push_back(std::move(*wrong));
    if (!causes.empty())
        return fail(validationError(std::move(causes)));
    return {};
}

json::object rowToJson(const Schema& schema, const Row& row)
{
    json::object object;
    object.reserve(schema.fields.size());
    for (size_t i = 0; i < schema.fields.size(); ++i)
        if (const auto& field = schema.fields[i]; field.isOutput())
            object[field.name] = valueToJson(field, orZero(field, row, i));
    return object;
}

Changes changedFields(const Schema& schema, const Row& before, const Row& after)
{
    Changes changes;
    for (size_t i = 0; i < schema.fields.size(); ++i) {
        const auto& field = schema.fields[i];
        if (field.name == "id" || field.name == "version")
            continue;
        if (auto to = orZero(field, after, i); to != orZero(field, before, i))
            changes.push_back({field.name, std::move(to)});
    }
    return changes;
}

json::object diffRows(const Schema& schema, const Row& before, const Row& after)
{
    json::object diff;
    for (size_t i = 0; i < schema.fields.size(); ++i) {
        const auto& field = schema.fields[i];
        // Every write touches these; the audit row has its own time.
        if (field.is(Internal) || field.name == "id" || field.name == "version" || field.name == "updated_at")
            continue;
        const auto from = orZero(field, before, i);
        const auto to = orZero(field, after, i);
        if (from == to)
            continue;
        const bool isSecret = field.is(Secret);
        diff[field.name] = json::object{{"from", isSecret ? json::value("***") : valueToJson(field, from)},
                                        {"to", isSecret ? json::value("***") : valueToJson(field, to)}};
    }
    return diff;
}

} // namespace pulse
