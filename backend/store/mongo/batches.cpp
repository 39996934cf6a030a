#include "backend/store/mongo/batches.h"
#include "backend/store/mongo/leases.h"
#include "backend/store/mongo/pause.h"
#include "backend/store/mongo/querybson.h"

namespace pulse {

namespace {

constexpr std::string_view intents = "_batches";
constexpr size_t mostEffectBytes = 14 << 20;
constexpr Duration longestPreparation{15'000};

Bson intentFilter(const std::string& batch) { return bsonOf("_id", batch); }

Bson inState(const std::string& batch, std::string_view state)
{
    return std::move(intentFilter(batch).add("state", bsonOf("$eq", state)));
}

} // namespace

Result<MongoBatches::Outcome> MongoBatches::carryOut(MongoEffects& effects)
{
    if (effects.rows.empty() && effects.keys.empty())
        return Outcome{};
    if (effects.rows.size() == 1 && effects.keys.empty())
        return carryOutOne(effects.rows.front());
    if (m_usesTransactions)
        return carryOutInTransaction(effects);
    const auto batch = freshName();
    const auto now = toMillis(m_database.clock().now());
    const auto text = textOf(effects);
    if (text.size() > mostEffectBytes)
        return fail(internalError("a batch of " + std::to_string(effects.rows.size()) + " rows is too large for MongoDB"));
    Bson intent = bsonOf("_id", batch);
    // Large batches take longer to prepare; nobody should call them off for that.
    const auto allowance = Duration(50) * static_cast<int64_t>(effects.rows.size() + effects.keys.size());
    intent.add("state", "open").add("at", now).add("deadline", now + (deadline + allowance).count()).add("effects", text);
    PULSE_CHECK(m_database.insert(intents, std::span(&intent, 1)));
    PULSE_TRY(const bool isPaused, MongoPause::isOn(m_database));
    if (isPaused) {
        PULSE_CHECK(forget(batch));
        return Outcome{.end = End::Changed};
    }

    const auto startedAt = std::chrono::steady_clock::now();
    bool isChanged = false;
    PULSE_TRY(auto blocker, lockRows(batch, effects, isChanged));
    if (!blocker && !isChanged) {
        PULSE_TRY(blocker, lockKeys(batch, effects, isChanged));
    }
    if (blocker || isChanged) {
        PULSE_CHECK(undo(batch, effects));
        PULSE_CHECK(forget(batch));
        return Outcome{.end = blocker ? End::Blocked : End::Changed, .blocker = std::move(blocker)};
    }
    // A server so slow is as good as away: nothing has happened, and whoever comes undoes what is prepared.
    if (std::chrono::steady_clock::now() - startedAt > longestPreparation + allowance)
        return fail(Error{.code = ErrorCode::StoreUnavailable, .internal = "a batch could not be prepared in time"});
    PULSE_TRY(const bool isDecided, decide(batch));
    if (!isDecided) {
        PULSE_CHECK(undo(batch, effects));
        PULSE_CHECK(forget(batch));
        return Outcome{.end = End::Changed};
    }
    // It has happened, whatever becomes of the server now: whoever comes applies it. But who is told so sees it too.
    auto applied = apply(batch, effects);
    if (!applied)
        applied = apply(batch, effects);
    PULSE_CHECK(applied);
    (void)forget(batch);
    return Outcome{};
}

Result<MongoBatches::Outcome> MongoBatches::carryOutInTransaction(const MongoEffects& effects)
{
    const auto batch = freshName();
    Outcome outcome{.end = End::Changed};
    PULSE_TRY(const bool isCommitted, m_database.transact([&](MongoDatabase& inside) -> Result<bool> {
        PULSE_TRY(const bool isPaused, MongoPause::isOn(inside));
        if (isPaused)
            return false;
        PULSE_CHECK(MongoPause::enterLane(inside, batch));
        MongoBatches steps(inside);
        bool isChanged = false;
        PULSE_TRY(auto blocker, steps.lockRows(batch, effects, isChanged));
        if (!blocker && !isChanged) {
            PULSE_TRY(blocker, steps.lockKeys(batch, effects, isChanged));
        }
        if (blocker)
            outcome = {.end = End::Blocked, .blocker = std::move(blocker)};
        if (isChanged || outcome.blocker)
            return false;
        PULSE_CHECK(steps.apply(batch, effects));
        return true;
    }));
    return isCommitted ? Outcome{} : std::move(outcome);
}

Result<bool> MongoBatches::decide(const std::string& batch)
{
    const MongoDatabase::Update decision[] = {{.filter = inState(batch, "open"), .change = bsonOf("$set", bsonOf("state", "decided"))}};
    const auto decided = m_database.update(intents, decision);
    if (decided)
        return *decided == 1;
    // The decision may have been made, or be made yet: when it can be called off, it was not.
    const MongoDatabase::Update calledOff[] = {{.filter = inState(batch, "open"), .change = bsonOf("$set", bsonOf("state", "aborted"))}};
    PULSE_TRY(const auto aborted, m_database.update(intents, calledOff));
    if (aborted == 1)
        return false;
    PULSE_TRY(const auto intent, m_database.one(intents, inState(batch, "decided")));
    return intent.has_value();
}

Result<void> MongoBatches::forget(const std::string& batch)
{
    return m_database.remove(intents, intentFilter(batch)).map([](int64_t) {});
}

Result<bool> MongoBatches::abort(const Bson& intent)
{
    const auto batch = intent.text("_id");
    if (intent.text("state") == "open") {
        const MongoDatabase::Update calledOff[] = {{.filter = inState(batch, "open"), .change = bsonOf("$set", bsonOf("state", "aborted"))}};
        PULSE_TRY(const auto aborted, m_database.update(intents, calledOff));
        if (aborted == 0)
            return false;
    }
    PULSE_TRY(const auto effects, effectsOf(intent.text("effects")));
    PULSE_CHECK(undo(batch, effects));
    PULSE_CHECK(forget(batch));
    return true;
}

Result<bool> MongoBatches::end(const Bson& intent, bool isEager)
{
    const bool isLate = intent.integer("deadline") <= toMillis(m_database.clock().now());
    if (intent.text("state") != "decided")
        return isLate || intent.text("state") == "aborted" ? abort(intent) : false;
    if (!isLate && !isEager)
        return false;
    PULSE_TRY(const auto effects, effectsOf(intent.text("effects")));
    PULSE_CHECK(apply(intent.text("_id"), effects));
    PULSE_CHECK(forget(intent.text("_id")));
    return true;
}

Result<bool> MongoBatches::resolve(const MongoBlocker& blocker)
{
    PULSE_TRY(const auto intent, m_database.one(intents, intentFilter(blocker.batch)));
    if (intent)
        return end(*intent, true);
    MongoEffects left;
    // The batch has ended: whoever it says owns the value does, or is found out not to.
    if (blocker.collection == "_keys")
        left.keys.push_back({.effect = MongoKeyEffect::Move, .key = blocker.id});
    else {
        left.rows.push_back({.effect = MongoEffect::Insert, .collection = blocker.collection, .id = blocker.id});
        left.rows.push_back({.effect = MongoEffect::Touch, .collection = blocker.collection, .id = blocker.id});
    }
    PULSE_CHECK(undo(blocker.batch, left));
    return true;
}

Result<void> MongoBatches::applyDecided()
{
    PULSE_TRY(const auto decided, m_database.all({.collection = intents, .filter = memberTest("state", "$eq", "decided")}));
    for (const auto& intent : decided)
        PULSE_CHECK(end(intent, true));
    return {};
}

Result<void> MongoBatches::endAll()
{
    PULSE_TRY(const auto underWay, m_database.all({.collection = intents}));
    for (const auto& found : underWay)
        for (std::optional<Bson> intent = found.clone(); intent;) {
            // Decided just now by its owner, when it cannot be called off any more.
            if (intent->text("state") == "decided")
                PULSE_CHECK(end(*intent, true));
            else
                PULSE_CHECK(abort(*intent));
            PULSE_TRY(intent, m_database.one(intents, intentFilter(found.text("_id"))));
        }
    return {};
}

Result<int64_t> MongoBatches::recover(bool isEager)
{
    PULSE_TRY(const auto left, m_database.all({.collection = intents}));
    int64_t ended = 0;
    for (const auto& intent : left) {
        PULSE_TRY(const bool isEnded, end(intent, isEager));
        ended += isEnded ? 1 : 0;
    }
    return ended;
}

} // namespace pulse
