#include "backend/core/field.h"
#include "backend/core/fieldcheck.h"
#include "backend/core/text.h"
#include <charconv>
#include <cmath>

namespace pulse {

namespace {

constexpr int64_t maxExactInteger = int64_t{1} << 53;
constexpr auto maxExactDouble = static_cast<double>(maxExactInteger);

Error typeError(const FieldInfo& field, std::string_view expected)
{
    return fieldError(ErrorCode::FieldType, field.name, {{"expected", std::string(expected)}});
}

Result<Value> decodeInteger(const FieldInfo& field, const json::value& in)
{
    if (const auto* number = in.if_int64())
        return Value{*number};
    if (const auto* number = in.if_double(); number && std::trunc(*number) == *number && std::fabs(*number) <= maxExactDouble)
        return Value{static_cast<int64_t>(*number)};
    if (const auto* text = in.if_string()) {
        int64_t number = 0;
        const auto* end = text->data() + text->size();
        const auto [at, code] = std::from_chars(text->data(), end, number);
        // As answers write them: only what a double cannot hold travels as text.
        const bool isBeyondDouble = number > maxExactInteger || number < -maxExactInteger;
        if (code == std::errc{} && at == end && isBeyondDouble)
            return Value{number};
    }
    return fail(typeError(field, "an integer"));
}

Result<Value> decodeTime(const FieldInfo& field, const json::value& in)
{
    Time time;
    const auto* text = in.if_string();
    if (!text)
        return fail(typeError(field, "a time such as 2026-01-31T12:00:00Z"));
    if (!parseTime(*text, time))
        return fail(fieldError(ErrorCode::FieldFormat, field.name, {{"expected", "a time such as 2026-01-31T12:00:00Z"}}));
    return Value{toMillis(time)};
}

Result<Value> decodeText(const FieldInfo& field, const json::value& in)
{
    const auto* text = in.if_string();
    if (!text)
        return fail(typeError(field, "a text"));
    if (field.kind == Kind::Id && !text->empty())
        return parseIdText(*text, field.name).map([](std::string id) { return Value{std::move(id)}; });
    return Value{std::string(*text)};
}

Result<Value> decodeJson(const FieldInfo& field, const json::value& in, const Value& stored)
{
    if (!field.normalize)
        return fail(typeError(field, "left to the service"));
    return field.normalize(FieldType<std::string>::fromValue(stored), in, field.name).map([](std::string text) {
        return Value{std::move(text)};
    });
}

/// The member as it would be stored. `stored` is what a nested value merges into.
Result<Value> decodeValue(const FieldInfo& field, const json::value& in, const Value& stored)
{
    if (in.is_null()) {
        if (field.is(Required))
            return fail(fieldError(ErrorCode::FieldRequired, field.name));
        return zeroOf(field);
    }
    switch (field.kind) {
    case Kind::Text:
    case Kind::Id:
    case Kind::Enum:
        return decodeText(field, in);
    case Kind::Integer:
        return decodeInteger(field, in);
    case Kind::Boolean:
        if (!in.is_bool())
            return fail(typeError(field, "true or false"));
        return Value{in.get_bool()};
    case Kind::Time:
        return decodeTime(field, in);
    case Kind::Json:
        return decodeJson(field, in, stored);
    }
    return fail(typeError(field, "of a known kind"));
}

/// One call of decodeChanges.
class Decoder {
public:
    Decoder(const Schema& schema, Purpose purpose, const Row* stored) : m_schema(schema), m_purpose(purpose), m_stored(stored) {}

    void take(std::string_view name, const json::value& in)
    {
        const auto i = m_schema.indexOf(name);
        if (i == Schema::npos || m_schema.fields[i].is(Internal))
            return refuse(unknown(name));
        const auto& field = m_schema.fields[i];
        const auto stored = m_stored && i < m_stored->size() ? (*m_stored)[i] : zeroOf(field);
        if (isFixed(field)) {
            if (!isUnchanged(field, in, stored))
                refuse(fieldError(ErrorCode::FieldReadOnly, field.name, when(field)));
            return;
        }
        auto value = decodeValue(field, in, stored);
        if (!value)
            return takeErrors(std::move(value).error());
        if (auto wrong = checkValue(field, trimmed(*value)))
            return refuse(std::move(*wrong));
        m_changes.push_back({field.name, std::move(*value)});
    }

    /// Names the required fields that a creation did not give.
    void requireAll(const json::object& in)
    {
        for (const auto& field : m_schema.fields)
            if (field.is(Required) && !isFixed(field) && !field.is(Internal) && !in.contains(field.name))
                refuse(fieldError(ErrorCode::FieldRequired, field.name));
    }

    Result<Changes> result()
    {
        if (!m_causes.empty())
            return fail(validationError(std::move(m_causes)));
        return std::move(m_changes);
    }

private:
    static Value trimmed(const Value& value)
    {
        const auto* text = std::get_if<std::string>(&value);
        return text ? Value{std::string(trim(*text))} : value;
    }

    bool isFixed(const FieldInfo& field) const
    {
        return field.is(ReadOnly) || field.is(Secret) || (field.is(CreateOnly) && m_purpose == Purpose::Update);
    }

    Args when(const FieldInfo& field) const
    {
        return field.is(CreateOnly) && !field.is(ReadOnly) ? Args{{"when", "after creation"}} : Args{};
    }

    /// A secret is never compared: the answer would tell whether a guess is right.
    bool isUnchanged(const FieldInfo& field, const json::value& in, const Value& stored) const
    {
        if (!m_stored || !field.isOutput())
            return false;
        if (field.kind == Kind::Json) {
            boost::system::error_code code;
            return json::parse(FieldType<std::string>::fromValue(stored), code) == in && !code;
        }
        auto plain = field;
        plain.flags &= ~static_cast<uint32_t>(Required);
        const auto value = decodeValue(plain, in, stored);
        return value && (*value == stored || (isZero(plain, *value) && isZero(plain, stored)));
    }

    Error unknown(std::string_view name) const
    {
        static constexpr size_t shown = 64;
        std::vector<std::string_view> names;
        for (const auto& field : m_schema.fields)
            if (field.isOutput() && !isFixed(field))
                names.push_back(field.name);
        auto error = fieldError(ErrorCode::UnknownField, name.size() > shown ? std::string_view("a very long name") : name);
        if (const auto near = nearest(name, names); !near.empty())
            error.args.emplace_back("nearest", std::string(near));
        return error;
    }

    void refuse(Error error) { m_causes.push_back(std::move(error)); }

    void takeErrors(Error error)
    {
        if (error.causes.empty())
            return refuse(std::move(error));
        for (auto& cause : error.causes)
            refuse(std::move(cause));
    }

    const Schema& m_schema;
    Purpose m_purpose;
    const Row* m_stored;
    Changes m_changes;
    std::vector<Error> m_causes;
};

} // namespace

Result<Changes> decodeChanges(const Schema& schema, const json::object& in, Purpose purpose, const Row* stored)
{
    Decoder decoder(schema, purpose, stored);
    for (const auto& member : in)
        decoder.take(member.key(), member.value());
    if (purpose == Purpose::Create)
        decoder.requireAll(in);
    return decoder.result();
}

} // namespace pulse
