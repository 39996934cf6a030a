#include "backend/store/query.h"
#include "backend/core/text.h"
#include "backend/store/match.h"
#include <algorithm>
#include <charconv>

namespace pulse {

namespace {

/// The greatest block that a windowed table asks for; the API clamps to 100 before.
constexpr int maxLimit = 1'000;

Error badParameter(std::string_view name, std::string why)
{
    return {.code = ErrorCode::InvalidParameter, .args = {{"name", std::string(name)}, {"why", std::move(why)}}, .field = std::string(name)};
}

std::string joined(std::span<const std::string_view> names)
{
    std::string text;
    for (const auto name : names)
        text += (text.empty() ? "" : ", ") + std::string(name);
    return text;
}

Result<Value> integerOf(const FieldInfo& field, std::string_view text)
{
    int64_t number = 0;
    const auto [end, ec] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (ec != std::errc{} || end != text.data() + text.size())
        return fail(badParameter(field.name, "must be a whole number"));
    return Value{number};
}

/// The value of a filter as it stands in a request.
Result<Value> valueOf(const FieldInfo& field, std::string_view text)
{
    switch (field.kind) {
    case Kind::Text:
    case Kind::Json:
        return Value{std::string(text)};
    case Kind::Integer:
        return integerOf(field, text);
    case Kind::Boolean:
        if (text != "true" && text != "false")
            return fail(badParameter(field.name, "must be true or false"));
        return Value{text == "true"};
    case Kind::Time: {
        Time time{};
        if (!parseTime(text, time))
            return fail(badParameter(field.name, "must be a time such as 2026-01-31T12:00:00Z"));
        return Value{toMillis(time)};
    }
    case Kind::Id: {
        auto id = parseIdText(text, field.name);
        if (!id)
            return fail(badParameter(field.name, "must be an id of 24 hex digits"));
        return Value{*std::move(id)};
    }
    case Kind::Enum:
        if (std::find(field.choices.begin(), field.choices.end(), text) == field.choices.end())
            return fail(badParameter(field.name, "must be one of " + joined(field.choices)));
        return Value{std::string(text)};
    }
    return fail(internalError("unknown kind"));
}

/// Enums may name several choices: plan=Free,Pro.
Result<AnyOf> conditionOf(const FieldInfo& field, std::string_view text)
{
    Condition condition{.field = field.name};
    const bool isList = field.kind == Kind::Enum;
    while (true) {
        const auto comma = isList ? text.find(',') : std::string_view::npos;
        PULSE_TRY(auto value, valueOf(field, text.substr(0, comma)));
        condition.values.push_back(std::move(value));
        if (comma == std::string_view::npos)
            break;
        text.remove_prefix(comma + 1);
    }
    condition.op = condition.values.size() == 1 ? Op::Eq : Op::In;
    return AnyOf{std::move(condition)};
}

Result<Sort> sortOf(const Schema& schema, std::string_view text, Deleted deleted)
{
    Sort sort{.isDescending = text.starts_with('-')};
    const auto name = sort.isDescending ? text.substr(1) : text;
    const auto* field = schema.find(name);
    if (!field || !(field->is(Sortable) || name == "id")) {
        std::vector<std::string_view> names{"id"};
        for (const auto& known : schema.fields)
            if (known.is(Sortable) && known.isOutput())
                names.push_back(known.name);
        return fail(badParameter("sort", "must be one of " + joined(names) + ", with - in front for descending"));
    }
    // All that lives was deleted at the same time, never: what is left of the order are its ties.
    sort.field = name == "deleted_at" && deleted == Deleted::Hidden ? "id" : field->name;
    return sort;
}

} // namespace

std::string formatPosition(const Position& position)
{
    json::array parts;
    if (const auto* flag = std::get_if<bool>(&position.key))
        parts.emplace_back(*flag);
    else if (const auto* number = std::get_if<int64_t>(&position.key))
        parts.emplace_back(*number);
    else if (const auto* text = std::get_if<std::string>(&position.key))
        parts.emplace_back(*text);
    else
        parts.emplace_back(nullptr);
    parts.emplace_back(position.id);
    return toBase64Url(json::serialize(parts));
}

Result<Position> parsePosition(std::string_view text)
{
    std::string bytes;
    if (!fromBase64Url(text, bytes))
        return fail(ErrorCode::InvalidCursor);
    boost::system::error_code ec;
    const auto parsed = json::parse(bytes, ec);
    const auto* parts = ec ? nullptr : parsed.if_array();
    if (!parts || parts->size() != 2 || !(*parts)[1].is_string() || !isIdText((*parts)[1].get_string()))
        return fail(ErrorCode::InvalidCursor);
    Position position{.id = std::string((*parts)[1].get_string())};
    const auto& key = (*parts)[0];
    if (key.is_bool())
        position.key = key.get_bool();
    else if (key.is_int64())
        position.key = key.get_int64();
    else if (key.is_string())
        position.key = std::string(key.get_string());
    else
        return fail(ErrorCode::InvalidCursor);
    return position;
}

Result<Query> toQuery(const Schema& schema, const ListRequest& request)
{
    Query query;
    PULSE_TRY(query.sort, sortOf(schema, request.sort, request.deleted));
    for (const auto& [name, text] : request.filters) {
        const auto* field = schema.find(name);
        if (!field || !field->is(Filterable) || !field->isOutput())
            return fail(badParameter(name, "is not something this list can be filtered by"));
        PULSE_TRY(auto anyOf, conditionOf(*field, text));
        query.filter.any(std::move(anyOf));
    }
    query.search = std::string(trim(request.search));
    if (!isValidUtf8(query.search) || codePoints(query.search) > 200)
        return fail(badParameter("search", "must be text of at most 200 characters"));
    if (!query.search.empty() && !schema.isSearchable())
        return fail(badParameter("search", "is not possible on this list"));
    query.deleted = request.deleted;
    query.limit = std::clamp(request.limit, 1, maxLimit);
    if (!request.cursor.empty()) {
        PULSE_TRY(auto position, parsePosition(request.cursor));
        if (!fitsKind(*schema.find(query.sort.field), position.key))
            return fail(ErrorCode::InvalidCursor);
        (request.isFrom ? query.from : query.after) = std::move(position);
    } else {
        if (request.page < 1)
            return fail(badParameter("page", "must be 1 or more"));
        query.skip = (int64_t{request.page} - 1) * query.limit;
    }
    return query;
}

} // namespace pulse
