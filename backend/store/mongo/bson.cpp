#include "backend/store/mongo/bson.h"
#include "backend/core/id.h"
#include <cmath>

namespace pulse {

namespace {

int length(std::string_view text) { return static_cast<int>(text.size()); }

/// "0", "1", …: what BSON names the members of an array.
struct Index {
    char buffer[16];
    const char* key = nullptr;
    explicit Index(size_t i) { bson_uint32_to_string(static_cast<uint32_t>(i), &key, buffer, sizeof buffer); }
};

/// Doubles of old documents: rounded, and cut where int64 ends.
int64_t wholeOf(double number)
{
    if (std::isnan(number))
        return 0;
    if (number >= 9.2233720368547748e18)
        return std::numeric_limits<int64_t>::max();
    if (number <= -9.2233720368547748e18)
        return std::numeric_limits<int64_t>::min();
    return std::llround(number);
}

json::value jsonOf(const bson_iter_t& member);

json::array arrayOf(bson_iter_t members)
{
    json::array array;
    while (bson_iter_next(&members))
        array.push_back(jsonOf(members));
    return array;
}

json::object objectOf(bson_iter_t members)
{
    json::object object;
    while (bson_iter_next(&members))
        object[std::string_view(bson_iter_key(&members), bson_iter_key_len(&members))] = jsonOf(members);
    return object;
}

json::value jsonOf(const bson_iter_t& member)
{
    bson_iter_t inner;
    switch (bson_iter_type(&member)) {
    case BSON_TYPE_DOCUMENT:
        return bson_iter_recurse(&member, &inner) ? json::value(objectOf(inner)) : json::value(json::object{});
    case BSON_TYPE_ARRAY:
        return bson_iter_recurse(&member, &inner) ? json::value(arrayOf(inner)) : json::value(json::array{});
    case BSON_TYPE_BOOL:
        return json::value(bson_iter_bool(&member));
    case BSON_TYPE_INT32:
    case BSON_TYPE_INT64:
        return json::value(bson_iter_as_int64(&member));
    case BSON_TYPE_DOUBLE:
        return std::isfinite(bson_iter_double(&member)) ? json::value(bson_iter_double(&member)) : json::value(nullptr);
    case BSON_TYPE_DATE_TIME:
        return json::value(formatTime(fromMillis(bson_iter_date_time(&member))));
    case BSON_TYPE_UTF8:
    case BSON_TYPE_OID:
        return json::value(textOf(member));
    default: // the kinds that no document of ours or of the original service has
        return nullptr;
    }
}

bool boolOf(const bson_iter_t& member)
{
    return BSON_ITER_HOLDS_BOOL(&member) ? bson_iter_bool(&member) : BSON_ITER_HOLDS_NUMBER(&member) && bson_iter_as_double(&member) != 0;
}

} // namespace

Bson Bson::adopt(bson_t* document)
{
    Bson bson;
    bson_destroy(std::exchange(bson.m_document, document));
    return bson;
}

Bson& Bson::add(std::string_view key, std::string_view text)
{
    bson_append_utf8(get(), key.data(), length(key), text.data() ? text.data() : "", length(text));
    return *this;
}

Bson& Bson::addFlag(std::string_view key, bool flag)
{
    bson_append_bool(get(), key.data(), length(key), flag);
    return *this;
}

Bson& Bson::addInteger(std::string_view key, int64_t number)
{
    bson_append_int64(get(), key.data(), length(key), number);
    return *this;
}

Bson& Bson::add(std::string_view key, const Bson& document)
{
    bson_append_document(get(), key.data(), length(key), document.get());
    return *this;
}

Bson& Bson::add(std::string_view key, std::span<const Bson> documents)
{
    bson_t array;
    bson_append_array_begin(get(), key.data(), length(key), &array);
    for (size_t i = 0; i < documents.size(); ++i)
        bson_append_document(&array, Index(i).key, -1, documents[i].get());
    bson_append_array_end(get(), &array);
    return *this;
}

Bson& Bson::addNull(std::string_view key)
{
    bson_append_null(get(), key.data(), length(key));
    return *this;
}

Bson& Bson::addId(std::string_view key, std::string_view id)
{
    if (!isIdText(id))
        return add(key, id);
    bson_oid_t oid;
    bson_oid_init_from_string(&oid, std::string(id).c_str());
    bson_append_oid(get(), key.data(), length(key), &oid);
    return *this;
}

Bson& Bson::addIds(std::string_view key, std::span<const std::string> ids)
{
    Bson array;
    for (size_t i = 0; i < ids.size(); ++i)
        array.addId(Index(i).key, ids[i]);
    bson_append_array(get(), key.data(), length(key), array.get());
    return *this;
}

Bson& Bson::addTexts(std::string_view key, std::span<const std::string> texts)
{
    Bson array;
    for (size_t i = 0; i < texts.size(); ++i)
        array.add(Index(i).key, texts[i]);
    bson_append_array(get(), key.data(), length(key), array.get());
    return *this;
}

Bson& Bson::addValue(std::string_view key, const FieldInfo& field, const Value& value)
{
    if (const auto* flag = std::get_if<bool>(&value))
        return addFlag(key, *flag);
    if (const auto* number = std::get_if<int64_t>(&value)) {
        if (field.kind != Kind::Time)
            return addInteger(key, *number);
        bson_append_date_time(get(), key.data(), length(key), *number);
        return *this;
    }
    if (const auto* text = std::get_if<std::string>(&value))
        return field.kind == Kind::Id ? addId(key, *text) : add(key, *text);
    return addNull(key);
}

Bson& Bson::addAll(const bson_t* members)
{
    bson_concat(get(), members);
    return *this;
}

std::string Bson::text(const char* key) const
{
    bson_iter_t member;
    return bson_iter_init_find(&member, get(), key) ? textOf(member) : std::string{};
}

int64_t Bson::integer(const char* key) const
{
    bson_iter_t member;
    return bson_iter_init_find(&member, get(), key) ? integerOf(member) : 0;
}

std::optional<Bson> Bson::document(const char* key) const
{
    bson_iter_t member;
    if (!bson_iter_init_find(&member, get(), key) || !BSON_ITER_HOLDS_DOCUMENT(&member))
        return {};
    const uint8_t* data = nullptr;
    uint32_t size = 0;
    bson_iter_document(&member, &size, &data);
    bson_t view;
    if (!bson_init_static(&view, data, size))
        return {};
    return Bson(&view);
}

std::vector<Bson> Bson::documents(const char* key) const
{
    std::vector<Bson> found;
    bson_iter_t member, inner;
    if (!bson_iter_init_find(&member, get(), key) || !BSON_ITER_HOLDS_ARRAY(&member) || !bson_iter_recurse(&member, &inner))
        return found;
    while (bson_iter_next(&inner)) {
        const uint8_t* data = nullptr;
        uint32_t size = 0;
        bson_t view;
        if (!BSON_ITER_HOLDS_DOCUMENT(&inner))
            continue;
        bson_iter_document(&inner, &size, &data);
        if (bson_init_static(&view, data, size))
            found.emplace_back(&view);
    }
    return found;
}

std::string textOf(const bson_iter_t& member)
{
    if (BSON_ITER_HOLDS_UTF8(&member)) {
        uint32_t size = 0;
        const char* text = bson_iter_utf8(&member, &size);
        return std::string(text, size);
    }
    if (BSON_ITER_HOLDS_OID(&member)) {
        char text[25];
        bson_oid_to_string(bson_iter_oid(&member), text);
        return text;
    }
    if (BSON_ITER_HOLDS_INT(&member))
        return std::to_string(bson_iter_as_int64(&member));
    return {};
}

int64_t integerOf(const bson_iter_t& member)
{
    if (BSON_ITER_HOLDS_INT(&member))
        return bson_iter_as_int64(&member);
    if (BSON_ITER_HOLDS_DOUBLE(&member))
        return wholeOf(bson_iter_double(&member));
    if (BSON_ITER_HOLDS_DATE_TIME(&member))
        return bson_iter_date_time(&member);
    return BSON_ITER_HOLDS_BOOL(&member) && bson_iter_bool(&member) ? 1 : 0;
}

std::string jsonTextOf(const bson_iter_t& member) { return json::serialize(jsonOf(member)); }

Value valueOf(const FieldInfo& field, const bson_iter_t& member)
{
    if (BSON_ITER_HOLDS_NULL(&member))
        return zeroOf(field);
    switch (field.kind) {
    case Kind::Integer:
    case Kind::Time:
        return integerOf(member);
    case Kind::Boolean:
        return boolOf(member);
    case Kind::Json:
        return BSON_ITER_HOLDS_UTF8(&member) ? textOf(member) : jsonTextOf(member);
    case Kind::Text:
    case Kind::Id:
    case Kind::Enum:
        return textOf(member);
    }
    return zeroOf(field);
}

} // namespace pulse
