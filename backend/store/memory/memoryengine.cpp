#include "backend/store/memory/memoryengine.h"
#include "backend/core/text.h"
#include "backend/store/rowwrite.h"
#include <fstream>

namespace pulse {

namespace {

using Outcome = Committed::Outcome;

std::string uniqueKey(const FieldInfo& field, const Row& row, size_t column)
{
    const auto& value = row[column];
    if (const auto* text = std::get_if<std::string>(&value))
        return field.is(UniqueLiving) ? fold(*text) : *text;
    if (const auto* number = std::get_if<int64_t>(&value))
        return std::to_string(*number);
    return value == Value{true} ? "true" : "false";
}

/// Calls `visit(field, column)` for the fields whose values the row occupies.
template <class Visit>
void forUnique(const Schema& schema, const Row& row, Visit visit)
{
    const bool isDeleted = isDeletedRow(schema, row);
    for (size_t i = 0; i < schema.fields.size(); ++i) {
        const auto& field = schema.fields[i];
        if (field.is(Unique) || (field.is(UniqueLiving) && !isDeleted))
            visit(field, i);
    }
}

} // namespace

MemoryEngine::MemoryEngine(const Clock& clock) : m_clock(clock) {}

Result<void> MemoryEngine::checkOpen(std::stop_token stop) const
{
    if (m_isClosed || m_isAway.load())
        return fail(ErrorCode::StoreUnavailable);
    if (stop.stop_requested())
        return fail(ErrorCode::Timeout);
    return {};
}

MemoryEngine::Collection& MemoryEngine::collectionOf(const Schema& schema)
{
    auto& collection = m_collections[std::string(schema.collection)];
    collection.schema = &schema;
    return collection;
}

Result<void> MemoryEngine::migrate(std::span<const Migration> migrations)
{
    std::unique_lock lock(m_mutex);
    PULSE_CHECK(checkOpen());
    std::vector<const Migration*> steps;
    int newest = 0;
    for (const auto& step : migrations) {
        steps.push_back(&step);
        newest = std::max(newest, step.version);
    }
    if (!m_migrated.empty() && *m_migrated.rbegin() > newest)
        return fail(Error{.code = ErrorCode::Conflict, .args = {{"why", "the database is newer than this program"}}, .field = "database"});
    std::sort(steps.begin(), steps.end(), [](const auto* a, const auto* b) { return a->version < b->version; });
    for (const auto* step : steps) {
        if (m_migrated.contains(step->version))
            continue;
        for (const auto* schema : step->ensure)
            collectionOf(*schema);
        PULSE_CHECK(commitLocked(step->writes));
        m_migrated.insert(step->version);
    }
    return {};
}

void MemoryEngine::index(Collection& collection, const Row& row, bool isAdded)
{
    forUnique(*collection.schema, row, [&](const FieldInfo& field, size_t column) {
        auto& values = collection.unique[field.name];
        if (isAdded)
            values[uniqueKey(field, row, column)] = idOf(*collection.schema, row);
        else
            values.erase(uniqueKey(field, row, column));
    });
}

Result<void> MemoryEngine::checkUnique(const Collection& collection, const Row& row) const
{
    Result<void> result;
    forUnique(*collection.schema, row, [&](const FieldInfo& field, size_t column) {
        const auto values = collection.unique.find(field.name);
        if (!result || values == collection.unique.end())
            return;
        const auto holder = values->second.find(uniqueKey(field, row, column));
        if (holder != values->second.end() && holder->second != idOf(*collection.schema, row))
            result = fail(alreadyExists(*collection.schema, field.name));
    });
    return result;
}

Result<void> MemoryEngine::put(Collection& collection, const std::string& id, std::optional<Row> row, std::vector<Undo>& undo)
{
    const auto old = collection.rows.find(id);
    if (row) {
        PULSE_CHECK(checkLimits(*collection.schema, *row));
        PULSE_CHECK(checkUnique(collection, *row));
    }
    undo.push_back({&collection, id, old == collection.rows.end() ? std::nullopt : std::optional(old->second.row)});
    if (old != collection.rows.end()) {
        index(collection, old->second.row, false);
        collection.changes.erase(old->second.change);
        collection.rows.erase(old);
    }
    if (row) {
        index(collection, *row, true);
        collection.changes[++m_change] = id;
        collection.rows[id] = {std::move(*row), m_change};
    }
    return {};
}

void MemoryEngine::rollBack(std::vector<Undo>& undo)
{
    // Two passes: first everything goes, then what was comes back, so that no unique value stands in the way of another.
    std::vector<Undo> ignored;
    std::map<std::pair<Collection*, std::string>, std::optional<Row>> first;
    for (auto& step : undo)
        first.try_emplace({step.collection, step.id}, std::move(step.before));
    for (const auto& [key, before] : first)
        (void)put(*key.first, key.second, std::nullopt, ignored);
    for (auto& [key, before] : first)
        if (before)
            (void)put(*key.first, key.second, std::move(before), ignored);
}

Result<Committed> MemoryEngine::commit(const Batch& batch)
{
    std::unique_lock lock(m_mutex);
    PULSE_CHECK(checkOpen());
    return commitLocked(batch.writes());
}

Result<Committed> MemoryEngine::commitLocked(std::span<const Write> writes)
{
    Committed committed;
    std::vector<Undo> undo;
    const auto sequences = m_sequences;
    for (const auto& write : writes) {
        auto outcome = checkWrite(write).and_then([&] { return apply(write, undo); });
        if (!outcome) {
            rollBack(undo);
            m_sequences = sequences;
            return fail(std::move(outcome).error());
        }
        committed.outcomes.push_back(*outcome);
    }
    return committed;
}

Result<Outcome> MemoryEngine::apply(const Write& write, std::vector<Undo>& undo)
{
    auto& collection = collectionOf(*write.schema);
    switch (write.kind) {
    case WriteKind::Insert:
    case WriteKind::InsertIfAbsent:
        return applyInsert(write, collection, undo);
    case WriteKind::AddOrInsert:
        return collection.rows.contains(write.id) ? applyToRow(write, collection, undo) : applyInsert(write, collection, undo);
    case WriteKind::Patch:
    case WriteKind::Increment:
    case WriteKind::Remove:
    case WriteKind::Require:
        return applyToRow(write, collection, undo);
    case WriteKind::UpdateWhere:
    case WriteKind::RemoveWhere:
        return applyWhere(write, collection, undo);
    }
    return fail(internalError("unknown write"));
}

Result<Outcome> MemoryEngine::applyInsert(const Write& write, Collection& collection, std::vector<Undo>& undo)
{
    const auto& schema = *write.schema;
    if (collection.rows.contains(write.id)) {
        if (write.kind == WriteKind::InsertIfAbsent)
            return Outcome{};
        return fail(alreadyExists(schema, "id"));
    }
    auto row = write.row;
    Outcome outcome{.affected = 1, .version = integerAt(schema, row, "version")};
    if (!write.sequence.empty()) {
        outcome.value = ++m_sequences[write.sequence];
        row[schema.indexOf(write.numberField)] = outcome.value;
    }
    if (write.kind == WriteKind::AddOrInsert) {
        outcome.value = integerAt(schema, row, write.field);
        if (write.limit && outcome.value > *write.limit)
            return fail(ErrorCode::QuotaExceeded, {{"limit", std::to_string(*write.limit)}});
    }
    PULSE_CHECK(put(collection, write.id, std::move(row), undo));
    return outcome;
}

Result<Outcome> MemoryEngine::applyToRow(const Write& write, Collection& collection, std::vector<Undo>& undo)
{
    const auto& schema = *write.schema;
    const auto found = collection.rows.find(write.id);
    if (found == collection.rows.end())
        return fail(notFoundIn(schema));
    const auto& row = found->second.row;
    PULSE_CHECK(checkPreconditions(write, row));
    if (write.kind == WriteKind::Require)
        return Outcome{.version = integerAt(schema, row, "version")};
    if (write.kind == WriteKind::Remove) {
        PULSE_CHECK(put(collection, write.id, std::nullopt, undo));
        return Outcome{.affected = 1};
    }
    Row after;
    if (write.kind == WriteKind::Patch)
        after = patched(schema, row, write.set);
    else {
        PULSE_TRY(after, added(write, row));
    }
    Outcome outcome{.affected = 1, .version = integerAt(schema, after, "version")};
    if (write.kind != WriteKind::Patch)
        outcome.value = integerAt(schema, after, write.field);
    PULSE_CHECK(put(collection, write.id, std::move(after), undo));
    return outcome;
}

Result<Outcome> MemoryEngine::applyWhere(const Write& write, Collection& collection, std::vector<Undo>& undo)
{
    const RowTest test(*write.schema, write.filter, write.deleted);
    std::set<std::string> ids;
    for (const auto& [id, stored] : collection.rows)
        if (test(stored.row))
            ids.insert(id);
    const auto limit = static_cast<size_t>(write.limit.value_or(0));
    Outcome outcome;
    for (const auto& id : ids) {
        if (limit > 0 && static_cast<size_t>(outcome.affected) == limit)
            break;
        std::optional<Row> after;
        if (write.kind == WriteKind::UpdateWhere)
            after = patched(*write.schema, collection.rows.at(id).row, write.set);
        PULSE_CHECK(put(collection, id, std::move(after), undo));
        ++outcome.affected;
    }
    return outcome;
}

EngineState MemoryEngine::state()
{
    std::shared_lock lock(m_mutex);
    const bool isUp = !m_isClosed && !m_isAway.load();
    return {.name = "Memory", .isUp = isUp, .problem = isUp ? "" : "The store is away."};
}

Result<void> MemoryEngine::probe()
{
    std::shared_lock lock(m_mutex);
    return checkOpen();
}

void MemoryEngine::close()
{
    std::unique_lock lock(m_mutex);
    m_isClosed = true;
}

void MemoryEngine::setAway(bool isAway) { m_isAway = isAway; }

} // namespace pulse
