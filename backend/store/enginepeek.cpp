#include "backend/store/enginepeek.h"
#include "backend/core/error.h"
#include "backend/store/enginebackup.h"
#include "backend/store/mongo/mongodatabase.h"
#include "backend/store/mongo/reads.h"
#include "backend/store/sqlite/reads.h"
#include <algorithm>

namespace pulse {

namespace {

const SystemClock systemClock;

Result<std::vector<Row>> peekMongo(const EngineChoice& choice, const Schema& schema, const Query& query)
{
    const auto read = [&]() -> Result<std::vector<Row>> {
        PULSE_TRY(const auto database, MongoDatabase::open({.uri = choice.uri, .database = choice.database}, systemClock));
        return MongoReads(*database, schema).find(query).map([](Found found) { return std::move(found.rows); });
    };
    return read().map_error([&](Error error) { return explainedOutage(std::move(error), choice); });
}

Result<std::vector<Row>> peekSqlite(const EngineChoice& choice, const Schema& schema, const Query& query)
{
    PULSE_TRY(const bool isThere, isDatabaseThere(choice));
    if (!isThere)
        return std::vector<Row>{};
    const SqliteTable table(schema);
    PULSE_TRY(const auto connection, SqliteConnection::open(choice.folder + "/pulse.db", SqliteAccess::ReadOnly));
    PULSE_TRY(const auto transaction, Transaction::begin(*connection, SqliteAccess::ReadOnly));
    PULSE_TRY(const auto tables, connection->integer("SELECT count(*) FROM sqlite_schema WHERE type = 'table' AND name = " + literal(schema.collection)));
    if (tables == 0)
        return std::vector<Row>{};
    return SqliteReads(*connection, table).find(query).map([](Found found) { return std::move(found.rows); });
}

Result<SchemaPeek> schemaOfMongo(const EngineChoice& choice)
{
    const auto read = [&]() -> Result<SchemaPeek> {
        PULSE_TRY(const auto database, MongoDatabase::open({.uri = choice.uri, .database = choice.database}, systemClock));
        PULSE_TRY(const auto collections, database->collections());
        SchemaPeek found;
        found.isThere = std::ranges::any_of(collections, [](const std::string& name) { return !name.starts_with('_'); });
        PULSE_TRY(const auto steps, database->all({.collection = "_migrations"}));
        for (const auto& step : steps)
            found.version = std::max(found.version, step.integer("_id"));
        return found;
    };
    return read().map_error([&](Error error) { return explainedOutage(std::move(error), choice); });
}

Result<SchemaPeek> schemaOfSqlite(const EngineChoice& choice)
{
    PULSE_TRY(const bool isThere, isDatabaseThere(choice));
    if (!isThere)
        return SchemaPeek{};
    PULSE_TRY(const auto connection, SqliteConnection::open(choice.folder + "/pulse.db", SqliteAccess::ReadOnly));
    PULSE_TRY(const auto version, connection->integer("PRAGMA user_version"));
    return SchemaPeek{.isThere = true, .version = version};
}

} // namespace

Result<SchemaPeek> peekSchema(const EngineChoice& choice) { return choice.isShared() ? schemaOfMongo(choice) : schemaOfSqlite(choice); }

Result<std::vector<Row>> peekRows(const EngineChoice& choice, const Schema& schema, const Query& query)
{
    return choice.isShared() ? peekMongo(choice, schema, query) : peekSqlite(choice, schema, query);
}

} // namespace pulse
