#include "backend/store/sqlite/writes.h"
#include "backend/core/text.h"
#include "backend/store/claimplan.h"
#include "backend/store/rowwrite.h"
#include "backend/store/sqlite/querysql.h"
#include <algorithm>
#include <sqlite3.h>

namespace pulse {

namespace {

/// A broken constraint, told by SQLite's words, as the refusal that the in-memory engine gives.
Error refusalOf(const SqliteTable& table, sqlite3* db, Error error)
{
    const std::string_view words = sqlite3_errmsg(db);
    const auto subject = [&](std::string_view separator) {
        const auto at = words.rfind(separator);
        return at == std::string_view::npos ? std::string_view{} : words.substr(at + separator.size());
    };
    switch (sqlite3_extended_errcode(db)) {
    case SQLITE_CONSTRAINT_UNIQUE: {
        auto field = subject(".");
        if (field.ends_with("_folded"))
            field.remove_suffix(7);
        return alreadyExists(table.schema, field);
    }
    case SQLITE_CONSTRAINT_CHECK:
        return validationError({fieldError(ErrorCode::FieldRange, subject(": "))});
    default:
        return error;
    }
}

Result<void> runChecked(const SqliteTable& table, SqliteConnection& connection, Statement& statement)
{
    if (auto done = statement.run(); !done)
        return fail(refusalOf(table, connection.handle(), std::move(done).error()));
    return {};
}

std::string folded(const Row& row, const SqliteTable::Shadow& shadow) { return foldedStart + fold(std::get<std::string>(row[shadow.source])); }

} // namespace

std::string livingKey(const Schema& schema) { return "living:" + std::string(schema.collection); }
std::string deletedKey(const Schema& schema) { return "deleted:" + std::string(schema.collection); }

Result<void> SqliteWrites::load()
{
    m_tally = {};
    PULSE_TRY(m_tally.change, m_connection.integer("SELECT value FROM \"_state\" WHERE key = 'change'"));
    return {};
}

Result<void> SqliteWrites::know(const SqliteTable& table)
{
    if (countsOf(table))
        return {};
    Tally::Rows rows{.table = &table};
    const auto& schema = table.schema;
    PULSE_TRY(auto kept, m_connection.prepare("SELECT value FROM \"_state\" WHERE key = ?"));
    PULSE_TRY(const bool isKept, kept.bind(livingKey(schema)).step());
    if (isKept) {
        rows.living = kept.integer(0);
        kept.reset();
        PULSE_TRY(const bool hasDeleted, kept.bind(deletedKey(schema)).step());
        rows.deleted = hasDeleted ? kept.integer(0) : 0;
    } else {
        const std::string living = schema.softDeletes ? " WHERE \"is_deleted\" = 0" : "";
        PULSE_TRY(rows.living, m_connection.integer("SELECT count(*) FROM " + table.name + living));
        PULSE_TRY(const auto all, m_connection.integer("SELECT count(*) FROM " + table.name));
        rows.deleted = all - rows.living;
        rows.isChanged = true;
    }
    m_tally.rows.push_back(rows);
    return {};
}

Result<void> SqliteWrites::save()
{
    const auto put = [this](std::string_view key, int64_t value) -> Result<void> {
        PULSE_TRY(auto statement, m_connection.prepare("INSERT INTO \"_state\" (key, value) VALUES (?, ?) "
                                                       "ON CONFLICT (key) DO UPDATE SET value = excluded.value"));
        return statement.bind(key).bind(value).run();
    };
    if (m_tally.isChanged)
        PULSE_CHECK(put("change", m_tally.change));
    m_tally.isChanged = false;
    for (auto& rows : m_tally.rows) {
        if (!rows.isChanged)
            continue;
        PULSE_CHECK(put(livingKey(rows.table->schema), rows.living));
        if (rows.table->schema.softDeletes)
            PULSE_CHECK(put(deletedKey(rows.table->schema), rows.deleted));
        rows.isChanged = false;
    }
    return {};
}

Tally::Rows* SqliteWrites::countsOf(const SqliteTable& table)
{
    const auto found = std::find_if(m_tally.rows.begin(), m_tally.rows.end(), [&](const auto& rows) { return rows.table == &table; });
    return found == m_tally.rows.end() ? nullptr : &*found;
}

void SqliteWrites::count(const SqliteTable& table, const Row& row, int64_t by)
{
    auto& rows = *countsOf(table);
    (isDeletedRow(table.schema, row) ? rows.deleted : rows.living) += by;
    rows.isChanged = true;
}

Result<Committed> SqliteWrites::run(std::span<const Write> writes)
{
    Committed committed;
    committed.outcomes.reserve(writes.size());
    for (const auto& write : writes) {
        PULSE_CHECK(checkWrite(write));
        PULSE_TRY(const auto outcome, apply(write));
        committed.outcomes.push_back(outcome);
    }
    return committed;
}

Result<Committed::Outcome> SqliteWrites::apply(const Write& write)
{
    const auto& table = m_tables.of(*write.schema);
    PULSE_CHECK(know(table));
    switch (write.kind) {
    case WriteKind::Insert:
        return insert(table, write);
    case WriteKind::UpdateWhere:
    case WriteKind::RemoveWhere:
        return where(table, write);
    case WriteKind::InsertIfAbsent:
    case WriteKind::AddOrInsert:
    case WriteKind::Patch:
    case WriteKind::Increment:
    case WriteKind::Remove:
    case WriteKind::Require:
        break;
    }
    PULSE_TRY(const auto stored, read(table, table.selectById, write.id));
    if (write.kind == WriteKind::InsertIfAbsent)
        return stored ? Result<Outcome>(Outcome{}) : insert(table, write);
    if (stored)
        return toRow(table, write, *stored);
    if (write.kind == WriteKind::AddOrInsert)
        return insert(table, write);
    return fail(notFoundIn(table.schema));
}

Result<Committed::Outcome> SqliteWrites::insert(const SqliteTable& table, const Write& write)
{
    Outcome outcome{.affected = 1, .version = integerAt(table.schema, write.row, "version")};
    if (write.kind == WriteKind::AddOrInsert) {
        outcome.value = integerAt(table.schema, write.row, write.field);
        if (write.limit && outcome.value > *write.limit)
            return fail(ErrorCode::QuotaExceeded, {{"limit", std::to_string(*write.limit)}});
    }
    if (write.sequence.empty()) {
        PULSE_CHECK(insertRow(table, write.row));
        return outcome;
    }
    PULSE_TRY(outcome.value, nextNumber(write.sequence));
    auto row = write.row;
    row[table.schema.indexOf(write.numberField)] = outcome.value;
    PULSE_CHECK(insertRow(table, row));
    return outcome;
}

Result<Committed::Outcome> SqliteWrites::toRow(const SqliteTable& table, const Write& write, const Stored& stored)
{
    PULSE_CHECK(checkPreconditions(write, stored.row));
    if (write.kind == WriteKind::Require)
        return Outcome{.version = integerAt(table.schema, stored.row, "version")};
    if (write.kind == WriteKind::Remove) {
        PULSE_CHECK(removeRow(table, stored));
        return Outcome{.affected = 1};
    }
    Row after;
    if (write.kind == WriteKind::Patch)
        after = patched(table.schema, stored.row, write.set);
    else {
        PULSE_TRY(after, added(write, stored.row));
    }
    PULSE_CHECK(updateRow(table, stored, after));
    Outcome outcome{.affected = 1, .version = integerAt(table.schema, after, "version")};
    if (write.kind != WriteKind::Patch)
        outcome.value = integerAt(table.schema, after, write.field);
    return outcome;
}

Result<Committed::Outcome> SqliteWrites::where(const SqliteTable& table, const Write& write)
{
    // The keys first: rows that are changed may leave or enter the filter.
    auto sql = Sql{.text = "SELECT \"_row\" FROM " + table.name}.add(whereSql(table, write.filter, write.deleted));
    if (const auto limit = write.limit.value_or(0); limit > 0)
        sql.add(" LIMIT ?", limit);
    std::vector<int64_t> keys;
    {
        PULSE_TRY(auto select, sql.prepare(m_connection));
        while (true) {
            PULSE_TRY(const bool isRow, select.step());
            if (!isRow)
                break;
            keys.push_back(select.integer(0));
        }
    }
    for (const auto key : keys) {
        PULSE_TRY(const auto stored, read(table, table.selectByRow, key));
        if (!stored)
            return fail(internalError("a row went while it was written"));
        if (write.kind == WriteKind::UpdateWhere)
            PULSE_CHECK(updateRow(table, *stored, patched(table.schema, stored->row, write.set)));
        else
            PULSE_CHECK(removeRow(table, *stored));
    }
    return Outcome{.affected = static_cast<int64_t>(keys.size())};
}

Result<std::optional<SqliteWrites::Stored>> SqliteWrites::read(const SqliteTable& table, std::string_view sql, const Value& key)
{
    PULSE_TRY(auto statement, m_connection.prepare(sql));
    PULSE_TRY(const bool isRow, statement.borrow(key).step());
    if (!isRow)
        return std::optional<Stored>{};
    return std::optional(Stored{.key = statement.integer(0), .row = statement.row(table.schema, 1)});
}

Result<void> SqliteWrites::insertRow(const SqliteTable& table, const Row& row)
{
    PULSE_TRY(auto statement, m_connection.prepare(table.insert));
    for (const auto& value : row)
        statement.borrow(value);
    for (const auto& shadow : table.shadows)
        statement.bind(folded(row, shadow));
    statement.bind(nextChange());
    PULSE_CHECK(runChecked(table, m_connection, statement));
    count(table, row, 1);
    if (!table.searched.empty())
        return index(table, sqlite3_last_insert_rowid(m_connection.handle()), row);
    return {};
}

Result<void> SqliteWrites::index(const SqliteTable& table, int64_t key, const Row& row)
{
    PULSE_TRY(auto statement, m_connection.prepare(table.insertSearch));
    statement.bind(key);
    for (const auto& shadow : table.shadows)
        if (shadow.isSearched)
            statement.bind(folded(row, shadow));
    return statement.run();
}

Result<void> SqliteWrites::unindex(const SqliteTable& table, int64_t key)
{
    // The index must be told the very texts that it holds.
    PULSE_TRY(auto before, m_connection.prepare(table.selectSearched));
    PULSE_TRY(const bool isRow, before.bind(key).step());
    if (!isRow)
        return {};
    PULSE_TRY(auto statement, m_connection.prepare(table.removeSearch));
    statement.bind(key);
    for (size_t i = 0; i < table.searched.size(); ++i)
        statement.bind(before.text(static_cast<int>(i)));
    return statement.run();
}

Result<void> SqliteWrites::updateRow(const SqliteTable& table, const Stored& stored, const Row& after)
{
    std::string sql = "UPDATE " + table.name + " SET \"_change\" = ?";
    for (size_t i = 0; i < after.size(); ++i)
        if (after[i] != stored.row[i])
            sql += ", " + table.columns[i] + " = ?";
    bool isSearchChanged = false;
    for (const auto& shadow : table.shadows)
        if (after[shadow.source] != stored.row[shadow.source]) {
            sql += ", " + shadow.column + " = ?";
            isSearchChanged |= shadow.isSearched;
        }
    sql += " WHERE \"_row\" = ?";
    if (isSearchChanged)
        PULSE_CHECK(unindex(table, stored.key));

    PULSE_TRY(auto statement, m_connection.prepare(sql));
    statement.bind(nextChange());
    for (size_t i = 0; i < after.size(); ++i)
        if (after[i] != stored.row[i])
            statement.borrow(after[i]);
    for (const auto& shadow : table.shadows)
        if (after[shadow.source] != stored.row[shadow.source])
            statement.bind(folded(after, shadow));
    statement.bind(stored.key);
    PULSE_CHECK(runChecked(table, m_connection, statement));
    count(table, stored.row, -1);
    count(table, after, 1);
    return isSearchChanged ? index(table, stored.key, after) : Result<void>{};
}

Result<void> SqliteWrites::removeRow(const SqliteTable& table, const Stored& stored)
{
    if (!table.searched.empty())
        PULSE_CHECK(unindex(table, stored.key));
    PULSE_TRY(auto statement, m_connection.prepare(table.removeByRow));
    PULSE_CHECK(statement.bind(stored.key).run());
    count(table, stored.row, -1);
    return {};
}

Result<int64_t> SqliteWrites::nextNumber(const std::string& sequence)
{
    PULSE_TRY(auto statement, m_connection.prepare("INSERT INTO \"_sequences\" (name, value) VALUES (?, 1) "
                                                   "ON CONFLICT (name) DO UPDATE SET value = value + 1 RETURNING value"));
    PULSE_TRY(const bool isRow, statement.bind(sequence).step());
    const auto number = isRow ? statement.integer(0) : 0;
    PULSE_CHECK(statement.run());
    return number;
}

Result<std::vector<Row>> SqliteWrites::claim(const Schema& schema, const Claim& claim)
{
    PULSE_CHECK(checkClaim(schema, claim));
    const auto& table = m_tables.of(schema);
    PULSE_CHECK(know(table));
    ClaimPlan plan(claim);
    if (plan.isPartitioned())
        PULSE_CHECK(countInFlight(table, claim, plan));

    const auto now = toMillis(claim.now);
    const auto due = table.columns[schema.indexOf(claim.dueField)];
    const auto partition = plan.isPartitioned() ? table.columns[schema.indexOf(claim.partitionField)] : "''";
    auto sql = Sql{.text = "SELECT \"_row\", " + partition + " FROM " + table.name};
    sql.add(whereSql(table, claim.filter, Deleted::Hidden)).add(" AND " + due + " <= ?", now).add(" AND \"lease_until\" <= ?", now);
    sql.add(" ORDER BY " + due + ", \"id\"");
    std::vector<int64_t> keys;
    {
        PULSE_TRY(auto select, sql.prepare(m_connection));
        while (!plan.isFull()) {
            PULSE_TRY(const bool isRow, select.step());
            if (!isRow)
                break;
            if (plan.take(std::string(select.text(1))))
                keys.push_back(select.integer(0));
        }
    }
    std::vector<Row> rows;
    for (const auto key : keys) {
        PULSE_TRY(const auto stored, read(table, table.selectByRow, key));
        rows.push_back(leased(schema, stored->row, claim));
        PULSE_CHECK(updateRow(table, *stored, rows.back()));
    }
    return rows;
}

Result<void> SqliteWrites::countInFlight(const SqliteTable& table, const Claim& claim, ClaimPlan& plan)
{
    const auto& partition = table.columns[table.schema.indexOf(claim.partitionField)];
    PULSE_TRY(auto select, m_connection.prepare("SELECT " + partition + ", count(*) FROM " + table.name + " WHERE \"lease_until\" > ? GROUP BY 1"));
    select.bind(toMillis(claim.now));
    while (true) {
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow)
            return {};
        plan.countInFlight(std::string(select.text(0)), select.integer(1));
    }
}

} // namespace pulse
