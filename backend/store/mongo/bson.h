#pragma once
#include "backend/core/field.h"
#include <bson/bson.h>
#include <concepts>
#include <optional>
#include <span>

namespace pulse {

/// A BSON document that owns its memory: made member by member, or received. Values are written as values: nothing that
/// stands in one is taken for an operator.
class Bson {
public:
    Bson() : m_document(bson_new()) {}
    explicit Bson(const bson_t* copied) : m_document(bson_copy(copied)) {}
    Bson(Bson&& other) noexcept : m_document(std::exchange(other.m_document, nullptr)) {}
    Bson& operator=(Bson&& other) noexcept { std::swap(m_document, other.m_document); return *this; }
    ~Bson() { bson_destroy(m_document); }
    /// Takes ownership.
    static Bson adopt(bson_t* document);
    Bson clone() const { return Bson(m_document); }

    const bson_t* get() const { return m_document; }
    bson_t* get() { return m_document; }
    bool isEmpty() const { return bson_empty(m_document); }

    Bson& add(std::string_view key, std::string_view text);
    Bson& add(std::string_view key, const char* text) { return add(key, std::string_view(text)); }
    Bson& add(std::string_view key, const std::string& text) { return add(key, std::string_view(text)); }
    template <std::same_as<bool> B>
    Bson& add(std::string_view key, B flag) { return addFlag(key, flag); }
    template <std::integral I>
        requires(!std::same_as<I, bool>)
    Bson& add(std::string_view key, I number) { return addInteger(key, static_cast<int64_t>(number)); }
    Bson& add(std::string_view key, const Bson& document);
    Bson& add(std::string_view key, std::span<const Bson> documents);
    /// An ObjectId where the text is one (24 lower-case hex digits), else text.
    Bson& addId(std::string_view key, std::string_view id);
    Bson& addIds(std::string_view key, std::span<const std::string> ids);
    Bson& addTexts(std::string_view key, std::span<const std::string> texts);
    /// The value as documents hold it: times as dates, ids as ObjectIds, integers as int64, JSON as text.
    Bson& addValue(std::string_view key, const FieldInfo& field, const Value& value);
    Bson& addAll(const bson_t* members);

    bool has(const char* key) const { return bson_has_field(m_document, key); }
    /// "" when absent or no text; ObjectIds as hex.
    std::string text(const char* key) const;
    /// 0 when absent or no number.
    int64_t integer(const char* key) const;
    std::optional<Bson> document(const char* key) const;
    /// The documents of an array.
    std::vector<Bson> documents(const char* key) const;

private:
    Bson& addNull(std::string_view key);
    Bson& addFlag(std::string_view key, bool flag);
    Bson& addInteger(std::string_view key, int64_t number);
    bson_t* m_document;   ///< null once it has been moved away
};

/// Documents side by side: `listOf(Bson{}.add(…), Bson{}.add(…))`.
template <class... T>
std::vector<Bson> listOf(T&&... documents)
{
    std::vector<Bson> list;
    (list.push_back(std::move(documents)), ...);
    return list;
}

/// What a member of an old or of our document says, in the kind that the field has; zero for what fits no better.
Value valueOf(const FieldInfo& field, const bson_iter_t& member);
std::string textOf(const bson_iter_t& member);
int64_t integerOf(const bson_iter_t& member);
/// Sub-documents and arrays as JSON text: ObjectIds as hex, dates as RFC 3339.
std::string jsonTextOf(const bson_iter_t& member);

/// {key: value}
template <class V>
Bson bsonOf(std::string_view key, V&& value)
{
    Bson bson;
    bson.add(key, std::forward<V>(value));
    return bson;
}

} // namespace pulse
