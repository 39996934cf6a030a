#include "backend/store/mongo/plan.h"
#include "backend/store/mongo/document.h"
#include "backend/store/mongo/querybson.h"
#include "backend/store/rowwrite.h"
#include <algorithm>
#include <set>

namespace pulse {

namespace {

constexpr std::string_view sequences = "_sequences";

bool needsRow(const Write& write, bool isCertain)
{
    switch (write.kind) {
    case WriteKind::Insert:
        return isCertain;
    case WriteKind::InsertIfAbsent:
    case WriteKind::AddOrInsert:
    case WriteKind::Patch:
    case WriteKind::Increment:
    case WriteKind::Remove:
    case WriteKind::Require:
        return true;
    case WriteKind::UpdateWhere:
    case WriteKind::RemoveWhere:
        return false;
    }
    return false;
}

/// What an update leaves as it was is not judged again: documents of other programs keep to no limits of ours.
Result<void> checkChangedLimits(const Schema& schema, const std::optional<Row>& before, const Row& after)
{
    auto checked = checkLimits(schema, after);
    if (checked || !before)
        return checked;
    auto causes = std::move(checked.error().causes);
    std::erase_if(causes, [&](const Error& cause) {
        const auto column = schema.indexOf(cause.field);
        return column != Schema::npos && (*before)[column] == after[column];
    });
    return causes.empty() ? Result<void>{} : fail(validationError(std::move(causes)));
}

/// Stands for the real refusal: the caller asks for `blocker` first.
tl::unexpected<Error> blocked() { return fail(ErrorCode::Busy, {{"retry_after", "1"}}); }

} // namespace

MongoPlan::Planned& MongoPlan::planned(const Schema& schema, const std::string& id)
{
    auto& found = m_rows[{std::string(schema.collection), id}];
    found.schema = &schema;
    found.id = id;
    return found;
}

Result<void> MongoPlan::take(const Schema& schema, const bson_t* document)
{
    const Bson held(document);
    for (const auto* member : {"_lock", "_new"})
        if (held.has(member)) {
            m_blocker = MongoBlocker{held.text(member), std::string(schema.collection), held.text("_id")};
            return blocked();
        }
    auto row = rowOf(schema, document);
    auto& found = planned(schema, idOf(schema, row));
    found.rev = held.integer("_rev");
    found.now = row;
    found.before = std::move(row);
    return {};
}

Result<void> MongoPlan::load(const Schema& schema, std::vector<std::string> ids)
{
    std::erase_if(ids, [&](const std::string& id) { return m_rows.contains({std::string(schema.collection), id}); });
    for (size_t from = 0; from < ids.size(); from += mostInOneCommand) {
        const auto some = std::span(ids).subspan(from, std::min(mostInOneCommand, ids.size() - from));
        PULSE_CHECK(m_database.each({.collection = schema.collection, .filter = idsFilter(some), .options = rowMembers()},
                                    [&](const bson_t* document) { return take(schema, document).map([] { return true; }); }));
        for (const auto& id : some)
            planned(schema, id);
    }
    return {};
}

Result<void> MongoPlan::loadAll(std::span<const Write> writes)
{
    std::map<std::string_view, std::pair<const Schema*, std::set<std::string>>> wanted;
    for (const auto& write : writes)
        if (needsRow(write, m_isCertain)) {
            auto& of = wanted[write.schema->collection];
            of.first = write.schema;
            of.second.insert(write.id);
        }
    for (const auto& [collection, of] : wanted)
        PULSE_CHECK(load(*of.first, {of.second.begin(), of.second.end()}));
    return m_isCertain ? loadKeys(writes) : Result<void>{};
}

Result<void> MongoPlan::loadKeys(std::span<const Write> writes)
{
    std::set<std::string> wanted;
    for (const auto& write : writes)
        if (!write.row.empty())
            for (auto& key : keysOf(*write.schema, write.row))
                wanted.insert(std::move(key.key));
    const std::vector<std::string> keys(wanted.begin(), wanted.end());
    for (size_t from = 0; from < keys.size(); from += mostInOneCommand) {
        const auto some = std::span(keys).subspan(from, std::min(mostInOneCommand, keys.size() - from));
        Bson in;
        in.addTexts("$in", std::vector<std::string>(some.begin(), some.end()));
        PULSE_TRY(const auto found, m_database.all({.collection = "_keys", .filter = bsonOf("_id", in)}));
        for (const auto& key : some)
            m_keys.try_emplace(key);
        for (const auto& document : found)
            PULSE_CHECK(noteKey(document));
    }
    return {};
}

Result<void> MongoPlan::noteKey(const Bson& document)
{
    if (document.has("by")) {
        m_blocker = MongoBlocker{document.text("by"), "_keys", document.text("_id")};
        return blocked();
    }
    m_keys[document.text("_id")] = {.before = document.text("owner"), .now = document.text("owner")};
    return {};
}

Result<MongoPlan::Planned*> MongoPlan::row(const Schema& schema, const std::string& id)
{
    PULSE_CHECK(load(schema, {id}));
    return &planned(schema, id);
}

Result<Committed> MongoPlan::make(std::span<const Write> writes)
{
    PULSE_CHECK(loadAll(writes));
    Committed committed;
    committed.outcomes.reserve(writes.size());
    for (const auto& write : writes) {
        PULSE_TRY(const auto outcome, apply(write));
        committed.outcomes.push_back(outcome);
    }
    return committed;
}

Result<Committed::Outcome> MongoPlan::apply(const Write& write)
{
    const auto& schema = *write.schema;
    ++m_order;
    switch (write.kind) {
    case WriteKind::Insert: {
        auto& at = planned(schema, write.id);
        m_isGuessing = m_isGuessing || !m_isCertain;
        return insert(write, at);
    }
    case WriteKind::UpdateWhere:
    case WriteKind::RemoveWhere:
        return where(write);
    case WriteKind::InsertIfAbsent:
    case WriteKind::AddOrInsert:
    case WriteKind::Patch:
    case WriteKind::Increment:
    case WriteKind::Remove:
    case WriteKind::Require:
        break;
    }
    PULSE_TRY(auto* at, row(schema, write.id));
    if (write.kind == WriteKind::InsertIfAbsent && at->now) {
        at->isTouched = true;
        return Outcome{};
    }
    if (at->now)
        return toRow(write, *at);
    if (write.kind == WriteKind::InsertIfAbsent || write.kind == WriteKind::AddOrInsert)
        return insert(write, *at);
    return fail(notFoundIn(schema));
}

Result<Committed::Outcome> MongoPlan::insert(const Write& write, Planned& planned)
{
    const auto& schema = *write.schema;
    if (planned.now)
        return fail(alreadyExists(schema, "id"));
    auto row = write.row;
    Outcome outcome{.affected = 1, .version = integerAt(schema, row, "version")};
    if (!write.sequence.empty()) {
        PULSE_TRY(outcome.value, nextNumber(write.sequence));
        row[schema.indexOf(write.numberField)] = outcome.value;
    }
    if (write.kind == WriteKind::AddOrInsert) {
        outcome.value = integerAt(schema, row, write.field);
        if (write.limit && outcome.value > *write.limit)
            return fail(ErrorCode::QuotaExceeded, {{"limit", std::to_string(*write.limit)}});
    }
    PULSE_CHECK(put(planned, std::move(row)));
    return outcome;
}

Result<Committed::Outcome> MongoPlan::toRow(const Write& write, Planned& planned)
{
    const auto& schema = *write.schema;
    PULSE_CHECK(checkPreconditions(write, *planned.now));
    if (write.kind == WriteKind::Require) {
        planned.isTouched = true;
        return Outcome{.version = integerAt(schema, *planned.now, "version")};
    }
    if (write.kind == WriteKind::Remove) {
        PULSE_CHECK(put(planned, std::nullopt));
        return Outcome{.affected = 1};
    }
    Row after;
    if (write.kind == WriteKind::Patch)
        after = patched(schema, *planned.now, write.set);
    else {
        PULSE_TRY(after, added(write, *planned.now));
    }
    Outcome outcome{.affected = 1, .version = integerAt(schema, after, "version")};
    if (write.kind != WriteKind::Patch)
        outcome.value = integerAt(schema, after, write.field);
    PULSE_CHECK(put(planned, std::move(after)));
    return outcome;
}

Result<Committed::Outcome> MongoPlan::where(const Write& write)
{
    PULSE_TRY(const auto ids, matching(write));
    for (const auto& id : ids) {
        auto& at = planned(*write.schema, id);
        std::optional<Row> after;
        if (write.kind == WriteKind::UpdateWhere)
            after = patched(*write.schema, *at.now, write.set);
        PULSE_CHECK(put(at, std::move(after)));
    }
    return Outcome{.affected = static_cast<int64_t>(ids.size())};
}

Result<void> MongoPlan::put(Planned& planned, std::optional<Row> after)
{
    if (after) {
        PULSE_CHECK(checkChangedLimits(*planned.schema, planned.now, *after));
        PULSE_CHECK(takeKeys(planned, *after));
    }
    releaseKeys(planned, after);
    planned.now = std::move(after);
    planned.order = m_order++;
    return {};
}

MongoEffects MongoPlan::effects(MongoStamps& stamps) const
{
    std::map<size_t, const Planned*> written;
    MongoEffects effects;
    for (const auto& [key, row] : m_rows) {
        if (row.order > 0 && (row.before || row.now))
            written[row.order] = &row;
        else if (row.isTouched && row.before)
            effects.rows.push_back({.effect = MongoEffect::Touch, .collection = key.first, .id = row.id, .rev = row.rev});
    }
    for (const auto& [order, row] : written) {
        MongoRowEffect effect{.collection = std::string(row->schema->collection), .id = row->id, .rev = row->rev};
        effect.effect = !row->before ? MongoEffect::Insert : row->now ? MongoEffect::Set : MongoEffect::Remove;
        if (row->now) {
            effect.content = row->before ? changesOf(*row->schema, *row->before, *row->now) : documentOf(*row->schema, *row->now);
            effect.content.add("_seq", stamps.next());
        }
        effects.rows.push_back(std::move(effect));
    }
    // A batch that only guards writes nothing.
    if (written.empty())
        return {};
    for (const auto& [name, sequence] : m_sequences) {
        MongoRowEffect effect{.effect = sequence.isThere ? MongoEffect::Set : MongoEffect::Insert, .collection = std::string(sequences), .id = name, .rev = sequence.rev};
        if (!sequence.isThere)
            effect.content.addId("_id", name).add("_rev", 1);
        effect.content.add("value", sequence.now);
        effects.rows.push_back(std::move(effect));
    }
    std::ranges::sort(effects.rows, {}, [](const MongoRowEffect& row) { return std::tie(row.collection, row.id); });
    for (const auto& [key, of] : m_keys)
        if (of.before != of.now)
            effects.keys.push_back({.effect = of.before.empty() ? MongoKeyEffect::Take : of.now.empty() ? MongoKeyEffect::Release : MongoKeyEffect::Move,
                                    .key = key, .owner = of.now, .before = of.before});
    return effects;
}

} // namespace pulse
