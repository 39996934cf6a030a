#include "backend/store/mongo/document.h"
#include "backend/core/text.h"
#include "backend/store/rowwrite.h"
#include <set>

namespace pulse {

namespace {

const std::string& textIn(const Value& value)
{
    static const std::string none;
    const auto* text = std::get_if<std::string>(&value);
    return text ? *text : none;
}

bool changesSearched(const Schema& schema, const Row& before, const Row& after)
{
    for (size_t i = 0; i < schema.fields.size(); ++i)
        if (schema.fields[i].is(Searchable) && before[i] != after[i])
            return true;
    return false;
}

/// The column of a member: documents of ours have their members in the order of the fields.
size_t columnOf(const Schema& schema, std::string_view member, size_t expected)
{
    if (member == "_id")
        member = "id";
    if (expected < schema.fields.size() && schema.fields[expected].name == member)
        return expected;
    return schema.indexOf(member);
}

} // namespace

std::string_view memberOf(const FieldInfo& field) { return field.name == "id" ? "_id" : field.name; }
std::string foldedMemberOf(std::string_view field) { return "_f_" + std::string(field); }
Bson rowMembers() { return bsonOf("projection", bsonOf("_g", 0)); }

Row rowOf(const Schema& schema, const bson_t* document)
{
    Row row(schema.fields.size());
    bson_iter_t member;
    if (bson_iter_init(&member, document)) {
        size_t expected = 0;
        while (bson_iter_next(&member)) {
            const auto column = columnOf(schema, std::string_view(bson_iter_key(&member), bson_iter_key_len(&member)), expected);
            if (column == Schema::npos)
                continue;
            row[column] = valueOf(schema.fields[column], member);
            expected = column + 1;
        }
    }
    for (size_t i = 0; i < row.size(); ++i)
        if (std::holds_alternative<std::monostate>(row[i]))
            row[i] = zeroOf(schema.fields[i]);
    return row;
}

std::vector<std::string> trigramsOf(std::string_view folded)
{
    std::vector<size_t> starts;
    for (size_t i = 0; i < folded.size(); ++i)
        if ((static_cast<unsigned char>(folded[i]) & 0xc0) != 0x80)
            starts.push_back(i);
    starts.push_back(folded.size());
    std::set<std::string> found;
    for (size_t i = 0; i + 3 < starts.size(); ++i)
        found.emplace(folded.substr(starts[i], starts[i + 3] - starts[i]));
    return {found.begin(), found.end()};
}

Bson searchedOf(const Schema& schema, const Row& row)
{
    Bson searched;
    std::set<std::string> trigrams;
    for (size_t i = 0; i < schema.fields.size(); ++i) {
        if (!schema.fields[i].is(Searchable))
            continue;
        const auto folded = fold(textIn(row[i]));
        searched.add(foldedMemberOf(schema.fields[i].name), folded);
        trigrams.merge([&] { const auto more = trigramsOf(folded); return std::set<std::string>(more.begin(), more.end()); }());
    }
    if (schema.isSearchable())
        searched.addTexts("_g", std::vector<std::string>(trigrams.begin(), trigrams.end()));
    return searched;
}

Bson documentOf(const Schema& schema, const Row& row)
{
    Bson document;
    for (size_t i = 0; i < schema.fields.size(); ++i)
        document.addValue(memberOf(schema.fields[i]), schema.fields[i], row[i]);
    document.add("_rev", 1);
    return std::move(document.addAll(searchedOf(schema, row).get()));
}

Bson changesOf(const Schema& schema, const Row& before, const Row& after)
{
    Bson changes;
    for (size_t i = 0; i < schema.fields.size(); ++i)
        if (before[i] != after[i])
            changes.addValue(memberOf(schema.fields[i]), schema.fields[i], after[i]);
    if (changesSearched(schema, before, after))
        changes.addAll(searchedOf(schema, after).get());
    return changes;
}

std::string keyOf(const Schema& schema, const FieldInfo& field, const Value& value)
{
    std::string key = std::string(schema.collection) + "." + std::string(field.name) + ":";
    if (const auto* text = std::get_if<std::string>(&value))
        return key + (field.is(UniqueLiving) ? fold(*text) : *text);
    if (const auto* number = std::get_if<int64_t>(&value))
        return key + std::to_string(*number);
    return key + (value == Value{true} ? "true" : "false");
}

std::vector<UniqueKey> keysOf(const Schema& schema, const Row& row)
{
    std::vector<UniqueKey> keys;
    const bool isDeleted = isDeletedRow(schema, row);
    for (size_t i = 0; i < schema.fields.size(); ++i)
        if (const auto& field = schema.fields[i]; field.is(Unique) || (field.is(UniqueLiving) && !isDeleted))
            keys.push_back({keyOf(schema, field, row[i]), field.name});
    return keys;
}

} // namespace pulse
