#include "backend/store/sqlite/table.h"
#include "backend/store/rowwrite.h"
#include <algorithm>
#include <mutex>

namespace pulse {

namespace {

/// Sorts only what is deleted (query.cpp): its index is a partial one.
constexpr std::string_view trashOrder = "deleted_at";

std::string doubled(std::string_view text, char mark)
{
    std::string out(1, mark);
    for (const char c : text)
        out.append(c == mark ? 2 : 1, c);
    return out += mark;
}

bool isNumber(const FieldInfo& field)
{
    return field.kind == Kind::Integer || field.kind == Kind::Time || field.kind == Kind::Boolean;
}

std::string defaultOf(const FieldInfo& field)
{
    const auto zero = zeroOf(field);
    if (const auto* text = std::get_if<std::string>(&zero))
        return literal(*text);
    return "0";
}

/// The described limits as an expression; empty: none.
std::string checkOf(const FieldInfo& field, const std::string& column)
{
    const auto between = [&](const std::string& what, int64_t min, int64_t max) {
        return what + " BETWEEN " + std::to_string(min) + " AND " + std::to_string(max);
    };
    switch (field.kind) {
    case Kind::Text:
        if (!hasTextLimits(field))
            return {};
        if (field.min <= 1)
            return between("length(" + column + ")", 0, greatestLength(field));
        return column + " = '' OR " + between("length(" + column + ")", field.min, greatestLength(field));
    case Kind::Integer:
        return field.min == 0 && field.max == 0 ? std::string{} : between(column, field.min, field.max);
    case Kind::Boolean:
        return column + " IN (0, 1)";
    case Kind::Enum: {
        std::string list;
        for (const auto choice : field.choices)
            list += (list.empty() ? "" : ", ") + literal(choice);
        return column + " IN (" + list + ")";
    }
    case Kind::Time:
    case Kind::Id:
    case Kind::Json:
        return {};
    }
    return {};
}

std::string definitionOf(const FieldInfo& field, const std::string& column)
{
    auto text = column + (isNumber(field) ? " INTEGER" : " TEXT") + " NOT NULL DEFAULT " + defaultOf(field);
    if (const auto check = checkOf(field, column); !check.empty())
        text += " CONSTRAINT " + quoted(field.name) + " CHECK (" + check + ")";
    return text;
}

std::string places(size_t count)
{
    std::string text;
    for (size_t i = 0; i < count; ++i)
        text += i ? ",?" : "?";
    return text;
}

std::string joined(const std::vector<std::string>& names)
{
    std::string text;
    for (const auto& name : names)
        (text += text.empty() ? "" : ", ") += name;
    return text;
}

} // namespace

std::string quoted(std::string_view name) { return doubled(name, '"'); }
std::string literal(std::string_view text) { return doubled(text, '\''); }

SqliteTable::SqliteTable(const Schema& schema_) : schema(schema_), name(quoted(schema_.collection))
{
    addColumns();
    addIndexes();
    addSearch();
    addStatements();
}

void SqliteTable::addColumns()
{
    definitions.push_back("\"_row\" INTEGER PRIMARY KEY");
    for (const auto& field : schema.fields) {
        columns.push_back(quoted(field.name));
        definitions.push_back(definitionOf(field, columns.back()));
    }
    columnList = joined(columns);
    for (size_t i = 0; i < schema.fields.size(); ++i) {
        const auto& field = schema.fields[i];
        if (!field.is(Searchable) && !field.is(UniqueLiving))
            continue;
        shadows.push_back({i, quoted(std::string(field.name) + "_folded"), field.is(Searchable)});
        definitions.push_back(shadows.back().column + " TEXT NOT NULL DEFAULT ''");
        if (field.is(Searchable))
            searched.push_back(shadows.back().column);
    }
    definitions.push_back("\"_change\" INTEGER NOT NULL DEFAULT 0");
}

void SqliteTable::addIndex(std::string_view suffix, std::string_view columnsOfIndex, std::string_view where, bool isUnique)
{
    const auto index = std::string(schema.collection) + "." + std::string(suffix);
    auto sql = std::string(isUnique ? "CREATE UNIQUE INDEX " : "CREATE INDEX ") + quoted(index) + " ON " + name + " (" + std::string(columnsOfIndex) + ")";
    if (!where.empty())
        sql += " WHERE " + std::string(where);
    indexes[index] = std::move(sql);
}

void SqliteTable::addIndexes()
{
    // The trailing is_deleted makes counts and deep pages answerable from the index alone.
    const std::string deleted = schema.softDeletes ? ", \"is_deleted\"" : "";
    addIndex("id", "\"id\"", {}, true);
    addIndex("changes", "\"_change\"");
    for (size_t i = 0; i < schema.fields.size(); ++i) {
        const auto& field = schema.fields[i];
        const auto suffix = std::string(field.name);
        if (field.name == "id")
            continue;
        if (field.is(Sortable) && field.name != trashOrder)
            addIndex("sort_" + suffix, columns[i] + ", \"id\"" + deleted);
        if (field.is(Unique))
            addIndex("unique_" + suffix, columns[i], {}, true);
        else if (field.is(Filterable) && field.kind != Kind::Boolean) // two values halve a list at best
            // The few values of an enum each cover many rows: their index gives the whole order of a list, ties too.
            addIndex("filter_" + suffix, columns[i] + ", \"created_at\"" + (field.kind == Kind::Enum ? ", \"id\"" : "") + deleted);
        else if (field.is(Indexed) && !field.is(Sortable))
            addIndex("index_" + suffix, columns[i]);
    }
    for (const auto& shadow : shadows)
        if (schema.fields[shadow.source].is(UniqueLiving))
            addIndex("living_" + std::string(schema.fields[shadow.source].name), shadow.column, schema.softDeletes ? "\"is_deleted\" = 0" : "", true);
    if (schema.softDeletes) {
        // Partial: they cost a living row nothing.
        addIndex("trash_created_at", "\"created_at\", \"id\", \"is_deleted\"", "\"is_deleted\" = 1");
        addIndex("trash_deleted_at", "\"deleted_at\", \"id\", \"is_deleted\"", "\"is_deleted\" = 1");
        addIndex("trash_deletion_id", "\"deletion_id\"", "\"is_deleted\" = 1");
    }
}

void SqliteTable::addSearch()
{
    if (searched.empty())
        return;
    searchName = quoted(std::string(schema.collection) + "_search");
    createSearch = "CREATE VIRTUAL TABLE " + searchName + " USING fts5(" + joined(searched) + ", content=" + literal(schema.collection)
        + ", content_rowid='_row', tokenize='trigram case_sensitive 1', columnsize=0)";
}

void SqliteTable::addStatements()
{
    auto inserted = columns;
    for (const auto& shadow : shadows)
        inserted.push_back(shadow.column);
    inserted.push_back("\"_change\"");
    insert = "INSERT INTO " + name + " (" + joined(inserted) + ") VALUES (" + places(inserted.size()) + ")";
    const auto select = "SELECT \"_row\", " + columnList + " FROM " + name;
    selectById = select + " WHERE \"id\" = ?";
    selectByRow = select + " WHERE \"_row\" = ?";
    removeByRow = "DELETE FROM " + name + " WHERE \"_row\" = ?";
    if (searched.empty())
        return;
    selectSearched = "SELECT " + joined(searched) + " FROM " + name + " WHERE \"_row\" = ?";
    insertSearch = "INSERT INTO " + searchName + " (rowid, " + joined(searched) + ") VALUES (" + places(searched.size() + 1) + ")";
    removeSearch = "INSERT INTO " + searchName + " (" + searchName + ", rowid, " + joined(searched) + ") VALUES ('delete', "
        + places(searched.size() + 1) + ")";
}

const SqliteTable::Shadow* SqliteTable::shadowOf(size_t field) const
{
    const auto found = std::find_if(shadows.begin(), shadows.end(), [&](const Shadow& shadow) { return shadow.source == field; });
    return found == shadows.end() ? nullptr : &*found;
}

std::string SqliteTable::createTable(std::string_view quotedName) const
{
    return "CREATE TABLE " + std::string(quotedName) + " (" + joined(definitions) + ") STRICT";
}

const SqliteTable& SqliteTables::of(const Schema& schema)
{
    {
        std::shared_lock lock(m_mutex);
        if (const auto found = m_tables.find(&schema); found != m_tables.end())
            return *found->second;
    }
    std::unique_lock lock(m_mutex);
    auto& table = m_tables[&schema];
    if (!table)
        table = std::make_unique<SqliteTable>(schema);
    return *table;
}

} // namespace pulse
