#include "backend/store/sqlite/querysql.h"
#include "backend/core/text.h"

namespace pulse {

namespace {

/// Above, values travel as one JSON array, so that the statement cache does not fill with variants.
constexpr size_t maxListedPlaces = 8;
constexpr size_t maxBoundValues = 100;

Value foldedValue(const Value& value) { return fold(std::get<std::string>(value)); }

std::string foldedColumn(const SqliteTable& table, size_t field)
{
    const auto* shadow = table.shadowOf(field);
    return shadow ? shadow->column : "pulse_fold(" + table.columns[field] + ")";
}

/// What a folded column starts with when its text starts with `prefix`.
std::string foldedPrefix(const SqliteTable& table, size_t field, const Value& prefix)
{
    const auto folded = fold(std::get<std::string>(prefix));
    return table.shadowOf(field) ? foldedStart + folded : folded;
}

void addList(Sql& sql, std::string_view how, const std::vector<Value>& values)
{
    sql.add(how);
    if (values.size() > maxListedPlaces) {
        sql.add(" (SELECT value FROM json_each(?))", jsonList(values));
        return;
    }
    sql.add(" (");
    for (size_t i = 0; i < values.size(); ++i)
        sql.add(i ? ", ?" : "?", values[i]);
    sql.add(")");
}

void addPrefix(Sql& sql, const std::string& column, const std::string& prefix)
{
    if (prefix.empty()) {
        sql.add("1");
        return;
    }
    sql.add("(" + column + " >= ?", prefix).add(" AND " + column + " < ?)", afterPrefix(prefix));
}

void addCondition(Sql& sql, const SqliteTable& table, const Condition& condition)
{
    const auto field = table.schema.indexOf(condition.field);
    const auto& column = table.columns[field];
    const auto compare = [&](std::string_view sign) { sql.add(column + std::string(sign) + "?", condition.values.front()); };
    switch (condition.op) {
    case Op::Eq: return compare(" = ");
    case Op::NotEq: return compare(" <> ");
    case Op::Less: return compare(" < ");
    case Op::LessEq: return compare(" <= ");
    case Op::Greater: return compare(" > ");
    case Op::GreaterEq: return compare(" >= ");
    case Op::In: return addList(sql, column + " IN", condition.values);
    case Op::NotIn: return addList(sql, column + " NOT IN", condition.values);
    case Op::Prefix:
        return addPrefix(sql, foldedColumn(table, field), foldedPrefix(table, field, condition.values.front()));
    case Op::Contains:
        sql.add("instr(" + foldedColumn(table, field) + ", ?) > 0", foldedValue(condition.values.front()));
        return;
    case Op::IsNull: sql.add(column + " = ?", zeroOf(table.schema.fields[field])); return;
    case Op::NotNull: sql.add(column + " <> ?", zeroOf(table.schema.fields[field])); return;
    }
}

} // namespace

Result<Statement> Sql::prepare(SqliteConnection& connection) const
{
    PULSE_TRY(auto statement, connection.prepare(text));
    for (const auto& value : values)
        statement.bindValue(value);
    return statement;
}

Sql whereSql(const SqliteTable& table, const Filter& filter, Deleted deleted)
{
    // The state is written out, not bound: only so the partial indexes are considered.
    Sql sql;
    switch (deleted) {
    case Deleted::Hidden: sql.add(table.schema.softDeletes ? " WHERE \"is_deleted\" = 0" : " WHERE 1"); break;
    case Deleted::Only: sql.add(table.schema.softDeletes ? " WHERE \"is_deleted\" = 1" : " WHERE 0"); break;
    case Deleted::Included: sql.add(" WHERE 1"); break;
    }
    for (const auto& anyOf : filter.all) {
        sql.add(" AND (");
        if (anyOf.empty())
            sql.add("0");
        for (size_t i = 0; i < anyOf.size(); ++i) {
            sql.add(i ? " OR " : "");
            addCondition(sql, table, anyOf[i]);
        }
        sql.add(")");
    }
    return sql;
}

Sql positionSql(const SqliteTable& table, const Query& query)
{
    Sql sql;
    const auto& at = query.after ? query.after : query.from;
    if (!at)
        return sql;
    const std::string sign = std::string(query.sort.isDescending ? " <" : " >") + (query.from ? "=" : "");
    const auto& column = table.columns[table.schema.indexOf(query.sort.field)];
    if (query.sort.field == "id")
        return sql.add(" AND \"id\"" + sign + " ?", at->id);
    return sql.add(" AND (" + column + ", \"id\")" + sign + " (?", at->key).add(", ?)", at->id);
}

std::string orderSql(const SqliteTable& table, const Sort& sort, bool isReversed)
{
    const std::string direction = sort.isDescending != isReversed ? " DESC" : " ASC";
    if (sort.field == "id")
        return " ORDER BY \"id\"" + direction;
    return " ORDER BY " + table.columns[table.schema.indexOf(sort.field)] + direction + ", \"id\"" + direction;
}

Sql termSql(const SqliteTable& table, const SearchTerm& term)
{
    Sql sql;
    sql.add(" AND (");
    for (size_t i = 0; i < table.searched.size(); ++i)
        sql.add(i ? " OR " : "").add("instr(" + table.searched[i] + ", ?) > 0", needleOf(term));
    return sql.add(")");
}

std::string needleOf(const SearchTerm& term) { return term.isPrefix ? foldedStart + term.folded : term.folded; }

std::string matchText(const SearchTerm& term) { return quoted(needleOf(term)); }

std::string afterPrefix(std::string_view prefix)
{
    // Texts compare by their bytes and no UTF-8 byte is 0xFF, so the last byte can always be raised.
    std::string after(prefix);
    after.back() = static_cast<char>(static_cast<unsigned char>(after.back()) + 1);
    return after;
}

bool isBound(const Schema& schema, const Filter& filter)
{
    for (const auto& anyOf : filter.all) {
        if (anyOf.size() != 1 || (anyOf.front().op != Op::Eq && anyOf.front().op != Op::In))
            continue;
        const auto* field = schema.find(anyOf.front().field);
        const bool isSelective = field->kind == Kind::Id || field->kind == Kind::Text;
        const bool isIndexed = field->name == "id" || (field->flags & (Indexed | Filterable | Unique)) != 0;
        if (isSelective && isIndexed && anyOf.front().values.size() <= maxBoundValues)
            return true;
    }
    return false;
}

Position positionOf(const Schema& schema, const Sort& sort, const Row& row)
{
    return {row[schema.indexOf(sort.field)], std::get<std::string>(row[schema.indexOf("id")])};
}

Result<Found> collectRows(Statement& select, const Schema& schema, const Query& query)
{
    Found found;
    while (true) {
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow)
            return found;
        if (static_cast<int64_t>(found.rows.size()) == query.limit) {
            if (!found.rows.empty())
                found.next = positionOf(schema, query.sort, found.rows.back());
            return found;
        }
        found.rows.push_back(select.row(schema, 0));
    }
}

std::string jsonList(const std::vector<Value>& values)
{
    json::array list;
    for (const auto& value : values) {
        if (const auto* text = std::get_if<std::string>(&value))
            list.emplace_back(*text);
        else if (const auto* number = std::get_if<int64_t>(&value))
            list.emplace_back(*number);
        else if (const auto* flag = std::get_if<bool>(&value))
            list.emplace_back(*flag);
    }
    return json::serialize(list);
}

} // namespace pulse
