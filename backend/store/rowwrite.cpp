#include "backend/store/rowwrite.h"
#include "backend/core/text.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr int64_t defaultLength = 1'024;

Error misuse(const Write& write, std::string_view why)
{
    return internalError("write on " + std::string(write.schema ? write.schema->collection : "nothing") + ": " + std::string(why));
}

bool takesRow(WriteKind kind)
{
    return kind == WriteKind::Insert || kind == WriteKind::InsertIfAbsent || kind == WriteKind::AddOrInsert;
}

Result<void> checkRow(const Write& write)
{
    const auto& fields = write.schema->fields;
    if (write.row.size() != fields.size())
        return fail(misuse(write, "the row has another length"));
    for (size_t i = 0; i < fields.size(); ++i)
        if (!fitsKind(fields[i], write.row[i]))
            return fail(misuse(write, "a value of another kind for " + std::string(fields[i].name)));
    if (write.id.empty() || idOf(*write.schema, write.row) != write.id)
        return fail(misuse(write, "the row has another id"));
    return {};
}

Result<void> checkSet(const Write& write)
{
    for (const auto& change : write.set) {
        const auto* field = write.schema->find(change.field);
        if (!field || field->name == "id" || field->name == "version" || !fitsKind(*field, change.value))
            return fail(misuse(write, "cannot set " + std::string(change.field)));
    }
    return {};
}

Result<void> checkNumber(const Write& write, std::string_view name)
{
    const auto* field = write.schema->find(name);
    if (!field || field->kind != Kind::Integer)
        return fail(misuse(write, std::string(name) + " is no integer field"));
    return {};
}

bool passesLimits(const FieldInfo& field, const Value& value)
{
    if (const auto* text = std::get_if<std::string>(&value)) {
        if (field.kind == Kind::Enum)
            return std::find(field.choices.begin(), field.choices.end(), *text) != field.choices.end();
        if (!hasTextLimits(field))
            return true;
        const auto length = static_cast<int64_t>(codePoints(*text));
        return length == 0 || (length >= field.min && length <= greatestLength(field));
    }
    const auto* number = std::get_if<int64_t>(&value);
    if (!number || field.kind != Kind::Integer || (field.min == 0 && field.max == 0))
        return true;
    return *number >= field.min && *number <= field.max;
}

} // namespace

Result<void> checkWrite(const Write& write)
{
    if (!write.schema)
        return fail(misuse(write, "no schema"));
    if (takesRow(write.kind))
        PULSE_CHECK(checkRow(write));
    PULSE_CHECK(checkSet(write));
    PULSE_CHECK(checkFilter(*write.schema, write.filter));
    if (write.kind == WriteKind::Increment || write.kind == WriteKind::AddOrInsert)
        PULSE_CHECK(checkNumber(write, write.field));
    if (!write.sequence.empty())
        PULSE_CHECK(checkNumber(write, write.numberField));
    return {};
}

Error notFoundIn(const Schema& schema) { return {.code = ErrorCode::NotFound, .args = {{"collection", std::string(schema.collection)}}}; }

Error alreadyExists(const Schema& schema, std::string_view field)
{
    return {.code = ErrorCode::AlreadyExists, .args = {{"collection", std::string(schema.collection)}}, .field = std::string(field)};
}

Result<void> checkPreconditions(const Write& write, const Row& row)
{
    const auto& schema = *write.schema;
    if (write.isLiving && isDeletedRow(schema, row))
        return fail(notFoundIn(schema));
    if (write.expectVersion) {
        const auto version = integerAt(schema, row, "version");
        if (version != *write.expectVersion)
            return fail(ErrorCode::VersionMismatch, {{"version", std::to_string(version)}});
    }
    if (!write.filter.all.empty() && !RowTest(schema, write.filter)(row))
        return fail(ErrorCode::Conflict, {{"why", "it was changed meanwhile"}});
    return {};
}

Row patched(const Schema& schema, const Row& row, const Changes& changes)
{
    auto after = row;
    for (const auto& change : changes)
        after[schema.indexOf(change.field)] = change.value;
    after[schema.indexOf("version")] = integerAt(schema, row, "version") + 1;
    return after;
}

Result<Row> added(const Write& write, const Row& row)
{
    const auto& schema = *write.schema;
    int64_t sum = 0;
    if (__builtin_add_overflow(integerAt(schema, row, write.field), write.by, &sum))
        return fail(misuse(write, std::string(write.field) + " overflows"));
    if (write.limit && write.by > 0 && sum > *write.limit)
        return fail(ErrorCode::QuotaExceeded, {{"limit", std::to_string(*write.limit)}});
    return patched(schema, row, {{write.field, sum}});
}

bool isDeletedRow(const Schema& schema, const Row& row)
{
    return schema.softDeletes && row[schema.indexOf("is_deleted")] == Value{true};
}

int64_t integerAt(const Schema& schema, const Row& row, std::string_view field)
{
    const auto i = schema.indexOf(field);
    const auto* number = i < row.size() ? std::get_if<int64_t>(&row[i]) : nullptr;
    return number ? *number : 0;
}

const std::string& idOf(const Schema& schema, const Row& row)
{
    static const std::string none;
    const auto* text = std::get_if<std::string>(&row[schema.indexOf("id")]);
    return text ? *text : none;
}

Result<void> checkLimits(const Schema& schema, const Row& row)
{
    std::vector<Error> causes;
    for (size_t i = 0; i < schema.fields.size(); ++i)
        if (!passesLimits(schema.fields[i], row[i]))
            causes.push_back(fieldError(ErrorCode::FieldRange, schema.fields[i].name));
    if (!causes.empty())
        return fail(validationError(std::move(causes)));
    return {};
}

bool hasTextLimits(const FieldInfo& field)
{
    return field.kind == Kind::Text && (field.min != 0 || field.max != 0 || (field.flags & (ReadOnly | Secret | Internal)) == 0);
}

int64_t greatestLength(const FieldInfo& field) { return field.max > 0 ? field.max : defaultLength; }

} // namespace pulse
