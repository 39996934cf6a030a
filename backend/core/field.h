#pragma once
#include "backend/core/clock.h"
#include "backend/core/id.h"
#include "backend/core/json.h"
#include <array>
#include <cstdint>
#include <limits>
#include <span>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

/// Fields said once: an entity lists its fields here, and JSON in and out, validation, both engines' schema and indexes,
/// table columns, CSV and the OpenAPI schema follow from that list. Everything behind `Entity` works on `Schema` and
/// `Row` alone, so an entity costs its list and nothing else.
namespace pulse {

enum class Kind : uint8_t { Text, Integer, Boolean, Time, Id, Enum, Json };

/// One stored value. Text, Id, Enum and Json are strings; Integer and Time (milliseconds) are int64.
/// monostate stands only where a column is absent from a row read from an older database.
using Value = std::variant<std::monostate, bool, int64_t, double, std::string>;
/// Values in the order of the schema's fields.
using Row = std::vector<Value>;

enum FieldFlag : uint32_t {
    Required = 1u << 0,     ///< must be given at creation and never be empty
    UniqueLiving = 1u << 1, ///< folded text is unique among rows that are not deleted
    Unique = 1u << 2,       ///< unique among all rows
    Indexed = 1u << 3,
    Sortable = 1u << 4,     ///< costs one index (field, id)
    Filterable = 1u << 5,
    Searchable = 1u << 6,   ///< part of the search text
    Secret = 1u << 7,       ///< stored, in no output by construction
    ReadOnly = 1u << 8,     ///< set by services alone
    CreateOnly = 1u << 9,   ///< settable at creation, never after
    Internal = 1u << 10,    ///< stored, in no output; not secret
};

enum class Format : uint8_t { None, Email, Url };

struct FieldInfo {
    std::string_view name;  ///< wire, column and document name
    std::string_view title; ///< for people
    Kind kind = Kind::Text;
    uint32_t flags = 0;
    Format format = Format::None;
    int64_t min = 0; ///< Text: least code points; Integer: least value
    int64_t max = 0; ///< Text: most code points; Integer: greatest value. 0 for both: 1,024 code points, or the whole int64 range
    std::span<const std::string_view> choices{}; ///< Enum
    std::string_view fallback{};                 ///< the default as text, for OpenAPI and forms; empty: none
    std::string_view help{};                     ///< one sentence for OpenAPI and forms
    /// Json: checks an incoming member against the stored text and gives the text to store (a merge where the field merges).
    Result<std::string> (*normalize)(std::string_view stored, const json::value& in, std::string_view field) = nullptr;
    /// Json: the members of the object, where its type lists them; for OpenAPI.
    std::span<const FieldInfo> (*members)() = nullptr;
    bool isReplacedByText = false;               ///< Json: shown as an object, set by a text

    constexpr bool is(FieldFlag flag) const { return (flags & flag) != 0; }
    constexpr bool isOutput() const { return (flags & (Secret | Internal)) == 0; }
};

/// What an engine knows of a collection. Made by Entity, lives for the whole program.
struct Schema {
    std::string_view collection;
    std::vector<FieldInfo> fields;
    bool softDeletes = false;

