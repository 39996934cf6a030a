#include "backend/store/mongo/querybson.h"
#include "backend/core/text.h"
#include "backend/store/match.h"
#include "backend/store/mongo/document.h"

namespace pulse {

namespace {

Bson never() { return idsFilter({}); }

/// Text as a regular expression that matches it and nothing else.
std::string escaped(std::string_view text)
{
    std::string pattern;
    for (const char c : text) {
        if (std::string_view("\\^$.|?*+()[]{}/-#").find(c) != std::string_view::npos)
            pattern += '\\';
        pattern += c;
    }
    return pattern;
}

Bson containsOf(std::string_view field, std::string_view folded) { return memberTest(foldedMemberOf(field), "$regex", escaped(folded)); }
Bson prefixOf(std::string_view field, std::string_view folded) { return memberTest(foldedMemberOf(field), "$regex", "^" + escaped(folded)); }

Bson compared(const FieldInfo& field, std::string_view op, const Value& value)
{
    Bson operation;
    operation.addValue(op, field, value);
    return bsonOf(memberOf(field), operation);
}

Bson listed(const FieldInfo& field, std::string_view op, std::span<const Value> values, bool withAbsent = false)
{
    Bson array;
    size_t i = 0;
    for (const auto& value : values)
        array.addValue(std::to_string(i++), field, value);
    if (withAbsent)
        array.addValue(std::to_string(i), field, Value{});
    Bson operation;
    bson_append_array(operation.get(), op.data(), static_cast<int>(op.size()), array.get());
    return bsonOf(memberOf(field), operation);
}

/// Nothing when the server cannot tell.
std::optional<Bson> conditionOf(const Schema& schema, const Condition& condition)
{
    const auto& field = *schema.find(condition.field);
    const auto first = [&]() -> const Value& { return condition.values.front(); };
    const Value zero[] = {zeroOf(field)};
    switch (condition.op) {
    case Op::Eq: return compared(field, "$eq", first());
    case Op::NotEq: return compared(field, "$ne", first());
    case Op::In: return listed(field, "$in", condition.values);
    case Op::NotIn: return listed(field, "$nin", condition.values);
    case Op::Less: return compared(field, "$lt", first());
    case Op::LessEq: return compared(field, "$lte", first());
    case Op::Greater: return compared(field, "$gt", first());
    case Op::GreaterEq: return compared(field, "$gte", first());
    case Op::IsNull: return listed(field, "$in", zero, true);
    case Op::NotNull: return listed(field, "$nin", zero, true);
    case Op::Prefix:
        return field.is(Searchable) ? std::optional(prefixOf(field.name, fold(std::get<std::string>(first())))) : std::nullopt;
    case Op::Contains:
        return field.is(Searchable) ? std::optional(containsOf(field.name, fold(std::get<std::string>(first())))) : std::nullopt;
    }
    return std::nullopt;
}

Bson anyOf(std::vector<Bson> conditions)
{
    if (conditions.empty())
        return never();
    return conditions.size() == 1 ? std::move(conditions.front()) : bsonOf("$or", std::span<const Bson>(conditions));
}

Bson termOf(const Schema& schema, const SearchTerm& term)
{
    std::vector<Bson> fields;
    for (const auto& field : schema.fields)
        if (field.is(Searchable))
            fields.push_back(term.isPrefix ? prefixOf(field.name, term.folded) : containsOf(field.name, term.folded));
    auto found = anyOf(std::move(fields));
    if (term.isPrefix)
        return found;
    // The trigrams find the candidates in their index, the expression tells which of them it is.
    Bson all;
    all.addTexts("$all", trigramsOf(term.folded));
    return std::move(Bson{}.add("_g", all).addAll(found.get()));
}

Bson positionOf(const Schema& schema, const Sort& sort, const Position& position, bool isIncluded)
{
    const auto& field = *schema.find(sort.field);
    const std::string behind = sort.isDescending ? "$lt" : "$gt";
    Bson id;
    id.addId(isIncluded ? behind + "e" : behind, position.id);
    if (field.name == "id")
        return bsonOf("_id", id);
    auto tied = compared(field, "$eq", position.key);
    tied.add("_id", id);
    return anyOf(listOf(compared(field, behind, position.key), std::move(tied)));
}

} // namespace

Bson idsFilter(std::span<const std::string> ids)
{
    Bson in;
    in.addIds("$in", ids);
    return bsonOf("_id", in);
}

Bson idFilter(std::string_view id)
{
    return std::move(Bson{}.addId("_id", id));
}

Bson& addAbsent(Bson& filter, std::string_view member) { return filter.add(member, bsonOf("$exists", false)); }

MongoFilter filterOf(const Schema& schema, const Filter& filter, Deleted deleted)
{
    MongoFilter made;
    std::vector<Bson> all;
    for (const auto& any : filter.all) {
        std::vector<Bson> conditions;
        bool isTold = true;
        for (const auto& condition : any) {
            auto told = conditionOf(schema, condition);
            isTold = isTold && told;
            if (told)
                conditions.push_back(*std::move(told));
        }
        if (isTold)
            all.push_back(anyOf(std::move(conditions)));
        made.isExact = made.isExact && isTold;
    }
    if (schema.softDeletes && deleted != Deleted::Included)
        all.push_back(memberTest("is_deleted", deleted == Deleted::Only ? "$eq" : "$ne", true));
    if (!all.empty())
        made.bson.add("$and", all);
    addAbsent(made.bson, "_new");
    return made;
}

MongoFilter filterOf(const Schema& schema, const Query& query)
{
    auto made = filterOf(schema, query.filter, query.deleted);
    std::vector<Bson> more;
    if (const SearchTerm term(query.search); !term.isEmpty())
        more.push_back(termOf(schema, term));
    if (const auto& at = query.after ? query.after : query.from)
        more.push_back(positionOf(schema, query.sort, *at, !query.after));
    if (more.empty())
        return made;
    more.push_back(std::move(made.bson));
    made.bson = bsonOf("$and", std::span<const Bson>(more));
    return made;
}

Bson sortOf(const Schema& schema, const Sort& sort)
{
    const auto& field = *schema.find(sort.field);
    const int direction = sort.isDescending ? -1 : 1;
    Bson order = bsonOf(memberOf(field), direction);
    if (field.name != "id")
        order.add("_id", direction);
    return bsonOf("sort", order);
}

} // namespace pulse
