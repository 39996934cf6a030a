#include "backend/store/sqlite/migrate.h"
#include "backend/core/text.h"
#include <algorithm>

namespace pulse {

namespace {

constexpr const char* ownTables =
    "CREATE TABLE IF NOT EXISTS \"_migrations\" (version INTEGER PRIMARY KEY, name TEXT NOT NULL) STRICT;"
    "CREATE TABLE IF NOT EXISTS \"_sequences\" (name TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;"
    "CREATE TABLE IF NOT EXISTS \"_state\" (key TEXT PRIMARY KEY, value INTEGER NOT NULL) STRICT, WITHOUT ROWID;";

/// The quoted name that a definition starts with.
std::string_view nameOf(std::string_view definition)
{
    size_t end = 1;
    while (end < definition.size() && definition[end] != '"')
        ++end;
    return definition.substr(0, end + 1);
}

bool holds(const std::vector<std::string>& definitions, std::string_view definition)
{
    return std::find(definitions.begin(), definitions.end(), definition) != definitions.end();
}

const std::string* named(const std::vector<std::string>& definitions, std::string_view name)
{
    const auto found = std::find_if(definitions.begin(), definitions.end(), [&](const auto& d) { return nameOf(d) == name; });
    return found == definitions.end() ? nullptr : &*found;
}

} // namespace

std::vector<std::string> definitionsOf(std::string_view sql)
{
    std::vector<std::string> definitions;
    std::string current;
    int depth = 0;
    char quote = 0;
    for (const char c : sql) {
        if (quote) {
            quote = c == quote ? 0 : quote;
        } else if (c == '"' || c == '\'') {
            quote = c;
        } else if (c == '(' && ++depth == 1) {
            current.clear();
            continue;
        } else if ((c == ')' && --depth == 0) || (c == ',' && depth == 1)) {
            definitions.emplace_back(trim(current));
            current.clear();
            if (depth == 0)
                break;
            continue;
        }
        current += c;
    }
    return definitions;
}

Result<void> SqliteMigrator::run(std::span<const Migration> migrations)
{
    int newest = 0;
    std::vector<const Schema*> schemas;
    for (const auto& step : migrations) {
        newest = std::max(newest, step.version);
        for (const auto* schema : step.ensure)
            if (std::find(schemas.begin(), schemas.end(), schema) == schemas.end())
                schemas.push_back(schema);
    }
    PULSE_TRY(const auto stored, m_connection.integer("PRAGMA user_version"));
    PULSE_CHECK(checkVersion(newest, stored));
    PULSE_CHECK(m_connection.execute(ownTables));
    PULSE_TRY(const auto steps, pending(migrations));
    if (!steps.empty() && stored > 0)
        PULSE_CHECK(m_backUp(stored));
    auto version = stored;
    for (const auto* step : steps) {
        version = std::max<int64_t>(version, step->version);
        PULSE_CHECK(runStep(*step, version));
    }
    PULSE_TRY(auto transaction, Transaction::begin(m_connection, SqliteAccess::ReadWrite));
    PULSE_CHECK(m_writes.load());
    for (const auto* schema : schemas)
        PULSE_CHECK(m_writes.know(m_writes.tables().of(*schema)));
    PULSE_CHECK(m_writes.save());
    return transaction.commit();
}

Result<void> SqliteMigrator::checkVersion(int64_t newest, int64_t stored) const
{
    if (stored <= newest)
        return {};
    return fail(Error{.code = ErrorCode::Conflict,
                      .args = {{"why", "the database was written by a newer Pulse (its schema is " + std::to_string(stored)
                                           + ", this program knows " + std::to_string(newest) + "); start that one"}},
                      .field = "database"});
}

Result<std::vector<const Migration*>> SqliteMigrator::pending(std::span<const Migration> migrations)
{
    std::vector<int64_t> done;
    PULSE_TRY(auto select, m_connection.prepare("SELECT version FROM \"_migrations\""));
    while (true) {
        PULSE_TRY(const bool isRow, select.step());
        if (!isRow)
            break;
        done.push_back(select.integer(0));
    }
    std::vector<const Migration*> steps;
    for (const auto& step : migrations)
        if (std::find(done.begin(), done.end(), step.version) == done.end())
            steps.push_back(&step);
    std::sort(steps.begin(), steps.end(), [](const auto* a, const auto* b) { return a->version < b->version; });
    for (size_t i = 1; i < steps.size(); ++i)
        if (steps[i]->version == steps[i - 1]->version)
            return fail(internalError("two schema steps are numbered " + std::to_string(steps[i]->version)));
    return steps;
}

Result<void> SqliteMigrator::runStep(const Migration& step, int64_t version)
{
    PULSE_TRY(auto transaction, Transaction::begin(m_connection, SqliteAccess::ReadWrite));
    for (const auto* schema : step.ensure)
        PULSE_CHECK(ensure(*schema));
    PULSE_CHECK(m_writes.load());
    PULSE_CHECK(m_writes.run(step.writes));
    PULSE_CHECK(m_writes.save());
    {
        PULSE_TRY(auto insert, m_connection.prepare("INSERT INTO \"_migrations\" (version, name) VALUES (?, ?)"));
        PULSE_CHECK(insert.bind(int64_t{step.version}).bind(step.name).run());
    }
    PULSE_CHECK(m_connection.execute("PRAGMA user_version = " + std::to_string(version)));
    return transaction.commit();
}

Result<std::string> SqliteMigrator::storedSql(std::string_view type, std::string_view name)
{
    PULSE_TRY(auto select, m_connection.prepare("SELECT sql FROM sqlite_master WHERE type = ? AND name = ?"));
    PULSE_TRY(const bool isRow, select.bind(type).bind(name).step());
    return isRow ? std::string(select.text(0)) : std::string{};
}

Result<void> SqliteMigrator::ensure(const Schema& schema)
{
    const auto& table = m_writes.tables().of(schema);
    PULSE_TRY(const auto stored, storedSql("table", schema.collection));
    bool mustFill = false;
    if (stored.empty()) {
        PULSE_CHECK(m_connection.execute(table.createTable(table.name)));
    } else {
        PULSE_TRY(mustFill, ensureColumns(table, stored));
    }
    if (mustFill)
        PULSE_CHECK(fillShadows(table));
    PULSE_CHECK(ensureIndexes(table));
    return ensureSearch(table, mustFill);
}

Result<bool> SqliteMigrator::ensureColumns(const SqliteTable& table, const std::string& stored)
{
    const auto existing = definitionsOf(stored);
    const auto isOutdated = [&](const std::string& wanted) {
        const auto* other = named(existing, nameOf(wanted));
        return other && *other != wanted;
    };
    if (std::any_of(table.definitions.begin(), table.definitions.end(), isOutdated)) {
        PULSE_CHECK(rebuild(table, existing));
        return true;
    }
    bool isAdded = false;
    for (const auto& wanted : table.definitions) {
        if (holds(existing, wanted))
            continue;
        PULSE_CHECK(m_connection.execute("ALTER TABLE " + table.name + " ADD COLUMN " + wanted));
        isAdded = true;
    }
    return isAdded;
}

Result<void> SqliteMigrator::rebuild(const SqliteTable& table, const std::vector<std::string>& stored)
{
    std::string common;
    for (const auto& wanted : table.definitions)
        if (named(stored, nameOf(wanted)))
            (common += common.empty() ? "" : ", ") += nameOf(wanted);
    const auto fresh = quoted("_rebuilt_" + std::string(table.schema.collection));
    // The search index follows its table by name, so it goes first and is made anew.
    if (!table.searchName.empty())
        PULSE_CHECK(m_connection.execute("DROP TABLE IF EXISTS " + table.searchName));
    return m_connection.execute(table.createTable(fresh) + "; INSERT INTO " + fresh + " (" + common + ") SELECT " + common + " FROM "
                                + table.name + "; DROP TABLE " + table.name + "; ALTER TABLE " + fresh + " RENAME TO " + table.name);
}

Result<void> SqliteMigrator::fillShadows(const SqliteTable& table)
{
    std::string set;
    for (const auto& shadow : table.shadows)
        (set += set.empty() ? "" : ", ") += shadow.column + " = " + literal(foldedStart) + " || pulse_fold(" + table.columns[shadow.source] + ")";
    if (set.empty())
        return {};
    return m_connection.execute("UPDATE " + table.name + " SET " + set);
}

Result<void> SqliteMigrator::ensureIndexes(const SqliteTable& table)
{
    std::vector<std::string> existing;
    std::vector<std::string> outdated;
    {
        PULSE_TRY(auto select, m_connection.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'index' AND tbl_name = ? AND sql IS NOT NULL"));
        select.bind(table.schema.collection);
        while (true) {
            PULSE_TRY(const bool isRow, select.step());
            if (!isRow)
                break;
            const std::string name(select.text(0));
            const auto wanted = table.indexes.find(name);
            const bool isCurrent = wanted != table.indexes.end() && wanted->second == select.text(1);
            (isCurrent ? existing : outdated).push_back(name);
        }
    }
    for (const auto& name : outdated)
        PULSE_CHECK(m_connection.execute("DROP INDEX " + quoted(name)));
    for (const auto& [name, sql] : table.indexes)
        if (!holds(existing, name))
            PULSE_CHECK(m_connection.execute(sql));
    return {};
}

Result<void> SqliteMigrator::ensureSearch(const SqliteTable& table, bool mustFill)
{
    const auto name = std::string(table.schema.collection) + "_search";
    PULSE_TRY(const auto stored, storedSql("table", name));
    if (stored == table.createSearch && !mustFill)
        return {};
    if (!stored.empty())
        PULSE_CHECK(m_connection.execute("DROP TABLE " + quoted(name)));
    if (table.createSearch.empty())
        return {};
    PULSE_CHECK(m_connection.execute(table.createSearch));
    return m_connection.execute("INSERT INTO " + table.searchName + " (" + table.searchName + ") VALUES ('rebuild')");
}

} // namespace pulse