    static constexpr size_t npos = static_cast<size_t>(-1);
    size_t indexOf(std::string_view name) const;
    const FieldInfo* find(std::string_view name) const;
    bool isSearchable() const;
};

/// The zero of a kind: "", 0, false, "{}" … what a column holds when nothing was given.
Value zeroOf(const FieldInfo& field);
bool isZero(const FieldInfo& field, const Value& value);

/// The wire names of an enum's values, in their order: specialise it next to the enum.
template <class E>
inline constexpr std::array<std::string_view, 0> enumNames{};

template <class E>
constexpr std::string_view enumName(E value) { return enumNames<E>[static_cast<size_t>(value)]; }
/// The value of a wire name, or `fallback`.
template <class E>
constexpr E enumValue(std::string_view name, E fallback = E{})
{
    for (size_t i = 0; i < enumNames<E>.size(); ++i)
        if (enumNames<E>[i] == name)
            return static_cast<E>(i);
    return fallback;
}

/// A nested settings value kept in one JSON column: `toJson`, `fromJson` (stored text, trusted) and `mergeJson` (input, checked).
/// It may have `static std::span<const FieldInfo> members()`, and `static constexpr bool isReplacedByText`.
template <class M>
concept JsonMember = requires(const M& m, const json::value& v, std::string_view field) {
    { m.toJson() } -> std::same_as<json::value>;
    { M::fromJson(v) } -> std::same_as<M>;
    { M::mergeJson(m, v, field) } -> std::same_as<Result<M>>;
};

/// How a C++ type is stored. The primary template is for JsonMember types.
template <class M>
struct FieldType;

template <class M>
    requires JsonMember<M>
struct FieldType<M> {
    static constexpr Kind kind = Kind::Json;
    static Value toValue(const M& m) { return json::serialize(m.toJson()); }
    static M fromValue(const Value& v)
    {
        const auto* text = std::get_if<std::string>(&v);
        boost::system::error_code ec;
        auto parsed = text ? json::parse(*text, ec) : json::value{};
        return M::fromJson(ec ? json::value{} : parsed);
    }
    static Result<std::string> normalize(std::string_view stored, const json::value& in, std::string_view field)
    {
        return M::mergeJson(fromValue(Value{std::string(stored)}), in, field).map([](const M& m) {
            return json::serialize(m.toJson());
        });
    }
};

template <>
struct FieldType<std::string> {
    static constexpr Kind kind = Kind::Text;
    static Value toValue(const std::string& m) { return m; }
    static std::string fromValue(const Value& v) { const auto* t = std::get_if<std::string>(&v); return t ? *t : std::string{}; }
};
template <>
struct FieldType<int64_t> {
    static constexpr Kind kind = Kind::Integer;
    static Value toValue(int64_t m) { return m; }
    static int64_t fromValue(const Value& v) { const auto* n = std::get_if<int64_t>(&v); return n ? *n : 0; }
};
template <>
struct FieldType<bool> {
    static constexpr Kind kind = Kind::Boolean;
    static Value toValue(bool m) { return m; }
    static bool fromValue(const Value& v) { const auto* b = std::get_if<bool>(&v); return b && *b; }
};
template <>
struct FieldType<Time> {
    static constexpr Kind kind = Kind::Time;
    static Value toValue(Time m) { return toMillis(m); }
    static Time fromValue(const Value& v) { return fromMillis(FieldType<int64_t>::fromValue(v)); }
};
template <class T>
struct FieldType<Id<T>> {
    static constexpr Kind kind = Kind::Id;
    static Value toValue(const Id<T>& m) { return m.text(); }
    static Id<T> fromValue(const Value& v) { return Id<T>::trusted(FieldType<std::string>::fromValue(v)); }
};
template <class E>
    requires std::is_enum_v<E>
struct FieldType<E> {
    static constexpr Kind kind = Kind::Enum;
    static Value toValue(E m) { return std::string(enumName(m)); }
    static E fromValue(const Value& v) { return enumValue<E>(FieldType<std::string>::fromValue(v)); }
};
/// A list of short texts, such as scopes.
template <>
struct FieldType<std::vector<std::string>> {
    static constexpr Kind kind = Kind::Json;
    static Value toValue(const std::vector<std::string>& m);
    static std::vector<std::string> fromValue(const Value& v);
    static Result<std::string> normalize(std::string_view stored, const json::value& in, std::string_view field);
};

/// A field of T: what is said of it, and how to reach it.
template <class T>
struct Field : FieldInfo {
    Value (*get)(const T&) = nullptr;
    void (*set)(T&, const Value&) = nullptr;

