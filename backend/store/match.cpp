#include "backend/store/match.h"
#include "backend/core/text.h"
#include <algorithm>

namespace pulse {

namespace {

bool comparesText(Op op) { return op == Op::Prefix || op == Op::Contains; }

bool isOneOf(const std::vector<Value>& values, const Value& value)
{
    return std::any_of(values.begin(), values.end(), [&](const Value& v) { return compareValues(v, value) == 0; });
}

std::string foldedText(const Value& value)
{
    const auto* text = std::get_if<std::string>(&value);
    return text ? fold(*text) : std::string{};
}

Error misuse(const Schema& schema, std::string_view field, std::string_view why)
{
    return internalError(std::string(schema.collection) + "." + std::string(field) + " " + std::string(why));
}

Result<void> checkCondition(const Schema& schema, const Condition& condition)
{
    const auto* field = schema.find(condition.field);
    if (!field)
        return fail(misuse(schema, condition.field, "is filtered by, but unknown"));
    const bool takesNone = condition.op == Op::IsNull || condition.op == Op::NotNull;
    const bool takesMany = condition.op == Op::In || condition.op == Op::NotIn;
    if (!takesMany && condition.values.size() != (takesNone ? 0u : 1u))
        return fail(misuse(schema, condition.field, "is filtered by a wrong number of values"));
    for (const auto& value : condition.values)
        if (!fitsKind(*field, value) || (comparesText(condition.op) && !std::holds_alternative<std::string>(value)))
            return fail(misuse(schema, condition.field, "is filtered by a value of another kind"));
    return {};
}

} // namespace

int compareValues(const Value& a, const Value& b)
{
    if (a.index() != b.index())
        return a.index() < b.index() ? -1 : 1;
    if (a == b)
        return 0;
    return a < b ? -1 : 1;
}

bool fitsKind(const FieldInfo& field, const Value& value)
{
    switch (field.kind) {
    case Kind::Integer:
    case Kind::Time:
        return std::holds_alternative<int64_t>(value);
    case Kind::Boolean:
        return std::holds_alternative<bool>(value);
    case Kind::Text:
    case Kind::Id:
    case Kind::Enum:
    case Kind::Json:
        return std::holds_alternative<std::string>(value);
    }
    return false;
}

SearchTerm::SearchTerm(std::string_view search) : folded(fold(trim(search))), isPrefix(codePoints(folded) < 3) {}

Result<void> checkFilter(const Schema& schema, const Filter& filter)
{
    for (const auto& anyOf : filter.all)
        for (const auto& condition : anyOf)
            PULSE_CHECK(checkCondition(schema, condition));
    return {};
}

Result<void> checkQuery(const Schema& schema, const Query& query)
{
    PULSE_CHECK(checkFilter(schema, query.filter));
    const auto* sorted = schema.find(query.sort.field);
    if (!sorted || !(sorted->is(Sortable) || sorted->name == "id"))
        return fail(misuse(schema, query.sort.field, "is sorted by, but not Sortable"));
    if (query.after && query.from)
        return fail(misuse(schema, query.sort.field, "is paged both after and from a position"));
    if (const auto& at = query.after ? query.after : query.from; at && (query.skip != 0 || !fitsKind(*sorted, at->key)))
        return fail(misuse(schema, query.sort.field, "is paged from a position of another kind, or with a skip"));
    if (query.skip < 0 || query.limit < 0)
        return fail(misuse(schema, query.sort.field, "is paged by negative numbers"));
    if (!SearchTerm(query.search).isEmpty() && !schema.isSearchable())
        return fail(misuse(schema, "", "is searched, but has no Searchable field"));
    return {};
}

RowTest::RowTest(const Schema& schema, const Filter& filter, Deleted deleted, std::string_view search)
    : m_schema(schema), m_deleted(deleted), m_deletedColumn(schema.softDeletes ? schema.indexOf("is_deleted") : Schema::npos), m_term(search)
{
    for (const auto& anyOf : filter.all) {
        auto& tests = m_all.emplace_back();
        for (const auto& condition : anyOf) {
            Test test{schema.indexOf(condition.field), condition.op, condition.values};
            if (comparesText(test.op))
                for (auto& value : test.values)
                    value = foldedText(value);
            tests.push_back(std::move(test));
        }
    }
    for (size_t i = 0; i < schema.fields.size(); ++i)
        if (schema.fields[i].is(Searchable))
            m_searched.push_back(i);
}

bool RowTest::operator()(const Row& row) const
{
    const bool isDeleted = m_deletedColumn != Schema::npos && row[m_deletedColumn] == Value{true};
    if ((m_deleted == Deleted::Hidden && isDeleted) || (m_deleted == Deleted::Only && !isDeleted))
        return false;
    for (const auto& tests : m_all)
        if (!std::any_of(tests.begin(), tests.end(), [&](const Test& test) { return holds(test, row); }))
            return false;
    return m_term.isEmpty() || isFound(row);
}

bool RowTest::isFound(const Row& row) const
{
    return std::any_of(m_searched.begin(), m_searched.end(), [&](size_t column) { return m_term.matches(foldedText(row[column])); });
}

bool RowTest::holds(const Test& test, const Row& row) const
{
    const auto& value = row[test.column];
    const auto order = [&] { return compareValues(value, test.values.front()); };
    switch (test.op) {
    case Op::Eq: return order() == 0;
    case Op::NotEq: return order() != 0;
    case Op::In: return isOneOf(test.values, value);
    case Op::NotIn: return !isOneOf(test.values, value);
    case Op::Less: return order() < 0;
    case Op::LessEq: return order() <= 0;
    case Op::Greater: return order() > 0;
    case Op::GreaterEq: return order() >= 0;
    case Op::Prefix: return foldedText(value).starts_with(std::get<std::string>(test.values.front()));
    case Op::Contains: return foldedText(value).find(std::get<std::string>(test.values.front())) != std::string::npos;
    case Op::IsNull: return isZero(m_schema.fields[test.column], value);
    case Op::NotNull: return !isZero(m_schema.fields[test.column], value);
    }
    return false;
}

} // namespace pulse