    constexpr Field with(uint32_t flag) const { Field f = *this; f.flags |= flag; return f; }
    constexpr Field required() const { return with(Required); }
    constexpr Field sortable() const { return with(Sortable); }
    constexpr Field filterable() const { return with(Filterable | Indexed); }
    constexpr Field searchable() const { return with(Searchable); }
    constexpr Field unique() const { return with(Unique); }
    constexpr Field uniqueLiving() const { return with(UniqueLiving); }
    constexpr Field secret() const { return with(Secret | ReadOnly); }
    constexpr Field readOnly() const { return with(ReadOnly); }
    constexpr Field createOnly() const { return with(CreateOnly); }
    constexpr Field internal() const { return with(Internal | ReadOnly); }
    constexpr Field limits(int64_t least, int64_t most) const { Field f = *this; f.min = least; f.max = most; return f; }
    constexpr Field formatted(Format format_) const { Field f = *this; f.format = format_; return f; }
    constexpr Field defaultsTo(std::string_view text) const { Field f = *this; f.fallback = text; return f; }
    constexpr Field described(std::string_view text) const { Field f = *this; f.help = text; return f; }
};

/// `field<Organization, &Organization::name>("name", "Name").required()…`
template <class T, auto Member>
constexpr Field<T> field(std::string_view name, std::string_view title)
{
    using M = std::remove_cvref_t<decltype(std::declval<T>().*Member)>;
    Field<T> f;
    f.name = name;
    f.title = title;
    f.kind = FieldType<M>::kind;
    if constexpr (std::is_enum_v<M>)
        f.choices = enumNames<M>;
    if constexpr (requires { &FieldType<M>::normalize; })
        f.normalize = &FieldType<M>::normalize;
    if constexpr (requires { M::members(); })
        f.members = &M::members;
    if constexpr (requires { M::isReplacedByText; })
        f.isReplacedByText = M::isReplacedByText;
    f.get = [](const T& t) -> Value { return FieldType<M>::toValue(t.*Member); };
    f.set = [](T& t, const Value& v) { t.*Member = FieldType<M>::fromValue(v); };
    return f;
}

/// What every row has. `version` counts the writes of a row from 1; engines raise it.
template <class T>
struct Record {
    Id<T> id;
    int64_t version = 1;
    Time createdAt{};
    Time updatedAt{};
};

/// A record that is deleted softly: hidden, restorable, purged later. `deletionId` names the deletion that took it, so
/// that restoring brings back just that deletion's rows.
template <class T>
struct Living : Record<T> {
    bool isDeleted = false;
    Time deletedAt{};
    std::string deletedBy;    ///< name of the actor; empty: alive, or deleted before this was kept
    std::string deletionId;
};

/// One named value of a change.
struct Change {
    std::string_view field; ///< a name of the schema (static text)
    Value value;
};
using Changes = std::vector<Change>;

template <class T>
class Entity {
public:
    Entity(std::string_view collection, std::span<const Field<T>> own)
    {
        m_schema.collection = collection;
        add(field<T, &T::id>("id", "Id").readOnly());
        for (const auto& f : own)
            add(f);
        add(field<T, &T::version>("version", "Version").readOnly());
        if constexpr (std::is_base_of_v<Living<T>, T>) {
            m_schema.softDeletes = true;
            add(field<T, &T::isDeleted>("is_deleted", "Deleted").readOnly());
            add(field<T, &T::deletedAt>("deleted_at", "Deleted at").readOnly().sortable());
            add(field<T, &T::deletedBy>("deleted_by", "Deleted by").readOnly());
            add(field<T, &T::deletionId>("deletion_id", "Deletion").internal());
        }
        add(field<T, &T::createdAt>("created_at", "Created").readOnly().sortable());
        add(field<T, &T::updatedAt>("updated_at", "Updated").readOnly());
    }

    const Schema& schema() const { return m_schema; }

    Row toRow(const T& t) const
    {
        Row row;
        row.reserve(m_fields.size());
        for (const auto& f : m_fields)
            row.push_back(f.get(t));
        return row;
    }
    T fromRow(const Row& row) const
    {
        T t;
        for (size_t i = 0; i < m_fields.size() && i < row.size(); ++i)
            if (!std::holds_alternative<std::monostate>(row[i]))
                m_fields[i].set(t, row[i]);
        return t;
    }
    void apply(T& t, const Changes& changes) const
    {
        for (const auto& change : changes)
            if (const auto i = m_schema.indexOf(change.field); i != Schema::npos)
                m_fields[i].set(t, change.value);
    }

private:
    void add(const Field<T>& f)
    {
        m_fields.push_back(f);
        m_schema.fields.push_back(f);
    }
    std::vector<Field<T>> m_fields;
    Schema m_schema;
};

/// Every entity has `static const Entity<T>& describe()` in its .cpp.
template <class T>
const Schema& schemaOf() { return T::describe().schema(); }

enum class Purpose : uint8_t { Create, Update };

/// Reads the members of `in` that `schema` lets a caller set. All offending members are reported at once
/// (ValidationFailed). An unknown member names the nearest field; a read-only member that equals `stored` is ignored, so
/// that GET → PUT works. `stored` may be null (creation).
Result<Changes> decodeChanges(const Schema& schema, const json::object& in, Purpose purpose, const Row* stored);

/// Checks the described limits of a whole row; all offending fields at once (ValidationFailed).
Result<void> validateRow(const Schema& schema, const Row& row);

/// The row as JSON: no secret, no internal field; times as RFC 3339 or null; integers beyond 2^53 as strings.
json::object rowToJson(const Schema& schema, const Row& row);

template <class T>
json::object toJson(const T& t) { return rowToJson(schemaOf<T>(), T::describe().toRow(t)); }

template <class T>
Result<void> validate(const T& t) { return validateRow(schemaOf<T>(), T::describe().toRow(t)); }

/// The fields in which `after` differs from `before`, without id and version: what a Patch writes.
Changes changedFields(const Schema& schema, const Row& before, const Row& after);

/// What changed between two rows of one schema, for the audit row: {"name":{"from":…,"to":…}}; secrets as "***".
json::object diffRows(const Schema& schema, const Row& before, const Row& after);

} // namespace pulse
